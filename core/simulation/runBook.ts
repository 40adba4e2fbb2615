import { verge } from '#proto';
import { float32Of, uint32Of } from '../columns/columns.js';
import type { LearningTask } from '../learning/tasks/task.js';
import { epsilonOf } from '../privacy/forecast.js';
import type { Medium, MediumRequest, ResolvedTransmission } from '../radio/medium.js';
import type { LiveParameters } from '../scenario/live.js';
import type { BackhaulMail } from './backhaulMail.js';
import type { EventLog } from './eventLog.js';
import type { RunHashes } from './hashes.js';
import { Latency } from './latencyBook.js';
import { LearningBook, outcomeOf } from './learningBook.js';
import { LearningCurve } from './learningCurve.js';
import { ChannelBusyBook } from './radioBook.js';
import { RoundObstacles } from './roundObstacles.js';
import type { StationTable } from './stationTable.js';
import { type MissCause, type SettledWarning, WarningTracker } from './warningTracker.js';

/** How often warnings that ran out of time are settled, us. */
const SETTLE_PERIOD_US = 1_000_000;

const MISS_CAUSE_TEXT: Readonly<Record<MissCause, string>> = {
  outOfCoverage: 'out of coverage',
  loss: 'lost',
  lossAndRetry: 'loss and retry',
  channelAccess: 'channel access',
  congestionControl: 'congestion control',
  compute: 'compute',
};

/** What the accounts need beside the run's own parts. */
export interface BookInputs {
  readonly task: LearningTask;
  readonly backhaul: Pick<BackhaulMail, 'causeBetween'>;
}

/**
 * The run's accounts: what hosts report and the medium resolves becomes latencies against budgets, learning and privacy
 * records, and events a person can click.
 */
export class RunBook {
  readonly warnings: { readonly v2v: Latency; readonly v2i: Latency };
  readonly round: Latency;
  readonly cloudSync: Latency;
  readonly learning: LearningBook;
  readonly curve: LearningCurve;
  readonly channelBusy = new ChannelBusyBook();
  private readonly inputs: BookInputs;
  private readonly live: LiveParameters;
  private readonly table: StationTable;
  private readonly hashes: RunHashes;
  private readonly log: EventLog;
  private readonly tracker: WarningTracker;
  private readonly obstacles = new RoundObstacles();
  private readonly belief: Float32Array;
  /** Vehicles that missed a warning, by cause. */
  readonly missedByCause: Record<MissCause, number> = {
    outOfCoverage: 0,
    loss: 0,
    lossAndRetry: 0,
    channelAccess: 0,
    congestionControl: 0,
    compute: 0,
  };
  /** DENMs on the air in this window, until its reports are in: a warning and its first copy may come together. */
  private copies: ResolvedTransmission[] = [];
  /** DENMs the congestion control dropped in this window. */
  private denied: MediumRequest[] = [];

  constructor(live: LiveParameters, table: StationTable, hashes: RunHashes, log: EventLog, inputs: BookInputs) {
    this.inputs = inputs;
    this.live = live;
    this.table = table;
    this.hashes = hashes;
    this.log = log;
    const budget = () => live.current.latency;
    this.warnings = {
      v2v: new Latency('denmV2v', () => budget().denmV2v_ms),
      v2i: new Latency('denmV2i', () => budget().denmV2i_ms),
    };
    this.round = new Latency('round', () => budget().round_ms);
    this.cloudSync = new Latency('cloudSync', () => budget().cloudSync_ms);
    this.learning = new LearningBook(table, inputs.task.features.length);
    const layers = [inputs.task.features.length, live.current.learning.hiddenUnits, 1];
    this.curve = new LearningCurve(this.learning, layers, inputs.task);
    this.belief = new Float32Array(table.count);
    this.tracker = new WarningTracker(table, {
      informed: (latency_ms, fromInfrastructure) =>
        (fromInfrastructure ? this.warnings.v2i : this.warnings.v2v).record(latency_ms),
      neverInformed: () => this.warnings.v2v.miss(),
      settled: (warning) => this.warningSettled(warning),
    });
  }

  get latencies(): readonly Latency[] {
    return [this.warnings.v2v, this.warnings.v2i, this.round, this.cloudSync];
  }

  transmission(resolved: ResolvedTransmission): void {
    this.learning.transmission(resolved);
    this.obstacles.sent(resolved);
    if (resolved.request.type === verge.v1.MessageType.DENM) this.copies.push(resolved);
  }

  /** Congestion control dropped a frame. */
  droppedAtGate(request: MediumRequest): void {
    this.obstacles.dropped(request);
    if (request.type === verge.v1.MessageType.DENM) this.denied.push(request);
  }

  reports(reports: verge.v1.IReports | undefined): void {
    if (reports === undefined) return;
    for (const origin of reports.denmOrigin ?? []) if (!origin.repetition) this.warningDetected(origin);
    for (const copy of reports.denm ?? []) this.tracker.processed(copy, this.budgetOf(copy));
    for (const round of reports.round ?? []) this.roundClosed(round);
    for (const cloud of reports.cloud ?? []) this.cloudSynchronised(cloud);
    for (const event of reports.events ?? []) {
      this.log.event({ timeUs: event.timeUs, code: event.code, text: event.text, stationId: event.stationId });
    }
    if (reports.ledger) this.learning.ledger(reports.ledger);
    if (reports.samples) this.learning.addSamples(reports.samples);
    this.noteBelief(reports);
  }

  private warningDetected(origin: verge.v1.IDenmOrigin): void {
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

  private budgetOf(copy: verge.v1.IDenmReport): number {
    const { denmV2v_ms, denmV2i_ms } = this.live.current.latency;
    return copy.fromInfrastructure ? denmV2i_ms : denmV2v_ms;
  }

  private roundClosed(round: verge.v1.IRoundReport): void {
    this.hashes.model(round.rsuId!, round.closedUs!, round.model!);
    this.learning.round(round);
    this.curve.changed(round.rsuId!);
    const latency_ms = (round.closedUs! - round.announcedUs!) / 1000;
    const name = `round ${round.round} of RSU ${round.rsuId}`;
    this.log.event({
      timeUs: round.closedUs,
      code: 'roundClosed',
      text: `${name}: ${round.updatesReceived} of ${round.participants} updates in ${(latency_ms / 1000).toFixed(2)} s`,
      stationId: round.rsuId,
      value: round.updatesReceived,
    });
    const outcome = outcomeOf(round);
    const cause = this.obstacles.causeOf(round, this.live.current.learning.minCohort);
    if (outcome === 'roundsEmpty') return; // nobody was there: counted as such, and no case for the budget
    if (outcome === 'roundsBelowMinimum') {
      this.round.miss();
      this.missed(round.closedUs!, round.rsuId!, `${name} published nothing:`, latency_ms, cause);
      return;
    }
    const kept = this.round.record(latency_ms);
    if (!kept) this.missed(round.closedUs!, round.rsuId!, name, latency_ms, cause);
  }

  private cloudSynchronised(cloud: verge.v1.ICloudReport): void {
    this.hashes.model(0, cloud.finishedUs!, cloud.model!);
    this.learning.cloud(cloud);
    this.curve.changed(0);
    const latency_ms = (cloud.finishedUs! - cloud.startedUs!) / 1000;
    const name = `cloud synchronisation ${cloud.cloudRound}`;
    this.log.event({
      timeUs: cloud.finishedUs,
      code: 'cloudRound',
      text: `${name}: ${cloud.rsus} roadside units`,
      value: cloud.cloudRound,
    });
    if (!this.cloudSync.record(latency_ms))
      this.missed(
        cloud.finishedUs!,
        0,
        name,
        latency_ms,
        this.inputs.backhaul.causeBetween(cloud.startedUs!, cloud.finishedUs!),
      );
  }

  private missed(time_us: number, stationId: number, what: string, value_ms: number, cause: string): void {
    this.log.event({
      timeUs: time_us,
      code: 'budgetMissed',
      text: `${what} took ${value_ms.toFixed(0)} ms`,
      stationId,
      value: value_ms,
      unit: 'ms',
      cause,
    });
  }

  private warningSettled(warning: SettledWarning): void {
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

  private noteBelief(reports: verge.v1.IReports): void {
    const station = uint32Of(reports.beliefStationId);
    const belief = float32Of(reports.belief);
    for (let i = 0; i < station.length; i++) this.belief[this.table.slotOf(station[i])] = belief[i];
  }

  /** After every window. */
  windowEnds(until_us: number, medium: Medium): void {
    for (const copy of this.copies) this.tracker.copySent(copy);
    for (const request of this.denied) this.tracker.copyDropped(request);
    this.copies.length = 0;
    this.denied.length = 0;
    if (until_us % SETTLE_PERIOD_US !== 0) return;
    this.tracker.settle(until_us);
    this.channelBusy.sample(medium, this.table);
  }

  beliefOf(slot: number): number {
    return this.belief[slot];
  }

  /**
   * Epsilon of the vehicle that released most, at the end of the run, if it goes on at its present rate under the present
   * noise. An estimate: participation is chosen adaptively.
   */
  epsilonForecast(time_us: number): number | null {
    const { run, privacy } = this.live.current;
    const releases = this.learning.mostReleases();
    if (privacy.mode === 'none' || releases === 0 || !(privacy.noiseMultiplier > 0)) return null;
    const left = run.duration_s === 0 ? 0 : Math.max(0, run.duration_s * 1e6 - time_us) / time_us;
    const noise = { noiseMultiplier: privacy.noiseMultiplier, delta: privacy.delta };
    const soFar = this.learning.epsilons()[0];
    const counted = epsilonOf({ ...noise, releases });
    return soFar - counted + epsilonOf({ ...noise, releases: Math.ceil(releases * (1 + left)) });
  }
}
