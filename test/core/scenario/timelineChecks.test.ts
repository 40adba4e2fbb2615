import { expect } from 'chai';
import { VergeError } from '../../../core/errors/vergeError.js';
import type { TimelineEntry } from '../../../core/scenario/definition.js';
import { resolveParameters } from '../../../core/scenario/resolve.js';
import { checkTimeline } from '../../../core/scenario/timelineChecks.js';

const WORLD = {
  isVehicle: (stationId: number) => stationId === 42,
  isRoadsideUnit: (stationId: number) => stationId === 1,
  checkHazard: ({ kind }: { kind: string }) => {
    if (kind !== 'ice') throw new VergeError('PARAMETER_INVALID', { where: 'hazard kind', expected: 'ice', got: kind });
  },
};

const check = (...entries: TimelineEntry[]) => checkTimeline(resolveParameters([]), entries, WORLD);

function refusal(...entries: TimelineEntry[]): VergeError {
  try {
    check(...entries);
  } catch (error) {
    return error as VergeError;
  }
  throw new Error('expected a refusal');
}

const at = (at_s: number, set: TimelineEntry['set']): TimelineEntry => ({ at_s, set });

describe('a timeline, before it acts', () => {
  it('passes when every entry can act', () => {
    check(
      at(0, { 'radio.txPower_dBm': 20 }),
      { at_s: 5, hazard: { kind: 'ice', x_m: 0, y_m: 0, radius_m: 20, duration_s: 60 } },
      { at_s: 6, stopVehicle: { stationId: 42, duration_s: 5 } },
    );
  });

  const wrong: [string, TimelineEntry, string, string][] = [
    ['a value out of bounds', at(100, { 'radio.txPower_dBm': 999 }), 'PARAMETER_INVALID', 'radio.txPower_dBm'],
    ['a value of another type', at(100, { 'radio.txPower_dBm': 'much' }), 'PARAMETER_INVALID', 'radio.txPower_dBm'],
    ['a parameter there is not', at(100, { 'radio.txPower': 20 }), 'PARAMETER_UNKNOWN', 'radio.txPower'],
    ['a parameter that is not live', at(100, { 'traffic.step_ms': 50 }), 'PARAMETER_NOT_LIVE', 'traffic.step_ms'],
    [
      'a contradiction',
      at(100, { 'learning.deadline_ms': 600_000 }),
      'PARAMETERS_CONFLICT',
      'learning.deadline_ms, learning.roundInterval_s',
    ],
    [
      'a kind of hazard there is not',
      { at_s: 100, hazard: { kind: 'lava', x_m: 0, y_m: 0, radius_m: 20, duration_s: 60 } },
      'PARAMETER_INVALID',
      'hazard kind',
    ],
    [
      'a vehicle there is not',
      { at_s: 100, stopVehicle: { stationId: 43, duration_s: 5 } },
      'STATION_UNKNOWN',
      'stopVehicle.stationId',
    ],
    [
      'an outage of what is no roadside unit',
      { at_s: 100, outage: { stationId: 42, duration_s: 5 } },
      'STATION_UNKNOWN',
      'outage.stationId',
    ],
  ];
  for (const [what, entry, code, where] of wrong) {
    it(`is refused for ${what}, with its time`, () => {
      const error = refusal(entry);
      expect(error.code).to.equal(code);
      expect(error.detail.where).to.equal(`timeline at 100 s, ${where}`);
      expect(error.detail.expected).to.be.a('string');
    });
  }

  it('is judged entry by entry, each on what those before it left', () => {
    const { learning } = resolveParameters([]).parameters;
    const longer = { 'learning.roundInterval_s': learning.roundInterval_s * 2 };
    const later = { 'learning.deadline_ms': learning.roundInterval_s * 1500 };
    check(at(1, longer), at(2, later));
    check(at(1, { ...later, ...longer }));
    expect(refusal(at(1, later), at(2, longer)).code).to.equal('PARAMETERS_CONFLICT');
  });
});
