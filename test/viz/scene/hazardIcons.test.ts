import { expect } from 'chai';
import { HAZARD_KINDS } from '../../../core/hazard/kinds.js';
import { causeName } from '../../../viz/panels/messageFields.js';
import { glyphOf } from '../../../viz/scene/hazardIcons.js';

describe('signs of hazards', () => {
  it('show every kind of the world by a picture of its own, and braking by the general one', () => {
    const plain = HAZARD_KINDS.filter(({ name }) => glyphOf(name) === glyphOf('')).map(({ name }) => name);
    expect(plain).to.deep.equal(['emergencyBrake']);
    expect(glyphOf('snow')).to.equal(glyphOf('blackIce'));
    expect(glyphOf('heavyRain')).to.equal(glyphOf('aquaplaning')).and.to.not.equal(glyphOf('lowVisibility'));
  });

  it('have a word for every cause', () => {
    for (const { name, causeCode } of HAZARD_KINDS) expect(causeName(causeCode), name).to.not.match(/^cause /);
  });
});
