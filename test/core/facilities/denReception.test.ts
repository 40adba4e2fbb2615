import { expect } from 'chai';
import { DenReception, emptyWarningSummary, NEWS } from '../../../core/facilities/denReception.js';
import type { HazardEvent } from '../../../core/facilities/hazardEvent.js';

const event = (changes: Partial<HazardEvent> = {}): HazardEvent => ({
  key: 1,
  originatingStationId: 105,
  sequenceNumber: 1,
  detection_us: 0,
  reference_us: 5_000,
  expires_us: 120_000_000,
  x_m: 100,
  y_m: 0,
  relevance_m: 500,
  causeCode: 6,
  subCauseCode: 5,
  terminated: false,
  repeated: false,
  negated: false,
  heading_rad: 0,
  transmissionInterval_ms: 0,
  ...changes,
});

function summary(reception: DenReception, now_us: number, heading_rad = 0) {
  const out = emptyWarningSummary();
  reception.summarise(0, 0, 0, heading_rad, now_us, out);
  return out;
}

describe('DEN reception', () => {
  it('takes a copy once per actionID and receiver, whoever repeats it', () => {
    const reception = new DenReception(2);
    expect(reception.receive(0, event(), 0, 0, 10_000)).to.equal(NEWS.event);
    expect(reception.receive(0, event({ repeated: true }), 0, 0, 20_000)).to.equal(NEWS.none);
    expect(reception.receive(1, event({ repeated: true }), 0, 0, 20_000)).to.equal(NEWS.event);
  });

  it('takes a later reference time for an update and an earlier one for old news', () => {
    const reception = new DenReception(1);
    reception.receive(0, event(), 0, 0, 10_000);
    expect(reception.receive(0, event({ reference_us: 9_000 }), 0, 0, 10_000)).to.equal(NEWS.update);
    expect(reception.receive(0, event({ reference_us: 7_000 }), 0, 0, 10_000)).to.equal(NEWS.none);
  });

  it('ignores what is not relevant here or no longer valid', () => {
    const reception = new DenReception(1);
    expect(reception.receive(0, event({ x_m: 501 }), 0, 0, 10_000)).to.equal(NEWS.none);
    expect(reception.receive(0, event(), 0, 0, 120_000_000)).to.equal(NEWS.none);
    expect(summary(reception, 10_000).count).to.equal(0);
  });

  it('ends an event it knows by a cancellation, and does not learn of one it never knew', () => {
    const reception = new DenReception(1);
    const cancellation = event({ terminated: true, reference_us: 50_000 });
    expect(reception.receive(0, cancellation, 0, 0, 60_000)).to.equal(NEWS.none);
    reception.receive(0, event(), 0, 0, 10_000);
    expect(reception.receive(0, cancellation, 0, 0, 60_000)).to.equal(NEWS.termination);
    expect(summary(reception, 70_000).count).to.equal(0);
  });

  it('summarises what lies ahead: nearest distance, age and count', () => {
    const reception = new DenReception(1);
    reception.receive(0, event({ key: 1, x_m: 200 }), 0, 0, 10_000);
    reception.receive(0, event({ key: 2, x_m: 80, detection_us: 1_000_000 }), 0, 0, 10_000);
    reception.receive(0, event({ key: 3, x_m: -50 }), 0, 0, 10_000);
    expect(summary(reception, 3_000_000)).to.deep.equal({
      count: 3,
      countAhead: 2,
      nearestAhead_m: 80,
      nearestAge_s: 2,
    });
    expect(summary(reception, 3_000_000, Math.PI)).to.include({ countAhead: 1, nearestAhead_m: 50 });
    expect(summary(reception, 120_000_000).count).to.equal(0);
  });
});
