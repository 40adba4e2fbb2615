import { type Check, compare, limit, log } from '../../support/checks.js';
import type { RoadFigures } from './figures.js';
import type { RadioJob } from './jobs.js';
import { judgeBins, lossesOff, near } from './judge.js';
import {
  MORE_SIDELINK_CASES,
  publishedSidelinkCases,
  type SidelinkCase,
  type SidelinkLoad,
  WILAB_SIDELINK,
} from './publishedSidelink.js';
import type { RoadRun } from './road.js';

type SidelinkCheck = Check<RadioJob, RoadFigures>;

const SIZE_B = 190;
/** Until everybody has chosen by what was sensed. */
const WARM_UP_S = 2.5;
const SIMULATED_S = 6.5;
const LENGTH_M = 4000;
/** As far as stations disturb one another at 20 dBm. */
const REACH_M = 1250;
/** 10 blocks of MCS 9 in a sub-channel of 12, or 12 blocks of MCS 8 in one of 25 (Gonzalez-Martin et al. 2019). */
const WIDTHS = { 2: { blocks: 25, mcs: 8 }, 4: { blocks: 12, mcs: 9 } } as const;
const BINS_OF_CLASS = 4;
/** Shares lost are held to the larger of .01 and 20 %, but for one of a case at most, held to .02 (docs/cv2x.md). */
const TOLERANCES = { delivery: 0.07, cause: 0.02 };
const CAUSE = 0.01;
const MOST_OFF = 1;
const WILAB_TOLERANCES = { delivery: 0.05, cause: 0.01 };

/** C-V2X mode 4 against published simulations, each reference with its own bundle. @param folder of the published files */
export function sidelinkChecks(folder: string): SidelinkCheck[] {
  const cases = publishedSidelinkCases(folder);
  if (cases === null)
    log('     the published file of Gonzalez-Martin et al. is not at hand (VERGE_DATA names its folder)');
  return [...(cases ?? []), ...MORE_SIDELINK_CASES].map(gonzalez).concat(wilab());
}

const parametersOf = ({ subchannels, packet_Hz }: SidelinkLoad): Record<string, string | number> => ({
  'radio.bundle': 'gonzalez2019',
  'radio.sidelink.subchannels': subchannels,
  'radio.sidelink.subchannel_RB': WIDTHS[subchannels].blocks,
  'radio.sidelink.mcs': WIDTHS[subchannels].mcs,
  'radio.sidelink.reservationInterval_ms': 1000 / packet_Hz,
});

/** The road of a case of Gonzalez-Martin et al. */
export function sidelinkRun(item: SidelinkLoad): RoadRun {
  const { density_perM, txPower_dBm, packet_Hz } = item;
  const road = { length_m: LENGTH_M, margin_m: REACH_M, warmUp_s: WARM_UP_S, simulated_s: SIMULATED_S };
  return { density_perM, txPower_dBm, packet_Hz, airSize_B: SIZE_B, radio: parametersOf(item), ...road };
}

function gonzalez(item: SidelinkCase): SidelinkCheck {
  const { reference, density_perM, subchannels, txPower_dBm, packet_Hz, bins, busyRatio } = item;
  const title = `mode 4, ${reference}, ${density_perM} vehicles/m, ${packet_Hz} Hz, ${subchannels} sub-channels, ${txPower_dBm} dBm`;
  // as many pairs of stations whatever the density
  const count = Math.max(2, Math.round(0.08 / density_perM ** 2));
  const losses = bins.reduce((sum, { causes = [] }) => sum + causes.length, 0);
  const judge = (figures: RoadFigures) => [
    ...judgeBins(title, bins, figures.shares, TOLERANCES),
    ...(losses > 0 ? [off(title, losses, lossesOff(bins, figures.shares, CAUSE))] : []),
    ...(busyRatio === undefined
      ? []
      : [compare(`${title}, channel busy ratio`, figures.busyRatio, busyRatio, '', 0.1)]),
  ];
  const seeds = Array.from({ length: count }, (_, i) => i + 1);
  return { job: { run: sidelinkRun(item), seeds, bins: 'around' }, cost: density_perM * packet_Hz, judge };
}

const off = (title: string, losses: number, count: number) =>
  limit(`${title}, of ${losses} shares lost off by more than the larger of .01 and 20 %`, count, 0, MOST_OFF, '');

/**
 * A ring of 2 km is a road of 2 km of which the middle is looked at: nobody is farther than 1 km, and as many compete for as
 * many resources.
 */
function wilab(): SidelinkCheck {
  const { received, busyRatio, classes, gapMean_s, gapP999_s, ...load } = WILAB_SIDELINK;
  const road = { length_m: 2000, margin_m: 800, warmUp_s: WARM_UP_S };
  const run = { ...load, radio: { 'radio.bundle': 'wilabLteHighway' }, ...road };
  const title = 'mode 4, motorway of WiLabV2Xsim';
  const judge = ({ shares, gaps, ...figures }: RoadFigures) => [
    ...judgeBins(title, received, shares, WILAB_TOLERANCES),
    ...classes.map((share, i) => {
      const bins = shares.slice(i * BINS_OF_CLASS + 1, (i + 1) * BINS_OF_CLASS + 1);
      const ours = bins.reduce((sum, [delivered]) => sum + delivered, 0) / BINS_OF_CLASS;
      return near(`${title}, delivered ${i * 100}-${(i + 1) * 100} m`, ours, share, WILAB_TOLERANCES.delivery);
    }),
    compare(`${title}, channel busy ratio`, figures.busyRatio, busyRatio, '', 0.1),
    near(`${title}, mean time between receptions 100-200 m`, gaps[1].mean_s, gapMean_s, 0.01, 's'),
    near(`${title}, time between receptions 100-200 m, p99.9`, gaps[1].p999_s, gapP999_s, 0.3 * gapP999_s, 's'),
  ];
  return { job: { run, seeds: [1, 2, 3, 4, 5, 6, 7, 8], bins: 'upTo' }, cost: 0.2, judge };
}
