import { verge } from '#proto';
import { float32Of, uint32Of } from '../columns/columns.js';
import type { LearningTask } from '../learning/tasks/task.js';
import { epsilonOf } from '../privacy/forecast.js';
import type { AccessOutcome, Medium, MediumRequest, ResolvedTransmission } from '../radio/medium.js';
import type { LiveParameters } from '../scenario/live.js';
import { AwarenessBook } from './awarenessBook.js';
import type { BackhaulMail } from './backhaulMail.js';
import type { EventLog } from './eventLog.js';
import type { RunHashes } from './hashes.js';
import type { Latency } from './latencyBook.js';
import { LearningBook } from './learningBook.js';
import { LearningCurve } from './learningCurve.js';
import type { NotSent } from './missCauses.js';
import { ModelAges } from './modelAges.js';
import type { Outages } from './outages.js';
import { PerceptionBook } from './perceptionBook.js';
import { ChannelBusyBook } from './radioBook.js';
import { RoundBook } from './roundBook.js';
import { SecurityBook } from './securityBook.js';
import type { StationTable } from './stationTable.js';
import { WarningBook, whyNotSent } from './warningBook.js';

/** How often warnings that ran out of time are settled, and vehicles look around, us. */
const SETTLE_PERIOD_US = 1_000_000;

/** What the accounts need beside the run's own parts. */
export interface BookInputs {
  readonly task: LearningTask;
  readonly outages: Outages;
  readonly backhaul: Pick<BackhaulMail, 'causeBetween'>;
  readonly sampleKey: number;
}

/**
 * The run's accounts: what hosts report and the medium resolves becomes latencies against budgets, learning and privacy
 * records, and events a person can click.
 */
export class RunBook {
  readonly warnings: WarningBook;
  readonly rounds: RoundBook;
  readonly learning: LearningBook;
  readonly curve: LearningCurve;
  readonly channelBusy = new ChannelBusyBook();
  /** null: not asked for */
  readonly awareness: AwarenessBook | null;
  readonly perception = new PerceptionBook();
  readonly modelAges: ModelAges;
  readonly security: SecurityBook;
  private readonly live: LiveParameters;
  private readonly table: StationTable;
  private readonly hashes: RunHashes;
  private readonly log: EventLog;
  private readonly belief: Float32Array;

  constructor(live: LiveParameters, table: StationTable, hashes: RunHashes, log: EventLog, inputs: BookInputs) {
    this.live = live;
    this.table = table;
    this.hashes = hashes;
    this.log = log;
    this.warnings = new WarningBook(live, table, log);
    this.rounds = new RoundBook(live, table, inputs, log);
    this.learning = new LearningBook(table, inputs.task.features.length, inputs.sampleKey);
    const layers = [inputs.task.features.length, live.current.learning.hiddenUnits, 1];
    this.curve = new LearningCurve(this.learning, layers, inputs.task);
    this.awareness = live.current.metrics.awareness ? new AwarenessBook(table) : null;
    this.modelAges = new ModelAges(table);
    this.security = new SecurityBook(live.current.security);
    this.belief = new Float32Array(table.count);
  }

  get latencies(): readonly Latency[] {
    return [this.warnings.v2v, this.warnings.v2i, this.rounds.round, this.rounds.cloudSync];
  }

  transmission(resolved: ResolvedTransmission): void {
    this.security.transmission(resolved);
    const { type, request_us } = resolved.request;
    if (type === verge.v1.MessageType.CAM) {
      this.awareness?.received(resolved, request_us - this.live.current.facilities.sign_ms * 1000);
      return;
    }
    this.learning.transmission(resolved);
    this.rounds.traffic.transmission(resolved);
    this.warnings.transmission(resolved);
  }

  /** What became of requests that were not sent. */
  outcomes(outcomes: readonly AccessOutcome[]): void {
    for (const outcome of outcomes) {
      if (outcome.notSent !== undefined) this.notSent(outcome.notSent, whyNotSent(outcome));
    }
  }

  notSent(request: MediumRequest, why: NotSent): void {
    this.warnings.notSent(request, why);
    this.rounds.traffic.notSent(request, why);
  }

  /** Messages that came over the backhaul. */
  delivered(deliveries: readonly verge.v1.IBackhaulDelivery[]): void {
    for (const delivery of deliveries) this.warnings.delivered(delivery);
  }

  reports(reports: verge.v1.IReports | undefined): void {
    if (reports === undefined) return;
    for (const origin of reports.denmOrigin ?? []) if (!origin.repetition) this.warnings.detected(origin);
    for (const copy of reports.denm ?? []) this.warnings.processed(copy);
    for (const round of reports.round ?? []) this.roundClosed(round);
    for (const cloud of reports.cloud ?? []) this.cloudSynchronised(cloud);
    for (const event of reports.events ?? []) {
      this.log.event({ timeUs: event.timeUs, code: event.code, text: event.text, stationId: event.stationId });
    }
    if (reports.ledger) this.learning.ledger(reports.ledger);
    if (reports.security) this.security.report(reports.security);
    if (reports.samples) this.learning.addSamples(reports.samples);
    if (reports.awareness) this.perception.add(reports.awareness);
    this.modelAges.held(reports);
    this.noteBelief(reports);
  }

  private roundClosed(round: verge.v1.IRoundReport): void {
    this.hashes.model(round.rsuId!, round.closedUs!, round.model!);
    this.learning.round(round);
    this.modelAges.made(round);
    this.curve.changed(round.rsuId!);
    this.rounds.roundClosed(round);
  }

  private cloudSynchronised(cloud: verge.v1.ICloudReport): void {
    this.hashes.model(0, cloud.finishedUs!, cloud.model!);
    this.learning.cloud(cloud);
    this.curve.changed(0);
    this.rounds.cloudSynchronised(cloud);
  }

  private noteBelief(reports: verge.v1.IReports): void {
    const station = uint32Of(reports.beliefStationId);
    const belief = float32Of(reports.belief);
    for (let i = 0; i < station.length; i++) this.belief[this.table.slotOf(station[i])] = belief[i];
  }

  /** After every window. */
  windowEnds(until_us: number, medium: Medium): void {
    this.warnings.windowEnds();
    if (until_us % SETTLE_PERIOD_US !== 0) return;
    this.warnings.settle(until_us);
    this.channelBusy.sample(medium, this.table);
    this.awareness?.sample(until_us);
    this.modelAges.sample(until_us);
    this.learning.forgetOldSamples();
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
