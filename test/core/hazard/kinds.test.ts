import { expect } from 'chai';
import { VergeError } from '../../../core/errors/vergeError.js';
import { HAZARD_KINDS, PLACEABLE_KINDS } from '../../../core/hazard/kinds.js';
import { checkedPlacement } from '../../../core/hazard/placement.js';
import { WEATHER_KINDS, weatherKind } from '../../../core/hazard/weatherFields.js';
import { PARAMETERS } from '../../../core/scenario/catalogue.js';
import { checkHappening } from '../../../core/scenario/happenings.js';
import { refusal } from '../../support/refusal.js';

describe('kinds of hazard', () => {
  it('have the cause codes of the CDD', () => {
    const causes = Object.fromEntries(HAZARD_KINDS.map((kind) => [kind.name, [kind.causeCode, kind.subCauseCode]]));
    expect(causes).to.deep.equal({
      ice: [6, 5],
      blackIce: [6, 6],
      aquaplaning: [7, 0],
      snow: [6, 4],
      gravel: [6, 8],
      surfaceDamage: [9, 12],
      pothole: [9, 12],
      obstacle: [10, 1],
      stationaryVehicle: [94, 2],
      emergencyBrake: [99, 1],
      wrongWay: [14, 2],
      lowVisibility: [18, 1],
      heavyRain: [19, 1],
      queueTail: [27, 1],
      trafficJam: [1, 5],
    });
  });

  it('have a standard size within their own bounds', () => {
    for (const { name } of PLACEABLE_KINDS) expect(() => checkedPlacement(name, {}), name).to.not.throw();
  });

  it('refuse a size out of bounds, naming hazard, field, range and value', () => {
    for (const kind of PLACEABLE_KINDS) {
      for (const field of ['radius_m', 'duration_s', 'intensity'] as const) {
        const [low, high] = kind[field];
        for (const value of [low - 0.01, high + 0.01, Number.NaN]) {
          const error = refusal(() => checkedPlacement(kind.name, { [field]: value }));
          expect(error.code).to.equal('PARAMETER_INVALID');
          expect(error.detail.where).to.equal(`hazard.${field}`);
          expect(error.message).to.contain(kind.name).and.to.contain(`${low} to ${high}`).and.to.contain(String(value));
        }
        expect(checkedPlacement(kind.name, { [field]: low }).size[field]).to.equal(low);
      }
    }
  });

  it('that traffic makes cannot be placed', () => {
    for (const name of ['queueTail', 'trafficJam']) {
      expect(refusal(() => checkedPlacement(name, {})).message).to.contain('comes from traffic alone');
    }
  });

  it('may each come by lot', () => {
    const rates = PARAMETERS.filter(({ path }) => path.startsWith('hazards.rates.')).map(({ path }) => path.slice(14));
    expect(rates.sort()).to.deep.equal(PLACEABLE_KINDS.map(({ name }) => name).sort());
  });
});

describe('kinds of moving weather', () => {
  it('are those a timeline may hold', () => {
    for (const { name } of WEATHER_KINDS)
      expect(checkHappening({ weather: { kind: name, x_m: 0, y_m: 0 } }).weather?.kind).to.equal(name);
    expect(() => checkHappening({ weather: { kind: 'hail', x_m: 0, y_m: 0 } })).to.throw(VergeError, /weather.kind/);
    expect(() => weatherKind('hail')).to.throw(VergeError, /one of rain, fog, snow/);
  });
});
