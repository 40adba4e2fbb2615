import type { CoexistenceFigures, CoexistenceJob } from './jobs.js';

/** The mean figures of one case over its seeds. */
export interface CoexistenceCase {
  readonly vehicles: number;
  readonly traffic: CoexistenceJob['traffic'];
  readonly hiddenUnits: number;
  readonly figures: CoexistenceFigures;
}

type Cell = (figures: CoexistenceFigures) => string;

const number = (value: number | null, digits: number): string => (value === null ? '–' : value.toFixed(digits));
const percent = (value: number | null): string => (value === null ? '–' : `${(100 * value).toFixed(1)} %`);
const list = (values: readonly (number | null)[], digits: number): string =>
  values.map((value) => number(value, digits)).join(' / ');

const COLUMNS: readonly (readonly [string, Cell])[] = [
  ['CAM PRR at 0–100 / –200 / –300 m', ({ reception }) => list(reception, 3)],
  ['CBR mean / p95', ({ busyMean, busyP95 }) => list([busyMean, busyP95], 3)],
  ['age of information p95 at 0–100 / –200 / –300 m, ms', ({ ageP95_ms }) => list(ageP95_ms, 0)],
  ['awareness within 100 m', ({ awareness }) => number(awareness, 3)],
  ['round p50 / p95, s', ({ roundP50_ms, roundP95_ms }) => list([seconds(roundP50_ms), seconds(roundP95_ms)], 2)],
  ['rounds', ({ rounds }) => number(rounds, 0)],
  ['updates late or lost', ({ updatesLost }) => percent(updatesLost)],
  ['warnings late or never', ({ warningsMissed }) => percent(warningsMissed)],
  ['rounds late or below the minimum', ({ roundsMissed }) => percent(roundsMissed)],
];

const seconds = (value_ms: number | null): number | null => (value_ms === null ? null : value_ms / 1000);

/** How a case is called. */
export const caseName = ({ traffic, hiddenUnits }: Pick<CoexistenceCase, 'traffic' | 'hiddenUnits'>): string =>
  traffic === 'off' ? 'off' : `${traffic} channel, ${hiddenUnits} hidden units`;

/** A Markdown table, a row a case. */
export function tableOf(cases: readonly CoexistenceCase[]): string[] {
  const titles = ['vehicles', 'learning', ...COLUMNS.map(([title]) => title)];
  const rows = cases.map((one) => [
    String(one.vehicles),
    caseName(one),
    ...COLUMNS.map(([, cell]) => cell(one.figures)),
  ]);
  return [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

/** Mean over runs of each figure; undefined where a run has none. */
export function meanOf(runs: readonly CoexistenceFigures[]): CoexistenceFigures {
  const mean = (of: (run: CoexistenceFigures) => number | null): number | null => {
    const values = runs.map(of);
    return values.includes(null) ? null : (values as number[]).reduce((sum, value) => sum + value, 0) / runs.length;
  };
  const means = (of: (run: CoexistenceFigures) => readonly (number | null)[]) =>
    of(runs[0]).map((_, i) => mean((run) => of(run)[i]));
  return {
    reception: means((run) => run.reception),
    busyMean: mean((run) => run.busyMean),
    busyP95: mean((run) => run.busyP95),
    ageP95_ms: means((run) => run.ageP95_ms),
    awareness: mean((run) => run.awareness),
    roundP50_ms: mean((run) => run.roundP50_ms),
    roundP95_ms: mean((run) => run.roundP95_ms),
    rounds: mean((run) => run.rounds) ?? 0,
    updatesLost: mean((run) => run.updatesLost),
    warningsMissed: mean((run) => run.warningsMissed),
    roundsMissed: mean((run) => run.roundsMissed),
  };
}
