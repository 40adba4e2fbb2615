import { expect } from 'chai';
import { bytesOf } from '../../../core/columns/columns.js';
import { EGO_CONTEXT_FIELDS } from '../../../core/stations/egoContext.js';
import { EgoState } from '../../../core/stations/egoState.js';
import { StationIndex } from '../../../core/stations/stationIndex.js';

const states = (ids: number[], radar?: { first: number[]; range_m: number[] }) => {
  const floats = () => bytesOf(new Float32Array(ids.length));
  return {
    stationId: bytesOf(Uint32Array.from(ids)),
    xM: floats(),
    yM: floats(),
    headingRad: floats(),
    speedMps: floats(),
    accelerationMps2: floats(),
    yawRateRadps: floats(),
    flags: bytesOf(new Uint32Array(ids.length)),
    context: bytesOf(new Float32Array(ids.length * EGO_CONTEXT_FIELDS)),
    radar: radar && {
      first: bytesOf(Uint32Array.from(radar.first)),
      rangeM: bytesOf(Float32Array.from(radar.range_m)),
      bearingRad: bytesOf(new Float32Array(radar.range_m.length)),
      rangeRateMps: bytesOf(new Float32Array(radar.range_m.length)),
      truthId: bytesOf(new Uint32Array(radar.range_m.length)),
    },
  };
};

describe("a host's own states", () => {
  it('hold what each vehicle radar found, by slot, for the step they are of', () => {
    const ego = new EgoState(new StationIndex(Uint32Array.of(7, 8, 9)));
    ego.update(states([7, 9], { first: [0, 2, 3], range_m: [10, 20, 30] }), () => {});
    const { first, count, range_m } = ego.radar;
    const ofSlot = (slot: number) => [...range_m.subarray(first[slot], first[slot] + count[slot])];
    expect([0, 1, 2].map(ofSlot)).to.deep.equal([[10, 20], [], [30]]);
    ego.update(states([7, 9]), () => {});
    expect([...ego.radar.count]).to.deep.equal([0, 0, 0]);
  });
});
