import { expect } from 'chai';
import { PATH_POINTS } from '../../../core/facilities/pathHistory.js';
import { camAirSize_B, denmAirSize_B, envelope_B, learningAirSize_B } from '../../../core/facilities/sizeModel.js';

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

  it('gives signed CAMs between the smallest and the largest of field trials', () => {
    const signed_B = (pathPoints: number, withCertificate: boolean) =>
      camAirSize_B(pathPoints, withCertificate) - AROUND_B;
    // published: smallest 182 to 199 B, largest 500 to 807 B; with certificate about 140 B more
    expect(signed_B(-1, false)).to.be.closeTo(199, 5);
    expect(signed_B(PATH_POINTS, true)).to.be.within(500, 807);
    expect(signed_B(5, true) - signed_B(5, false)).to.be.closeTo(140, 10);
    expect(envelope_B(true) - envelope_B(false)).to.equal(signed_B(5, true) - signed_B(5, false));
  });

  it('adds 16 B of header where a message is geo-broadcast and not sent one hop', () => {
    expect(denmAirSize_B(true) - denmAirSize_B(false)).to.equal(16);
  });

  it('signs what it carries for learning with a digest', () => {
    expect(learningAirSize_B(100)).to.equal(100 + envelope_B(false) + AROUND_B);
  });

  it('gives a DENM of about 300 B with certificate', () => {
    expect(denmAirSize_B() - 98).to.equal(300);
  });
});
