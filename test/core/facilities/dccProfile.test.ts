import { expect } from 'chai';
import { verge } from '#proto';
import { dccProfileOf } from '../../../core/facilities/dccProfile.js';

const { CAM, CPM, DENM, MAPEM, MODEL_FRAGMENT, ROUND_JOIN, SPATEM } = verge.v1.MessageType;
const { AC_VI, AC_BE, AC_VO } = verge.v1.AccessCategory;

describe('the DCC profile of a message', () => {
  it('is that of its access category: DENM DP1, CAM, CPM, SPATEM and MAPEM DP2', () => {
    expect(dccProfileOf({ type: DENM, accessCategory: AC_VI })).to.equal(1);
    for (const type of [CAM, CPM, SPATEM, MAPEM]) expect(dccProfileOf({ type, accessCategory: AC_BE })).to.equal(2);
    expect(dccProfileOf({ type: DENM })).to.equal(AC_VO);
  });

  it('is DP3 for all learning traffic', () => {
    expect(dccProfileOf({ type: MODEL_FRAGMENT, accessCategory: AC_BE })).to.equal(3);
    expect(dccProfileOf({ type: ROUND_JOIN, accessCategory: AC_BE })).to.equal(3);
  });

  it('is what the station asks for, if it does', () => {
    expect(dccProfileOf({ type: DENM, accessCategory: AC_VI, dccProfile: verge.v1.DccProfile.DP0 })).to.equal(0);
    expect(dccProfileOf({ type: CAM, accessCategory: AC_BE, dccProfile: verge.v1.DccProfile.DP3 })).to.equal(3);
  });
});
