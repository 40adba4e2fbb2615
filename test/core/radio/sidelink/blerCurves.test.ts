import { expect } from 'chai';
import { BLER_CURVE_NAMES, blerCurvesNamed } from '../../../../core/radio/sidelink/blerCurves.js';

describe('block error curves', () => {
  it('are those published', () => {
    const r1160284 = blerCurvesNamed('r1160284');
    expect(r1160284(9)(6)).to.equal(0.4); // code rate .7
    expect(r1160284(8)(6)).to.equal(0.09); // .5
    expect(r1160284(8)(40)).to.equal(0.001); // the floor
    expect(blerCurvesNamed('wilabLteHighwayLos')(7)(2)).to.equal(0.5016);
    expect(blerCurvesNamed('wilabLteHighwayLos')(4)(-1)).to.equal(0.3134);
    expect(blerCurvesNamed('wilabLteHighwayNlos')(11)(10)).to.equal(0.2662);
  });

  it('move by a decibel a scheme between and beyond those published', () => {
    const curves = blerCurvesNamed('wilabLteHighwayLos');
    expect(curves(8)(3)).to.equal(curves(7)(2));
    expect(curves(0)(-5)).to.equal(curves(4)(-1));
  });

  it('fall with the signal, in every family', () => {
    for (const name of BLER_CURVE_NAMES) {
      const curve = blerCurvesNamed(name)(7);
      for (let sinr_dB = -10; sinr_dB < 20; sinr_dB++) expect(curve(sinr_dB + 1)).to.be.at.most(curve(sinr_dB));
      expect([curve(-10), curve(25) < 0.01]).to.deep.equal([1, true]);
    }
  });

  it('are refused by an unknown name', () => {
    expect(() => blerCurvesNamed('nonsense')).to.throw('sidelink.errorModel');
  });
});
