import { expect } from 'chai';
import { sightSpeed_mps } from '../../../core/hazard/weatherDriving.js';
import { EGO_FLAG } from '../../../core/stations/egoContext.js';
import { street } from '../road/plain/plainTowns.js';
import { place, worldOf } from './fakeTraffic.js';

/** One car on a street in something, another on a dry one. */
function inside(kind: string, { speed_mps = 10, intensity = 1, limit_mps = 13.89, steps = 5, braking_mps2 = 0 } = {}) {
  const { traffic, world, vehicles, felt, step } = worldOf(street({ speed_mps: limit_mps }), 2);
  const id = place(world, kind, 150, 0, undefined, undefined, intensity);
  traffic.put(0, 'ab_0', 150, speed_mps);
  traffic.put(1, 'bc_0', 250, speed_mps);
  vehicles.stopDistance_m.fill(20);
  vehicles.plannedAcceleration_mps2.fill(-braking_mps2);
  step(steps);
  const event = [felt.eventId[0], felt.eventCauseCode[0], felt.eventSubCauseCode[0]];
  return { id, event, grip: vehicles.grip[0], felt, vehicles };
}

describe('hazards on the road', () => {
  it('leave less grip the stronger they are, down to the worst of the kind', () => {
    for (const [kind, worst] of [
      ['ice', 0.1],
      ['blackIce', 0.05],
      ['snow', 0.25],
      ['gravel', 0.4],
    ] as const) {
      const grips = [0.05, 0.4, 0.7, 1].map((intensity) => inside(kind, { intensity }).grip);
      expect(
        [...grips].sort((a, b) => b - a),
        kind,
      ).to.deep.equal(grips);
      const tyre = grips[0] / (0.8 + 0.05 * (worst - 0.8));
      expect(grips[3] / tyre, kind).to.be.closeTo(worst, 1e-6);
      expect(grips[1] / tyre, kind).to.be.closeTo(0.8 + 0.4 * (worst - 0.8), 1e-6);
    }
  });

  it('are reported with their causes by those that lose their grip', () => {
    for (const [kind, cause] of [
      ['ice', [6, 5]],
      ['blackIce', [6, 6]],
      ['snow', [6, 4]],
    ] as const) {
      const { id, event } = inside(kind, { braking_mps2: 5, steps: 10 });
      expect(event, kind).to.deep.equal([id, ...cause]);
      expect(inside(kind).event, `${kind}, rolling`).to.deep.equal([0, 0, 0]);
    }
  });

  it('let tyres float on deep water above some 94 km/h, and only there', () => {
    const slow = inside('aquaplaning', { speed_mps: 20, limit_mps: 33 });
    expect(slow.grip).to.be.within(0.5 * 0.88, 0.5 * 1.08);
    expect(slow.event[1]).to.equal(0);
    const fast = inside('aquaplaning', { speed_mps: 33, limit_mps: 33 });
    expect(fast.grip).to.be.within(0.05 * 0.88, 0.05 * 1.08);
    expect(fast.event).to.deep.equal([fast.id, 7, 0]);
    expect(fast.felt.wheelSlip[0]).to.be.at.least(0.2);
    const shallow = inside('aquaplaning', { speed_mps: 33, limit_mps: 33, intensity: 0.2 }); // a film of 2 mm
    expect(shallow.grip).to.be.above(0.4);
    expect(shallow.event[1]).to.equal(0);
  });

  it('shake a car on a damaged surface, more the faster, and it says so', () => {
    const { id, event, felt } = inside('surfaceDamage', { speed_mps: 12 });
    expect(felt.verticalAcceleration_mps2[0]).to.be.above(0.2 * 9.81);
    expect(event).to.deep.equal([id, 9, 12]);
    const slow = inside('surfaceDamage', { speed_mps: 3 });
    expect(slow.felt.verticalAcceleration_mps2[0]).to.be.below(felt.verticalAcceleration_mps2[0] / 2);
    expect(slow.event[1]).to.equal(0);
  });

  it('spin the wheels of a car that starts on ice', () => {
    const { felt } = inside('blackIce', { braking_mps2: -1.4 });
    expect(felt.flags[0] & EGO_FLAG.tractionControl).to.not.equal(0);
    expect(felt.wheelSlip[0]).to.be.above(0.14);
    expect(felt.flags[1] & EGO_FLAG.tractionControl).to.equal(0);
    expect(felt.flags[0] & EGO_FLAG.slipping).to.equal(0);
  });

  it('tell ABS from ESC: braking hard is the one, a bend taken fast the other', () => {
    const braking = inside('ice', { braking_mps2: 5, steps: 10 }).felt.flags[0];
    expect(braking & EGO_FLAG.absActive).to.not.equal(0);
    expect(braking & EGO_FLAG.escActive).to.equal(0);
    const { traffic, world, vehicles, felt, step } = worldOf(street(), 1);
    place(world, 'blackIce', 150, 0, 80);
    place(world, 'obstacle', 155, 0, 1);
    traffic.put(0, 'ab_0', 150 - traffic.network.laneShape[0], 13);
    vehicles.speed_mps[0] = 13;
    step(15);
    expect(felt.flags[0] & EGO_FLAG.escActive).to.not.equal(0); // it steers round the thing
    expect(felt.flags[0] & EGO_FLAG.absActive).to.equal(0);
  });

  it('slow a car in fog to what it can stop within, 80 m of sight at half intensity', () => {
    const { vehicles, felt, event } = inside('lowVisibility', { intensity: 0.5, limit_mps: 33 });
    expect(felt.visibility_m[0]).to.be.closeTo(80, 1.5);
    expect(33 * vehicles.speedFactor[0]).to.be.closeTo(sightSpeed_mps(felt.visibility_m[0]), 0.01);
    expect(event.slice(1)).to.deep.equal([18, 1]);
    expect(felt.flags[0] & EGO_FLAG.fogLamp).to.not.equal(0);
    expect(felt.light_lux[0]).to.be.below(felt.light_lux[1] / 2);
    expect(vehicles.headwayFactor[0]).to.be.closeTo(1 / 0.89, 1e-6);
  });

  it('make heavy rain one of wipers, wet roads, slower cars and longer gaps', () => {
    const { vehicles, felt, event } = inside('heavyRain', { intensity: 0.4 });
    expect(felt.rain_mmph[0]).to.be.closeTo(20, 1e-4);
    expect(vehicles.grip[0]).to.be.within(0.54 * 0.88, 0.54 * 1.08);
    expect(felt.wetTime_s[0]).to.be.above(0);
    expect(felt.flags[0] & EGO_FLAG.wiper).to.not.equal(0);
    expect(vehicles.speedFactor[0]).to.be.closeTo(0.93, 1e-6);
    expect(vehicles.headwayFactor[0]).to.be.closeTo(1 / (1 - 0.1413), 1e-6);
    expect(event.slice(1)).to.deep.equal([19, 1]);
    expect(vehicles.headwayFactor[1]).to.equal(1);
  });

  it('act together: ice in fog is slick and hides', () => {
    const { traffic, world, vehicles, felt, step } = worldOf(street(), 1);
    place(world, 'ice', 150, 0, 20);
    place(world, 'lowVisibility', 150, 0, 100);
    traffic.put(0, 'ab_0', 150, 10);
    step(2);
    expect(vehicles.grip[0]).to.be.below(0.12);
    expect(felt.visibility_m[0]).to.be.below(45);
  });

  it('cost a driver who saw the obstacle half its speed, less when it is smaller', () => {
    expect(inside('obstacle').vehicles.speedFactor[0]).to.equal(0.5);
    expect(inside('obstacle', { intensity: 0.4 }).vehicles.speedFactor[0]).to.be.closeTo(0.8, 1e-6);
  });

  it('are seen later in fog', () => {
    const factorAt = (x_m: number) => {
      const { traffic, world, vehicles, step } = worldOf(street({ speed_mps: 5 }), 1);
      place(world, 'obstacle', 150, -1.6);
      world.setBackground({ rain_mmph: 0, snow_mmph: 0, visibility_m: 20, hour: 12 });
      traffic.put(0, 'ab_0', x_m, 5);
      vehicles.x_m[0] = x_m;
      step(12);
      return vehicles.speedFactor[0];
    };
    expect(factorAt(115)).to.be.above(0.85); // 29 m from its edge: only the fog counts
    expect(factorAt(130)).to.be.below(0.5);
  });
});

describe('a queue', () => {
  const jam = (limit_mps: number, cars = 6) => {
    const { traffic, world, step } = worldOf(street({ speed_mps: limit_mps }), cars);
    for (let slot = 0; slot < cars; slot++) traffic.put(slot, 'ab_0', 100 + 8 * slot, 2);
    step(120);
    return world.hazardViews();
  };

  it('on a fast road is one after 10 s: its rear is a dangerous end of queue, its front a jam', () => {
    const views = jam(33);
    expect(views.map(({ kind, causeCode }) => [kind, causeCode])).to.deep.equal([
      ['queueTail', 27],
      ['trafficJam', 1],
    ]);
    expect(views[1].xM! - views[0].xM!).to.be.closeTo(40, 1e-3);
  });

  it('is none in a town, and none of four cars', () => {
    expect(jam(13.89)).to.deep.equal([]);
    expect(jam(33, 4)).to.deep.equal([]);
  });
});

describe('hazards of each kind by lot', () => {
  it('come at their rate per kilometre and hour, within the bounds of their kind, each kind by a stream of its own', () => {
    const run = (rates: Record<string, number>) => {
      const { world, step } = worldOf(street(), 0, { rates }); // 4 roads of 300 m: 1.2 km
      const seen = new Map<number, string>();
      for (let k = 0; k < 1000; k++) {
        step();
        for (const one of world.placed.list) {
          seen.set(one.id, `${one.kind.name} ${one.x_m} ${one.from_us} ${one.intensity}`);
          const { kind, radius_m, intensity } = one;
          expect(radius_m).to.be.within(...(kind.radius_m as [number, number]));
          expect(intensity).to.be.within(...(kind.intensity as [number, number]));
        }
      }
      return [...seen.values()];
    };
    const alone = run({ ice: 1000 });
    expect(alone.length).to.be.within(18, 50); // 1.2 km x 1000 / 36
    const both = run({ ice: 1000, obstacle: 1000 });
    expect(both.filter((one) => one.startsWith('ice'))).to.deep.equal(alone);
    expect(both.length).to.be.above(alone.length + 15);
  });
});
