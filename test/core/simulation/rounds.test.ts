import { expect } from 'chai';
import { verge } from '#proto';
import { type MediumRequest, OUTCOME, type ResolvedTransmission } from '../../../core/radio/medium.js';
import { LiveParameters } from '../../../core/scenario/live.js';
import { resolveParameters } from '../../../core/scenario/resolve.js';
import type { EventLog } from '../../../core/simulation/eventLog.js';
import { Outages } from '../../../core/simulation/outages.js';
import { RoundBook } from '../../../core/simulation/roundBook.js';
import { causeOfRound, cloudParts, roundParts } from '../../../core/simulation/roundParts.js';
import { noWaits, RoundTraffic } from '../../../core/simulation/roundTraffic.js';
import type { StationTable } from '../../../core/simulation/stationTable.js';

const { MODEL_FRAGMENT, UPDATE_FRAGMENT } = verge.v1.MessageType;
const RSU = 1;
const table = {
  rsuCount: 1,
  count: 2,
  ids: Uint32Array.of(RSU, 101),
  slotOf: (id: number) => (id === RSU ? 0 : id === 101 ? 1 : -1),
} as unknown as StationTable;

const MS = 1000;
/** Announced at 1 s; 10 ms down, 40 ms training, 1400 ms upload of which 1200 ms planned, 50 ms waiting. */
const ROUND = {
  rsuId: RSU,
  round: 3,
  announcedUs: 1_000_000,
  closedUs: 2_500_000,
  modelDownUs: 10 * MS,
  trainingUs: 40 * MS,
  uploadUs: 1_400 * MS,
  participants: 4,
  updatesReceived: 4,
};
const PLANNED_US = 1_200 * MS;

const update = (outcome: number | undefined, change: Partial<MediumRequest> = {}, access_us = 0) =>
  ({
    request: { type: UPDATE_FRAGMENT, stationId: 101, destinationId: RSU, request_us: 0, ...change },
    start_us: (change.gateWait_us ?? 0) + access_us,
    pairCount: outcome === undefined ? 0 : 1,
    pairSlot: Uint32Array.of(0),
    pairState: Uint8Array.of(outcome ?? 0),
  }) as unknown as ResolvedTransmission;

describe('the phases of a round', () => {
  it('are model down, training, upload and the rest', () => {
    const parts = { modelDown: 10 * MS, training: 40 * MS, upload: 1_400 * MS, waiting: 50 * MS };
    expect(roundParts(ROUND)).to.deep.equal(parts);
  });

  it('of a synchronisation are the way up and the way down', () => {
    expect(cloudParts({ startedUs: 5, aggregatedUs: 12, finishedUs: 20 })).to.deep.equal({ up: 7, down: 8 });
    expect(cloudParts({ startedUs: 5, finishedUs: 20 })).to.deep.equal({ up: 0, down: 15 });
  });
});

describe('a late round', () => {
  const cause = (change: verge.v1.IRoundReport, waits = noWaits()) =>
    causeOfRound({ ...ROUND, ...change }, waits, PLANNED_US);

  it('is put down to the uplink window where updates came as planned', () => {
    expect(cause({})).to.equal('uplinkWindow');
  });

  it('is put down to training where that took longest', () => {
    expect(cause({ trainingUs: 3_000 * MS, closedUs: 5_460_000 })).to.equal('compute');
  });

  it('is put down to congestion control where its gates held model or updates longest', () => {
    const waits = { ...noWaits(), gateUp_us: 900 * MS };
    expect(cause({ uploadUs: 1_300 * MS }, waits)).to.equal('congestionControl');
    const down = { ...noWaits(), gateDown_us: 1_500 * MS };
    expect(cause({ modelDownUs: 1_600 * MS, uploadUs: 0 }, down)).to.equal('congestionControl');
  });

  it('is put down to channel access where the channel was busy', () => {
    expect(cause({ modelDownUs: 1_600 * MS, uploadUs: 0 })).to.equal('channelAccess');
    const waits = { ...noWaits(), accessUp_us: 1_300 * MS };
    expect(cause({ uploadUs: 2_600 * MS, closedUs: 3_660_000 }, waits)).to.equal('channelAccess');
  });

  it('is put down to what kept most updates away where it waited for them', () => {
    const lost = new Map([['collision', 2] as const, ['outOfCoverage', 5] as const]);
    expect(cause({ closedUs: 5_000_000 }, { ...noWaits(), lost })).to.equal('outOfCoverage');
    expect(cause({ closedUs: 5_000_000 })).to.equal('lossAndRetry');
  });
});

describe('the learning frames of a round', () => {
  it('tell the longest waits at gate and channel, down and up', () => {
    const traffic = new RoundTraffic(table);
    const down = { type: MODEL_FRAGMENT, stationId: RSU, destinationId: 0, gateWait_us: 70 };
    traffic.transmission(update(OUTCOME.received, down));
    for (const gateWait_us of [50, 20]) traffic.transmission(update(OUTCOME.received, { gateWait_us }, 9));
    expect(traffic.take(RSU)).to.deep.equal({ ...noWaits(), gateDown_us: 70, gateUp_us: 50, accessUp_us: 9 });
    expect(traffic.take(RSU)).to.deep.equal(noWaits());
  });

  const losses: [number | undefined, string][] = [
    [OUTCOME.collision, 'collision'],
    [OUTCOME.jamming, 'jamming'],
    [OUTCOME.propagation, 'lossAndRetry'],
    [OUTCOME.receiverBusy, 'lossAndRetry'],
    [OUTCOME.belowSensitivity, 'outOfCoverage'],
    [undefined, 'outOfCoverage'],
  ];
  for (const [outcome, cause] of losses) {
    it(`put an update with outcome ${outcome ?? 'none'} at the unit down to ${cause}`, () => {
      const traffic = new RoundTraffic(table);
      traffic.transmission(update(outcome));
      expect([...traffic.take(RSU).lost]).to.deep.equal([[cause, 1]]);
    });
  }

  it('count an update that was never sent by what stopped it', () => {
    const traffic = new RoundTraffic(table);
    traffic.notSent(update(0).request, 'queueDrop');
    expect([...traffic.take(RSU).lost]).to.deep.equal([['queueDrop', 1]]);
  });
});

describe('rounds in the accounts', () => {
  function book() {
    const events: verge.v1.IRunEvent[] = [];
    const log = { event: (event: verge.v1.IRunEvent) => events.push(event) } as unknown as EventLog;
    const outages = new Outages(table);
    const live = new LiveParameters(resolveParameters([{ origin: 'file', values: { latency: { round_ms: 1000 } } }]));
    const rounds = new RoundBook(live, table, { outages, backhaul: { causeBetween: () => 'backhaul' } }, log);
    const causes = () => events.filter(({ code }) => code === 'budgetMissed').map(({ cause }) => cause);
    return { rounds, outages, causes };
  }

  it('tell of a late round with its cause', () => {
    const { rounds, causes } = book();
    rounds.roundClosed(ROUND);
    expect(causes()).to.deep.equal(['uplinkWindow']);
    expect(rounds.round.summary()).to.include({ count: 1, missed: 1, kept: 0, required: null });
  });

  it('put a round that published nothing down to an outage, to lost updates, or to too few', () => {
    const { rounds, outages, causes } = book();
    const nothing = { ...ROUND, closedBelowMinimum: true };
    rounds.roundClosed(nothing);
    rounds.traffic.transmission(update(OUTCOME.jamming));
    rounds.roundClosed({ ...nothing, updatesLost: 2 });
    outages.start(RSU, 2_000_000, 9_000_000);
    rounds.roundClosed(nothing);
    rounds.roundClosed({ ...nothing, announcedUs: 10_000_000, closedUs: 14_000_000 });
    expect(causes()).to.deep.equal(['belowMinimum', 'jamming', 'outage', 'belowMinimum']);
  });

  it('put a late synchronisation down to the backhaul, or to a unit that was out', () => {
    const { rounds, outages, causes } = book();
    const late = { cloudRound: 1, rsus: 1, startedUs: 1_000_000, aggregatedUs: 1_400_000, finishedUs: 1_600_000 };
    rounds.cloudSynchronised(late);
    outages.start(RSU, 0, 1_200_000);
    rounds.cloudSynchronised(late);
    expect(causes()).to.deep.equal(['backhaul', 'outage']);
  });
});
