import { expect } from 'chai';
import { verge } from '#proto';
import { encodeDenm } from '../../../core/facilities/messages/denm.js';
import { taskNamed } from '../../../core/learning/tasks/registry.js';
import { type Medium, type MediumRequest, OUTCOME, type ResolvedTransmission } from '../../../core/radio/medium.js';
import { LiveParameters } from '../../../core/scenario/live.js';
import { resolveParameters } from '../../../core/scenario/resolve.js';
import { EventLog } from '../../../core/simulation/eventLog.js';
import { RunHashes } from '../../../core/simulation/hashes.js';
import { RunBook } from '../../../core/simulation/runBook.js';
import type { StationTable } from '../../../core/simulation/stationTable.js';
import {
  type MissCause,
  type SettledWarning,
  WARNING_PATIENCE_US,
  WarningTracker,
} from '../../../core/simulation/warningTracker.js';

/** Vehicle 10 warns; 11..14 are within 400 m of it, 15 is not. */
const IDS = [10, 11, 12, 13, 14, 15];
const X_M = [0, 50, 100, 200, 300, 900];
const BUDGET_MS = 100;

const table = {
  count: IDS.length,
  rsuCount: 0,
  ids: Uint32Array.from(IDS),
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

const DENM_REQUEST = { payload: PAYLOAD, type: verge.v1.MessageType.DENM } as MediumRequest;

/** A copy on the air, with its outcome at each vehicle it came to. */
function copy(
  end_us: number,
  outcomes: Record<number, number>,
  payload = PAYLOAD,
  gateWait_us = 0,
): ResolvedTransmission {
  const ids = Object.keys(outcomes).map(Number);
  const pairSlot = Uint32Array.from(ids, (id) => IDS.indexOf(id));
  const pairState = Uint8Array.from(Object.values(outcomes));
  const request = { ...DENM_REQUEST, payload, gateWait_us };
  return { request, end_us, pairCount: ids.length, pairSlot, pairState } as unknown as ResolvedTransmission;
}

describe('the tracker of warnings', () => {
  let tracker: WarningTracker;
  let settled: SettledWarning[];

  beforeEach(() => {
    settled = [];
    tracker = new WarningTracker(table, {
      informed: () => {},
      neverInformed: () => {},
      settled: (warning) => settled.push(warning),
    });
    tracker.detected({ stationId: 10, sequenceNumber: 1, detectionUs: 0, xM: 0, yM: 0, relevanceM: 400, causeCode: 6 });
  });

  function informed(stationId: number, received_us: number, generated_us = 2_000, processing_us = 5_000): void {
    const report = {
      stationId,
      originatingStationId: 10,
      sequenceNumber: 1,
      detectionUs: 0,
      fromInfrastructure: false,
    };
    const times = { generatedUs: generated_us, receivedUs: received_us, processedUs: received_us + processing_us };
    tracker.processed({ ...report, ...times }, BUDGET_MS);
  }

  function causes(): Partial<Record<MissCause, number>> {
    tracker.settle(WARNING_PATIENCE_US);
    expect(settled).to.have.length(1);
    return Object.fromEntries(settled[0].missedByCause);
  }

  it('blames loss where a copy could be heard, and missing coverage where none could', () => {
    tracker.copySent(
      copy(3_000, {
        11: OUTCOME.received,
        12: OUTCOME.collision,
        13: OUTCOME.belowSensitivity, // and 14 is too far away to notice anything
        15: OUTCOME.propagation, // not in the relevance area
      }),
    );
    informed(11, 3_000);
    expect(causes()).to.deep.equal({ loss: 1, outOfCoverage: 2 });
    expect(settled[0]).to.include({ population: 4, informed: 1 });
  });

  it('blames loss for a vehicle that was out of coverage of some copies and lost another', () => {
    tracker.copySent(copy(3_000, { 11: OUTCOME.belowSensitivity }));
    tracker.copySent(copy(503_000, { 11: OUTCOME.receiverBusy }));
    tracker.copySent(copy(1_003_000, { 11: OUTCOME.belowSensitivity }));
    expect(causes()).to.deep.equal({ loss: 1, outOfCoverage: 3 });
  });

  it('blames for lateness what came before the copy that was received', () => {
    tracker.copySent(copy(3_000, { 11: OUTCOME.propagation, 13: OUTCOME.received }));
    tracker.copySent(copy(503_000, { 11: OUTCOME.received, 12: OUTCOME.received, 13: OUTCOME.collision }));
    informed(11, 503_000); // lost the first copy
    informed(12, 503_000); // could not hear the first copy
    informed(13, 3_000, 2_000, 200_000); // took long to process it, and lost another meanwhile
    expect(causes()).to.deep.equal({ lossAndRetry: 1, outOfCoverage: 2, compute: 1 });
  });

  it('blames channel access where the first copy came late, or none was ever sent', () => {
    expect(causes()).to.deep.equal({ channelAccess: 4 });
  });

  it('blames channel access for the receivers of a first copy that had to wait', () => {
    tracker.copySent(copy(180_000, { 11: OUTCOME.received }));
    informed(11, 180_000);
    expect(causes()).to.deep.equal({ channelAccess: 1, outOfCoverage: 3 });
  });

  it('blames congestion control for the receivers of a first copy that it held most of the time', () => {
    tracker.copySent(copy(180_000, { 11: OUTCOME.received }, PAYLOAD, 100_000));
    informed(11, 180_000);
    expect(causes()).to.deep.equal({ congestionControl: 1, outOfCoverage: 3 });
  });

  it('blames channel access where that took longer than congestion control', () => {
    tracker.copySent(copy(180_000, { 11: OUTCOME.received }, PAYLOAD, 80_000));
    informed(11, 180_000);
    expect(causes()).to.deep.equal({ channelAccess: 1, outOfCoverage: 3 });
  });

  it('blames congestion control where it dropped every copy', () => {
    tracker.copyDropped(DENM_REQUEST);
    expect(causes()).to.deep.equal({ congestionControl: 4 });
  });

  it('blames the air for a copy that went out although another was dropped', () => {
    tracker.copyDropped(DENM_REQUEST);
    tracker.copySent(copy(3_000, { 11: OUTCOME.collision }));
    expect(causes()).to.deep.equal({ loss: 1, outOfCoverage: 3 });
  });

  it('takes no notice of what is no DENM', () => {
    tracker.copySent(copy(3_000, { 11: OUTCOME.collision }, Uint8Array.of(255, 255)));
    expect(causes()).to.deep.equal({ channelAccess: 4 });
  });
});

describe('the book of a run', () => {
  it('tells of a missed warning how many vehicles missed it for which reason, the largest first', () => {
    const live = new LiveParameters(resolveParameters([]));
    const log = new EventLog(table);
    const book = new RunBook(live, table, new RunHashes(), log, {
      task: taskNamed('hazardAhead'),
      backhaul: { causeBetween: () => 'backhaul' },
    });
    // The warning and its first copy come in the same window.
    book.transmission(copy(3_000, { 11: OUTCOME.received, 12: OUTCOME.collision }));
    const origin = { stationId: 10, sequenceNumber: 1, detectionUs: 0, xM: 0, yM: 0, relevanceM: 400, causeCode: 6 };
    book.reports({ denmOrigin: [origin] });
    book.windowEnds(10_000, { busyRatio: () => 0 } as unknown as Medium);
    const report = { stationId: 11, originatingStationId: 10, sequenceNumber: 1, detectionUs: 0, generatedUs: 2_000 };
    book.reports({ denm: [{ ...report, receivedUs: 3_000, processedUs: 8_000, fromInfrastructure: false }] });
    book.windowEnds(WARNING_PATIENCE_US, { busyRatio: () => 0 } as unknown as Medium);
    const missed = log.drain().events?.find(({ code }) => code === 'budgetMissed');
    expect(missed).to.include({
      text: 'warning of vehicle 10: 3 of 4 vehicles late or never informed (2 out of coverage, 1 lost)',
      cause: 'outOfCoverage',
      value: 3,
    });
    expect(book.missedByCause).to.include({ outOfCoverage: 2, loss: 1, compute: 0 });
    expect(book.warnings.v2v.summary()).to.include({ count: 1, missed: 3 });
  });
});
