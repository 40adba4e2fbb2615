import { expect } from 'chai';
import { apiSchema } from '../../../server/scenarioFiles/scenarioApi.js';
import { hazardKindsOf } from '../../../viz/app/hazardSchema.js';

const schemaOf = (kinds: object[]) => ({
  $defs: {
    hazard: {
      properties: {
        kind: { oneOf: kinds },
        x_m: { type: 'number' },
        y_m: { type: 'number' },
        radius_m: { title: 'Radius', exclusiveMinimum: 0, maximum: 500, default: 20, 'x-unit': 'm' },
        intensity: { minimum: 0, maximum: 1 },
      },
    },
  },
});

describe('hazardKindsOf', () => {
  it('has every kind that the server places, with its name in words and what can be chosen', () => {
    const kinds = hazardKindsOf(apiSchema());
    const ice = kinds.find(({ name }) => name === 'ice')!;
    expect(ice).to.include({ title: 'Ice', causeCode: 6 });
    expect(ice.fields.map(({ path }) => path)).to.include.members(['radius_m', 'duration_s']);
    for (const { minimum, maximum, standard } of kinds.flatMap(({ fields }) => fields)) {
      expect(standard).to.be.within(minimum!, maximum!);
    }
    expect(kinds.find(({ name }) => name === 'lowVisibility')?.title).to.equal('Low visibility');
  });

  it('has the weather that moves, apart from what lies on a road', () => {
    const kinds = hazardKindsOf(apiSchema());
    expect(new Set(kinds.map(({ hazard }) => hazard)).size).to.equal(kinds.length);
    const snow = kinds.find(({ hazard }) => hazard === 'movingSnow')!;
    expect(snow).to.include({ name: 'snow', control: 'weather', title: 'Moving snow', causeCode: 19 });
    const paths = ['intensity', 'radius_m', 'heading_deg', 'speed_mps', 'ramp_s', 'duration_s'];
    expect(snow.fields.map(({ path }) => path)).to.deep.equal(paths);
    expect(snow.fields.find(({ path }) => path === 'heading_deg')).to.include({ standard: 90, unit: '°' });
  });

  it('has jammers and outages, with what can be chosen beside place and roadside unit', () => {
    const kinds = hazardKindsOf(apiSchema());
    const jam = kinds.find(({ control }) => control === 'jam')!;
    expect(jam).to.include({ title: 'Radio jammer', causeCode: 0 });
    expect(jam.fields.map(({ path, unit }) => `${path} ${unit}`)).to.have.members([
      'radius_m m',
      'power_dBm dBm',
      'duration_s s',
    ]);
    const outage = kinds.find(({ control }) => control === 'outage')!;
    expect(outage.fields.map(({ path }) => path)).to.deep.equal(['duration_s']);
  });

  it('takes bounds and usual values of a kind before those of all kinds', () => {
    const own = {
      const: 'hole',
      'x-causeCode': 9,
      'x-bounds': { radius_m: [0.1, 1.5] },
      'x-standard': { radius_m: 0.4 },
    };
    const [hole, ice] = hazardKindsOf(schemaOf([own, { const: 'ice' }]));
    expect(hole.fields[0]).to.include({ path: 'radius_m', minimum: 0.1, maximum: 1.5, standard: 0.4, unit: 'm' });
    expect(ice.fields[0]).to.include({ maximum: 500, standard: 20 });
    expect(ice.fields[1]).to.include({ path: 'intensity', title: 'Intensity', standard: 1 });
  });

  it('offers no choice where a kind has none', () => {
    const [only] = hazardKindsOf(schemaOf([{ const: 'car', 'x-bounds': { intensity: [1, 1] } }]));
    expect(only.fields.map(({ path }) => path)).to.deep.equal(['radius_m']);
  });

  it('knows none where the server tells of none', () => {
    expect(hazardKindsOf({ properties: {} })).to.deep.equal([]);
  });
});
