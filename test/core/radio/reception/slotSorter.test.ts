import { expect } from 'chai';
import { SlotSorter } from '../../../../core/radio/reception/slotSorter.js';

describe('a sorter of slots', () => {
  it('puts them in ascending order, and other columns with them', () => {
    const sorter = new SlotSorter(200);
    const slots = Uint32Array.of(150, 3, 31, 32, 199, 0);
    const level = Float32Array.of(1.5, 2.5, 3.5, 4.5, 5.5, 6.5);
    sorter.sort(slots, 5, level);
    expect(Array.from(slots)).to.deep.equal([3, 31, 32, 150, 199, 0]);
    expect(Array.from(level)).to.deep.equal([2.5, 3.5, 4.5, 1.5, 5.5, 6.5]);
    sorter.sort(slots, 6, level);
    expect(Array.from(slots)).to.deep.equal([0, 3, 31, 32, 150, 199]);
    expect(Array.from(level)).to.deep.equal([6.5, 2.5, 3.5, 4.5, 1.5, 5.5]);
  });
});
