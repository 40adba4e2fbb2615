import { expect } from 'chai';
import type { Snapshot } from '../../../viz/feed/snapshotBuffer.js';
import { HeatField } from '../../../viz/scene/heatField.js';

const EXTENT = { minX_m: 0, minY_m: -160, maxX_m: 320, maxY_m: 160 };

/** A moment of cars at (x, y) that believe so much. */
function moment(time_s: number, cars: readonly (readonly [number, number, number])[], hasBelief = true): Snapshot {
  return {
    time_us: time_s * 1e6,
    count: cars.length,
    x_m: Float32Array.from(cars, ([x]) => x),
    y_m: Float32Array.from(cars, ([, y]) => y),
    belief: Uint8Array.from(cars, ([, , belief]) => 255 * belief),
    hasBelief,
  } as Snapshot;
}

describe('the heat of belief', () => {
  function fieldAfter(seconds: number, belief: number): HeatField {
    const field = new HeatField(EXTENT);
    for (let tenth = 0; tenth <= 10 * seconds; tenth++) field.take(moment(tenth / 10, [[100, 0, belief]]));
    return field;
  }

  it('becomes what the cars at a place believe, and stays cold elsewhere', () => {
    const field = fieldAfter(5, 0.8);
    expect(field.mean(100, 0, 12)).to.be.within(0.5, 0.8);
    expect(Math.max(...field.heat)).to.be.closeTo(0.8, 0.05); // a little is forgotten all the time
    expect(field.mean(100, 0, 60, true)).to.equal(0);
  });

  it('cools when nobody comes by, and when those who come believe nothing', () => {
    const left = fieldAfter(5, 0.8);
    left.take(moment(25, []));
    expect(Math.max(...left.heat)).to.be.closeTo(0.8 * Math.exp(-1), 0.02);
    const calmed = fieldAfter(5, 0.8);
    for (let tenth = 1; tenth <= 30; tenth++) calmed.take(moment(5 + tenth / 10, [[100, 0, 0]]));
    expect(calmed.mean(100, 0, 8)).to.be.below(0.06);
  });

  it('begins anew when time is turned back, and does nothing twice', () => {
    const field = fieldAfter(5, 0.8);
    expect(field.take(moment(5, [[100, 0, 0.8]]))).to.equal(false);
    expect(field.take(moment(1, [[100, 0, 0.8]]))).to.equal(true);
    expect(Math.max(...field.heat)).to.equal(0);
  });

  it('leaves out cars beside the map and moments without belief', () => {
    const field = new HeatField(EXTENT);
    field.take(moment(0, []));
    field.take(moment(1, [[-500, 900, 1]]));
    field.take(moment(2, [[100, 0, 1]], false));
    expect(Math.max(...field.heat)).to.equal(0);
  });
});
