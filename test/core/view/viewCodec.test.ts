import { expect } from 'chai';
import fc from 'fast-check';
import { verge } from '#proto';
import { VergeError } from '../../../core/errors/vergeError.js';
import { wrapAngle_rad } from '../../../core/geometry/polyline.js';
import type { VehicleView } from '../../../core/view/vehicleView.js';
import { ViewDecoder } from '../../../core/view/viewDecoder.js';
import { ViewEncoder } from '../../../core/view/viewEncoder.js';

interface Car {
  id: number;
  x_m: number;
  y_m: number;
  heading_rad: number;
  speed_mps: number;
  type: number;
  flags: number;
  belief: number;
}

const NOTHING = new Uint8Array(0);

function moment(time_us: number, cars: readonly Car[], belief = true): VehicleView {
  const sorted = [...cars].sort((a, b) => a.id - b.id);
  return {
    time_us,
    count: sorted.length,
    id: sorted.map((car) => car.id),
    x_m: sorted.map((car) => car.x_m),
    y_m: sorted.map((car) => car.y_m),
    heading_rad: sorted.map((car) => car.heading_rad),
    speed_mps: sorted.map((car) => car.speed_mps),
    type: sorted.map((car) => car.type),
    flags: sorted.map((car) => car.flags),
    belief: belief ? sorted.map((car) => car.belief) : [],
    signals: Uint8Array.of(time_us & 1),
    wetness: NOTHING,
    slickness: NOTHING,
    hazards: [],
    weather: [],
  };
}

const JAMMER = { xM: 5, yM: 6, radiusM: 300, powerDBm: 20, untilUs: 9_000_000 };

const car = (id: number, x_m = 0, y_m = 0): Car => ({
  id,
  x_m,
  y_m,
  heading_rad: 0,
  speed_mps: 10,
  type: 0,
  flags: 0,
  belief: 0,
});

const carArbitrary = fc.record({
  id: fc.integer({ min: 1, max: 30 }),
  x_m: fc.double({ min: -5000, max: 5000, noNaN: true }),
  y_m: fc.double({ min: -5000, max: 5000, noNaN: true }),
  heading_rad: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
  speed_mps: fc.double({ min: 0, max: 70, noNaN: true }),
  type: fc.integer({ min: 0, max: 3 }),
  flags: fc.integer({ min: 0, max: 0xffffffff }),
  belief: fc.integer({ min: 0, max: 255 }),
});
const momentArbitrary = fc.uniqueArray(carArbitrary, { selector: (one) => one.id, maxLength: 20 });

/** Through the wire: encoded to protobuf bytes and back. */
function overTheWire(frame: verge.v1.IViewFrame): verge.v1.IViewFrame {
  return verge.v1.ViewFrame.decode(verge.v1.ViewFrame.encode(frame).finish());
}

function expectSame(decoder: ViewDecoder, view: VehicleView): void {
  const { current } = decoder;
  expect(current.time_us).to.equal(view.time_us);
  expect([...current.id.subarray(0, current.count)]).to.deep.equal([...(view.id as number[])]);
  for (let i = 0; i < view.count; i++) {
    expect(Math.abs(current.x_m[i] - view.x_m[i]), 'x').to.be.lessThan(0.01);
    expect(Math.abs(current.y_m[i] - view.y_m[i]), 'y').to.be.lessThan(0.01);
    expect(Math.abs(wrapAngle_rad(current.heading_rad[i] - view.heading_rad[i])), 'heading').to.be.lessThan(1e-4);
    expect(Math.abs(current.speed_mps[i] - view.speed_mps[i]), 'speed').to.be.lessThan(0.01);
    expect(current.type[i]).to.equal(view.type[i]);
    expect(current.flags[i]).to.equal(view.flags[i]);
    if (view.belief.length > 0) expect(current.belief[i]).to.equal(view.belief[i]);
  }
  expect([...decoder.signals]).to.deep.equal([...view.signals]);
}

describe('the view stream', () => {
  it('decodes to within a centimetre of what was encoded, whoever comes and goes and however far they jump', () => {
    fc.assert(
      fc.property(fc.array(momentArbitrary, { minLength: 1, maxLength: 12 }), (moments) => {
        const encoder = new ViewEncoder(500_000);
        const decoder = new ViewDecoder();
        moments.forEach((cars, k) => {
          const view = moment(k * 100_000 + (k % 2), cars);
          decoder.apply(overTheWire(encoder.encode(view)));
          expectSame(decoder, view);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('accumulates no rounding error over ten thousand small steps', () => {
    const encoder = new ViewEncoder(Number.POSITIVE_INFINITY);
    const decoder = new ViewDecoder();
    let x_m = 0;
    for (let k = 0; k < 10_000; k++) {
      x_m += 0.0137;
      decoder.apply(encoder.encode(moment(k, [car(1, x_m)])));
    }
    expect(Math.abs(decoder.current.x_m[0] - x_m)).to.be.at.most(0.0051);
  });

  it('sends a keyframe first, deltas between, and a keyframe again when one is due or asked for', () => {
    const encoder = new ViewEncoder(1_000_000);
    const kinds = [0, 100_000, 999_999, 1_000_000, 1_100_000].map((time_us) =>
      encoder.encode(moment(time_us, [car(1)])).keyframe ? 'key' : 'delta',
    );
    expect(kinds).to.deep.equal(['key', 'delta', 'delta', 'key', 'delta']);
    encoder.forceKeyframe();
    expect(encoder.encode(moment(1_200_000, [car(1)])).keyframe).to.not.equal(undefined);
  });

  it('replaces a vehicle that jumps farther than a delta can say, so the page does not slide it across the map', () => {
    const encoder = new ViewEncoder();
    const decoder = new ViewDecoder();
    decoder.apply(encoder.encode(moment(0, [car(1), car(2)])));
    const { delta } = encoder.encode(moment(100_000, [car(1, 400), car(2, 1)]));
    decoder.applyDelta(delta!);
    expect(decoder.current.x_m[0]).to.equal(400);
    expect([...decoder.previousIndex.subarray(0, 2)]).to.deep.equal([-1, 1]);
  });

  it('links each vehicle to its place in the moment before', () => {
    const encoder = new ViewEncoder();
    const decoder = new ViewDecoder();
    decoder.apply(encoder.encode(moment(0, [car(1), car(3), car(5)])));
    decoder.apply(encoder.encode(moment(100_000, [car(2), car(3), car(5), car(9)])));
    expect([...decoder.previousIndex.subarray(0, 4)]).to.deep.equal([-1, 1, 2, -1]);
    encoder.forceKeyframe();
    decoder.apply(encoder.encode(moment(200_000, [car(3), car(9)])));
    expect([...decoder.previousIndex.subarray(0, 2)]).to.deep.equal([1, 3]);
  });

  it('leaves the belief column out while nothing of it changed', () => {
    const encoder = new ViewEncoder();
    encoder.encode(moment(0, [{ ...car(1), belief: 9 }]));
    expect(encoder.encode(moment(1, [{ ...car(1), belief: 9 }, car(2)])).delta!.belief!.length).to.equal(0);
    expect(encoder.encode(moment(2, [{ ...car(1), belief: 8 }, car(2)])).delta!.belief!.length).to.equal(2);
  });

  it('skips deltas until the first keyframe and after a reset', () => {
    const encoder = new ViewEncoder();
    const first = encoder.encode(moment(0, [car(1)]));
    const second = encoder.encode(moment(1, [car(1)]));
    const decoder = new ViewDecoder();
    expect(decoder.apply(second)).to.equal('skipped');
    expect(decoder.apply(first)).to.equal('keyframe');
    expect(decoder.apply(second)).to.equal('delta');
    decoder.reset();
    expect(decoder.apply(second)).to.equal('skipped');
  });

  it('refuses a column whose length does not fit, and keeps the moment it had', () => {
    const encoder = new ViewEncoder();
    const decoder = new ViewDecoder();
    decoder.apply(encoder.encode(moment(0, [car(1, 7)])));
    const { delta } = encoder.encode(moment(1, [car(1, 8)]));
    expect(() => decoder.applyDelta({ ...delta, dxCm: new Uint8Array(6) }))
      .to.throw(VergeError, 'ViewDelta.dx_cm: expected 1 values, got 3')
      .with.property('code', 'MESSAGE_OUT_OF_RANGE');
    expect(() => decoder.applyDelta({ ...delta, removed: new Uint8Array(Uint32Array.of(99).buffer) })).to.throw(
      VergeError,
    );
    expect(decoder.current.x_m[0]).to.equal(7);
  });

  it('spends at most 15 bytes a vehicle on a delta of 10,000', () => {
    const encoder = new ViewEncoder();
    const cars = Array.from({ length: 10_000 }, (_, k) => car(k + 1, k % 100, k / 100));
    encoder.encode(moment(0, cars));
    const moved = cars.map((one) => ({ ...one, x_m: one.x_m + 1, belief: 3 }));
    const bytes = verge.v1.ViewFrame.encode(encoder.encode(moment(100_000, moved))).finish().length;
    expect(bytes).to.be.lessThan(150_000);
  });

  it('tells with each keyframe who jams and which roadside units are out of service', () => {
    const encoder = new ViewEncoder();
    const decoder = new ViewDecoder();
    decoder.apply(encoder.encode({ ...moment(0, []), jammers: [JAMMER], outOfService: Uint32Array.of(2) }));
    expect(decoder.jammers).to.deep.equal([JAMMER]);
    expect(Array.from(decoder.outOfService)).to.deep.equal([2]);
    encoder.forceKeyframe();
    decoder.apply(encoder.encode(moment(100_000, [])));
    expect([decoder.jammers.length, decoder.outOfService.length]).to.deep.equal([0, 0]);
  });
});
