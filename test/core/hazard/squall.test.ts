import { expect } from 'chai';
import { slickPatches } from '../../../core/hazard/slickPatches.js';
import { arrival_s, bandShape, rain_mmph, squallOf, temperature_C } from '../../../core/hazard/squall.js';
import { surfaceCells } from '../../../core/hazard/surfaceCells.js';
import { Random } from '../../../core/random/random.js';
import { buildPlainNetwork } from '../../../core/road/plain/buildPlainNetwork.js';
import { plainOf, road, street } from '../road/plain/plainTowns.js';
import { worldOf } from './fakeTraffic.js';

/** A kilometre of shaded street from west to east. */
const shaded = plainOf({ a: [0, 0], b: [1000, 0] }, [road('ab', 'a', 'b', { surfaces: [{ kind: 'shade' }] })]);
const DISTRICT = { id: 'd', name: 'D', shape_m: [-10, -50, 1010, -50, 1010, 50, -10, 50] };

describe('a squall', () => {
  it('crosses from west to east on day 1 and from south to north on day 2, at its speed', () => {
    const network = buildPlainNetwork(street());
    const first = squallOf(network, 1, 20, 10);
    expect(arrival_s(first, 500, 0) - arrival_s(first, 100, 0)).to.be.closeTo(40, 0.2);
    expect(
      Math.min(arrival_s(first, network.minX_m, network.minY_m), arrival_s(first, network.minX_m, network.maxY_m)),
    ).to.equal(20);
    const second = squallOf(network, 2, 20, 10);
    expect(arrival_s(second, 0, 400) - arrival_s(second, 0, 0)).to.be.closeTo(40, 0.2);
  });

  it('brings rain that rises fast, fades and ends, and air that turns cold', () => {
    expect([-1, 0, 200].map(rain_mmph)).to.deep.equal([0, 0, 0]);
    expect(rain_mmph(8)).to.be.above(7); // heavy rain
    expect(rain_mmph(60)).to.be.within(0.5, rain_mmph(20));
    expect(temperature_C(-5)).to.equal(4);
    expect(temperature_C(100)).to.be.below(0);
  });

  it('is drawn as a band that ends at its front', () => {
    const squall = squallOf(buildPlainNetwork(street()), 1, 20, 10);
    const shape = bandShape(squall, 40, 500, { x_m: 300, y_m: 0 });
    const progress = (i: number) => shape[2 * i] * squall.dx + shape[2 * i + 1] * squall.dy - squall.edge_m;
    expect(progress(0)).to.be.closeTo(200, 0.1);
    expect(progress(2)).to.be.closeTo(200 - 1100, 0.1);
  });

  it('wets the road where it has been, and makes cold air and wipers felt', () => {
    const { traffic, world, felt, step } = worldOf(street(), 2, { squall: true });
    traffic.put(0, 'ab_0', 30, 10);
    traffic.put(1, 'bc_0', 250, 10);
    step(300); // 30 s: the front is 200 m in
    expect(felt.wetTime_s[0]).to.be.closeTo(17, 3);
    expect(felt.rain_mmph[0]).to.be.above(3);
    expect(felt.airTemperature_C[0]).to.be.below(2);
    expect([felt.wetTime_s[1], felt.rain_mmph[1]]).to.deep.equal([0, 0]);
    expect(felt.airTemperature_C[1]).to.equal(4);
    expect(traffic.vehicles.grip[0]).to.be.within(0.44, 0.65);
    expect(traffic.vehicles.speedFactor[0]).to.be.within(0.9, 0.97);
    expect(world.weatherViews()).to.have.length(1);
    expect(world.laneWetness[traffic.network.laneIndex.get('ab_0')!]).to.be.above(100);
  });

  it('leaves plain road wet and only bridges, shade and low ground slick', () => {
    const { traffic, world, step } = worldOf(street({ surfaces: [{ kind: 'shade', from_m: 100, to_m: 200 }] }), 0, {
      squall: true,
    });
    step(600);
    const lane = (id: string) => traffic.network.laneIndex.get(id)!;
    expect(world.field.cells.patchCount).to.equal(8); // 100 m on each of the two roads
    const { cells, slickId, friction } = world.field;
    let slick = 0;
    for (let cell = 0; cell < cells.count; cell++) {
      if (slickId[cell] === 0) continue;
      slick++;
      expect(cells.surface[cell]).to.not.equal(0);
      expect(friction[cell]).to.be.below(0.3);
    }
    expect(slick).to.be.at.least(4);
    expect(world.laneSlickness[lane('ab_0')]).to.be.above(0);
    expect(new Set(world.hazardViews().map(({ id }) => id)).size).to.equal(world.hazardViews().length);
  });
});

describe('slick patches', () => {
  const cells = surfaceCells(buildPlainNetwork(shaded));
  const squall = squallOf(buildPlainNetwork(shaded), 1, 0, 7);
  const patches = (winterService: number, seed = 1) =>
    slickPatches(cells, squall, [{ ...DISTRICT, winterService }], Random.fromSeed(seed));
  const slick = (table: ReturnType<typeof patches>) =>
    [...table.start_s.keys()].filter((p) => Number.isFinite(table.start_s[p]));

  it('begin 3 to 15 s after the front and last 90 to 150 s where nobody salts', () => {
    const table = patches(0);
    expect(slick(table).length).to.be.at.least(0.85 * cells.patchCount);
    for (const p of slick(table)) {
      const delay_s = table.start_s[p] - arrival_s(squall, cells.patchX_m[p], cells.patchY_m[p]);
      expect(delay_s).to.be.within(3, 15);
      expect(table.end_s[p] - table.start_s[p]).to.be.within(90, 150);
    }
  });

  it('are fewer, shorter and rougher under winter service', () => {
    const [none, full] = [patches(0), patches(1)];
    expect(slick(full).length).to.be.below(0.7 * slick(none).length);
    for (const p of slick(full)) expect(full.end_s[p] - full.start_s[p]).to.be.at.most(75);
    const mean = (table: ReturnType<typeof patches>) =>
      slick(table).reduce((sum, p) => sum + table.friction[p], 0) / slick(table).length;
    expect(mean(full)).to.be.above(mean(none) + 0.1);
  });

  it('do not depend on the draws of other patches', () => {
    const short = surfaceCells(
      buildPlainNetwork(plainOf({ a: [0, 0], b: [500, 0] }, [road('ab', 'a', 'b', { surfaces: [{ kind: 'shade' }] })])),
    );
    const few = slickPatches(short, squall, [], Random.fromSeed(1));
    const many = slickPatches(cells, squall, [], Random.fromSeed(1));
    expect(few.friction[3]).to.equal(many.friction[3]);
  });

  it('span the lanes of both directions', () => {
    const lanesOf = (p: number) => new Set([...cells.lane].filter((_, cell) => cells.patch[cell] === p)).size;
    expect(lanesOf(5)).to.equal(2);
  });
});
