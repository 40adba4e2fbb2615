import type { verge } from '#proto';
import type { LiveParameters } from '../scenario/live.js';
import type { BackhaulMail } from './backhaulMail.js';
import type { EventLog } from './eventLog.js';
import { Latency } from './latencyBook.js';
import { outcomeOf } from './learningBook.js';
import type { Outages } from './outages.js';
import { CLOUD_PARTS, causeOfNothing, causeOfRound, cloudParts, ROUND_PARTS, roundParts } from './roundParts.js';
import { RoundTraffic } from './roundTraffic.js';
import type { StationTable } from './stationTable.js';

/** What else tells why a round or a synchronisation was late. */
export interface RoundInputs {
  readonly outages: Outages;
  readonly backhaul: Pick<BackhaulMail, 'causeBetween'>;
}

/** How long rounds and synchronisations with the cloud take, against their budgets. */
export class RoundBook {
  readonly round: Latency;
  readonly cloudSync: Latency;
  readonly traffic: RoundTraffic;

  constructor(
    private readonly live: LiveParameters,
    table: StationTable,
    private readonly inputs: RoundInputs,
    private readonly log: EventLog,
  ) {
    const requirement = (budget: 'round_ms' | 'cloudSync_ms') => () => ({
      budget_ms: live.current.latency[budget],
      reliability: null,
    });
    this.round = new Latency('round', requirement('round_ms'), ROUND_PARTS);
    this.cloudSync = new Latency('cloudSync', requirement('cloudSync_ms'), CLOUD_PARTS);
    this.traffic = new RoundTraffic(table);
  }

  roundClosed(report: verge.v1.IRoundReport): void {
    const { rsuId, round, closedUs, announcedUs, updatesReceived, participants } = report;
    const waits = this.traffic.take(rsuId!);
    const latency_ms = (closedUs! - announcedUs!) / 1000;
    const name = `round ${round} of RSU ${rsuId}`;
    const wasOut = this.inputs.outages.touched(rsuId!, announcedUs!, closedUs!);
    this.log.event({
      timeUs: closedUs,
      code: 'roundClosed',
      text: `${name}: ${updatesReceived} of ${participants} updates in ${(latency_ms / 1000).toFixed(2)} s`,
      stationId: rsuId,
      value: updatesReceived,
      cause: wasOut ? 'outage' : undefined,
    });
    const outcome = outcomeOf(report);
    if (outcome === 'roundsEmpty') return; // nobody was there: counted as such, and no case for the budget
    if (outcome === 'roundsBelowMinimum') {
      this.round.miss();
      const cause = wasOut ? 'outage' : causeOfNothing(report, waits);
      this.missed(closedUs!, rsuId!, `${name} published nothing:`, latency_ms, cause);
      return;
    }
    if (this.round.record(latency_ms, roundParts(report))) return;
    const uplinkWindow_us = this.live.current.learning.uplinkWindow_ms * 1000;
    const cause = wasOut ? 'outage' : causeOfRound(report, waits, uplinkWindow_us);
    this.missed(closedUs!, rsuId!, name, latency_ms, cause);
  }

  cloudSynchronised(report: verge.v1.ICloudReport): void {
    const { cloudRound, startedUs, finishedUs, rsus } = report;
    const latency_ms = (finishedUs! - startedUs!) / 1000;
    const name = `cloud synchronisation ${cloudRound}`;
    this.log.event({
      timeUs: finishedUs,
      code: 'cloudRound',
      text: `${name}: ${rsus} roadside units`,
      value: cloudRound,
    });
    if (this.cloudSync.record(latency_ms, cloudParts(report))) return;
    const { outages, backhaul } = this.inputs;
    const isOut = outages.anyTouched(startedUs!, finishedUs!);
    const cause = isOut ? 'outage' : backhaul.causeBetween(startedUs!, finishedUs!);
    this.missed(finishedUs!, 0, name, latency_ms, cause);
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
}
