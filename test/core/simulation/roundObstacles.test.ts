import { expect } from 'chai';
import { verge } from '#proto';
import type { MediumRequest, ResolvedTransmission } from '../../../core/radio/medium.js';
import { RoundObstacles } from '../../../core/simulation/roundObstacles.js';

const { MODEL_FRAGMENT, UPDATE_FRAGMENT, CAM } = verge.v1.MessageType;
const UNIT = 1;
const MIN_COHORT = 3;

const round = (change: verge.v1.IRoundReport = {}): verge.v1.IRoundReport => ({
  rsuId: UNIT,
  announcedUs: 10_000_000,
  closedUs: 14_000_000,
  modelDownUs: 20_000,
  trainingUs: 40_000,
  uploadUs: 1_500_000,
  participants: 5,
  updatesLost: 0,
  closedBelowMinimum: false,
  ...change,
});

const frame = (type: number, stationId: number, destinationId: number, gateWait_us?: number): MediumRequest =>
  ({ type, stationId, destinationId, request_us: 11_000_000, gateWait_us }) as MediumRequest;
const sent = (request: MediumRequest, end_us = 12_000_000) => ({ request, end_us }) as ResolvedTransmission;

const causeOf = (note: (obstacles: RoundObstacles) => void, change?: verge.v1.IRoundReport) => {
  const obstacles = new RoundObstacles();
  note(obstacles);
  return obstacles.causeOf(round(change), MIN_COHORT);
};
const nothing = () => {};

describe('why a round was late or published nothing', () => {
  it('is the phase that took longest when all updates came', () => {
    expect(causeOf(nothing)).to.equal('lossAndRetry');
    expect(causeOf(nothing, { trainingUs: 2_000_000 })).to.equal('compute');
    expect(causeOf(nothing, { modelDownUs: 3_000_000 })).to.equal('channelAccess');
  });

  it('is the gate when it held a station longest', () => {
    const held = (obstacles: RoundObstacles) => {
      for (let i = 0; i < 4; i++) obstacles.sent(sent(frame(UPDATE_FRAGMENT, 100, UNIT, 350_000)));
    };
    expect(causeOf(held)).to.equal('congestionControl');
    expect(causeOf((obstacles) => obstacles.sent(sent(frame(UPDATE_FRAGMENT, 100, UNIT, 350_000))))).to.equal(
      'lossAndRetry',
    );
    const unitHeld = (obstacles: RoundObstacles) => obstacles.sent(sent(frame(MODEL_FRAGMENT, UNIT, 0, 2_900_000)));
    expect(causeOf(unitHeld, { modelDownUs: 3_000_000 })).to.equal('congestionControl');
  });

  it('is loss when updates are missing, unless the gate dropped frames of this round', () => {
    expect(causeOf(nothing, { updatesLost: 1 })).to.equal('lossAndRetry');
    const dropped = (obstacles: RoundObstacles) => obstacles.dropped(frame(UPDATE_FRAGMENT, 100, UNIT));
    expect(causeOf(dropped, { updatesLost: 1 })).to.equal('congestionControl');
    expect(causeOf(dropped, { updatesLost: 1, announcedUs: 11_500_000 })).to.equal('lossAndRetry');
  });

  it('takes no notice of other units and of safety messages', () => {
    const others = (obstacles: RoundObstacles) => {
      obstacles.dropped(frame(UPDATE_FRAGMENT, 100, 2));
      obstacles.dropped(frame(CAM, UNIT, 0));
    };
    expect(causeOf(others, { updatesLost: 1 })).to.equal('lossAndRetry');
  });

  it('is a small cohort only when too few took part, not when their updates were lost', () => {
    expect(causeOf(nothing, { closedBelowMinimum: true, participants: 2 })).to.equal('belowMinimum');
    expect(causeOf(nothing, { closedBelowMinimum: true, participants: 5, updatesLost: 4 })).to.equal('lossAndRetry');
  });
});
