import { expect } from 'chai';
import { compassHeading_deg, mathematicalHeading_rad } from '../../../core/units/units.js';

describe('headings', () => {
  it('turn from mathematical to compass: east 90, north 0, west 270, south 180', () => {
    expect(compassHeading_deg(0)).to.equal(90);
    expect(compassHeading_deg(Math.PI / 2)).to.be.closeTo(0, 1e-9);
    expect(compassHeading_deg(Math.PI)).to.equal(270);
    expect(compassHeading_deg(-Math.PI / 2)).to.equal(180);
  });

  it('come back from compass in (-pi, pi]', () => {
    for (const angle_rad of [-3, -1, 0, 0.5, 3]) {
      expect(mathematicalHeading_rad(compassHeading_deg(angle_rad))).to.be.closeTo(angle_rad, 1e-12);
    }
    expect(mathematicalHeading_rad(270)).to.be.closeTo(Math.PI, 1e-12);
  });
});
