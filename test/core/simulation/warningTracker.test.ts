import { expect } from 'chai';
import { verge } from '#proto';
import { encodeDenm } from '../../../core/facilities/messages/denm.js';
import { taskNamed } from '../../../core/learning/tasks/registry.js';
import {
  ACCESS_RESULT,
  type Medium,
  type MediumRequest,
  OUTCOME,
  type ResolvedTransmission,
} from '../../../core/radio/medium.js';
import { LiveParameters } from '../../../core/scenario/live.js';
import { resolveParameters } from '../../../core/scenario/resolve.js';
import { EventLog } from '../../../core/simulation/eventLog.js';
import { RunHashes } from '../../../core/simulation/hashes.js';
import type { MissCause } from '../../../core/simulation/missCauses.js';
import { Outages } from '../../../core/simulation/outages.js';
import { type BookInputs, RunBook } from '../../../core/simulation/runBook.js';
import type { StationTable } from '../../../core/simulation/stationTable.js';
import {
  type Informed,
  type SettledWarning,
  WARNING_PATIENCE_US,
  WarningTracker,
} from '../../../core/simulation/warningTracker.js';

/** Units 1 and 2; vehicle 10 warns; 11..14 are within 400 m of it, 15 is not. */
const IDS = [1, 2, 10, 11, 12, 13, 14, 15];
const X_M = [500, 2000, 0, 50, 100, 200, 300, 900];
const BUDGET_MS = 100;

const table = {
  count: IDS.length,
  rsuCount: 2,
  ids: Uint32Array.from(IDS),
  hosted: new Uint8Array(IDS.length).fill(1),
  places: { present: new Uint8Array(IDS.length).fill(1), x_m: X_M, y_m: new Float64Array(IDS.length) },
  slotOf: (id: number) => IDS.indexOf(id),
} as unknown as StationTable;

const PAYLOAD = encodeDenm({
  protocolVersion: 2,
  stationId: 10,
  management: {
    actionId: { originatingStationId: 10, sequenceNumber: 1 },
    detectionTime: 1_000,
    referenceTime: 1_000,
    eventPosition: { latitude: 0, longitude: 0 },
    transmissionInterval: 100,
  },
});

const AIRTIME_US = 500;
/** Handed over 4 ms after detection: 2 ms to generate the DENM, 2 ms to sign it. */
const FIRST = { payload: PAYLOAD, type: verge.v1.MessageType.DENM, stationId: 10, request_us: 4_000 } as MediumRequest;

/** A copy on the air, with its outcome at each station it came to. */
function copy(end_us: number, outcomes: Record<number, number>, change: Partial<MediumRequest> = {}) {
  const ids = Object.keys(outcomes).map(Number);
  const pairSlot = Uint32Array.from(ids, (id) => IDS.indexOf(id));
  const pairState = Uint8Array.from(Object.values(outcomes));
  const request = { ...FIRST, ...change };
  const start_us = end_us - AIRTIME_US;
  return { request, start_us, end_us, pairCount: ids.length, pairSlot, pairState } as unknown as ResolvedTransmission;
}

const ORIGIN = {
  stationId: 10,
  sequenceNumber: 1,
  detectionUs: 0,
  generatedUs: 2_000,
  xM: 0,
  yM: 0,
  relevanceM: 400,
  causeCode: 6,
};

describe('the tracker of warnings', () => {
  let tracker: WarningTracker;
  let settled: SettledWarning[];
  let heard: Informed[];

  beforeEach(() => {
    settled = [];
    heard = [];
    table.hosted.fill(1);
    table.places.present.fill(1);
    tracker = new WarningTracker(table, {
      informed: (informed) => heard.push(informed),
      neverInformed: () => {},
      settled: (warning) => settled.push(warning),
    });
    tracker.detected(ORIGIN);
  });

  function informed(stationId: number, received_us: number, processing_us = 5_000, fromInfrastructure = false): void {
    const warning = { originatingStationId: 10, sequenceNumber: 1, detectionUs: 0, generatedUs: 2_000 };
    const times = { receivedUs: received_us, processedUs: received_us + processing_us };
    tracker.processed({ stationId, fromInfrastructure, ...warning, ...times }, BUDGET_MS);
  }

  function causes(): Partial<Record<MissCause, number>> {
    tracker.settle(WARNING_PATIENCE_US);
    expect(settled).to.have.length(1);
    return Object.fromEntries(settled[0].missedByCause);
  }

  it('blames loss where a copy could be heard, and missing coverage where none could', () => {
    tracker.copySent(
      copy(5_000, {
        11: OUTCOME.received,
        12: OUTCOME.receiverBusy,
        13: OUTCOME.belowSensitivity, // and 14 is too far away to notice anything
        15: OUTCOME.propagation, // not in the relevance area
      }),
    );
    informed(11, 5_000);
    expect(causes()).to.deep.equal({ loss: 1, outOfCoverage: 2 });
    expect(settled[0]).to.include({ population: 4, informed: 1 });
  });

  it('tells a collision and a jammer from other losses', () => {
    tracker.copySent(copy(5_000, { 11: OUTCOME.collision, 12: OUTCOME.jamming, 13: OUTCOME.propagation }));
    expect(causes()).to.deep.equal({ collision: 1, jamming: 1, loss: 1, outOfCoverage: 1 });
  });

  it('blames loss for a vehicle that was out of coverage of some copies and lost another', () => {
    tracker.copySent(copy(5_000, { 11: OUTCOME.belowSensitivity }));
    tracker.copySent(copy(503_000, { 11: OUTCOME.receiverBusy }));
    tracker.copySent(copy(1_003_000, { 11: OUTCOME.belowSensitivity }));
    expect(causes()).to.deep.equal({ loss: 1, outOfCoverage: 3 });
  });

  it('blames for lateness what came before the copy that was received', () => {
    tracker.copySent(copy(5_000, { 11: OUTCOME.propagation, 13: OUTCOME.received, 14: OUTCOME.collision }));
    const outcomes = { 11: OUTCOME.received, 12: OUTCOME.received, 13: OUTCOME.collision, 14: OUTCOME.received };
    tracker.copySent(copy(503_000, outcomes, { request_us: 502_000 }));
    informed(11, 503_000); // lost the first copy
    informed(12, 503_000); // could not hear the first copy
    informed(13, 5_000, 200_000); // took long to process it, and lost another meanwhile
    informed(14, 503_000); // lost the first copy to a collision
    expect(causes()).to.deep.equal({ lossAndRetry: 1, outOfCoverage: 1, compute: 1, collision: 1 });
  });

  it('blames channel access where none was ever sent', () => {
    expect(causes()).to.deep.equal({ channelAccess: 4 });
  });

  it('blames channel access for the receivers of a first copy that had to wait', () => {
    tracker.copySent(copy(180_000, { 11: OUTCOME.received }));
    informed(11, 180_000);
    expect(causes()).to.deep.equal({ channelAccess: 1, outOfCoverage: 3 });
  });

  it('blames congestion control for the receivers of a first copy that it held most of the time', () => {
    tracker.copySent(copy(180_000, { 11: OUTCOME.received }, { gateWait_us: 100_000 }));
    informed(11, 180_000);
    expect(causes()).to.deep.equal({ congestionControl: 1, outOfCoverage: 3 });
  });

  it('blames channel access where that took longer than congestion control', () => {
    tracker.copySent(copy(180_000, { 11: OUTCOME.received }, { gateWait_us: 80_000 }));
    informed(11, 180_000);
    expect(causes()).to.deep.equal({ channelAccess: 1, outOfCoverage: 3 });
  });

  for (const why of ['congestionControl', 'queueDrop', 'silence'] as const) {
    it(`blames ${why} where no copy was sent because of it, and where the first was not and a later one was late`, () => {
      tracker.copyNotSent(FIRST, why);
      tracker.copySent(copy(503_000, { 11: OUTCOME.received }, { request_us: 502_000 }));
      informed(11, 503_000);
      expect(heard[0].cause).to.equal(why);
      expect(heard[0].parts.repetition).to.equal(498_000);
    });

    it(`blames ${why} where it kept every copy from the air`, () => {
      tracker.copyNotSent(FIRST, why);
      expect(causes()).to.deep.equal({ [why]: 4 });
    });
  }

  it('blames the air for a copy that went out although another was dropped', () => {
    tracker.copyNotSent(FIRST, 'congestionControl');
    tracker.copySent(copy(5_000, { 11: OUTCOME.propagation }));
    expect(causes()).to.deep.equal({ loss: 1, outOfCoverage: 3 });
  });

  it('blames silence for a station whose host is gone, and does not count one that left the road', () => {
    tracker.copySent(copy(5_000, {}));
    for (const slot of [3, 4]) table.places.present[slot] = 0;
    table.hosted[3] = 0;
    expect(causes()).to.deep.equal({ silence: 1, outOfCoverage: 2 });
    expect(settled[0].population).to.equal(3);
  });

  it('takes no notice of what is no DENM', () => {
    tracker.copySent(copy(5_000, { 11: OUTCOME.collision }, { payload: Uint8Array.of(255, 255) }));
    expect(causes()).to.deep.equal({ channelAccess: 4 });
  });

  describe('splits the time to a first processed copy into parts that sum to it', () => {
    const NONE = { repetition: 0, backhaul: 0, forwarding: 0, gate: 0 };
    const sum = (parts: Informed['parts']) => Object.values(parts).reduce((total, part) => total + part, 0);

    it('for the first copy: generation, signing, gate, access, airtime, processing', () => {
      tracker.copySent(copy(15_000, { 11: OUTCOME.received }, { gateWait_us: 7_000 }));
      informed(11, 15_000);
      const own = { generation: 2_000, signing: 2_000, gate: 7_000, access: 3_500, airtime: 500, processing: 5_000 };
      expect(heard[0].parts).to.deep.equal({ ...NONE, ...own });
      expect(sum(heard[0].parts)).to.equal(heard[0].latency_ms * 1000);
    });

    it('for a repetition by its originator', () => {
      tracker.copySent(copy(5_000, {}));
      tracker.copySent(copy(506_000, { 11: OUTCOME.received }, { request_us: 504_000 }));
      informed(11, 506_000);
      expect(heard[0].parts).to.include({ repetition: 500_000, access: 1_500, forwarding: 0 });
      expect(sum(heard[0].parts)).to.equal(511_000);
    });

    it('for a copy of a unit that heard the warning itself', () => {
      tracker.copySent(copy(5_000, { 1: OUTCOME.received }));
      tracker.copyDelivered({ payload: PAYLOAD, fromId: 2, toId: 1, timeUs: 20_000 });
      tracker.copySent(copy(34_000, { 11: OUTCOME.received }, { stationId: 1, request_us: 33_000 }));
      informed(11, 34_000, 5_000, true);
      expect(heard[0].parts).to.include({ forwarding: 29_000, backhaul: 0, repetition: 0 });
    });

    it('for a copy of a unit that had it over the backhaul, which is to blame when that took longest', () => {
      tracker.copySent(copy(5_000, { 1: OUTCOME.received }));
      tracker.copyDelivered({ payload: PAYLOAD, fromId: 1, toId: 2, timeUs: 155_000 });
      tracker.copySent(copy(164_000, { 11: OUTCOME.received }, { stationId: 2, request_us: 163_000 }));
      informed(11, 164_000, 5_000, true);
      expect(heard[0].parts).to.include({ backhaul: 150_000, forwarding: 9_000 });
      expect(sum(heard[0].parts)).to.equal(169_000);
      expect(heard[0].cause).to.equal('backhaul');
    });
  });
});

const QUIET = { busyRatio: () => 0 } as unknown as Medium;

describe('the book of a run', () => {
  const inputs = (): BookInputs => ({
    task: taskNamed('hazardAhead'),
    outages: new Outages(table),
    backhaul: { causeBetween: () => 'backhaul' },
    sampleKey: 0,
  });

  it('tells of a missed warning how many vehicles missed it for which reason, the largest first', () => {
    const live = new LiveParameters(resolveParameters([]));
    const log = new EventLog(table, true);
    table.hosted.fill(1);
    table.places.present.fill(1);
    const book = new RunBook(live, table, new RunHashes(), log, inputs());
    // The warning and its first copy come in the same window.
    book.transmission(copy(5_000, { 11: OUTCOME.received, 12: OUTCOME.propagation }));
    book.reports({ denmOrigin: [ORIGIN] });
    book.windowEnds(10_000, QUIET);
    const report = { stationId: 11, originatingStationId: 10, sequenceNumber: 1, detectionUs: 0, generatedUs: 2_000 };
    book.reports({ denm: [{ ...report, receivedUs: 5_000, processedUs: 8_000, fromInfrastructure: false }] });
    book.windowEnds(WARNING_PATIENCE_US, QUIET);
    const missed = log.drain().events?.find(({ code }) => code === 'budgetMissed');
    expect(missed).to.include({
      text: 'warning of vehicle 10: 3 of 4 vehicles late or never informed (2 out of coverage, 1 lost)',
      cause: 'outOfCoverage',
      value: 3,
    });
    expect(book.warnings.missedByCause).to.include({ outOfCoverage: 2, loss: 1, compute: 0 });
    expect(book.warnings.v2v.summary()).to.include({ count: 1, missed: 3 });
  });

  it('tells a DENM that no queue or gate let through from one that could not be heard', () => {
    const log = new EventLog(table, true);
    const book = new RunBook(new LiveParameters(resolveParameters([])), table, new RunHashes(), log, inputs());
    const dropped = { stationId: 10, sequence: 0, accessDelay_us: 0, airtime_us: 0, result: ACCESS_RESULT.dropped };
    book.outcomes([{ ...dropped, notSent: FIRST }]);
    book.reports({ denmOrigin: [ORIGIN] });
    book.windowEnds(10_000, QUIET);
    book.windowEnds(WARNING_PATIENCE_US, QUIET);
    expect(book.warnings.missedByCause).to.include({ queueDrop: 4, congestionControl: 0 });
  });
});
