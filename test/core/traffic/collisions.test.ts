import { expect } from 'chai';
import { Random } from '../../../core/random/random.js';
import { VEHICLE_CLASS } from '../../../core/road/network.js';
import { countCollisions } from '../../../core/traffic/collisions.js';
import { createState, DEFAULT_TRAFFIC_OPTIONS, type TrafficState } from '../../../core/traffic/state.js';
import { vehicleType } from '../../../core/traffic/vehicleType.js';
import { straightRoad } from '../../support/roads.js';

interface Body {
  x_m: number;
  y_m: number;
  heading_deg?: number;
  length_m?: number;
  width_m?: number;
  /** between two lanes */
  isShifting?: boolean;
  lane?: number;
}

/** Bodies on a road of two lanes along x, at y 0 and 3.2. */
function worldOf(bodies: readonly Body[]): TrafficState {
  const network = straightRoad({ lengths_m: [1000], lanes: 2 });
  const types = [vehicleType('car', VEHICLE_CLASS.passenger)];
  const s = createState(network, types, bodies.length, DEFAULT_TRAFFIC_OPTIONS, Random.fromSeed(1));
  s.vehicles.size = bodies.length;
  for (const [slot, body] of bodies.entries()) place(s, slot, body);
  return s;
}

function place(s: TrafficState, slot: number, body: Body): void {
  s.vehicles.active[slot] = 1;
  s.vehicles.lane[slot] = body.lane ?? 0;
  s.vehicles.x_m[slot] = body.x_m;
  s.vehicles.y_m[slot] = body.y_m;
  s.vehicles.position_m[slot] = body.x_m;
  s.vehicles.heading_rad[slot] = ((body.heading_deg ?? 0) * Math.PI) / 180;
  s.drivers.length_m[slot] = body.length_m ?? 5;
  s.drivers.width_m[slot] = body.width_m ?? 1.8;
  s.drivers.lateralFrom_m[slot] = (body.isShifting ?? true) ? 1 : 0;
}

function collisionsOf(...bodies: Body[]): number {
  const s = worldOf(bodies);
  countCollisions(s);
  return s.totals.collisions;
}

describe('two vehicles', () => {
  it('side by side collide when they come nearer than their widths, less a hand', () => {
    expect(collisionsOf({ x_m: 100, y_m: 0 }, { x_m: 101, y_m: 1.75 })).to.equal(0);
    expect(collisionsOf({ x_m: 100, y_m: 0 }, { x_m: 101, y_m: 1.65 })).to.equal(1);
  });

  it('one behind the other collide when the front is beyond the rear', () => {
    expect(collisionsOf({ x_m: 100, y_m: 0 }, { x_m: 105, y_m: 0 })).to.equal(0);
    expect(collisionsOf({ x_m: 100, y_m: 0 }, { x_m: 104.8, y_m: 0 })).to.equal(1);
  });

  it('at right angles collide where the boxes do, not where circles round them would', () => {
    // the second drives north: its rear is 5 m south of its front; the first fills x 95 to 100
    expect(collisionsOf({ x_m: 100, y_m: 0 }, { x_m: 101, y_m: 3, heading_deg: 90 })).to.equal(0);
    expect(collisionsOf({ x_m: 100, y_m: 0 }, { x_m: 100.7, y_m: 3, heading_deg: 90 })).to.equal(1);
  });

  it('collide anywhere along a long one', () => {
    const lorry = { x_m: 200, y_m: 0, length_m: 16.5, width_m: 2.55 };
    expect(collisionsOf(lorry, { x_m: 186, y_m: 1.4, heading_deg: -45 })).to.equal(1);
    expect(collisionsOf(lorry, { x_m: 195, y_m: 2, isShifting: true })).to.equal(1);
    expect(collisionsOf(lorry, { x_m: 195, y_m: 2.3 })).to.equal(0);
  });

  it('that both keep to lanes of their own do not collide', () => {
    const firm = { isShifting: false };
    expect(collisionsOf({ x_m: 100, y_m: 0, ...firm }, { x_m: 100, y_m: 3.2, lane: 1, ...firm })).to.equal(0);
  });

  it('are counted once while they overlap, and again when they do so anew', () => {
    const s = worldOf([
      { x_m: 100, y_m: 0 },
      { x_m: 101, y_m: 1 },
    ]);
    const checkAt = (y_m: number) => {
      s.vehicles.y_m[1] = y_m;
      s.step += 5;
      countCollisions(s);
      return s.totals.collisions;
    };
    expect([1, 0.5, 1, 2.5, 1].map(checkAt)).to.deep.equal([1, 1, 1, 1, 2]);
  });

  it('far from the origin and in any quadrant are found too', () => {
    expect(collisionsOf({ x_m: -3000.2, y_m: -8000 }, { x_m: -2999, y_m: -7999 })).to.equal(1);
  });
});
