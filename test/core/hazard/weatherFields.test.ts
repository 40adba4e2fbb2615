import { expect } from 'chai';
import { float32Of } from '../../../core/columns/columns.js';
import type { WeatherRequest } from '../../../core/hazard/port.js';
import { checkHappening } from '../../../core/scenario/happenings.js';
import { street } from '../road/plain/plainTowns.js';
import { worldOf } from './fakeTraffic.js';

const field = (kind: string, change: Partial<WeatherRequest> = {}): WeatherRequest => ({
  ...checkHappening({
    weather: { kind, x_m: 150, y_m: 0, radius_m: 100, ramp_s: 0, speed_mps: 0, intensity: 1, duration_s: 600 },
  }).weather!,
  ...change,
});

/** Cars on both roads of a street, in the middle of each. */
function town() {
  const made = worldOf(street(), 2);
  made.traffic.put(0, 'ab_0', 150, 10);
  made.traffic.put(1, 'bc_0', 150, 10);
  return made;
}

describe('moving weather', () => {
  it('leaves the world as it is while there is none', () => {
    const { world, felt, step } = town();
    step(20);
    expect(world.layer.isIdle).to.equal(true);
    expect([felt.rain_mmph[0], felt.visibility_m[0], felt.wetTime_s[0]]).to.deep.equal([0, 5000, 0]);
  });

  it('does not dry what the squall has wetted while it comes up', () => {
    const { traffic, world, step } = worldOf(street(), 0, { squall: true });
    step(300);
    const lane = traffic.network.laneIndex.get('ab_0')!;
    const wet = world.laneWetness[lane];
    expect(wet).to.be.above(100);
    world.addWeather(field('fog'), 30e6);
    expect(world.laneWetness[lane]).to.equal(wet);
  });

  it('drifts with its heading and speed, and is where its outline says', () => {
    const { world, felt, step } = town();
    world.addWeather(field('rain', { x_m: -50, heading_deg: 90, speed_mps: 20 }), 0);
    step();
    expect(felt.rain_mmph[0]).to.equal(0);
    step(105); // 10 s: from -50 to 150
    expect(felt.rain_mmph[0]).to.be.closeTo(50, 1);
    expect(felt.rain_mmph[1]).to.equal(0);
    const [view] = world.weatherViews();
    expect(view).to.include({ kind: 'rain', intensity: 1 });
    const outline = float32Of(view.polygon);
    const mean = outline.filter((_, i) => i % 2 === 0).reduce((sum, x) => sum + x, 0) / (outline.length / 2);
    expect(mean).to.be.closeTo(160, 3);
    step(150); // and on to 460
    expect(felt.rain_mmph[0]).to.equal(0);
    expect(felt.rain_mmph[1]).to.be.closeTo(50, 1);
    expect(felt.wetTime_s[0]).to.be.above(10); // the road stays wet behind it
  });

  it('is listed among the hazards where it is now, with where it goes, and can be taken away', () => {
    const { world, felt, step } = town();
    const id = world.addWeather(field('fog', { x_m: -50, heading_deg: 90, speed_mps: 20 }), 0);
    step(101);
    const [view] = world.hazardViews();
    expect(view).to.include({ id, kind: 'movingFog', causeCode: 18, radiusM: 100, removable: true, untilUs: 600e6 });
    expect(view.xM).to.be.closeTo(152, 2.1);
    expect(view.velocityXMps).to.be.closeTo(20, 1e-9);
    expect(world.weatherViews()[0].velocityXMps).to.be.closeTo(20, 1e-9);
    expect(felt.visibility_m[0]).to.be.below(50);
    expect([world.isPlaced(id), world.remove(id), world.isPlaced(id)]).to.deep.equal([true, true, false]);
    step(10);
    expect(felt.visibility_m[0]).to.equal(5000);
    expect([world.hazardViews(), world.weatherViews()]).to.deep.equal([[], []]);
    expect(world.remove(id)).to.equal(false);
  });

  it('builds up and fades over its ramp, and ends', () => {
    const { world, felt, step } = town();
    world.addWeather(field('rain', { ramp_s: 10, duration_s: 40 }), 0);
    const rain = [5, 15, 15, 8].map((seconds) => {
      step(seconds * 10);
      return felt.rain_mmph[0];
    });
    expect(rain[0]).to.be.closeTo(25, 3);
    expect(rain[1]).to.equal(50);
    expect(rain[2]).to.be.closeTo(25, 3);
    expect(rain[3]).to.equal(0);
    expect(world.weatherViews()).to.deep.equal([]);
  });

  it('is weaker towards its edge and nothing beyond', () => {
    const { traffic, world, felt, step } = worldOf(street(), 3);
    world.addWeather(field('fog', { radius_m: 120 }), 0);
    for (const [slot, position_m] of [150, 60, 5].entries()) traffic.put(slot, 'ab_0', position_m, 5);
    step(6);
    expect(felt.visibility_m[0]).to.be.closeTo(40, 1);
    expect(felt.visibility_m[1]).to.be.within(42, 200);
    expect(felt.visibility_m[2]).to.equal(5000);
  });

  it('adds up: two fogs halve the sight of one', () => {
    const { world, felt, step } = town();
    world.addWeather(field('fog', { intensity: 0.5 }), 0);
    step(6);
    const one_m = felt.visibility_m[0];
    world.addWeather(field('fog', { intensity: 0.5 }), 600_000);
    step(6);
    expect(felt.visibility_m[0] / one_m).to.be.closeTo(0.5, 0.01);
    expect(world.weatherViews()).to.have.length(2);
  });

  it('wets the road under rain: friction from .60 down to .45 in a cloudburst', () => {
    const { world, vehicles, step } = town();
    step(6);
    const tyre = vehicles.grip[0] / 0.8;
    world.addWeather(field('rain', { intensity: 0.1, duration_s: 20 }), 600_000);
    step(6);
    expect(vehicles.grip[0] / tyre).to.be.closeTo(0.585, 0.002);
    world.addWeather(field('rain', { intensity: 1, duration_s: 20 }), 1_200_000);
    step(6);
    expect(vehicles.grip[0] / tyre).to.be.closeTo(0.45, 0.002);
    expect(world.laneWetness[world.field.cells.lane[0]]).to.be.above(0);
  });

  it('lets tyres float in a cloudburst where water gathers, on low ground, and only when fast', () => {
    const low = street({ speed_mps: 36, surfaces: [{ kind: 'lowGround', from_m: 100, to_m: 200 }] });
    const { traffic, world, vehicles, felt, step } = worldOf(low, 3);
    world.setBackground({ rain_mmph: 60, snow_mmph: 0, visibility_m: 5000, hour: 12 });
    traffic.put(0, 'ab_0', 150, 33);
    traffic.put(1, 'ab_0', 150, 20);
    traffic.put(2, 'ab_0', 40, 33);
    step(6);
    expect(vehicles.grip[0]).to.be.below(0.12);
    expect([felt.eventCauseCode[0], felt.eventSubCauseCode[0]]).to.deep.equal([7, 0]);
    for (const slot of [1, 2]) {
      expect(vehicles.grip[slot]).to.be.above(0.38);
      expect(felt.eventCauseCode[slot]).to.equal(0);
    }
  });

  it('covers the road under heavy snow within three minutes, with the grip of packed snow, and is cleared afterwards', () => {
    const { world, vehicles, felt, step } = town();
    step(6);
    const tyre = vehicles.grip[0] / 0.8;
    world.addWeather(field('snow', { duration_s: 300 }), 600_000);
    step(900);
    expect(vehicles.grip[0] / tyre).to.be.within(0.35, 0.5);
    expect([felt.airTemperature_C[0], felt.airTemperature_C[1]]).to.deep.equal([-1, 4]);
    step(1000);
    expect(vehicles.grip[0] / tyre).to.be.closeTo(0.25, 0.001);
    expect(vehicles.speedFactor[0]).to.be.below(0.85);
    expect(vehicles.headwayFactor[0]).to.be.closeTo(1 / (1 - 0.2243), 1e-6);
    vehicles.plannedAcceleration_mps2[0] = -4;
    vehicles.stopDistance_m[0] = 10;
    step(10);
    expect([felt.eventCauseCode[0], felt.eventSubCauseCode[0]]).to.deep.equal([6, 4]);
    step(12_000);
    expect(vehicles.grip[0] / tyre).to.be.above(0.55);
  }).timeout(20_000);

  it('is reported when fog or heavy rain has lasted 20 s, with the field it was', () => {
    const { world, felt, step } = town();
    const id = world.addWeather(field('fog'), 0);
    step(190);
    expect(felt.eventCauseCode[0]).to.equal(0);
    step(15);
    expect([felt.eventId[0], felt.eventCauseCode[0], felt.eventSubCauseCode[0]]).to.deep.equal([id, 18, 1]);
    expect(felt.eventCauseCode[1]).to.equal(0);
  });

  it('has not lasted for a car that was parked in between', () => {
    const { world, vehicles, felt, step } = town();
    world.addWeather(field('fog'), 0);
    step(100);
    vehicles.active[0] = 0;
    step(200);
    vehicles.active[0] = 1;
    step(100);
    expect(felt.eventCauseCode[0]).to.equal(0);
    step(110);
    expect(felt.eventCauseCode[0]).to.equal(18);
  });

  it('may be the same everywhere, and change while the run goes on', () => {
    const { world, felt, vehicles, step } = town();
    world.setBackground({ rain_mmph: 8, snow_mmph: 0, visibility_m: 100, hour: 0 });
    step(6);
    expect([...felt.rain_mmph.subarray(0, 2)]).to.deep.equal([8, 8]);
    expect(felt.visibility_m[1]).to.be.closeTo(100, 0.1);
    expect(vehicles.speedFactor[1]).to.be.below(0.93);
    expect(felt.light_lux[0]).to.equal(10); // a lit street at night
    world.setBackground({ rain_mmph: 0, snow_mmph: 0, visibility_m: 5000, hour: 12 });
    step(6);
    expect([felt.rain_mmph[0], felt.visibility_m[0]]).to.deep.equal([0, 5000]);
    expect(felt.wetTime_s[0]).to.be.above(0);
    step(3100); // five minutes: dry again
    expect(felt.wetTime_s[0]).to.equal(0);
    expect(world.layer.isIdle).to.equal(true);
    expect(felt.light_lux[0]).to.be.above(10_000);
  }).timeout(20_000);
});
