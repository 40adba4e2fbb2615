/** A score with its event-level bootstrap interval; null where undefined. */
export interface Score {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Methods scored on the same windows. */
export const METHODS = [
  'federated',
  'flat',
  'rsuOnly',
  'localOnly',
  'centralised',
  'denmLookup',
  'denmPlanned',
  'expertRule',
  'persistence',
  'prior',
] as const;
export type Method = (typeof METHODS)[number];

/** What scoring adds to the summary. */
export interface ScoreTable {
  readonly prevalence: number | null;
  readonly events: number;
  readonly windows: number;
  readonly auprc: Readonly<Record<Method, Score>>;
  readonly auroc: Readonly<Record<Method, Score>>;
  /** at one false alarm in five vehicle-minutes */
  readonly alarms: Readonly<Partial<Record<Method, Alarms>>>;
  /** of the methods whose score is a probability */
  readonly calibration: Readonly<Partial<Record<Method, CalibrationFigures>>>;
}

export interface Alarms {
  readonly recall: number | null;
  readonly falseAlarmsPerVehicleHour: number | null;
  readonly leadTime_s: number | null;
}

export interface CalibrationFigures {
  readonly expectedError: number | null;
  readonly brier: number | null;
}

const NO_SCORE: Score = { value: null, low: null, high: null };
const noScores = (): Record<Method, Score> =>
  Object.fromEntries(METHODS.map((method) => [method, NO_SCORE])) as Record<Method, Score>;

/** A score table in which nothing was scored. */
export const UNSCORED: ScoreTable = {
  prevalence: null,
  events: 0,
  windows: 0,
  auprc: noScores(),
  auroc: noScores(),
  alarms: {},
  calibration: {},
};
