import { expect } from 'chai';
import { HAZARD_KINDS, PLACEABLE_KINDS } from '../../../core/hazard/kinds.js';
import { WEATHER_KINDS } from '../../../core/hazard/weatherFields.js';
import { causeName } from '../../../viz/panels/dictionary.js';
import { glyphOf } from '../../../viz/scene/hazardGlyphs.js';

describe('signs of hazards', () => {
  it('show every kind of the world by a picture of its own', () => {
    const names = [...PLACEABLE_KINDS.map(({ name }) => name), ...WEATHER_KINDS.map(({ hazardName }) => hazardName)];
    const shown = names.map(glyphOf);
    expect(shown).to.not.include(glyphOf(''));
    expect(new Set(shown).size).to.equal(shown.length);
  });

  it('have a word for every cause', () => {
    for (const { name, causeCode } of [...HAZARD_KINDS, ...WEATHER_KINDS])
      expect(causeName(causeCode), name).to.not.match(/^cause /);
  });
});
