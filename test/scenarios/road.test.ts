import { expect } from 'chai';
import { inProcessRun } from '../../cli/headless.js';
import { VERSIONS } from '../../cli/version.js';
import { ReferenceEngine } from '../../core/learning/referenceEngine.js';
import type { ReceptionBin } from '../../core/simulation/radioBook.js';
import { buildRun } from '../../server/scenarioFiles/buildRun.js';

/** 200 frozen stations on 2 km that send 300 B ten times a second, as a user asks for them. */
const BEACONS = {
  'road.length_m': 2000,
  'road.density_per_km': 100,
  'road.frozen': true,
  'facilities.beacon.enabled': true,
  'facilities.cam': false,
};

interface Radio {
  readonly transmissions: number;
  readonly channelBusyRatio: { readonly mean: number };
  readonly packetReceptionRatio: readonly ReceptionBin[];
}

async function radioOf(set: Record<string, unknown>): Promise<Radio> {
  const request = { scenario: 'road', seed: '1', duration_s: 2, set: { ...BEACONS, ...set }, hosts: 1, origin: 'cli' };
  const run = inProcessRun(await buildRun(request as Parameters<typeof buildRun>[0], VERSIONS), new ReferenceEngine());
  await run.run();
  expect(run.runner.failure).to.equal(undefined);
  const { radio } = run.runner.summary() as { radio: Radio };
  await run.close();
  return radio;
}

/** A chain that loses nothing within 1 km but to others on the air. */
const LOG_DISTANCE = {
  'radio.pathLoss.model': 'logDistance',
  'radio.pathLoss.exponent': 2,
  'radio.pathLoss.referenceLoss_dB': 47.86,
  'radio.shadowing.model': 'none',
  'radio.per.model': 'nist',
  'radio.noise_dBm': -97,
  'radio.sensitivity_dBm': -95,
};

describe('the scenario road', () => {
  it('tells reception by distance with the causes of loss, which sum to one', async () => {
    const { transmissions, channelBusyRatio, packetReceptionRatio } = await radioOf({});
    expect(transmissions).to.be.within(3800, 4000);
    expect(channelBusyRatio.mean).to.be.within(0.1, 0.5);
    expect(packetReceptionRatio.length).to.be.above(20);
    for (const { prr, belowSensitivity, receiverBusy, propagation, collision } of packetReceptionRatio) {
      expect(prr + belowSensitivity + receiverBusy + propagation + collision).to.be.closeTo(1, 1e-9);
    }
    expect(packetReceptionRatio[0].prr).to.be.above(0.9);
    expect(packetReceptionRatio[20].prr).to.be.below(0.5);
  });

  it('takes the parameters of the channel: with the exponent 2 a frame is heard all along, with 3 to 218 m', async () => {
    const far = await radioOf(LOG_DISTANCE);
    expect(far.packetReceptionRatio).to.have.length(40);
    for (const { belowSensitivity } of far.packetReceptionRatio) expect(belowSensitivity).to.equal(0);
    const near = await radioOf({ ...LOG_DISTANCE, 'radio.pathLoss.exponent': 3 });
    // 23 + 95 - 47.86 dB are lost at 218 m
    const deaf = near.packetReceptionRatio.filter(({ belowSensitivity }) => belowSensitivity > 0);
    expect(deaf[0].from_m).to.equal(200);
    for (const { belowSensitivity } of deaf.slice(1)) expect(belowSensitivity).to.equal(1);
  });

  it('takes fading, shadowing and loss that are asked for', async () => {
    const clear = await radioOf(LOG_DISTANCE);
    const prrOf = async (set: Record<string, unknown>) =>
      (await radioOf({ ...LOG_DISTANCE, ...set })).packetReceptionRatio[20].prr;
    const clearPrr = clear.packetReceptionRatio[20].prr;
    expect(await prrOf({ 'radio.fading.model': 'nakagami' })).to.be.below(clearPrr);
    expect(await prrOf({ 'radio.shadowing.model': 'perFrame', 'radio.shadowing.sigma_dB': 8 })).to.be.below(clearPrr);
    expect(await prrOf({ 'radio.lossProbability': 0.5 })).to.be.closeTo(clearPrr / 2, 0.05);
  });

  it('refuses more stations than find room on its lanes, and says how many do', async () => {
    let message = '';
    await radioOf({ 'road.lanes': 1, 'road.density_per_km': 200 }).catch((error: Error) => {
      message = error.message;
    });
    expect(message).to.include('road.density_per_km (200)').and.include('at most 130');
  });
});
