import { expect } from 'chai';
import { CarrierSense } from '../../../../core/radio/access/carrierSense.js';

describe('carrier sense', () => {
  it('is busy to the end of the last frame it notices', () => {
    const carrier = new CarrierSense(1);
    expect(carrier.add(0, 100, 500)).to.equal(true);
    expect(carrier.add(0, 200, 400)).to.equal(false);
    expect(carrier.isBusy(0, 499)).to.equal(true);
    expect(carrier.isBusy(0, 500)).to.equal(false);
    expect(carrier.idleFrom_us(0)).to.equal(500);
  });

  it('is busy while all that arrives is loud, and idle from then on unless a frame keeps it busy', () => {
    let isLoud = true;
    const carrier = new CarrierSense(1, () => isLoud);
    expect(carrier.isBusy(0, 100)).to.equal(true);
    expect(carrier.isHeld(0, 100)).to.equal(false);
    expect(carrier.idleFrom_us(0)).to.equal(Infinity);
    isLoud = false;
    carrier.sunk(0, 300);
    expect(carrier.isBusy(0, 300)).to.equal(false);
    expect(carrier.idleFrom_us(0)).to.equal(300);
    carrier.add(0, 400, 900);
    carrier.sunk(0, 600);
    expect(carrier.idleFrom_us(0)).to.equal(900);
  });
});
