import {
  ACCESS_RESULT,
  type AccessOutcome,
  type Medium,
  type MediumRequest,
  OUTCOME_BINS,
  OUTCOME_COUNT,
  type ResolvedTransmission,
} from '../medium.js';

/** A channel that no station of the run has a radio for: whatever is asked of it is refused. */
export class SilentMedium implements Medium {
  readonly resolved: readonly ResolvedTransmission[] = [];
  readonly outcomes: AccessOutcome[] = [];
  readonly outcomeCounts = new Float64Array(OUTCOME_BINS * OUTCOME_COUNT);
  readonly transmissions = 0;
  readonly receptions = 0;
  readonly pairs = 0;
  private asked: MediumRequest[] = [];

  request(request: MediumRequest): void {
    this.asked.push(request);
  }

  advance(): void {
    this.outcomes.length = 0;
    for (const { stationId, sequence } of this.asked) {
      this.outcomes.push({ stationId, sequence, result: ACCESS_RESULT.refused, accessDelay_us: 0, airtime_us: 0 });
    }
    this.asked.length = 0;
  }

  busyRatio(): number {
    return 0;
  }
}
