import { expect } from 'chai';
import {
  CpService,
  chosenObjects,
  mostUseful,
  type PerceivedObject,
  type Told,
  utility,
} from '../../../core/facilities/cpService.js';
import { cpmPayload_B } from '../../../core/facilities/payloadSizes.js';
import { degreesToRadians } from '../../../core/units/units.js';

const MS = 1000;
const TOLD: Told = { time_us: 0, x_m: 0, y_m: 0, speed_mps: 10, heading_rad: 0 };

const objectOf = (change: Partial<PerceivedObject> = {}): PerceivedObject => ({
  id: 1,
  isTypeA: false,
  x_m: 0,
  y_m: 0,
  speed_mps: 10,
  heading_rad: 0,
  quality: 10,
  told: TOLD,
  ...change,
});

const isChosen = (change: Partial<PerceivedObject>, now_us = 100 * MS): boolean =>
  chosenObjects([objectOf(change)], now_us, 3).length === 1;

describe('inclusion of objects in a CPM', () => {
  it('takes a vehicle that was never told', () => {
    expect(isChosen({ told: null })).to.equal(true);
    expect(isChosen({})).to.equal(false);
  });

  it('takes a vehicle that moved more than 4 m', () => {
    expect(isChosen({ x_m: 4 })).to.equal(false);
    expect(isChosen({ x_m: 2.9, y_m: 2.9 })).to.equal(true);
  });

  it('takes a vehicle whose speed changed by more than 0.5 m/s', () => {
    expect(isChosen({ speed_mps: 9.5 })).to.equal(false);
    expect(isChosen({ speed_mps: 9.49 })).to.equal(true);
  });

  it('takes a vehicle that turned by 4 degrees or more, across north, too', () => {
    expect(isChosen({ heading_rad: degreesToRadians(3.99) })).to.equal(false);
    expect(isChosen({ heading_rad: degreesToRadians(4) })).to.equal(true);
    const told = { ...TOLD, heading_rad: degreesToRadians(179) };
    expect(isChosen({ heading_rad: degreesToRadians(-179), told })).to.equal(false);
  });

  it('takes a vehicle again after a second', () => {
    expect(isChosen({}, 999 * MS)).to.equal(false);
    expect(isChosen({}, 1000 * MS)).to.equal(true);
  });

  it('takes nothing of a quality of 3 or less', () => {
    expect(isChosen({ told: null, quality: 3 })).to.equal(false);
    expect(isChosen({ told: null, quality: 4 })).to.equal(true);
  });

  it('takes all pedestrians when one of them is new or was not told for 500 ms, else none', () => {
    const pedestrians = (told: Told | null) => [
      objectOf({ id: 1, isTypeA: true, x_m: 50, told: { ...TOLD, time_us: 400 * MS } }),
      objectOf({ id: 2, isTypeA: true, told }),
    ];
    const count = (told: Told | null, now_us: number) => chosenObjects(pedestrians(told), now_us, 3).length;
    expect(count(null, 500 * MS)).to.equal(2);
    expect(count(TOLD, 500 * MS)).to.equal(2);
    expect(count(TOLD, 499 * MS)).to.equal(0);
  });
});

describe('utility of an object', () => {
  it('adds quality, changes over twice their thresholds, and time since it was told', () => {
    const half = objectOf({ quality: 15, x_m: 4, speed_mps: 10.5, heading_rad: degreesToRadians(4) });
    expect(utility(half, 550 * MS)).to.be.closeTo(1 + 0.5 + 0.5 + 0.5 + 0.5, 1e-9);
    expect(utility(objectOf({ quality: 0 }), 50 * MS)).to.equal(0);
    expect(utility(objectOf({ quality: 15, x_m: 100, speed_mps: 0, heading_rad: 3 }), 5000 * MS)).to.equal(5);
  });

  it('decides what is told when not all fits', () => {
    const objects = [2, 9, 5].map((x_m, id) => objectOf({ id, x_m }));
    expect(mostUseful(objects, 2, 0).map(({ id }) => id)).to.deep.equal([1, 2]);
    expect(mostUseful(objects, 3, 0).map(({ id }) => id)).to.deep.equal([0, 1, 2]);
  });
});

describe('CP service', () => {
  it('keeps T_GenCpm between two CPMs, and tells its sensors once a second', () => {
    const service = new CpService(2);
    expect(service.mayGenerate(0, 0, 100 * MS)).to.equal(true);
    expect(service.sensorsDue(0, 0)).to.equal(true);
    service.generated(0, 0, true, []);
    expect(service.mayGenerate(0, 99 * MS, 100 * MS)).to.equal(false);
    expect(service.mayGenerate(0, 100 * MS, 100 * MS)).to.equal(true);
    service.generated(0, 100 * MS, false, []);
    expect(service.sensorsDue(0, 999 * MS)).to.equal(false);
    expect(service.sensorsDue(0, 1000 * MS)).to.equal(true);
    expect(service.mayGenerate(1, 1, 100 * MS)).to.equal(true);
  });

  it('remembers what it told of each object', () => {
    const service = new CpService(1);
    const object = objectOf({ told: null, x_m: 7 });
    service.generated(0, 5, false, [object]);
    expect(object.told).to.deep.equal({ ...TOLD, time_us: 5, x_m: 7 });
  });

  it('has CPMs of 121 B and 35 B for each sensor and object', () => {
    expect(cpmPayload_B(0, 0)).to.equal(121);
    expect(cpmPayload_B(1, 10)).to.equal(121 + 35 + 350);
  });
});
