import { expect } from 'chai';
import { onBoardUnit, stepFlops, trainingEnergy_J, trainingTime_s } from '../../../core/learning/deviceProfile.js';

describe('device profile', () => {
  const profile = onBoardUnit(2);

  it('counts the operations of a step', () => {
    // 2-1: 3 parameters, one layer: 4 per weight and row (forward, weights' gradient), 2 per parameter for the step
    expect(stepFlops([2, 1], 10)).to.equal(10 * 4 * 3 + 6);
  });

  it('takes longer for more steps, larger nets and slower devices', () => {
    const base = trainingTime_s(profile, [19, 16, 1], 30, 32);
    expect(trainingTime_s(profile, [19, 16, 1], 60, 32)).to.be.above(base);
    expect(trainingTime_s(profile, [19, 64, 1], 30, 32)).to.be.above(base);
    expect(trainingTime_s(onBoardUnit(1), [19, 16, 1], 30, 32)).to.be.above(base);
    expect(trainingTime_s(profile, [19, 16, 1], 30, 32, 0.5)).to.be.closeTo(2 * base, 1e-12);
  });

  it('never takes less than the start', () => {
    expect(trainingTime_s(profile, [19, 16, 1], 0, 32)).to.equal(profile.start_s);
  });

  it('turns time into energy', () => {
    expect(trainingEnergy_J(profile, 2)).to.equal(2 * profile.power_W);
  });
});
