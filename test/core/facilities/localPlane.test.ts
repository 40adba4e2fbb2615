import { expect } from 'chai';
import { LocalPlane } from '../../../core/facilities/localPlane.js';

describe('local plane', () => {
  it('has the metres per degree of the WGS 84 ellipsoid', () => {
    const plane = new LocalPlane(45, 10);
    // Known lengths of a degree at 45 deg: 111,132 m of latitude, 78,847 m of longitude.
    expect(plane.y_m(46)).to.be.closeTo(111_132, 3);
    expect(plane.x_m(11)).to.be.closeTo(78_847, 3);
  });

  it('takes a point there and back', () => {
    const plane = new LocalPlane(44.5, 11.3);
    expect(plane.x_m(plane.longitude_deg(1234.5))).to.be.closeTo(1234.5, 1e-6);
    expect(plane.y_m(plane.latitude_deg(-987.6))).to.be.closeTo(-987.6, 1e-6);
  });
});
