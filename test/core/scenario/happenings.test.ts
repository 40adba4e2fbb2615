import { expect } from 'chai';
import { parseDefinition } from '../../../core/scenario/definition.js';
import { checkHappening, happeningJsonSchemas } from '../../../core/scenario/happenings.js';
import { refusal } from '../../support/refusal.js';

const hazard = (changes = {}) => ({ kind: 'ice', x_m: 10, y_m: -20, radius_m: 30, duration_s: 60, ...changes });
const weather = (changes = {}) => ({ kind: 'fog', x_m: 0, y_m: 0, ...changes });
const stop = (changes = {}) => ({ stationId: 42, duration_s: 60, ...changes });

const checkHazard = (value: object) => checkHappening({ hazard: value });
const checkWeather = (value: object) => checkHappening({ weather: value });
const checkStop = (value: object) => checkHappening({ stopVehicle: value });

describe('what may happen to a run from outside', () => {
  it('is a hazard at a place for a time, or a vehicle stopped for a time', () => {
    expect(checkHazard(hazard())).to.deep.equal({ hazard: hazard() });
    expect(checkStop(stop())).to.deep.equal({ stopVehicle: stop() });
  });

  it('is the removal of a hazard, or a vehicle let go', () => {
    expect(checkHappening({ removeHazard: { id: 3 } })).to.deep.equal({ removeHazard: { id: 3 } });
    expect(checkHappening({ releaseVehicle: { stationId: 42 } })).to.deep.equal({ releaseVehicle: { stationId: 42 } });
  });

  it('is weather that drifts', () => {
    expect(checkWeather(weather({ speed_mps: 3 })).weather).to.include({
      kind: 'fog',
      speed_mps: 3,
      heading_deg: 90,
      ramp_s: 30,
    });
  });

  it('is a jammer at a place for a time, or a roadside unit out of service', () => {
    expect(checkHappening({ jam: { x_m: 1, y_m: 2 } }).jam).to.deep.equal({
      x_m: 1,
      y_m: 2,
      radius_m: 300,
      power_dBm: 20,
      duration_s: 60,
    });
    expect(checkHappening({ outage: { stationId: 2 } }).outage).to.deep.equal({ stationId: 2, duration_s: 60 });
  });

  it('tells programs its bounds', () => {
    const { radius_m } = happeningJsonSchemas().hazard.properties as Record<string, Record<string, unknown>>;
    expect(radius_m).to.include({ maximum: 500, 'x-unit': 'm' });
  });

  const wrong: [string, () => unknown, string][] = [
    ['a hazard at no place', () => checkHazard(hazard({ x_m: Number.NaN })), 'hazard.x_m'],
    ['a hazard out of the world', () => checkHazard(hazard({ y_m: 1e12 })), 'hazard.y_m'],
    ['a negative radius', () => checkHazard(hazard({ radius_m: -5 })), 'hazard.radius_m'],
    ['a radius of a county', () => checkHazard(hazard({ radius_m: 1e12 })), 'hazard.radius_m'],
    ['a hazard that ends before it begins', () => checkHazard(hazard({ duration_s: -1 })), 'hazard.duration_s'],
    ['a hazard of no kind', () => checkHazard(hazard({ kind: '' })), 'hazard.kind'],
    ['a hazard twice as bad as the worst', () => checkHazard(hazard({ intensity: 2 })), 'hazard.intensity'],
    ['weather of no known kind', () => checkWeather(weather({ kind: 'hail' })), 'weather.kind'],
    [
      'weather that goes nowhere on the compass',
      () => checkWeather(weather({ heading_deg: 400 })),
      'weather.heading_deg',
    ],
    ['weather of a puddle', () => checkWeather(weather({ radius_m: 1 })), 'weather.radius_m'],
    ['a stop without end', () => checkStop(stop({ duration_s: Infinity })), 'stopVehicle.duration_s'],
    ['a stop of a year', () => checkStop(stop({ duration_s: 3e7 })), 'stopVehicle.duration_s'],
    ['a removal of no hazard', () => checkHappening({ removeHazard: { id: 0 } }), 'removeHazard.id'],
    ['a jammer of a power station', () => checkHappening({ jam: { x_m: 0, y_m: 0, power_dBm: 90 } }), 'jam.power_dBm'],
    ['a jammer nowhere', () => checkHappening({ jam: { x_m: 0 } }), 'jam.y_m'],
    ['an outage of nobody', () => checkHappening({ outage: { stationId: 0 } }), 'outage.stationId'],
    [
      'an outage that never was',
      () => checkHappening({ outage: { stationId: 1, duration_s: 0 } }),
      'outage.duration_s',
    ],
    ['nothing', () => checkHappening({}), 'timeline entry'],
    ['two things at once', () => checkHappening({ hazard: hazard(), stopVehicle: stop() }), 'timeline entry'],
    ['something else', () => checkHappening({ flood: {} }), 'flood'],
    ['no object', () => checkHappening('ice'), 'timeline entry'],
    ['a stop of half a vehicle', () => checkStop(stop({ stationId: 1.5 })), 'stopVehicle.stationId'],
  ];
  for (const [what, act, where] of wrong) {
    it(`is not ${what}`, () => {
      const error = refusal(act);
      expect(error.code).to.equal('PARAMETER_INVALID');
      expect(error.detail.where).to.equal(where);
      expect(error.detail.expected).to.be.a('string').and.not.equal('');
      expect(error.detail.got).to.be.a('string');
    });
  }

  it('has the same ranges in the timeline of a file', () => {
    const file = (entry: object) => ({ name: 'a', network: 'n', timeline: [{ at_s: 1, ...entry }] });
    expect(parseDefinition(file({ hazard: hazard(), stopVehicle: stop() }), 'f').timeline).to.have.length(1);
    const error = refusal(() => parseDefinition(file({ hazard: hazard({ radius_m: 501 }) }), 'f.json'));
    expect(error.code).to.equal('SCENARIO_INVALID');
    expect(error.detail.where).to.equal('f.json, timeline.0.hazard.radius_m');
    const unknown = refusal(() => parseDefinition(file({ flood: {} }), 'f.json'));
    expect(unknown.detail).to.deep.equal({
      where: 'f.json, timeline.0.flood',
      expected: 'no other field',
      got: 'flood',
    });
  });
});
