import { expect } from 'chai';
import { PHASE_STATE } from '../../../core/facilities/messages/spatem.js';
import { advisedSpeed_mps } from '../../../core/facilities/speedAdvice.js';

const LIMIT_MPS = 13.89;
const endsIn = (eventState: number, end_s: number) => ({ eventState, minEnd_us: end_s * 1e6, maxEnd_us: end_s * 1e6 });
const { stopAndRemain, protectedMovementAllowed, permissiveClearance } = PHASE_STATE;

describe('speed advice', () => {
  it('is the speed that reaches the line a little after green begins', () => {
    expect(advisedSpeed_mps(endsIn(stopAndRemain, 18.5), 200, LIMIT_MPS, 0)).to.be.closeTo(10, 1e-9);
    expect(advisedSpeed_mps(endsIn(stopAndRemain, 28.5), 200, LIMIT_MPS, 10e6)).to.be.closeTo(10, 1e-9);
  });

  it('is none for who arrives at green anyway', () => {
    expect(advisedSpeed_mps(endsIn(stopAndRemain, 5), 200, LIMIT_MPS, 0)).to.equal(null);
    expect(advisedSpeed_mps(endsIn(protectedMovementAllowed, 60), 200, LIMIT_MPS, 0)).to.equal(null);
  });

  it('never asks for less than 20 km/h', () => {
    expect(advisedSpeed_mps(endsIn(stopAndRemain, 100), 50, LIMIT_MPS, 0)).to.be.closeTo(5.56, 0.01);
  });

  it('is none when nobody knows the end of the red, and at yellow', () => {
    expect(advisedSpeed_mps(endsIn(stopAndRemain, Number.POSITIVE_INFINITY), 200, LIMIT_MPS, 0)).to.equal(null);
    expect(advisedSpeed_mps(endsIn(permissiveClearance, 20), 200, LIMIT_MPS, 0)).to.equal(null);
  });
});
