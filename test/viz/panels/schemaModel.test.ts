import { expect } from 'chai';
import fc from 'fast-check';
import { scenarioJsonSchema } from '../../../core/scenario/catalogue.js';
import {
  commandLine,
  complaint,
  isSeed,
  matches,
  type Parameter,
  parametersOf,
  SliderScale,
} from '../../../viz/panels/schemaModel.js';

describe('parametersOf', () => {
  const parameters = parametersOf(scenarioJsonSchema());
  const find = (path: string): Parameter => parameters.find((parameter) => parameter.path === path)!;

  it('reads every leaf of the real schema with title, sentence, default and group', () => {
    expect(parameters.length).to.be.above(50);
    for (const { path, title, description, standard, group } of parameters) {
      expect([title, description, group], path).to.not.include('');
      expect(standard, path).to.not.equal(undefined);
    }
  });

  it('reads bounds, unit and whether a parameter is live', () => {
    expect(find('radio.txPower_dBm')).to.include({ unit: 'dBm', live: true, minimum: -10, maximum: 40 });
    expect(find('radio.pathLoss.model')).to.include({ live: false, type: 'string' });
    expect(find('radio.pathLoss.model').options).to.include('winnerB1');
    expect(find('radio.pathLoss.exponent').group).to.equal(find('radio.txPower_dBm').group);
  });

  it('has every parameter that the tune panel names', () => {
    const named = ['latency.denmV2v_ms', 'latency.denmV2i_ms', 'latency.round_ms', 'radio.txPower_dBm'];
    named.push('radio.lossProbability', 'privacy.noiseMultiplier', 'privacy.clip', 'learning.deadline_ms');
    for (const path of named) expect(find(path)?.live, path).to.equal(true);
  });

  it('finds parameters by words of path, title, sentence or unit', () => {
    expect(matches(find('radio.txPower_dBm'), 'power dbm')).to.equal(true);
    expect(matches(find('radio.txPower_dBm'), 'privacy')).to.equal(false);
  });
});

describe('complaint', () => {
  const power = parametersOf(scenarioJsonSchema()).find(({ path }) => path === 'radio.txPower_dBm')!;

  it('names the bound that a value breaks', () => {
    expect(complaint(power, 50)).to.equal('Expected at most 40 dBm');
    expect(complaint(power, -20)).to.equal('Expected at least -10 dBm');
    expect(complaint(power, Number.NaN)).to.equal('Expected a number');
    expect(complaint({ ...power, type: 'integer' }, 1.5)).to.equal('Expected a whole number');
    expect(complaint(power, 20)).to.equal(null);
  });
});

describe('commandLine', () => {
  it('is what a shell takes to start the same run', () => {
    const line = commandLine('riverside', '7', { 'radio.txPower_dBm': 20, 'learning.enabled': false });
    expect(line).to.equal('npx verge run riverside --seed 7 --set radio.txPower_dBm=20 --set learning.enabled=false');
    expect(commandLine('road', '', {})).to.equal('npx verge run road');
  });

  it('quotes what a shell would take apart', () => {
    const line = commandLine('my road', '', { 'radio.name': "it's; rm" });
    expect(line).to.equal("npx verge run 'my road' --set 'radio.name=it'\\''s; rm'");
  });
});

describe('isSeed', () => {
  it('takes 1 to 64 letters or digits, as the server does', () => {
    expect(['7', 'abc', 'a'.repeat(64)].map(isSeed)).to.deep.equal([true, true, true]);
    expect(['', 'a b', 'a'.repeat(65), '7;'].map(isSeed)).to.deep.equal([false, false, false, false]);
  });
});

describe('SliderScale', () => {
  const bounds = fc.constantFrom<[number, number]>(
    [-10, 33],
    [0, 1],
    [0, 100],
    [1, 10_000],
    [50, 600_000],
    [1e-4, 1000],
  );

  it('reaches both bounds exactly', () => {
    fc.assert(
      fc.property(bounds, ([low, high]) => {
        const scale = new SliderScale(low, high);
        expect(scale.valueAt(0)).to.equal(low);
        expect(scale.valueAt(scale.steps)).to.equal(high);
      }),
    );
  });

  it('rises, stays within its bounds, and finds its way back', () => {
    fc.assert(
      fc.property(bounds, fc.integer({ min: 0, max: 999 }), ([low, high], place) => {
        const scale = new SliderScale(low, high);
        const value = scale.valueAt(place);
        expect(value).to.be.within(low, high);
        expect(scale.valueAt(place + 1)).to.be.at.least(value);
        expect(Math.abs(scale.placeOf(value) - place)).to.be.below(30);
      }),
    );
  });

  it('is even for angles', () => {
    expect(new SliderScale(0, 360, false, '°').valueAt(250)).to.equal(90);
    expect(new SliderScale(0, 360).valueAt(250)).to.be.below(20);
  });

  it('gives decades equal room where the bounds are decades apart', () => {
    const scale = new SliderScale(1, 10_000);
    expect(scale.valueAt(500)).to.equal(100);
  });
});
