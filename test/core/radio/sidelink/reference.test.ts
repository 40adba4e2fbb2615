import { join } from 'node:path';
import { expect } from 'chai';
import { runRoads } from '../../../../bench/validation/radio/figures.js';
import {
  MORE_SIDELINK_CASES,
  publishedSidelinkCases,
  type SidelinkLoad,
} from '../../../../bench/validation/radio/publishedSidelink.js';
import { sidelinkRun } from '../../../../bench/validation/radio/sidelink.js';

const LARGEST_DIFFERENCE = 0.07;
/** Of these the first 2.5 s are not looked at. */
const SIMULATED_S = 4.5;
const folder = process.env.VERGE_DATA ?? join(process.cwd(), '..', 'shared', 'data');

/** The sparsest case, which is quick; all of them: `npx verge validate radio`. */
const isSparse = ({ density_perM, packet_Hz, txPower_dBm }: SidelinkLoad) =>
  density_perM === 0.1 && packet_Hz === 10 && txPower_dBm === 20;
describe('C-V2X mode 4 against the reference simulations of Gonzalez-Martin et al. 2019', () => {
  for (const item of [...(publishedSidelinkCases(folder) ?? []), ...MORE_SIDELINK_CASES].filter(isSparse)) {
    it(`delivers as published with ${item.subchannels} sub-channels and ${item.txPower_dBm} dBm`, () => {
      const { shares } = runRoads({
        run: { ...sidelinkRun(item), simulated_s: SIMULATED_S },
        seeds: [1],
        bins: 'around',
      });
      // at the sender's place there are too few pairs in so short a time
      for (const { distance_m, received } of item.bins.slice(1)) {
        expect(shares[distance_m / 25][0], `${distance_m} m`).to.be.closeTo(received, LARGEST_DIFFERENCE);
      }
    });
  }
});
