/** A scenario whose CAMs or beacons are looked at, or recorded drives that the CA service is run over. */
export type CamJob =
  | { readonly kind: 'drive'; readonly scenario: string; readonly duration_s: number; readonly set: object }
  | { readonly kind: 'recorded'; readonly folder: string };

/** The CA service over recorded drives. */
export interface RecordedFigures {
  readonly drives: number;
  readonly duration_s: number;
  readonly intervals: readonly number[];
  readonly messages: number;
  /** as many as the speeds alone ask for: one each 4 m, rounded up to whole checks */
  readonly bySpeed: number;
}

export type CamOutcome = CamFigures | RecordedFigures | null;

export interface CamFigures {
  /** messages by interval to the one before of the same station, 100 ms to 1 s */
  readonly intervals: readonly number[];
  /** mean size of the messages after such an interval, B; NaN where there are none */
  readonly meanSizes_B: readonly number[];
  readonly meanSpeed_mps: number;
  /** standard deviation of the rest beside whole 100 ms, ms */
  readonly jitter_ms: number;
  /** messages by size, B: headers of network and medium access included */
  readonly sizes_B: readonly (readonly [size_B: number, count: number])[];
  /** shares of the starts by tenth of 100 ms */
  readonly phases: readonly number[];
  readonly stations: number;
}
