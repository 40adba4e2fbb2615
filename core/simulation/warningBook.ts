import { verge } from '#proto';
import { ACCESS_RESULT, type AccessOutcome, type MediumRequest, type ResolvedTransmission } from '../radio/medium.js';
import { latencyPreset } from '../scenario/latencyPresets.js';
import type { LiveParameters } from '../scenario/live.js';
import type { EventLog } from './eventLog.js';
import { Latency } from './latencyBook.js';
import { MISS_CAUSE_TEXT, MISS_CAUSES, type MissCause, type NotSent } from './missCauses.js';
import type { StationTable } from './stationTable.js';
import { WARNING_PARTS, type WarningPart } from './warningParts.js';
import { type SettledWarning, WarningTracker } from './warningTracker.js';

const { DENM } = verge.v1.MessageType;

const NOT_SENT: Readonly<Record<number, NotSent>> = {
  [ACCESS_RESULT.dropped]: 'queueDrop',
  [ACCESS_RESULT.refused]: 'silence',
  [ACCESS_RESULT.gateDropped]: 'congestionControl',
  [ACCESS_RESULT.tooLong]: 'congestionControl',
};

/** Why a request was not sent. */
export const whyNotSent = ({ result }: AccessOutcome): NotSent => NOT_SENT[result];

/** How soon hazard warnings reach whom they concern, against the budgets; every warning that missed some is an event. */
export class WarningBook {
  readonly v2v: Latency<WarningPart>;
  readonly v2i: Latency<WarningPart>;
  /** Vehicles that missed a warning, by cause. */
  readonly missedByCause = Object.fromEntries(MISS_CAUSES.map((cause) => [cause, 0])) as Record<MissCause, number>;
  private readonly tracker: WarningTracker;
  /** What befell copies in this window, until its reports are in: a warning and its first copy may come together. */
  private waiting: (() => void)[] = [];

  constructor(
    private readonly live: LiveParameters,
    table: StationTable,
    private readonly log: EventLog,
  ) {
    const requirement = (budget: 'denmV2v_ms' | 'denmV2i_ms') => () => {
      const { latency } = live.current;
      return { budget_ms: latency[budget], reliability: latencyPreset(latency.preset)?.reliability ?? null };
    };
    this.v2v = new Latency('denmV2v', requirement('denmV2v_ms'), WARNING_PARTS);
    this.v2i = new Latency('denmV2i', requirement('denmV2i_ms'), WARNING_PARTS);
    this.tracker = new WarningTracker(table, {
      informed: ({ latency_ms, fromInfrastructure, parts }) =>
        (fromInfrastructure ? this.v2i : this.v2v).record(latency_ms, parts),
      neverInformed: () => this.v2v.miss(),
      settled: (warning) => this.settled(warning),
    });
  }

  transmission(resolved: ResolvedTransmission): void {
    if (resolved.request.type === DENM) this.waiting.push(() => this.tracker.copySent(resolved));
  }

  notSent(request: MediumRequest, why: NotSent): void {
    if (request.type === DENM) this.waiting.push(() => this.tracker.copyNotSent(request, why));
  }

  delivered(delivery: verge.v1.IBackhaulDelivery): void {
    if (delivery.type === DENM) this.tracker.copyDelivered(delivery);
  }

  detected(origin: verge.v1.IDenmOrigin): void {
    this.tracker.detected(origin);
    this.log.event({
      timeUs: origin.detectionUs,
      code: 'warning',
      text: `vehicle ${origin.stationId} warns of a hazard (cause ${origin.causeCode})`,
      stationId: origin.stationId,
      xM: origin.xM,
      yM: origin.yM,
      value: origin.causeCode,
    });
  }

  processed(copy: verge.v1.IDenmReport): void {
    const { denmV2v_ms, denmV2i_ms } = this.live.current.latency;
    this.tracker.processed(copy, copy.fromInfrastructure ? denmV2i_ms : denmV2v_ms);
  }

  /** The window's reports are in. */
  windowEnds(): void {
    for (const note of this.waiting) note();
    this.waiting.length = 0;
  }

  settle(time_us: number): void {
    this.tracker.settle(time_us);
  }

  private settled(warning: SettledWarning): void {
    const causes = [...warning.missedByCause].sort((a, b) => b[1] - a[1]);
    if (causes.length === 0) return;
    for (const [cause, count] of causes) this.missedByCause[cause] += count;
    const missed = causes.reduce((sum, [, count]) => sum + count, 0);
    const shares = causes.map(([cause, count]) => `${count} ${MISS_CAUSE_TEXT[cause]}`).join(', ');
    this.log.event({
      timeUs: warning.detection_us,
      code: 'budgetMissed',
      text: `warning of vehicle ${warning.stationId}: ${missed} of ${warning.population} vehicles late or never informed (${shares})`,
      stationId: warning.stationId,
      value: missed,
      unit: 'vehicles',
      cause: causes[0][0],
      xM: warning.x_m,
      yM: warning.y_m,
    });
  }
}
