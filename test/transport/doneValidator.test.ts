import { expect } from 'chai';
import { verge } from '#proto';
import { bytesOf } from '../../core/columns/columns.js';
import type { VergeError } from '../../core/errors/vergeError.js';
import { validateDone } from '../../transport/doneValidator.js';
import { MAX_STATION_REQUESTS } from '../../transport/protocol.js';

const { FLEET, INFRASTRUCTURE, STATION } = verge.v1.HostRole;
const ADVANCE = { window: 3, fromUs: 30_000, untilUs: 40_000 };
const SHAPE = { features: 2, parameters: 4 };

const STATIONS = { [FLEET]: [7, 9], [INFRASTRUCTURE]: [1, 2], [STATION]: [7] } as Record<number, number[]>;

function check(role: verge.v1.HostRole, done: verge.v1.IDone): void {
  const plan = { name: 'host', role, stationIds: Uint32Array.from(STATIONS[role]), shape: SHAPE };
  // As it comes from a socket: absent fields have their standard values.
  validateDone(verge.v1.Done.decode(verge.v1.Done.encode({ window: 3, ...done }).finish()), ADVANCE, plan);
}

function refusal(role: verge.v1.HostRole, done: verge.v1.IDone): VergeError {
  try {
    check(role, done);
  } catch (error) {
    return error as VergeError;
  }
  throw new Error('expected a refusal');
}

const cam = (changes = {}) => ({ stationId: 7, timeUs: 35_000, type: 1, airSize_B: 300, ...changes });
const round = (changes = {}) => ({
  rsuId: 1,
  announcedUs: 1_000,
  closedUs: 39_000,
  updatesReceived: 3,
  model: bytesOf(new Float32Array(4)),
  ...changes,
});
const denm = (changes = {}) => ({ stationId: 7, receivedUs: 29_000, processedUs: 32_000, ...changes });
const ids = (...values: number[]) => bytesOf(Uint32Array.from(values));
const floats = (...values: number[]) => bytesOf(Float32Array.from(values));

describe('what a host may say', () => {
  it('is all that its role says', () => {
    const beliefs = { beliefStationId: ids(7, 9), belief: floats(0.5, 1) };
    check(FLEET, { transmissions: [cam()], reports: { denm: [denm()], denmOrigin: [{ stationId: 9 }], ...beliefs } });
    check(INFRASTRUCTURE, {
      transmissions: [cam({ stationId: 2 })],
      reports: { round: [round()], denmOrigin: [{ stationId: 1, repetition: true, relevanceM: Infinity }] },
      backhaul: [{ timeUs: 35_000, fromId: 1, toId: 0, type: 7, size_B: 100 }],
    });
    check(STATION, { transmissions: [cam()], manoeuvres: [{ stationId: 7, timeUs: 36_000, speedFactor: 0.5 }] });
    check(STATION, { reports: {} });
  });

  const foreign: [string, verge.v1.IReports][] = [
    ['round', { round: [round({ updatesReceived: 500 })] }],
    ['denm', { denm: [denm({ detectionUs: Number.NaN })] }],
    ['denmOrigin', { denmOrigin: [{ stationId: 7 }] }],
    ['cloud', { cloud: [{}] }],
    ['ledger', { ledger: {} }],
    ['samples', { samples: {} }],
    ['events', { events: [{ code: 'collision' }] }],
    ['belief', { belief: floats(1) }],
  ];
  for (const [field, reports] of foreign) {
    it(`is not Done.reports.${field} for a foreign station`, () => {
      const error = refusal(STATION, { reports });
      expect(error.code).to.equal('PROTOCOL_VIOLATION');
      expect(error.detail.where).to.equal(`host: Done.reports.${field}`);
      expect(error.detail.got).to.be.a('string');
    });
  }

  it('is nothing over the backhaul for a foreign station or a fleet', () => {
    const backhaul = [{ timeUs: 35_000, fromId: 7, toId: 0, type: 7 }];
    for (const role of [STATION, FLEET]) {
      expect(refusal(role, { backhaul })).to.have.nested.property('detail.where', 'host: Done.backhaul');
    }
  });

  it('is not for one role what is for the other', () => {
    expect(refusal(FLEET, { reports: { round: [round({ rsuId: 7 })] } }).code).to.equal('PROTOCOL_VIOLATION');
    expect(refusal(INFRASTRUCTURE, { reports: { denm: [denm({ stationId: 1 })] } }).code).to.equal(
      'PROTOCOL_VIOLATION',
    );
    expect(refusal(INFRASTRUCTURE, { manoeuvres: [{ stationId: 1 }] }).code).to.equal('PROTOCOL_VIOLATION');
    const claimed = refusal(FLEET, { reports: { denmOrigin: [{ stationId: 7, repetition: true }] } });
    expect(claimed.detail).to.include({ expected: 'false', got: 'true' });
  });
});

describe('what a host says', () => {
  const refused: [string, verge.v1.HostRole, verge.v1.IDone, string, string][] = [
    [
      'a model of another length',
      INFRASTRUCTURE,
      { reports: { round: [round({ model: floats(1, 2, 3) })] } },
      'MESSAGE_OUT_OF_RANGE',
      'Done.reports.round.model',
    ],
    [
      'a round of somebody else',
      INFRASTRUCTURE,
      { reports: { round: [round({ rsuId: 3 })] } },
      'STATION_UNKNOWN',
      'Done.reports.round',
    ],
    [
      'a warning at no time',
      FLEET,
      { reports: { denm: [denm({ receivedUs: Number.NaN })] } },
      'MESSAGE_OUT_OF_RANGE',
      'Done.reports.denm.receivedUs',
    ],
    [
      'belief of a vehicle of another host',
      FLEET,
      { reports: { beliefStationId: ids(8), belief: floats(0.5) } },
      'STATION_UNKNOWN',
      'Done.reports.beliefStationId',
    ],
    [
      'a backhaul message to nobody',
      INFRASTRUCTURE,
      { backhaul: [{ timeUs: 35_000, fromId: 1, toId: 77, type: 7 }] },
      'STATION_UNKNOWN',
      'Done.backhaul.toId',
    ],
    [
      'a reaction at no time',
      STATION,
      { manoeuvres: [{ stationId: 7, timeUs: Number.NaN, durationMs: 1 }] },
      'MESSAGE_OUT_OF_RANGE',
      'Done.manoeuvres.timeUs',
    ],
    [
      'a reaction without end',
      STATION,
      { manoeuvres: [{ stationId: 7, timeUs: 35_000, durationMs: 4_294_967_295 }] },
      'MESSAGE_OUT_OF_RANGE',
      'Done.manoeuvres.durationMs',
    ],
    [
      'a transmission after the window',
      FLEET,
      { transmissions: [cam({ timeUs: 40_001 })] },
      'MESSAGE_OUT_OF_RANGE',
      'Done.transmissions.timeUs',
    ],
  ];
  for (const [what, role, done, code, where] of refused) {
    it(`is refused for ${what}`, () => {
      const error = refusal(role, done);
      expect(error.code).to.equal(code);
      expect(error.detail.where).to.equal(`host: ${where}`);
      expect(error.detail.expected).to.be.a('string');
      expect(error.detail.got).to.be.a('string');
    });
  }

  it('is bounded for a foreign station: so many requests a window', () => {
    const transmissions = Array.from({ length: MAX_STATION_REQUESTS }, (_, sequence) => cam({ sequence }));
    check(STATION, { transmissions });
    const error = refusal(STATION, { transmissions: [...transmissions, cam()] });
    expect(error.code).to.equal('RATE_LIMITED');
    expect(error.detail).to.include({ expected: '<= 100 a window', got: '101' });
  });
});
