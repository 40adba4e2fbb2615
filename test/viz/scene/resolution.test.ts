import { expect } from 'chai';
import { AdaptiveResolution } from '../../../viz/scene/resolution.js';

const draw = (resolution: AdaptiveResolution, pictures: number, interval_ms: number): void => {
  for (let i = 0; i < pictures; i++) resolution.drawn(interval_ms);
};

describe('AdaptiveResolution', () => {
  it('stays sharp where pictures come in time', () => {
    const resolution = new AdaptiveResolution();
    draw(resolution, 100, 16);
    expect(resolution.share).to.equal(1);
  });

  it('draws fewer pixels where they do not, to a limit', () => {
    const resolution = new AdaptiveResolution();
    draw(resolution, 200, 200);
    expect(resolution.share).to.equal(0.65);
  });

  it('draws more again when there is room', () => {
    const resolution = new AdaptiveResolution();
    draw(resolution, 50, 200);
    draw(resolution, 100, 10);
    expect(resolution.share).to.equal(1);
  });

  it('is not moved by a single slow picture', () => {
    const resolution = new AdaptiveResolution();
    draw(resolution, 11, 16);
    expect(resolution.drawn(900)).to.equal(false);
  });

  it('is sharp at rest and as before when the scene moves again', () => {
    const resolution = new AdaptiveResolution();
    draw(resolution, 200, 200);
    expect(resolution.rest(true)).to.equal(true);
    expect(resolution.share).to.equal(1);
    expect(resolution.rest(true)).to.equal(false);
    expect(resolution.rest(false)).to.equal(true);
    expect(resolution.share).to.equal(0.65);
  });
});
