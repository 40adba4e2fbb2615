import { expect } from 'chai';
import {
  airSizeGeoBroadcast_B,
  airSizeSingleHop_B,
  camSigned_B,
  denmSigned_B,
  learningSigned_B,
} from '../../../core/radio/airSize.js';

describe('air size', () => {
  it('gives the smallest and a full CAM the sizes measured on the road', () => {
    const smallest = camSigned_B({ lowFrequency: false, pathPoints: 0, certificate: false });
    const full = camSigned_B({ lowFrequency: true, pathPoints: 23, certificate: true });
    expect(smallest).to.be.within(182, 199);
    expect(full).to.be.within(500, 807);
  });

  it('has a mean CAM of about 357 B for typical shares of containers and certificates', () => {
    let sum = 0;
    for (const [lowFrequency, lowShare] of [[true, 0.6] as const, [false, 0.4] as const]) {
      for (const [certificate, share] of [[true, 0.4] as const, [false, 0.6] as const]) {
        sum += lowShare * share * camSigned_B({ lowFrequency, pathPoints: 21, certificate });
      }
    }
    expect(sum).to.be.within(350, 364);
  });

  it('makes a certificate cost about 140 B more than a digest', () => {
    const content = { lowFrequency: false, pathPoints: 0 };
    const more_B = camSigned_B({ ...content, certificate: true }) - camSigned_B({ ...content, certificate: false });
    expect(more_B).to.be.within(135, 145);
  });

  it('has a DENM of about 300 B, larger with traces', () => {
    expect(denmSigned_B()).to.be.within(280, 320);
    expect(denmSigned_B(10)).to.equal(denmSigned_B() + 85);
  });

  it('adds stack and MAC headers, more for a geo-broadcast', () => {
    expect(airSizeSingleHop_B(200)).to.equal(200 + 52 + 30);
    expect(airSizeGeoBroadcast_B(200)).to.equal(200 + 68 + 30);
  });

  it('carries a learning payload byte for byte', () => {
    expect(learningSigned_B(500) - learningSigned_B(0)).to.equal(500);
  });
});
