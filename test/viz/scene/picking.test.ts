import { expect } from 'chai';
import { HAZARD_VEHICLE_IDS } from '../../../core/view/vehicleView.js';
import { ViewDecoder } from '../../../core/view/viewDecoder.js';
import { ViewEncoder } from '../../../core/view/viewEncoder.js';
import { indexOfId, SnapshotBuffer, type SnapshotPair } from '../../../viz/feed/snapshotBuffer.js';
import { nearestVehicle, vehicleAt } from '../../../viz/scene/picking.js';
import { momentOf } from '../../support/moments.js';

function pairOf(before: Record<number, number>, after: Record<number, number>): SnapshotPair {
  const encoder = new ViewEncoder();
  const decoder = new ViewDecoder();
  const buffer = new SnapshotBuffer();
  for (const [time_us, places] of [
    [0, before],
    [100_000, after],
  ] as const) {
    decoder.apply(encoder.encode(momentOf(time_us, places)));
    buffer.push(decoder);
  }
  return buffer.pairAt(50_000)!;
}

describe('picking', () => {
  it('finds a vehicle between the two moments', () => {
    const pair = pairOf({ 5: 0, 9: 100 }, { 5: 10, 9: 110 });
    expect(vehicleAt(pair, 9, 50_000)!.x_m).to.be.closeTo(105, 0.01);
    expect(vehicleAt(pair, 7, 50_000)).to.equal(null);
  });

  it('finds a vehicle that has just come where it is now', () => {
    const pair = pairOf({ 5: 0 }, { 5: 10, 6: 40 });
    expect(vehicleAt(pair, 6, 50_000)!.x_m).to.equal(40);
  });

  it('picks the nearest within reach and nothing beyond it', () => {
    const pair = pairOf({ 1: 0, 2: 20 }, { 1: 0, 2: 20 });
    expect(nearestVehicle(pair, 100_000, { x: 15, y: 1 }, 6)).to.deep.equal({ kind: 'vehicle', id: 2 });
    expect(nearestVehicle(pair, 100_000, { x: 8, y: 30 }, 6)).to.equal(null);
  });

  it('takes a car on the wrong side for the hazard it is', () => {
    const pair = pairOf({ 1: 0, [HAZARD_VEHICLE_IDS + 13]: 30 }, { 1: 0, [HAZARD_VEHICLE_IDS + 13]: 20 });
    expect(nearestVehicle(pair, 100_000, { x: 19, y: 0 }, 6)).to.deep.equal({ kind: 'hazard', id: 13 });
  });

  it('looks ids up in a long column', () => {
    const pair = pairOf({}, Object.fromEntries(Array.from({ length: 500 }, (_, i) => [i * 3 + 1, i])));
    expect(indexOfId(pair.after, 301)).to.equal(100);
    expect(indexOfId(pair.after, 302)).to.equal(-1);
  });
});
