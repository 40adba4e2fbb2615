import { expect } from 'chai';
import { VergeError } from '../../../../core/errors/vergeError.js';
import {
  areaSize_m2,
  type GeoArea,
  geometricFunction,
  isInside,
  MAX_RADIUS_M,
  SHAPE,
  validateGeoBroadcast,
} from '../../../../core/facilities/geonet/area.js';
import { destinationOf } from '../../../../core/facilities/geonet/geoBroadcast.js';

const area = (shape: number, change: Partial<GeoArea> = {}): GeoArea => ({
  shape,
  x_m: 1000,
  y_m: 500,
  a_m: 100,
  b_m: 20,
  azimuth_rad: 0,
  ...change,
});

describe('destination area', () => {
  it('of every shape is 1 at its centre, 0 on its border and negative outside', () => {
    for (const shape of Object.values(SHAPE)) {
      expect(geometricFunction(area(shape), 1000, 500)).to.equal(1);
      expect(geometricFunction(area(shape), 1000, 600)).to.equal(0);
      expect(geometricFunction(area(shape), 1000, 601)).to.be.below(0);
    }
  });

  it('has its long side to the north at azimuth 0, and to the east at 90 degrees', () => {
    for (const shape of [SHAPE.rectangle, SHAPE.ellipse]) {
      expect(isInside(area(shape), 1000, 590)).to.equal(true);
      expect(isInside(area(shape), 1090, 500)).to.equal(false);
      expect(isInside(area(shape, { azimuth_rad: Math.PI / 2 }), 1090, 500)).to.equal(true);
    }
  });

  it('holds a corner as a rectangle and not as an ellipse', () => {
    expect(isInside(area(SHAPE.rectangle), 1019, 599)).to.equal(true);
    expect(isInside(area(SHAPE.ellipse), 1019, 599)).to.equal(false);
  });

  it('is no larger than 10 square kilometres', () => {
    const geo = { xM: 0, yM: 0, aM: 1700, hopLimit: 10, lifetimeMs: 1000 };
    validateGeoBroadcast(geo);
    expect(() => validateGeoBroadcast({ ...geo, aM: 1800 })).to.throw(VergeError, 'km2');
    expect(areaSize_m2(area(SHAPE.rectangle))).to.equal(8000);
  });

  it('is refused without hops, life, size or shape', () => {
    const geo = { xM: 0, yM: 0, aM: 300, hopLimit: 10, lifetimeMs: 1000 };
    const wrong = [{ hopLimit: 0 }, { hopLimit: 256 }, { lifetimeMs: 0 }, { aM: 0 }, { aM: Number.NaN }, { shape: 3 }];
    for (const change of [...wrong, { shape: SHAPE.ellipse }]) {
      expect(() => validateGeoBroadcast({ ...geo, ...change }), JSON.stringify(change)).to.throw(VergeError);
    }
  });

  it('of a DENM is where the DENM says that it is relevant, as far as an area may reach', () => {
    const settings = { enabled: true, hopLimit: 10, lifetime_ms: 2000 };
    expect(destinationOf(1, 2, 300, settings)).to.include({ xM: 1, yM: 2, aM: 500, hopLimit: 10, lifetimeMs: 2000 });
    expect(destinationOf(1, 2, 9000, settings)?.aM).to.equal(MAX_RADIUS_M);
    expect(destinationOf(1, 2, 300, { ...settings, enabled: false })).to.equal(undefined);
  });
});
