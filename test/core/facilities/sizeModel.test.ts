import { expect } from 'chai';
import { camAirSize_B, denmAirSize_B } from '../../../core/facilities/sizeModel.js';

/** LLC, GeoNetworking, BTP and MAC around payload and security of a CAM. */
const AROUND_B = 82;

describe('size model', () => {
  it('gives the four CAM sizes measured in the field, within 12 B', () => {
    const sizes = [camAirSize_B(-1, false), camAirSize_B(10, false), camAirSize_B(-1, true), camAirSize_B(10, true)];
    const measured_B = [200, 300, 360, 455]; // Molina-Masegosa et al. 2020, VW
    sizes.forEach((size_B, i) => {
      expect(size_B - AROUND_B).to.be.closeTo(measured_B[i], 12);
    });
  });

  it('gives a DENM of about 300 B with certificate', () => {
    expect(denmAirSize_B() - 98).to.equal(300);
  });
});
