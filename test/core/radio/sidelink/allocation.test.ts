import { expect } from 'chai';
import { Allocations, dataBlocks } from '../../../../core/radio/sidelink/allocation.js';
import { DEFAULT_SIDELINK } from '../../../../core/radio/sidelink/settings.js';

const NOISE_DBM = -98;
const allocations = (change = {}) => new Allocations({ ...DEFAULT_SIDELINK, ...change }, NOISE_DBM);

describe('packets on sub-channels', () => {
  it('take the resource blocks of the published configurations', () => {
    expect(dataBlocks(190, 9)).to.equal(10); // Gonzalez-Martin et al. 2019
    expect(dataBlocks(190, 8)).to.equal(12);
    expect(dataBlocks(300, 7)).to.equal(20);
    expect(dataBlocks(350, 7)).to.equal(24); // WiLabV2Xsim
  });

  it('take as many adjacent sub-channels as data and control information need', () => {
    expect(allocations().for(350)?.subchannels).to.equal(3); // 24 + 2 blocks in sub-channels of 10
    expect(allocations({ subchannels: 4, subchannel_RB: 12, mcs: 9 }).for(190)?.subchannels).to.equal(1);
  });

  it('take a higher scheme where they would not fit, and are refused where none does', () => {
    expect(allocations().for(1000)).to.include({ mcs: 10, subchannels: 5 }); // 48 blocks, and 54 at MCS 9
    expect(allocations({ highestMcs: 9 }).for(1000)).to.equal(null);
    expect(allocations().for(2600)).to.equal(null);
  });

  it('spread all their power over their sub-channels, the control information twice as dense', () => {
    const allocation = allocations().for(350);
    const share = Array.from(allocation?.share ?? []);
    // 24 blocks of data and 2 of control information that count double: 28; the first sub-channel has 8 of the data
    expect(share.map((part) => Math.round(part * 28))).to.deep.equal([12, 10, 6]);
    expect(share.reduce((sum, part) => sum + part)).to.be.closeTo(1, 1e-12);
    expect(Array.from(allocation?.controlShare ?? []).map((part) => Math.round(part * 28))).to.deep.equal([4, 2, 2]);
  });
});
