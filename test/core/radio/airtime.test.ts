import { expect } from 'chai';
import { airtime_us, RATES_MBPS } from '../../../core/radio/airtime.js';

describe('airtime', () => {
  it('is that of the published table at 6 and 12 Mb/s', () => {
    const at6 = [100, 200, 300, 400, 500, 800, 1000, 1500].map((size_B) => airtime_us(size_B, 6));
    expect(at6).to.deep.equal([184, 312, 448, 584, 712, 1112, 1384, 2048]);
    expect(airtime_us(300, 12)).to.equal(248);
    expect(airtime_us(1000, 12)).to.equal(712);
  });

  it('falls with the rate for all eight rates', () => {
    expect(RATES_MBPS).to.deep.equal([3, 4.5, 6, 9, 12, 18, 24, 27]);
    const times = RATES_MBPS.map((rate) => airtime_us(350, rate));
    // 40 + 8 * ceil(2822 / N_DBPS), by hand
    expect(times).to.deep.equal([984, 672, 512, 360, 280, 200, 160, 152]);
  });

  it('refuses a rate the channel does not have, naming it', () => {
    expect(() => airtime_us(100, 5)).to.throw(/rate_Mbps.*one of 3, 4\.5, 6.*got 5/);
  });
});
