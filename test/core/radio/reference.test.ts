import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { receptionRatioAt, runHighway, SEPULCRE_2022 } from './highway.js';

const LARGEST_DIFFERENCE = 0.05;

const folder = join(process.env.VERGE_DATA ?? join(process.cwd(), '..', 'shared', 'data'), 'validation');
const rows = (file: string): number[][] =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number));

describe('medium against the reference simulations of Sepulcre et al. 2022', () => {
  before(function () {
    if (!existsSync(folder)) this.skip();
  });

  for (const density_perM of [0.06, 0.12]) {
    it(`delivers and loads the channel as published at ${density_perM} vehicles a metre, 10 Hz, 190 B, 23 dBm`, () => {
      const isCase = (row: number[]): boolean =>
        row[0] === density_perM && row[1] === 6 && row[2] === 10 && row[3] === 23 && row[4] === 190;
      const { medium, busyRatio } = runHighway({
        config: SEPULCRE_2022,
        density_perM,
        length_m: 4000,
        packet_Hz: 10,
        airSize_B: 190, // on the air: the published load follows from the airtime of 190 B, not of 220 B
        simulated_s: 4,
        seed: 1,
      });
      for (const [, , , , , distance_m, published] of rows('ieee80211p_pdr_vs_distance.csv').filter(isCase)) {
        expect(receptionRatioAt(medium, distance_m), `${distance_m} m`).to.be.closeTo(published, LARGEST_DIFFERENCE);
      }
      const [load] = rows('ieee80211p_cbr.csv').filter(isCase);
      expect(busyRatio).to.be.closeTo(load[5], LARGEST_DIFFERENCE);
    });
  }
});
