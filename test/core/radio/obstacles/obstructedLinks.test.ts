import { expect } from 'chai';
import fc from 'fast-check';
import { BuildingLoss } from '../../../../core/radio/obstacles/buildingLoss.js';
import { ObstructedLinks } from '../../../../core/radio/obstacles/obstructedLinks.js';
import { Random } from '../../../../core/random/random.js';
import type { Building } from '../../../../core/road/network.js';

const STATIONS = 12;
const PLACE_STEP_M = 2;

/** Buildings of four to six corners, turned and of any size, some of them touching, on crooked lots of 60 m. */
function town(draw: Random): Building[] {
  return Array.from({ length: 40 }, (_, i) => {
    const [x, y] = [60 * (i % 8) + draw.uniformIn(-8, 8), 60 * Math.floor(i / 8) + draw.uniformIn(-8, 8)];
    const corners = 4 + draw.integer(3);
    const [radius_m, turned_rad] = [draw.uniformIn(6, 28), draw.uniformIn(0, Math.PI)];
    const direction = draw.bernoulli(0.5) ? 1 : -1;
    const footprint_m = Array.from({ length: corners }, (_, k) => turned_rad + (direction * 2 * Math.PI * k) / corners);
    const points = footprint_m.flatMap((rad) => [x + radius_m * Math.cos(rad), y + radius_m * Math.sin(rad)]);
    return { footprint_m: Float64Array.from(points), height_m: 10 };
  });
}

/** Middle of the square a coordinate lies in, counted from where the buildings begin. */
const middle = (value_m: number, from_m: number): number =>
  from_m + Math.round((value_m - from_m) / PLACE_STEP_M) * PLACE_STEP_M;

describe('obstructed links', () => {
  it('lose what a search of all walls finds, or enough, however stations moved before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const draw = Random.fromSeed(seed);
        const buildings = town(draw);
        const links = new ObstructedLinks(buildings, STATIONS);
        const search = new BuildingLoss(buildings);
        const { minX_m, minY_m } = search.grid;
        const x_m = Float64Array.from({ length: STATIONS }, () => draw.uniformIn(-40, 500));
        const y_m = Float64Array.from({ length: STATIONS }, () => draw.uniformIn(-40, 330));
        for (let step = 0; step < 8; step++) {
          for (let slot = 0; slot < STATIONS; slot++) {
            if (draw.bernoulli(0.7)) x_m[slot] += draw.uniformIn(-6, 6);
            links.moveTo(slot, x_m[slot], y_m[slot]);
          }
          for (let a = 0; a < STATIONS; a++) {
            for (let b = 0; b < STATIONS; b++) {
              const enough_dB = draw.uniformIn(0.1, 60);
              const place = (slot: number) => [middle(x_m[slot], minX_m), middle(y_m[slot], minY_m)] as const;
              const exact_dB = search.loss_dB(...place(a), ...place(b));
              const found_dB = links.loss_dB(a, b, enough_dB);
              if (found_dB >= enough_dB) expect(exact_dB).to.be.at.least(enough_dB - 1 / 64);
              else expect(found_dB).to.be.closeTo(exact_dB, 1 / 64 + 1e-9);
            }
          }
        }
      }),
      { numRuns: 20, seed: 7 },
    );
  });

  it('are the same both ways', () => {
    const draw = Random.fromSeed('both');
    const links = new ObstructedLinks(town(draw), STATIONS);
    for (let slot = 0; slot < STATIONS; slot++) links.moveTo(slot, draw.uniformIn(0, 480), draw.uniformIn(0, 300));
    for (let a = 0; a < STATIONS; a++) {
      for (let b = 0; b < a; b++) expect(links.loss_dB(a, b)).to.equal(links.loss_dB(b, a));
    }
  });

  it('take losses off powers above the floor and leave the others', () => {
    const wall: Building = { footprint_m: Float64Array.of(10, -50, 20, -50, 20, 50, 10, 50), height_m: 10 };
    const links = new ObstructedLinks([wall], 3);
    links.moveTo(0, 0, 0);
    links.moveTo(1, 5, 0);
    links.moveTo(2, 40, 0);
    const power_dBm = Float64Array.of(-70, -60, -120);
    links.obstruct(0, Uint32Array.of(1, 2, 2), 3, power_dBm, -101, 0.1);
    expect(power_dBm[0]).to.equal(-70);
    expect(power_dBm[1]).to.be.closeTo(-60 - 2 * 9 - 10 * 0.4, 1 / 64);
    expect(power_dBm[2]).to.equal(-120);
  });
});
