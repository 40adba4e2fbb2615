import { expect } from 'chai';
import { blockage_dB, lineOfSightNamed, VehicleBlockage } from '../../../../core/radio/obstacles/vehicleBlockage.js';

const [CAR_M, LOW_M, LORRY_M] = [1.6, 0.75, 3];
const PAIRS = Array.from({ length: 4000 }, (_, i) => i + 2);
const probability = (name: string, distance_m: number): number => lineOfSightNamed(name)?.(distance_m) ?? Number.NaN;

describe('vehicles in the way', () => {
  it('leave line of sight with the published probability', () => {
    expect(probability('tr37885Highway', 5)).to.equal(1);
    expect(probability('tr37885Highway', 100)).to.be.closeTo(0.8403, 1e-4);
    expect(probability('tr37885Highway', 475)).to.be.closeTo(0.5434, 1e-4);
    expect(probability('tr37885Highway', 575)).to.be.closeTo(0.44, 1e-9);
    expect(probability('tr37885Highway', 2000)).to.equal(0);
    expect(probability('tr37885Urban', 4)).to.equal(1);
    expect(probability('tr37885Urban', 100)).to.be.closeTo(0.3358, 1e-4);
  });

  it('cost what antennas under, at and over a car roof were given', () => {
    expect(blockage_dB(LORRY_M, LORRY_M, 100)).to.deep.equal({ mean: 0, sigma: 0 });
    expect(blockage_dB(LOW_M, LOW_M, 100)).to.deep.equal({ mean: 9, sigma: 4.5 });
    expect(blockage_dB(LOW_M, LORRY_M, 100)).to.deep.equal({ mean: 5, sigma: 4 });
    expect(blockage_dB(CAR_M, CAR_M, 1000).mean).to.be.closeTo(5 + 45 - 41, 1e-9);
  });

  it('hide as many pairs as the probability says, both ways alike', () => {
    const blockage = new VehicleBlockage(lineOfSightNamed('tr37885Urban')!, 7);
    const losses = PAIRS.map((id) => blockage.loss_dB(1, id, LOW_M, LOW_M, 100));
    expect(losses.filter((loss_dB) => loss_dB === 0).length / PAIRS.length).to.be.closeTo(0.336 + 0.664 * 0.023, 0.03);
    const mean_dB = losses.reduce((sum, loss_dB) => sum + loss_dB, 0) / PAIRS.length;
    expect(mean_dB).to.be.closeTo(0.664 * 9, 0.4);
    expect(PAIRS.map((id) => blockage.loss_dB(id, 1, LOW_M, LOW_M, 100))).to.deep.equal(losses);
  });

  it('hide a pair once as it parts', () => {
    const blockage = new VehicleBlockage(lineOfSightNamed('tr37885Highway')!, 3);
    for (const id of PAIRS.slice(0, 100)) {
      const seen = [20, 100, 200, 300, 400].map((d) => blockage.loss_dB(1, id, LOW_M, LOW_M, d) === 0);
      expect(seen).to.deep.equal([...seen].sort((a, b) => Number(b) - Number(a)));
    }
  });

  it('are none unless asked for, and of known models', () => {
    expect(lineOfSightNamed('none')).to.equal(null);
    expect(() => lineOfSightNamed('fog')).to.throw(/blockage\.model.*tr37885Highway/);
  });
});
