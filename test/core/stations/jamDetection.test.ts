import { expect } from 'chai';
import { DenReception } from '../../../core/facilities/denReception.js';
import type { HazardEvent } from '../../../core/facilities/hazardEvent.js';
import type { Pose } from '../../../core/stations/egoState.js';
import { JamDetection, type TrafficCause } from '../../../core/stations/jamDetection.js';
import { LocalDynamicMap } from '../../../core/stations/localDynamicMap.js';

const JAM = { causeCode: 1, subCauseCode: 5 };
const QUEUE_END = { causeCode: 27, subCauseCode: 1 };
const KMH = 1 / 3.6;

/** One vehicle on a motorway, looked at every 100 ms. */
class Drive {
  readonly warnings = new DenReception(1);
  readonly ldm = new LocalDynamicMap(1);
  readonly jams = new JamDetection(1, this.warnings, this.ldm);
  now_us = 0;

  /** @returns what was found at each look. */
  at(speed_mps: number, seconds: number, isFastRoad = true): (TrafficCause | null)[] {
    const pose: Pose = { x_m: 0, y_m: 0, heading_rad: 0, speed_mps };
    return Array.from({ length: Math.round(seconds * 10) }, () => {
      this.now_us += 100_000;
      return this.jams.check(0, this.now_us, pose, isFastRoad);
    });
  }

  hear(causeCode: number, sender: number): void {
    const event: HazardEvent = {
      key: sender * 65_536,
      originatingStationId: sender,
      sequenceNumber: 0,
      detection_us: this.now_us,
      reference_us: this.now_us,
      expires_us: this.now_us + 60e6,
      x_m: 100,
      y_m: 0,
      relevance_m: 1000,
      causeCode,
      subCauseCode: 0,
      terminated: false,
      repeated: false,
      negated: false,
      heading_rad: 0,
      transmissionInterval_ms: 0,
    };
    this.warnings.receive(0, event, 0, 0, this.now_us);
  }

  meet(sender: number, x_m: number, speed_mps: number, heading_rad = 0): void {
    const record = this.ldm.records.append(this.now_us, sender, x_m, 0, heading_rad, speed_mps, 0);
    this.ldm.receive(0, sender, record, this.now_us);
  }
}

const found = (looks: (TrafficCause | null)[]) => looks.find((look) => look !== null) ?? null;

describe('jam detection', () => {
  it('reports a jam after 10 s at a mean of 30 km/h or less, and not at 31', () => {
    const slow = new Drive();
    const looks = slow.at(29 * KMH, 12);
    expect(looks.findIndex((look) => look !== null)).to.equal(100);
    expect(found(looks)).to.deep.equal(JAM);
    expect(found(new Drive().at(31 * KMH, 30))).to.equal(null);
  });

  it('takes the mean of the last 10 s', () => {
    const drive = new Drive();
    drive.at(100 * KMH, 20);
    const looks = drive.at(10 * KMH, 12);
    // of 100 and 10 km/h the mean is 30 km/h when 78 % of the last 9 to 10 s (the second under way counts as far as it is) were slow
    expect(looks.findIndex((look) => look !== null) / 10).to.be.within(0.78 * 9, 0.78 * 10);
  });

  it('is silent in a town, where cars wait at signals', () => {
    expect(found(new Drive().at(5, 60, false))).to.equal(null);
  });

  it('takes a stand for a jam only when a warning or five slow neighbours the same way say so', () => {
    const alone = new Drive();
    expect(found(alone.at(0, 30))).to.equal(null);
    const warned = new Drive();
    warned.hear(1, 7);
    expect(found(warned.at(0, 9.9))).to.equal(null);
    expect(found(warned.at(0, 1))).to.deep.equal(JAM);
    const among = new Drive();
    among.at(0, 12);
    for (let i = 0; i < 4; i++) among.meet(10 + i, 20 * i, 1);
    among.meet(20, 30, 1, Math.PI); // the other way
    among.meet(21, 150, 1); // too far
    among.meet(22, 30, 20); // moving
    expect(found(among.at(0, 0.1))).to.equal(null);
    among.meet(23, 60, 1);
    expect(found(among.at(0, 0.1))).to.deep.equal(JAM);
  });

  /** From 100 km/h at a deceleration to 25 km/h. */
  function brake(drive: Drive, deceleration_mps2: number): TrafficCause | null {
    drive.at(100 * KMH, 5);
    let result: TrafficCause | null = null;
    for (let v = 100 * KMH; v > 25 * KMH; v -= 0.1 * deceleration_mps2) result ??= drive.at(v, 0.1)[0];
    return result;
  }

  it('reports the end of a queue on braking hard from 80 to 30 km/h when others warned of it', () => {
    const warned = new Drive();
    warned.hear(27, 7);
    expect(brake(warned, 5)).to.deep.equal(QUEUE_END);
    const gentle = new Drive();
    gentle.hear(27, 7);
    expect(brake(gentle, 2.5)).to.equal(null);
    expect(brake(new Drive(), 5)).to.equal(null);
    const four = new Drive();
    for (let i = 0; i < 4; i++) four.hear(1, 7 + i);
    expect(brake(four, 5)).to.equal(null);
    const five = new Drive();
    for (let i = 0; i < 5; i++) five.hear(1, 7 + i);
    expect(brake(five, 5)).to.deep.equal(QUEUE_END);
  });

  it('starts afresh with the next trip', () => {
    const drive = new Drive();
    drive.at(5, 9.9);
    drive.jams.reset(0);
    expect(found(drive.at(5, 9))).to.equal(null);
  });
});
