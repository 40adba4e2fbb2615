import { verge } from '#proto';
import { float32Of, uint32Of } from '../columns/columns.js';
import type { ResolvedTransmission } from '../radio/medium.js';
import { SampleStore } from './sampleStore.js';
import type { StationTable } from './stationTable.js';
import { WholeRun } from './wholeRun.js';

const { MODEL_FRAGMENT, ROUND_ANNOUNCEMENT, FRAGMENT_ACK, ROUND_JOIN, UPDATE_FRAGMENT } = verge.v1.MessageType;
const DOWNWARD: ReadonlySet<number> = new Set([MODEL_FRAGMENT, ROUND_ANNOUNCEMENT, FRAGMENT_ACK]);

/** The learning curve scores models on the evaluation fleet's windows of the last so many seconds. */
export const RECENT_S = 120;
/** Windows come when their label is known, up to 6 s later, so they are not quite in order of time. */
const LATE_S = 10;

/** Running totals of learning, as summary.json has them. */
export interface LearningTotals {
  /** rounds that published an aggregate */
  rounds: number;
  /** rounds that vehicles joined, closed with too few updates for an aggregate */
  roundsBelowMinimum: number;
  /** rounds of which no vehicle's update was heard */
  roundsEmpty: number;
  cloudRounds: number;
  updatesReceived: number;
  updatesLate: number;
  updatesLost: number;
  /** on-air bytes of learning frames, all transmissions counted */
  bytesUp: number;
  bytesDown: number;
}

/** Which total a closed round counts into. */
export type RoundOutcome = 'rounds' | 'roundsBelowMinimum' | 'roundsEmpty';

export function outcomeOf(report: verge.v1.IRoundReport): RoundOutcome {
  if (!report.closedBelowMinimum) return 'rounds';
  return report.participants ? 'roundsBelowMinimum' : 'roundsEmpty';
}

/** A vehicle's privacy spending so far. */
interface Spending {
  readonly epsilon: number;
  readonly releases: number;
}

/** What is known of learning: totals, the newest models, who contributed, labelled windows, privacy spending. */
export class LearningBook {
  readonly totals: LearningTotals = {
    rounds: 0,
    roundsBelowMinimum: 0,
    roundsEmpty: 0,
    cloudRounds: 0,
    updatesReceived: 0,
    updatesLate: 0,
    updatesLost: 0,
    bytesUp: 0,
    bytesDown: 0,
  };
  /** what the evaluation fleet met lately: scores the models as they come; never trains */
  readonly recent: SampleStore;
  /** what the training fleet met: for the baselines, only with learning.baselines */
  readonly training: WholeRun;
  /** what the evaluation fleet met; null while nobody is to score it */
  private evaluation: WholeRun | null = null;
  private readonly table: StationTable;
  private readonly rounds = new Map<number, verge.v1.IRoundReport>();
  private readonly contributions = new Map<number, number>();
  private readonly spending = new Map<number, Spending>();
  private newestCloud: Float32Array | undefined;
  /** as reported last; handed back to an infrastructure host that starts again */
  newestLedger: verge.v1.IPrivacyLedger | undefined;

  /** @param sampleKey of the run, for the draws of what is kept of a long one */
  constructor(
    table: StationTable,
    featureCount: number,
    private readonly sampleKey: number,
  ) {
    this.table = table;
    this.recent = new SampleStore(featureCount);
    this.training = new WholeRun(featureCount, sampleKey);
  }

  /** From now on what the evaluation fleet meets is kept, to be scored at the end of the run. */
  keepEvaluation(): WholeRun {
    this.evaluation ??= new WholeRun(this.recent.featureCount, this.sampleKey);
    return this.evaluation;
  }

  transmission(resolved: ResolvedTransmission): void {
    const { type, airSize_B } = resolved.request;
    if (type === UPDATE_FRAGMENT || type === ROUND_JOIN) this.totals.bytesUp += airSize_B;
    else if (DOWNWARD.has(type)) this.totals.bytesDown += airSize_B;
  }

  round(report: verge.v1.IRoundReport): void {
    this.totals[outcomeOf(report)]++;
    this.totals.updatesReceived += report.updatesReceived ?? 0;
    this.totals.updatesLate += report.updatesLate ?? 0;
    this.totals.updatesLost += report.updatesLost ?? 0;
    this.rounds.set(report.rsuId!, report);
    for (const vehicle of uint32Of(report.contributors)) {
      this.contributions.set(vehicle, (this.contributions.get(vehicle) ?? 0) + 1);
    }
  }

  cloud(report: verge.v1.ICloudReport): void {
    this.totals.cloudRounds++;
    this.newestCloud = Float32Array.from(float32Of(report.model));
  }

  ledger(ledger: verge.v1.IPrivacyLedger): void {
    this.newestLedger = ledger;
    const epsilon = float32Of(ledger.epsilon);
    const releases = uint32Of(ledger.releases);
    uint32Of(ledger.vehicleId).forEach((vehicle, i) => {
      this.spending.set(vehicle, { epsilon: epsilon[i], releases: releases[i] });
    });
  }

  addSamples(report: verge.v1.ISampleReport): void {
    this.recent.add(report, (vehicle) => this.evaluates(vehicle));
    this.evaluation?.add(report, (vehicle) => this.evaluates(vehicle));
    this.training.add(report, (vehicle) => !this.evaluates(vehicle));
  }

  forgetOldSamples(): void {
    this.recent.forgetOlderThan(RECENT_S + LATE_S);
  }

  private evaluates(vehicle: number): boolean {
    return this.table.evaluation[this.table.slotOf(vehicle)] === 1;
  }

  lastRound(rsuId: number): verge.v1.IRoundReport | undefined {
    return this.rounds.get(rsuId);
  }

  /** Newest model of a roadside unit, undefined before its first round. */
  rsuModel(rsuId: number): Float32Array | undefined {
    const bytes = this.rounds.get(rsuId)?.model;
    return bytes === undefined || bytes === null ? undefined : float32Of(bytes);
  }

  cloudModel(): Float32Array | undefined {
    return this.newestCloud;
  }

  /** Mean over the roadside units' newest models; the run's final model when the cloud has none. */
  consensusModel(): Float32Array | undefined {
    const models = [...this.rounds.keys()].sort((a, b) => a - b).map((rsu) => this.rsuModel(rsu)!);
    if (models.length === 0) return this.newestCloud;
    const mean = new Float32Array(models[0].length);
    for (const model of models) for (let i = 0; i < mean.length; i++) mean[i] += model[i] / models.length;
    return mean;
  }

  contributionsOf(vehicle: number): number {
    return this.contributions.get(vehicle) ?? 0;
  }

  /** @returns null for a vehicle that has released nothing */
  epsilonOf(vehicle: number): number | null {
    return this.spending.get(vehicle)?.epsilon ?? null;
  }

  /** Epsilon of every vehicle that released something, worst first. */
  epsilons(): Float32Array {
    return Float32Array.from(this.spending.values(), (entry) => entry.epsilon)
      .sort()
      .reverse();
  }

  /** Releases of the vehicle that contributed most. */
  mostReleases(): number {
    let most = 0;
    for (const { releases } of this.spending.values()) most = Math.max(most, releases);
    return most;
  }
}
