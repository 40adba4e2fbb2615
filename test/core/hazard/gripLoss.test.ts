import { expect } from 'chai';
import { frictionDemand, neededBraking_mps2, slipRate_perS, slips, tyreFactor } from '../../../core/hazard/gripLoss.js';
import { LaneCurvature } from '../../../core/hazard/laneCurvature.js';
import { weatherFactor } from '../../../core/hazard/weatherDriving.js';
import { buildPlainNetwork } from '../../../core/road/plain/buildPlainNetwork.js';
import { plainOf, road } from '../road/plain/plainTowns.js';

describe('grip loss', () => {
  it('asks for the friction of braking and turning together', () => {
    expect(frictionDemand(-3, 10, 0)).to.be.closeTo(3 / 9.81, 0.001);
    expect(frictionDemand(0, 10, 1 / 25)).to.be.closeTo(4 / 9.81, 0.001);
    expect(frictionDemand(-3, 10, 1 / 25)).to.be.closeTo(5 / 9.81, 0.001);
    expect(frictionDemand(0, 20, 1 / 25)).to.be.closeTo((4 * 4) / 9.81, 0.01);
  });

  it('asks for nothing when driving off straight on', () => {
    expect(frictionDemand(2, 5, 0)).to.equal(0);
    expect(frictionDemand(2, 5, 1 / 25)).to.equal(frictionDemand(0, 5, 1 / 25));
  });

  it('asks for nothing while it stands', () => {
    expect(frictionDemand(-9, 0.5, 0)).to.equal(0);
  });

  it('is rare below the limit, quick above it', () => {
    expect(slipRate_perS(0.2, 0.8)).to.be.below(0.001);
    expect(slipRate_perS(0.4, 0.55)).to.be.below(0.3);
    expect(slipRate_perS(0.3, 0.2)).to.be.above(3.5);
    for (let demand = 0.1; demand < 0.5; demand += 0.1) {
      expect(slipRate_perS(demand + 0.1, 0.3)).to.be.above(slipRate_perS(demand, 0.3));
    }
  });

  it('goes on until demand has fallen well below grip', () => {
    expect(slips(0.18, 0.2, true, 0.1, 1, 1000, 1)).to.equal(true);
    let slipped = 0;
    for (let step = 0; step < 1000; step++) if (slips(0.1, 0.2, true, 0.1, 1, 1000, step)) slipped++;
    expect(slipped).to.be.below(10);
  });

  it('happens as often as its rate says', () => {
    let onsets = 0;
    for (let car = 0; car < 20_000; car++) if (slips(0.2, 0.2, false, 0.1, 7, car, 3)) onsets++;
    expect(onsets / 20_000).to.be.closeTo(slipRate_perS(0.2, 0.2) * 0.1, 0.01);
  });

  it('depends on the car: tyres differ by some 10 %', () => {
    const factors = Array.from({ length: 1000 }, (_, i) => tyreFactor(5, 1000 + i));
    expect(Math.min(...factors)).to.be.within(0.88, 0.9);
    expect(Math.max(...factors)).to.be.within(1.06, 1.08);
  });

  it('takes a driver to brake a little harder than needed and no harder', () => {
    const needed = neededBraking_mps2(10, 25, 200, 0); // 2 m/s2 stops within 25 m
    expect(needed).to.be.closeTo(1.3 * 2 + 0.5, 0.01);
    expect(neededBraking_mps2(10, 300, 200, 10)).to.be.below(0.8);
    expect(neededBraking_mps2(10, 300, 10, 0)).to.be.above(neededBraking_mps2(10, 300, 40, 0));
  });
});

describe('curvature of lanes', () => {
  it('is that of the circle they follow, left positive', () => {
    const radius_m = 80;
    const via_m = Array.from({ length: 17 }, (_, i) => ((i + 1) / 18) * (Math.PI / 2)).flatMap((t) => [
      radius_m * Math.sin(t),
      radius_m * (1 - Math.cos(t)),
    ]);
    const network = buildPlainNetwork(
      plainOf({ a: [0, 0], b: [radius_m, radius_m] }, [road('ab', 'a', 'b', { via_m })]),
    );
    const curvature = new LaneCurvature(network);
    const forward = network.laneIndex.get('ab_0')!;
    const middle_m = network.laneLength_m[forward] / 2;
    expect(curvature.at(forward, middle_m)).to.be.closeTo(1 / (radius_m + 1.6), 0.0015);
    expect(curvature.at(network.laneIndex.get('-ab_0')!, middle_m)).to.be.closeTo(-1 / (radius_m - 1.6), 0.0015);
  });
});

describe('driving in weather', () => {
  it('is slower in rain, most in heavy rain and fog, within the published factors', () => {
    expect(weatherFactor(0, false, 5000)).to.equal(1);
    const [rain, heavy, fog] = [
      weatherFactor(2, true, 4000),
      weatherFactor(9, true, 1000),
      weatherFactor(0, false, 80),
    ];
    expect(rain).to.be.within(0.95, 0.97);
    expect(heavy).to.be.below(rain);
    expect(fog).to.be.closeTo(0.88, 1e-9);
  });
});
