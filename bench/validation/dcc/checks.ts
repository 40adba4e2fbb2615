import { type Check, compare, limit } from '../../support/checks.js';
import type { DccJob, DccOutcome, FloodFigures } from './jobs.js';

type DccCheck = Check<DccJob, DccOutcome>;

/**
 * Channel busy ratio at rest, target N beta / (alpha + N beta) with the figures of TS 102 687 V1.2.1 table 3 (Bansal et al.
 * 2013, LIMERIC); five stations may not send more than delta 0.03 each.
 */
const FIXED_POINTS = [
  { stations: 5, ratio: 0.15 },
  { stations: 10, ratio: 0.2914 },
  { stations: 25, ratio: 0.4435 },
  { stations: 50, ratio: 0.5368 },
  { stations: 100, ratio: 0.6 },
  { stations: 200, ratio: 0.6375 },
  { stations: 400, ratio: 0.6581 },
];

/** Where the adaptive approach comes to rest. */
export const fixedPoints = FIXED_POINTS.map(({ stations, ratio }): DccCheck => {
  const judge = (found: DccOutcome) => [
    compare(`adaptive, channel busy ratio of ${stations} stations`, found as number, ratio, '', 0.05),
  ];
  return { job: { kind: 'fixedPoint', run: { stations } }, cost: stations, judge };
});

/** TS 102 687 V1.2.1 tables A.2 and A.1: channel busy ratio and frames a second. */
const TABLES = [
  { table: 'shortFrames', airSize_B: 300, rates: [0.15, 20, 0.35, 10, 0.45, 5, 0.58, 4, 0.7, 1] },
  { table: 'longFrames', airSize_B: 700, rates: [0.15, 10, 0.35, 5, 0.45, 2.5, 0.55, 2, 0.62, 1] },
];

export const reactive = TABLES.flatMap(({ table, airSize_B, rates }) =>
  [0, 2, 4, 6, 8].map((at): DccCheck => {
    const [ratio, rate_Hz] = rates.slice(at, at + 2);
    const name = `reactive, ${table}, frames a second at a channel busy ratio of ${ratio}`;
    const judge = (found: DccOutcome) => [limit(name, found as number, rate_Hz, rate_Hz, '1/s')];
    return { job: { kind: 'reactive', run: { table, ratio, airSize_B } }, cost: 1, judge };
  }),
);

/** At 3 Mb/s the longest frames asked for last 6 ms. */
const FLOODS = (['reactive', 'adaptive'] as const).flatMap((dcc) => [
  { dcc, stations: 5, rate_Mbps: 6 },
  { dcc, stations: 150, rate_Mbps: 3 },
]);

export const floods = FLOODS.map((run): DccCheck => {
  const judge = (outcome: DccOutcome) => {
    const figures = outcome as FloodFigures;
    const name = (what: string) => `flood of ${run.stations} stations, ${run.dcc}: ${what}`;
    return [
      limit(name('longest frame'), figures.longestFrame_ms, 0, 4, 'ms'),
      limit(name('shortest time between frames'), figures.shortestOff_ms, 25, Infinity, 'ms'),
      limit(name('on-time in the fullest second'), Number(figures.fullestSecond.toFixed(6)), 0, 0.03, ''),
      limit(name('frames sooner than the channel busy ratio allows'), figures.tooSoon, 0, 0, ''),
      limit(name('frames without account'), figures.uncounted, 0, 0, ''),
      limit(name('highest channel busy ratio'), Number(figures.highestRatio.toFixed(3)), 0, 1, ''),
    ];
  };
  return { job: { kind: 'flood', run }, cost: 2 * run.stations, judge };
});
