import { airtime_us } from '../../core/radio/airtime.js';
import { type Check, compare, conclude, judged, limit, log } from '../support/checks.js';
import { DATA_FOLDER } from '../support/dataFolder.js';
import type { Result } from '../support/result.js';
import { camChecks, camExtremes } from './cam/checks.js';
import { fixedPoints } from './dcc/checks.js';
import type { RoadFigures } from './radio/figures.js';
import type { RadioJob } from './radio/jobs.js';
import { judgeBins, MARGIN_M, near, rounded } from './radio/judge.js';
import { ns3Results } from './radio/ns3.js';
import { startPhases } from './radio/phases.js';
import { AIRTIMES, type PublishedCase, publishedCases, WILAB_MOTORWAY } from './radio/published.js';
import { sidelinkChecks } from './radio/sidelink.js';

/**
 * Is the air that of other simulators? IEEE 802.11p on a straight road against the published delivery, causes of loss and
 * load of Sepulcre et al. 2022, and against a motorway of WiLabV2Xsim; C-V2X mode 4 against Gonzalez-Martin et al. 2019 and the
 * same motorway (radio/sidelink.ts). The medium alone, with the bundle of each reference. Then what is put on it: starts of
 * frames, where congestion control comes to rest (dcc/checks.ts), intervals and sizes of CAMs (cam/checks.ts).
 * `npx verge validate radio`; `VERGE_DATA` names the folder with the published files.
 */

type RadioCheck = Check<RadioJob, RoadFigures>;

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const PERIOD_S = 0.1;
const TOLERANCES = { delivery: 0.05, cause: 0.01 };

function sepulcre(item: PublishedCase): RadioCheck {
  const { density_perM, rate_Mbps, packet_Hz, txPower_dBm, airSize_B } = item;
  const title = `${density_perM} vehicles/m, ${packet_Hz} Hz, ${airSize_B} B, ${rate_Mbps} Mb/s, ${txPower_dBm} dBm`;
  const radio = { 'radio.bundle': 'sepulcre2022', 'radio.rate_Mbps': rate_Mbps };
  const run = { ...item, radio, length_m: 15_000, margin_m: MARGIN_M, warmUp_s: 0.3, simulated_s: 1.3 };
  const job: RadioJob = { run, seeds: SEEDS, bins: 'around' };
  const judge = (figures: RoadFigures) => [
    ...judgeBins(title, item.bins, figures.shares, TOLERANCES),
    ...(item.busyRatio === undefined
      ? []
      : [compare(`${title}, channel busy ratio`, figures.busyRatio, item.busyRatio, '', 0.1)]),
  ];
  return { job, cost: density_perM * density_perM * packet_Hz, judge };
}

function wilab(): RadioCheck {
  const { gaps, received, busyRatio, ...load } = WILAB_MOTORWAY;
  const run = { ...load, radio: { 'radio.bundle': 'wilabHighway' }, length_m: 5000, margin_m: MARGIN_M, warmUp_s: 0.3 };
  const title = 'motorway of WiLabV2Xsim';
  const judge = (figures: RoadFigures) => [
    ...judgeBins(title, received, figures.shares, TOLERANCES),
    compare(`${title}, channel busy ratio`, figures.busyRatio, busyRatio, '', 0.1),
    ...gaps.flatMap((gap, i) => {
      const ours = figures.gaps[i];
      const reach = `${i * 100}-${(i + 1) * 100} m`;
      const within = (published_s: number) => Math.max(PERIOD_S, 0.3 * published_s);
      return [
        near(`${title}, time between receptions ${reach}, p99`, ours.p99_s, gap.p99_s, within(gap.p99_s), 's'),
        near(`${title}, time between receptions ${reach}, p99.9`, ours.p999_s, gap.p999_s, within(gap.p999_s), 's'),
      ];
    }),
  ];
  return { job: { run, seeds: SEEDS, bins: 'upTo' }, cost: 0.3, judge };
}

/** A station keeps its phase, so that as many draws are counted as there are stations: 4 standard deviations of a tenth. */
async function uniform(): Promise<Result[]> {
  const { stations, shares } = await startPhases([10_000, 100_000]);
  const tolerance = 4 * Math.sqrt(0.09 / stations);
  return shares.map((tenths, i) => {
    const farthest = tenths.reduce((a, b) => (Math.abs(b - 0.1) > Math.abs(a - 0.1) ? b : a));
    const name = `share of frames that start in a tenth of ${[10, 100][i]} ms, the farthest from .1`;
    return limit(name, rounded(farthest), rounded(0.1 - tolerance), rounded(0.1 + tolerance), '');
  });
}

const cases = publishedCases(DATA_FOLDER);
if (cases === null) log('     the published files of Sepulcre et al. are not at hand (VERGE_DATA names their folder)');
const airtimes = AIRTIMES.map(([size_B, rate_Mbps, published_us]) => {
  const value_us = airtime_us(size_B, rate_Mbps);
  return limit(`airtime, ${size_B} B at ${rate_Mbps} Mb/s`, value_us, published_us, published_us, 'us');
});
const roads = [...(cases ?? []).map(sepulcre), wilab(), ...sidelinkChecks(DATA_FOLDER)];

conclude([
  ...airtimes,
  ...(await uniform()),
  ...ns3Results(),
  ...(await judged(new URL('./radio/roadWorker.js', import.meta.url), roads)),
  ...(await judged(new URL('./dcc/worker.js', import.meta.url), fixedPoints)),
  ...camExtremes(),
  ...(await judged(new URL('./cam/worker.js', import.meta.url), camChecks(DATA_FOLDER))),
]);
