import { expect } from 'chai';
import { bytesOf } from '../../../core/columns/columns.js';
import { drawPhases_us } from '../../../core/facilities/triggerPhases.js';
import { Random } from '../../../core/random/random.js';
import { resolveParameters } from '../../../core/scenario/resolve.js';
import { hostContextOf } from '../../../core/stations/hostContext.js';
import { byTriggerPhase, TRIGGER_PHASE } from '../../../vehicles/slotOrder.js';

const VEHICLES = 2000;
const BLOCK = 1024;
const ids = Uint32Array.from({ length: VEHICLES }, (_, row) => 3 * row + 1);

const host = hostContextOf(
  {
    protocolVersion: 1,
    hostId: 1,
    scenarioJson: JSON.stringify(resolveParameters([]).parameters),
    seed: '1',
    stationIds: bytesOf(ids),
    stationTypes: Uint8Array.from(ids, (id) => id % 11),
    stationXM: bytesOf(Float32Array.from(ids, (id) => id / 2)),
    stationYM: bytesOf(new Float32Array(VEHICLES)),
    evaluationVehicle: Uint8Array.from(ids, (id) => id % 2),
    windowUs: 10_000,
    trafficStepUs: 100_000,
  },
  byTriggerPhase,
);

describe('slots of a fleet', () => {
  it('follow the trigger phases within blocks of ids', () => {
    const phases_us = drawPhases_us(100_000, host.index.ids, Random.fromSeed('1'), TRIGGER_PHASE);
    const falls = phases_us.findIndex((phase_us, slot) => slot % BLOCK > 0 && phase_us < phases_us[slot - 1]);
    expect(falls).to.equal(-1);
    expect([...host.index.ids.slice(0, BLOCK)].sort((a, b) => a - b)).to.deep.equal([...ids.slice(0, BLOCK)]);
  });

  it('keep what the Welcome tells of each vehicle, and find each by its id', () => {
    host.index.ids.forEach((id, slot) => {
      const { stationTypes, x_m, evaluation } = host;
      expect([stationTypes[slot], x_m[slot], evaluation[slot]]).to.deep.equal([id % 11, id / 2, id % 2]);
      expect(host.index.slotOf(id)).to.equal(slot);
    });
    expect(host.index.slotOf(2)).to.equal(-1);
  });
});
