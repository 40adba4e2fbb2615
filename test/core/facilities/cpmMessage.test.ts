import { expect } from 'chai';
import { cpmOf, heardCpmOf, radarSensor, type ToldObject } from '../../../core/facilities/cpmMessage.js';
import { LocalPlane } from '../../../core/facilities/localPlane.js';
import { TIMESTAMP_ITS_MAX } from '../../../core/facilities/messages/cdd.js';
import { decodeCpm, encodeCpm } from '../../../core/facilities/messages/cpm.js';
import { DEFAULT_EPOCH_ITS_MS } from '../../../core/simTime/simTime.js';

const PLANE = new LocalPlane(44.5, 11.3);
const HEAD = {
  stationId: 105,
  stationType: 5,
  time_us: 5_040_000,
  x_m: 300,
  y_m: -200,
  heading_rad: Math.PI / 2,
  positionConfidence: 497,
  known: 4,
};
const OBJECT: ToldObject = {
  id: 9,
  measured_us: 5_000_000,
  firstSeen_us: 3_600_000,
  x_m: 352.1,
  y_m: -203.2,
  vx_mps: -8.31,
  vy_mps: 4.02,
  sigma: [0.2, 0.5, 0.1, 0.7],
  heading_rad: Math.atan2(4.02, -8.31),
  quality: 11,
};

describe('a CPM', () => {
  const cpm = cpmOf(HEAD, [OBJECT], [radarSensor(100, 150)], PLANE, DEFAULT_EPOCH_ITS_MS);

  it('tells its receivers where objects were measured, and when', () => {
    const heard = heardCpmOf(decodeCpm(encodeCpm(cpm)), 5_043_000, PLANE, DEFAULT_EPOCH_ITS_MS);
    expect(heard).to.include({ senderId: 105, time_us: 5_000_000 });
    const [object] = heard.objects;
    expect(object).to.include({ id: 9, measured_us: 5_000_000, quality: 11 });
    expect(Math.hypot(object.x_m - 352.1, object.y_m + 203.2)).to.be.below(0.02);
    expect(Math.hypot(object.vx_mps + 8.31, object.vy_mps - 4.02)).to.be.below(0.01);
    expect(object.heading_rad).to.be.closeTo(OBJECT.heading_rad, 0.001);
  });

  it('of a sender whose clock is fast tells of nothing later than its reception', () => {
    const late = decodeCpm(encodeCpm({ ...cpm, referenceTime: TIMESTAMP_ITS_MAX }));
    const heard = heardCpmOf(late, 5_043_000, PLANE, DEFAULT_EPOCH_ITS_MS);
    expect([heard.time_us, heard.objects[0].measured_us]).to.deep.equal([5_043_000, 5_043_000]);
  });

  it('states 95 % confidences, age in ms and the radar with half of its field to either side', () => {
    const [object] = cpm.objects!;
    expect(object).to.include({ xDistanceConfidence: 39, yDistanceConfidence: 98, objectAge: 1440 });
    expect(object).to.include({ xSpeedConfidence: 20, ySpeedConfidence: 126, measurementDeltaTime: -40 });
    expect(cpm.sensors).to.deep.equal([
      { sensorId: 0, sensorType: 1, range: 1000, openingAngleStart: 2850, openingAngleEnd: 750 },
    ]);
    expect(cpm).to.include({ orientation: 0, numberOfPerceivedObjects: 4 });
  });

  it('holds what lies beyond its ranges at their ends', () => {
    const far = { ...OBJECT, x_m: 5000, vx_mps: 300, firstSeen_us: 0, sigma: [50, 50, 9, 9] as const };
    const [object] = cpmOf(HEAD, [far], [], PLANE, DEFAULT_EPOCH_ITS_MS).objects!;
    expect(object).to.include({ xDistance: 131_071, xSpeed: 16_382, objectAge: 2047 });
    expect(object).to.include({ xDistanceConfidence: 4095, xSpeedConfidence: 126 });
  });
});
