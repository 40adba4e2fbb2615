import { expect } from 'chai';
import { VergeError } from '../../../core/errors/vergeError.js';
import { PARAMETERS, scenarioJsonSchema } from '../../../core/scenario/catalogue.js';
import { parseDefinition } from '../../../core/scenario/definition.js';
import { LiveParameters } from '../../../core/scenario/live.js';
import { leafAt, nest, parseSetting, resolveParameters } from '../../../core/scenario/resolve.js';

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof VergeError) return error.code;
    throw error;
  }
  return 'no error';
};

describe('scenario parameters', () => {
  it('are complete without any input, each leaf at its default', () => {
    const { parameters, origins } = resolveParameters([]);
    for (const info of PARAMETERS) {
      expect(leafAt(parameters, info.path), info.path).to.equal(info.standard);
      expect(origins[info.path]).to.equal('default');
    }
  });

  it('say what they are: every leaf has a sentence, a type, and bounds or options', () => {
    for (const info of PARAMETERS) {
      expect(info.description, info.path).to.match(/[.?]$/);
      expect(info.title, info.path).to.not.equal('');
      if (info.type === 'number' || info.type === 'integer') {
        expect(info.minimum, info.path).to.be.a('number');
        expect(info.maximum, info.path).to.be.a('number');
      }
    }
  });

  it('take a text in its form only', () => {
    const profile = (text: string) =>
      resolveParameters([{ origin: 'cli', values: parseSetting(`traffic.demand.profile=${text}`) }]);
    expect(profile('0:.5 900:1.6').parameters.traffic.demand.profile).to.equal('0:.5 900:1.6');
    expect(() => profile('early')).to.throw('expected pairs of a time in seconds and a factor');
    expect(codeOf(() => profile('9:1 5:2'))).to.equal('PARAMETERS_CONFLICT');
  });

  it('refuse more trips than a run holds, and shares above 1', () => {
    const demand = (values: object) => () =>
      resolveParameters([{ origin: 'cli', values: { traffic: { demand: values } } }]);
    expect(codeOf(demand({ throughShare: 0.6, borderShare: 0.5 }))).to.equal('PARAMETERS_CONFLICT');
    const long = { trips_per_h: 100_000, until_s: 86_400 };
    const run = { duration_s: 0 };
    expect(codeOf(() => resolveParameters([{ origin: 'cli', values: { run, traffic: { demand: long } } }]))).to.equal(
      'PARAMETERS_CONFLICT',
    );
    expect(demand(long)).to.not.throw(); // the run ends before that
  });

  it('take a radio bundle whole, refuse to change a part of it, and say why', () => {
    const radio = (values: object) => () => resolveParameters([{ origin: 'cli', values: { radio: values } }]);
    const { parameters, origins } = radio({ bundle: 'sepulcre2022', rate_Mbps: 18 })();
    expect(parameters.radio).to.deep.include({ sensitivity_dBm: -85, noise_dBm: -95, rate_Mbps: 18 });
    expect(parameters.radio.shadowing.model).to.equal('perFrame');
    expect(origins['radio.noise_dBm']).to.equal('preset');
    expect(radio({ bundle: 'sepulcre2022', noise_dBm: -95 })).to.not.throw();
    const mixed = radio({ bundle: 'sepulcre2022', pathLoss: { effectiveHeight_m: 0.5 } });
    expect(codeOf(mixed)).to.equal('PARAMETERS_CONFLICT');
    expect(mixed).to.throw(/sepulcre2022 is one whole .*effectiveHeight_m is 1: with 0.5/);
  });

  it('refuse fading that a PER curve has counted, and vehicles that a path loss has', () => {
    const radio = (values: object) => () => resolveParameters([{ origin: 'cli', values: { radio: values } }]);
    const twice = radio({ fading: { model: 'nakagami' }, per: { model: 'wilabHighwayLos' } });
    expect(codeOf(twice)).to.equal('PARAMETERS_CONFLICT');
    expect(twice).to.throw(/count the fading twice/);
    expect(radio({ fading: { model: 'nakagami' }, per: { model: 'nist' } })).to.not.throw();
    const blocked = radio({ blockage: { model: 'tr37885Urban' }, pathLoss: { model: 'abbasUrbanOlos' } });
    expect(codeOf(blocked)).to.equal('PARAMETERS_CONFLICT');
  });

  it('take the later layer leaf by leaf and remember where each value came from', () => {
    const { parameters, origins } = resolveParameters([
      { origin: 'file', values: { radio: { txPower_dBm: 20, rate_Mbps: 12 } } },
      { origin: 'cli', values: parseSetting('radio.txPower_dBm=10') },
    ]);
    expect(parameters.radio.txPower_dBm).to.equal(10);
    expect(parameters.radio.rate_Mbps).to.equal(12);
    expect(parameters.radio.shadowing.sigma_dB).to.equal(3);
    expect(origins['radio.txPower_dBm']).to.equal('cli');
    expect(origins['radio.rate_Mbps']).to.equal('file');
  });

  it('are frozen', () => {
    const { parameters } = resolveParameters([]);
    expect(() => {
      (parameters.radio as { txPower_dBm: number }).txPower_dBm = 1;
    }).to.throw(TypeError);
  });

  it('refuse an unknown key and name the nearest one', () => {
    expect(() => resolveParameters([{ origin: 'cli', values: parseSetting('radio.txPowr_dBm=1') }])).to.throw(
      'did you mean radio.txPower_dBm?',
    );
    expect(codeOf(() => resolveParameters([{ origin: 'file', values: { radios: {} } }]))).to.equal('PARAMETER_UNKNOWN');
  });

  it('suggest only a near name of the same group, and say what there is', () => {
    const refusal = (path: string) => {
      try {
        resolveParameters([{ origin: 'cli', values: nest(path, 1) }]);
      } catch (error) {
        return (error as VergeError).detail;
      }
      throw new Error('expected a refusal');
    };
    expect(refusal('radio.foo').expected).to.match(/^a parameter of radio: .*txPower_dBm/);
    expect(refusal('radio.foo').expected).to.not.contain('did you mean');
    expect(refusal('radio.foo').got).to.equal('"radio.foo" (string)');
    expect(refusal('__proto__.x').expected).to.match(/^a group: run, traffic/);
    expect(refusal('__proto__.x').expected).to.not.contain('did you mean');
    expect(refusal('learning.roundInterval').expected).to.contain('did you mean learning.roundInterval_s?');
    expect(refusal('radio.pathLoss.exponnt').expected).to.contain('did you mean radio.pathLoss.exponent?');
    expect(refusal('radoi.txPower_dBm').expected).to.contain('did you mean radio?');
  });

  it('refuse a privacy mode without noise: nothing would be guaranteed', () => {
    const set = (mode: string, noiseMultiplier: number) => () =>
      resolveParameters([{ origin: 'cli', values: { privacy: { mode, noiseMultiplier } } }]);
    expect(codeOf(set('edge', 0))).to.equal('PRIVACY_INVALID');
    expect(codeOf(set('edge', 0.1))).to.equal('no error');
    expect(codeOf(set('none', 0))).to.equal('no error');
  });

  it('refuse a value out of bounds, of another type, or not a number, and clamp nothing', () => {
    for (const text of ['radio.txPower_dBm=99', 'learning.enabled=yes', 'run.window_ms=abc', 'run.window_ms=']) {
      expect(
        codeOf(() => resolveParameters([{ origin: 'cli', values: parseSetting(text) }])),
        text,
      ).to.equal('PARAMETER_INVALID');
    }
  });

  it('refuse values that contradict each other', () => {
    for (const text of ['radio.rate_Mbps=7', 'run.window_ms=7', 'learning.deadline_ms=20000']) {
      expect(
        codeOf(() => resolveParameters([{ origin: 'cli', values: parseSetting(text) }])),
        text,
      ).to.equal('PARAMETERS_CONFLICT');
    }
  });

  it('refuse congestion control where nothing contends', () => {
    const set = (dcc: string, technology: string) => () =>
      resolveParameters([{ origin: 'cli', values: { radio: { dcc, technology } } }]);
    expect(codeOf(set('reactive', 'ideal'))).to.equal('PARAMETERS_CONFLICT');
    expect(codeOf(set('none', 'ideal'))).to.equal('no error');
    expect(codeOf(set('adaptive', 'ieee80211p'))).to.equal('no error');
  });

  it('appear in the JSON Schema with unit and live mark', () => {
    const schema = scenarioJsonSchema() as {
      properties: { radio: { properties: { txPower_dBm: Record<string, unknown> } } };
    };
    expect(schema.properties.radio.properties.txPower_dBm).to.include({
      'x-unit': 'dBm',
      'x-live': true,
      minimum: -10,
      maximum: 40,
    });
  });
});

describe('LiveParameters', () => {
  const live = () => new LiveParameters(resolveParameters([]));

  it('replace the current set as a whole', () => {
    const parameters = live();
    const before = parameters.current;
    parameters.set('privacy.noiseMultiplier', 2);
    expect(parameters.current.privacy.noiseMultiplier).to.equal(2);
    expect(before.privacy.noiseMultiplier).to.equal(1);
  });

  it('refuse what needs a restart, what is unknown and what is out of bounds, and stay as they are', () => {
    const parameters = live();
    expect(codeOf(() => parameters.set('radio.capture', 'preamble'))).to.equal('PARAMETER_NOT_LIVE');
    expect(codeOf(() => parameters.set('radio.nonsense', 12))).to.equal('PARAMETER_UNKNOWN');
    expect(codeOf(() => parameters.set('radio.txPower_dBm', 50))).to.equal('PARAMETER_INVALID');
    expect(codeOf(() => parameters.set('learning.deadline_ms', 100_000))).to.equal('PARAMETERS_CONFLICT');
    expect(parameters.current).to.deep.equal(resolveParameters([]).parameters);
  });

  it('say what contradicts what, with the values and what would do', () => {
    const parameters = live();
    expect(() => parameters.set('learning.deadline_ms', 12_000)).to.throw(
      'A round must end before the next one begins, but learning.deadline_ms (12000 ms) is longer than ' +
        'learning.roundInterval_s (5 s): a deadline of at most 5000 ms would do, or an interval of at least 12 s',
    );
    expect(() => parameters.set('run.window_ms', 20)).to.throw(
      'run.window_ms cannot change while a simulation runs: start a new one with it',
    );
  });
});

describe('LiveParameters in a privacy mode', () => {
  it('keep the noise above zero', () => {
    const parameters = new LiveParameters(
      resolveParameters([{ origin: 'cli', values: { privacy: { mode: 'edge', noiseMultiplier: 2 } } }]),
    );
    expect(codeOf(() => parameters.set('privacy.noiseMultiplier', 0))).to.equal('PRIVACY_INVALID');
    expect(parameters.current.privacy.noiseMultiplier).to.equal(2);
  });
});

describe('scenario definition', () => {
  it('is read with its defaults', () => {
    expect(parseDefinition({ name: 'x', network: 'n.json' }, 'x.json')).to.deep.include({
      timeline: [],
      parameters: {},
    });
  });

  it('names the file and the field that is wrong', () => {
    expect(() => parseDefinition({ name: 'x', network: 3 }, 'x.json')).to.throw('x.json, network');
    expect(() => parseDefinition({ name: 'x', network: 'n', timeline: [{ at_s: -1 }] }, 'x.json')).to.throw(
      'timeline.0.at_s: expected a number >= 0, got -1 (number)',
    );
    const { name, ...nameless } = { name: 'x', network: 'n' };
    expect(() => parseDefinition(nameless, 'x.json')).to.throw('x.json, name: expected text, got undefined');
    expect(() => parseDefinition({ name, network: 'n', extra: 1 }, 'x.json')).to.throw(
      'x.json, extra: expected no other field, got extra',
    );
    const setting = { at_s: 1, set: { 'latency.round_ms': [] } };
    expect(() => parseDefinition({ name, network: 'n', timeline: [setting] }, 'x.json')).to.throw(
      'expected a number or true or false or text, got an array of 0',
    );
  });
});
