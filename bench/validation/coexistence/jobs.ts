/** Where the learning traffic goes; `off`: there is none. */
export type LearningTraffic = 'off' | 'service' | 'control';

/** One run of the town. Plain data, so that a worker thread can be sent it. */
export interface CoexistenceJob {
  readonly vehicles: number;
  readonly traffic: LearningTraffic;
  /** width of the hidden layer: the model's size on the air */
  readonly hiddenUnits: number;
  readonly seed: string;
}

/** Ends of the distance bins of the figures, m. */
export const DISTANCES_M = [100, 200, 300] as const;

/** What a run found; undefined figures are null. */
export interface CoexistenceFigures {
  /** share of the CAMs received between vehicles, by DISTANCES_M */
  readonly reception: readonly (number | null)[];
  /** channel busy ratio of the control channel, mean and 95th percentile over stations and time */
  readonly busyMean: number | null;
  readonly busyP95: number | null;
  /** age of information, 95th percentile, by DISTANCES_M */
  readonly ageP95_ms: readonly (number | null)[];
  /** share of the neighbours within 100 m known */
  readonly awareness: number | null;
  /** of learning rounds that published */
  readonly roundP50_ms: number | null;
  readonly roundP95_ms: number | null;
  readonly rounds: number;
  /** updates of vehicles that joined and did not deliver in time, of all */
  readonly updatesLost: number | null;
  /** share of the vehicles concerned that had a warning late or never */
  readonly warningsMissed: number | null;
  /** share of the rounds joined that were late or published nothing */
  readonly roundsMissed: number | null;
}
