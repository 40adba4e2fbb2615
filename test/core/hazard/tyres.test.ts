import { expect } from 'chai';
import {
  burstDuration_s,
  burstPeak_mps2,
  isPothole,
  POTHOLE_PEAK_MPS2,
  smooth_mps2,
} from '../../../core/hazard/roadShake.js';
import {
  aquaplaningOnset_mps,
  BURCKHARDT,
  burckhardt,
  peakSlip,
  rainFilm_mm,
  type SurfaceName,
  surfaceOf,
  waterFriction,
  wheelSlip,
} from '../../../core/hazard/tyres.js';
import { gapFactor, sightSpeed_mps, snowFactor } from '../../../core/hazard/weatherDriving.js';

describe('tyres', () => {
  it("have Burckhardt's peaks: 1.17 at 17 % slip on dry asphalt, 0.80 at 13 % wet, 0.19 at 6 % on snow", () => {
    expect(peakSlip(BURCKHARDT.dry)).to.be.closeTo(0.17, 0.001);
    expect(burckhardt(BURCKHARDT.dry, peakSlip(BURCKHARDT.dry))).to.be.closeTo(1.17, 0.002);
    expect(peakSlip(BURCKHARDT.wet)).to.be.closeTo(0.131, 0.001);
    expect(burckhardt(BURCKHARDT.wet, peakSlip(BURCKHARDT.wet))).to.be.closeTo(0.801, 0.001);
    expect(peakSlip(BURCKHARDT.snow)).to.be.closeTo(0.06, 0.001);
    expect(burckhardt(BURCKHARDT.snow, peakSlip(BURCKHARDT.snow))).to.be.closeTo(0.19, 0.001);
  });

  it('slip as much as the force asked for needs, and no curve gives more than its peak', () => {
    const grips: Record<SurfaceName, number> = { dry: 0.8, wet: 0.5, snow: 0.25, ice: 0.1 };
    for (const [name, grip] of Object.entries(grips) as [SurfaceName, number][]) {
      expect(surfaceOf(grip)).to.equal(name);
      const curve = BURCKHARDT[name];
      const scale = grip / burckhardt(curve, peakSlip(curve));
      for (const share of [0.1, 0.35, 0.6, 0.9]) {
        const slip = wheelSlip(share * grip, grip);
        expect(scale * burckhardt(curve, slip), `${name} ${share}`).to.be.closeTo(share * grip, 0.01 * grip);
        expect(slip).to.be.at.most(peakSlip(curve));
      }
      expect(wheelSlip(0, grip)).to.be.closeTo(0, 1e-9);
      expect(wheelSlip(1.1 * grip, grip)).to.be.within(0.15, 0.3);
      expect(wheelSlip(9, grip)).to.equal(0.3); // ABS lets no wheel lock
    }
  });

  it('float from 94 km/h on at 220 kPa where water is deep, and not below or on a thin film', () => {
    const onset_mps = aquaplaningOnset_mps(220);
    expect(3.6 * onset_mps).to.be.closeTo(94.3, 0.1);
    expect(waterFriction(5, 25 / 3.6, onset_mps, 0.5)).to.equal(0.5);
    expect(waterFriction(2.4, 40, onset_mps, 0.5)).to.equal(0.5);
    expect(waterFriction(2.5, onset_mps, onset_mps, 0.5)).to.be.closeTo(0.1, 1e-9);
    expect(waterFriction(10, 40, onset_mps, 0.5)).to.be.closeTo(0.05, 1e-9);
    expect(waterFriction(10, 0.95 * onset_mps, onset_mps, 0.5)).to.be.within(0.1, 0.45);
  });

  it('do not float on what rain alone leaves on a sloping road', () => {
    expect(rainFilm_mm(2)).to.equal(0);
    expect(rainFilm_mm(50)).to.be.within(0.5, 1.5);
    expect(rainFilm_mm(100)).to.be.below(2.5);
  });
});

describe('the road', () => {
  it('gives a burst above 0.4 g and under 200 ms where a car crosses a hole at town speed', () => {
    expect(burstPeak_mps2(0.05, 10) / 9.81).to.be.closeTo(0.61, 0.01);
    expect(burstDuration_s(0.4, 10)).to.be.closeTo(0.095, 0.001);
    expect(isPothole(burstPeak_mps2(0.05, 10), burstDuration_s(0.4, 10))).to.equal(true);
  });

  it('shakes more the faster and the deeper, and is no pothole when crawled over, shallow or long', () => {
    expect(burstPeak_mps2(0.1, 10)).to.equal(2 * burstPeak_mps2(0.05, 10));
    expect(burstPeak_mps2(0.05, 20)).to.equal(2 * burstPeak_mps2(0.05, 10));
    expect(isPothole(burstPeak_mps2(0.1, 2), burstDuration_s(0.4, 2))).to.equal(false);
    expect(burstPeak_mps2(0.02, 10)).to.be.below(POTHOLE_PEAK_MPS2);
    expect(isPothole(6, burstDuration_s(1.5, 10))).to.equal(false); // a bump
    expect(smooth_mps2(30, 1.2)).to.be.below(POTHOLE_PEAK_MPS2 / 2);
  });
});

describe('drivers in weather', () => {
  it('go no faster than they can stop within sight: 59 km/h at 80 m, 29 km/h at 30 m', () => {
    expect(3.6 * sightSpeed_mps(80)).to.be.closeTo(58.8, 0.5);
    expect(3.6 * sightSpeed_mps(30)).to.be.closeTo(29.2, 0.5);
    for (const sight_m of [20, 60, 200]) {
      const v = sightSpeed_mps(sight_m);
      expect(2.5 * v + (v * v) / 6.8).to.be.closeTo(sight_m, 1e-6);
    }
  });

  it('keep time gaps that cost the capacity FHWA measured', () => {
    expect(1 / gapFactor(10, 0, 5000)).to.be.closeTo(1 - 0.1413, 1e-9);
    expect(1 / gapFactor(0, 1, 5000)).to.be.closeTo(1 - 0.2243, 1e-9);
    expect(1 / gapFactor(0, 0, 100)).to.be.closeTo(0.89, 1e-9);
    expect(gapFactor(3, 0, 5000)).to.equal(1);
  });

  it('drive 15 % slower on a road covered by snow', () => {
    expect(snowFactor(1)).to.equal(0.85);
    expect(snowFactor(0)).to.equal(1);
  });
});
