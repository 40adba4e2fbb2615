import { expect } from 'chai';
import { VergeError } from '../../../core/errors/vergeError.js';
import { sightSpeed_mps } from '../../../core/hazard/weatherDriving.js';
import { EGO_FLAG } from '../../../core/stations/egoContext.js';
import { street } from '../road/plain/plainTowns.js';
import { place, worldOf } from './fakeTraffic.js';

describe('hazards in one place', () => {
  it('leave a dry road as it is', () => {
    const { traffic, vehicles, felt, step } = worldOf(street(), 1);
    traffic.put(0, 'ab_0', 50, 10);
    vehicles.plannedAcceleration_mps2[0] = -2;
    step(50);
    expect(vehicles.grip[0]).to.be.within(0.7, 0.87);
    expect(vehicles.speedFactor[0]).to.equal(1);
    expect(felt.flags[0] & EGO_FLAG.slipping).to.equal(0);
    expect(felt.eventId[0]).to.equal(0);
    expect(felt.wetTime_s[0]).to.equal(0);
  });

  it('make a car that brakes on ice slip, say so with cause 6 and the id of the ice, and drive slower afterwards', () => {
    const { traffic, world, vehicles, felt, step } = worldOf(street(), 2);
    const id = place(world, 'ice', 150, 0, 20);
    traffic.put(0, 'ab_0', 150, 12);
    traffic.put(1, 'bc_0', 150, 12);
    vehicles.stopDistance_m.fill(20);
    vehicles.plannedAcceleration_mps2.fill(-3);
    step(10);
    expect(vehicles.grip[0]).to.be.below(0.25);
    expect(felt.flags[0] & EGO_FLAG.slipping).to.not.equal(0);
    expect(felt.flags[0] & EGO_FLAG.absActive).to.not.equal(0);
    expect(felt.wheelSlip[0]).to.be.above(0.1);
    expect([felt.eventId[0], felt.eventCauseCode[0], felt.eventSubCauseCode[0]]).to.deep.equal([id, 6, 5]);
    expect(felt.flags[1] & EGO_FLAG.slipping).to.equal(0);
    expect(felt.wheelSlip[1]).to.be.below(0.05);
    vehicles.plannedAcceleration_mps2[0] = 0;
    step(15);
    expect(felt.flags[0] & EGO_FLAG.slipping).to.equal(0);
    expect(vehicles.speedFactor[0]).to.be.below(0.8);
    expect(vehicles.speedFactor[1]).to.equal(1);
  });

  it('let a car roll over ice at constant speed without noticing', () => {
    const { traffic, world, felt, step } = worldOf(street(), 1);
    place(world, 'ice', 150, 0, 20);
    traffic.put(0, 'ab_0', 150, 8);
    step(20);
    expect(felt.flags[0] & EGO_FLAG.slipping).to.equal(0);
    expect(felt.eventCauseCode[0]).to.equal(0);
  });

  it('end when their time is over', () => {
    const { traffic, world, vehicles, step } = worldOf(street(), 1);
    place(world, 'ice', 150, 0, 20, 5);
    traffic.put(0, 'ab_0', 150, 8);
    step(10);
    expect(vehicles.grip[0]).to.be.below(0.3);
    step(45);
    expect(vehicles.grip[0]).to.be.above(0.6);
    expect(world.hazardViews()).to.deep.equal([]);
  });

  it('shake most cars that drive over a pothole, each once, on that lane alone', () => {
    const { traffic, world, felt, step } = worldOf(street(), 40);
    const id = place(world, 'pothole', 150, -1.6, 0.4);
    const [hole] = world.placed.list;
    expect(traffic.network.laneId[hole.lane]).to.equal('ab_0');
    for (let slot = 0; slot < 40; slot++) traffic.put(slot, slot < 20 ? 'ab_0' : '-ab_0', hole.position_m - 30.5, 10);
    traffic.moves = true;
    const hits = new Uint8Array(40);
    for (let k = 0; k < 60; k++) {
      step();
      for (let slot = 0; slot < 40; slot++) {
        if (felt.eventId[slot] !== id) continue;
        hits[slot]++;
        expect(felt.eventCauseCode[slot]).to.equal(9);
        expect(felt.verticalPeak_mps2[slot]).to.be.above(0.4 * 9.81);
        expect(felt.verticalBurst_s[slot]).to.be.below(0.2);
      }
    }
    const own = hits.subarray(0, 20);
    expect(own.filter((count) => count === 1).length).to.be.within(10, 19);
    expect(Math.max(...own)).to.equal(1);
    expect(Math.max(...hits.subarray(20))).to.equal(0);
  });

  it('hold the nearest car where one is to break down, with hazard lights, until the end', () => {
    const { traffic, world, vehicles, felt, step } = worldOf(street(), 2);
    traffic.put(0, 'ab_0', 100, 10);
    traffic.put(1, 'ab_0', 150, 10);
    place(world, 'stationaryVehicle', 140, 0, 30, 9);
    step();
    expect(vehicles.heldUntil_us[1]).to.equal(9e6);
    expect(vehicles.heldUntil_us[0]).to.equal(0);
    expect(felt.flags[1] & EGO_FLAG.hazardLights).to.not.equal(0);
    expect(world.hazardViews()[0]).to.include({ kind: 'stationaryVehicle', causeCode: 94 });
    expect(world.hazardViews()[0].xM).to.equal(vehicles.x_m[1]);
  });

  it('make drivers slow down before an obstacle and in fog, which they report with their causes', () => {
    const { traffic, world, vehicles, felt, step } = worldOf(street(), 4);
    place(world, 'obstacle', 150, 0, 6);
    place(world, 'lowVisibility', 450, 0, 60);
    const start_m =
      traffic.network.laneShape[2 * traffic.network.laneShapeStart[traffic.network.laneIndex.get('ab_0')!]];
    traffic.put(0, 'ab_0', 149 - start_m, 10);
    traffic.put(1, 'bc_0', 150, 10);
    traffic.put(2, 'ab_0', 115 - start_m, 10);
    traffic.put(3, 'ab_0', 90 - start_m, 10);
    step(2);
    expect([felt.eventCauseCode[0], felt.eventSubCauseCode[0]]).to.deep.equal([10, 1]);
    expect([felt.eventCauseCode[1], felt.eventSubCauseCode[1]]).to.deep.equal([18, 1]);
    expect(felt.eventCauseCode[2]).to.equal(0);
    expect(vehicles.speedFactor[0]).to.equal(0.5);
    expect(vehicles.speedFactor[1]).to.be.closeTo(sightSpeed_mps(felt.visibility_m[1]) / 13.89, 1e-3);
    expect(vehicles.speedFactor[1]).to.be.below(0.8);
    expect(vehicles.speedFactor[2]).to.equal(0.5);
    expect(vehicles.speedFactor[3]).to.equal(1);
    expect(felt.visibility_m[1]).to.be.closeTo(40, 0.5);
  });

  it('can be removed', () => {
    const { world } = worldOf(street(), 1);
    const id = place(world, 'obstacle', 150, 0, 6);
    expect(world.remove(id)).to.equal(true);
    expect(world.remove(id)).to.equal(false);
    expect(world.hazardViews()).to.deep.equal([]);
  });

  it('are refused when their kind does not exist', () => {
    const { world } = worldOf(street(), 1);
    expect(() => world.checkHazard({ kind: 'meteorite', x_m: 0, y_m: 0 })).to.throw(VergeError, /ice, blackIce/);
    expect(() => place(world, 'meteorite', 0, 0, 1)).to.throw(VergeError);
  });

  it('work when hazards are off, but none come by themselves', () => {
    const { traffic, world, vehicles, step } = worldOf(street(), 1, {
      enabled: false,
      squall: true,
      randomPerHour: 3600,
      potholes: 5,
    });
    traffic.put(0, 'ab_0', 150, 8);
    step(400);
    expect(world.hazardViews()).to.deep.equal([]);
    expect(world.weatherViews()).to.deep.equal([]);
    place(world, 'ice', 150, 0, 20);
    step();
    expect(vehicles.grip[0]).to.be.below(0.25);
  });
});

describe('what a car knows of its road', () => {
  it('are the distances to the next bridge, shade and low ground along its route', () => {
    const plain = street({ surfaces: [{ kind: 'shade', from_m: 200, to_m: 250 }] });
    const { traffic, felt, step } = worldOf(plain, 2);
    traffic.route = [':b_0_0', ':b_1_0', 'bc_0'];
    traffic.put(0, 'ab_0', 80, 0);
    traffic.put(1, 'ab_0', 215, 0);
    step();
    expect(felt.shadeAhead_m[0]).to.be.closeTo(120, 13);
    expect(felt.shadeAhead_m[1]).to.equal(0);
    expect(felt.bridgeAhead_m[0]).to.equal(300);
    expect(felt.lowGroundAhead_m[0]).to.equal(300);
  });

  it('are its indicators and brake lights', () => {
    const { traffic, vehicles, felt, step } = worldOf(street(), 2);
    traffic.put(0, 'ab_0', 280, 5);
    traffic.put(1, 'ab_0', 100, 12);
    vehicles.turnAhead_rad.fill(1.5);
    vehicles.junctionDistance_m[0] = 20;
    vehicles.junctionDistance_m[1] = 200;
    vehicles.acceleration_mps2[1] = -5;
    step();
    expect(felt.flags[0] & EGO_FLAG.leftTurn).to.not.equal(0);
    expect(felt.flags[1]).to.equal(EGO_FLAG.braking | EGO_FLAG.emergencyBraking);
  });

  it('is emergency braking by the measure asked for: 0.4 g at once, or 7 m/s2 for half a second', () => {
    const flagAt = (acceleration_mps2: number, steps: number, change = {}) => {
      const { traffic, vehicles, felt, step } = worldOf(street(), 1, change);
      traffic.put(0, 'ab_0', 100, 12);
      vehicles.acceleration_mps2[0] = acceleration_mps2;
      step(steps);
      return (felt.flags[0] & EGO_FLAG.emergencyBraking) !== 0;
    };
    expect([flagAt(-3.8, 9), flagAt(-4, 1)]).to.deep.equal([false, true]);
    const c2c = { emergencyBraking_mps2: 7, emergencyBraking_ms: 500 };
    expect([flagAt(-6, 9, c2c), flagAt(-7.5, 5, c2c), flagAt(-7.5, 6, c2c)]).to.deep.equal([false, false, true]);
  });

  it('ends with the car: another one in the same slot starts afresh', () => {
    const { traffic, world, vehicles, felt, step } = worldOf(street(), 1);
    place(world, 'ice', 150, 0, 20);
    traffic.put(0, 'ab_0', 150, 12);
    vehicles.stopDistance_m.fill(20);
    vehicles.plannedAcceleration_mps2.fill(-3);
    step(10);
    expect(felt.flags[0] & EGO_FLAG.slipping).to.not.equal(0);
    vehicles.stationId[0] = 2000;
    traffic.put(0, 'bc_0', 100, 12);
    vehicles.plannedAcceleration_mps2.fill(0);
    step();
    expect(felt.flags[0] & EGO_FLAG.slipping).to.equal(0);
    expect(vehicles.speedFactor[0]).to.equal(1);
  });

  it('lowers its speed for a time when asked to', () => {
    const { traffic, world, vehicles, step } = worldOf(street(), 1);
    traffic.put(0, 'ab_0', 100, 10);
    step();
    world.react(0, 0.6, 1e6);
    step();
    expect(vehicles.speedFactor[0]).to.be.closeTo(0.6, 1e-6);
    step(12);
    expect(vehicles.speedFactor[0]).to.equal(1);
  });
});

describe('hazards by lot', () => {
  const busy = { randomPerHour: 1200, potholes: 8 };

  it('are the same for the same seed and day, and others on another day', () => {
    const placesOf = (day: number, seed: number) => {
      const { world, traffic, step } = worldOf(street(), 3, { ...busy, day }, seed);
      for (let slot = 0; slot < 3; slot++) traffic.put(slot, 'ab_0', 60 * (slot + 1), 9);
      step(400);
      return JSON.stringify(world.placed.list);
    };
    expect(placesOf(1, 1)).to.equal(placesOf(1, 1));
    expect(placesOf(1, 1)).to.not.equal(placesOf(2, 1));
    expect(placesOf(1, 1)).to.not.equal(placesOf(1, 2));
  });

  it('come at the rate asked for', () => {
    const { world, step, traffic } = worldOf(street(), 1, { randomPerHour: 3600 });
    traffic.put(0, 'ab_0', 100, 9);
    const ids = new Set<number>();
    for (let k = 0; k < 1000; k++) {
      step();
      for (const { id } of world.placed.list) ids.add(id);
    }
    expect(ids.size).to.be.within(70, 130); // 100 s at one a second
  });
});
