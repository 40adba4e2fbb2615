import { expect } from 'chai';
import { bytes, clock, fieldLabel, figure, span } from '../../../viz/panels/format.js';

describe('format', () => {
  it('shows figures with two or three digits that matter', () => {
    const shown = [0, 0.0123, 0.1, 0.337, 1.5, 12.34, 123.4, 12_345].map(figure);
    expect(shown).to.deep.equal(['0', '0.012', '0.10', '0.34', '1.50', '12.3', '123', '12,345']);
  });

  it('shows a dash for what is undefined and infinity as such', () => {
    expect([null, undefined, Number.NaN, Number.POSITIVE_INFINITY].map(figure)).to.deep.equal(['–', '–', '–', '∞']);
  });

  it('shows simulated time', () => {
    expect([0, 59.96e6, 61.25e6, 3_725e6].map(clock)).to.deep.equal(['0:00.0', '0:59.9', '1:01.2', '1:02:05']);
  });

  it('shows spans and sizes', () => {
    expect([12, 300, 3_900 * 2].map(span)).to.deep.equal(['12 s', '5 min', '2 h 10 min']);
    expect([999, 12_345, 7_047_419].map(bytes)).to.deep.equal(['999 B', '12 kB', '7.0 MB']);
  });

  it('splits a field name into words and unit', () => {
    expect(fieldLabel('leaderGap_m')).to.deep.equal({ label: 'Leader gap', unit: 'm' });
    expect(fieldLabel('acceleration_mps2')).to.deep.equal({ label: 'Acceleration', unit: 'm/s²' });
    expect(fieldLabel('modelVersion')).to.deep.equal({ label: 'Model version', unit: '' });
  });
});
