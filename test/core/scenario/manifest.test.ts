import { expect } from 'chai';
import type { VergeError } from '../../../core/errors/vergeError.js';
import { isManifest, parseManifest } from '../../../core/scenario/manifest.js';

const manifest = (changes = {}) => ({
  source: 'riverside',
  scenario: 'riverside',
  seed: '7',
  parameters: {},
  timeline: [],
  simulatedSeconds: 12,
  worldHash: 'ab',
  ...changes,
});

function refusal(value: unknown): VergeError {
  try {
    parseManifest(value, 'm.json');
  } catch (error) {
    return error as VergeError;
  }
  throw new Error('expected a refusal');
}

describe('a manifest', () => {
  it('is told from a scenario file', () => {
    expect(isManifest(manifest())).to.equal(true);
    expect(isManifest({ name: 'a', network: 'n', parameters: {} })).to.equal(false);
    expect(isManifest(null)).to.equal(false);
  });

  it('gives its seed as text, though it was written as a number', () => {
    expect(parseManifest(manifest({ seed: 7 }), 'm.json').seed).to.equal('7');
  });

  const wrong: [string, unknown, string][] = [
    ['a seed that --seed would refuse', manifest({ seed: 'a b' }), 'seed'],
    ['no seed', manifest({ seed: undefined }), 'seed'],
    ['a seed that is no text', manifest({ seed: {} }), 'seed'],
    ['a key there is not', manifest({ sead: '1' }), 'sead'],
    ['parameters that are no object', manifest({ parameters: [] }), 'parameters'],
    ['no timeline', manifest({ timeline: undefined }), 'timeline'],
    [
      'a place that was not a number',
      manifest({ timeline: [{ at_s: 0, hazard: { kind: 'ice', x_m: null, y_m: 1 } }] }),
      'timeline.0.hazard.x_m',
    ],
    ['a length that is no number', manifest({ simulatedSeconds: 'long' }), 'simulatedSeconds'],
  ];
  for (const [what, value, field] of wrong) {
    it(`is refused for ${what}`, () => {
      const error = refusal(value);
      expect(error.code).to.equal('SCENARIO_INVALID');
      expect(error.detail.where).to.equal(`m.json, ${field}`);
      expect(error.detail.expected).to.be.a('string').and.not.equal('');
      expect(error.detail.got).to.be.a('string');
    });
  }
});
