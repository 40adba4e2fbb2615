import { expect } from 'chai';
import type { verge } from '#proto';
import type { HeardObject } from '../../../core/facilities/cpmMessage.js';
import { Awareness } from '../../../core/stations/awareness.js';
import { HeardObjects } from '../../../core/stations/heardObjects.js';
import { LocalDynamicMap } from '../../../core/stations/localDynamicMap.js';
import { EvidenceFinder } from '../../../core/stations/perceptionEvidence.js';
import { gateOf_m } from '../../../core/stations/sameVehicle.js';

const LIFETIME_US = 1_100_000;
const POSE = { x_m: 0, y_m: 0, heading_rad: 0, speed_mps: 10 };

/** A car heading east at 10 m/s whose centre is at x at time 0. */
const told = (x_m: number, measured_us = 0, y_m = 0): HeardObject => ({
  id: x_m,
  measured_us,
  x_m: x_m + measured_us / 1e5,
  y_m,
  vx_mps: 10,
  vy_mps: 0,
  heading_rad: 0,
  quality: 9,
});

function station() {
  const ldm = new LocalDynamicMap(1);
  const heard = new HeardObjects(1, LIFETIME_US);
  return {
    ldm,
    heard,
    cam: (senderId: number, frontX_m: number, time_us = 0) =>
      ldm.receive(0, senderId, ldm.records.append(time_us, senderId, frontX_m, 0, 0, 10, 0), time_us),
    cpm: (senderId: number, objects: HeardObject[], senderX_m = 0, isRoadside = false) =>
      heard.receive(0, { senderId, isRoadside, senderX_m, senderY_m: 0, time_us: objects[0].measured_us, objects }, 0),
    look: (now_us: number): verge.v1.IAwarenessReport => {
      const report: verge.v1.IAwarenessReport = {};
      new Awareness(ldm, heard, gateOf_m(0)).look(0, now_us, { ...POSE, x_m: now_us / 1e5 }, report);
      return report;
    },
  };
}

describe('environmental awareness', () => {
  it('counts a vehicle known by CAM and by CPM once, and one told by two once', () => {
    const one = station();
    one.cam(7, 52.25);
    one.cpm(7, [told(80)]);
    one.cpm(8, [told(50), told(80)]);
    expect(one.look(100_000)).to.deep.include({ looks: 1, byCam: 1, byCpm: 2, byEither: 2 });
  });

  it('brings what was told at different times to the moment of the look', () => {
    const one = station();
    one.cpm(7, [told(80, 0)]);
    one.cpm(8, [told(80, 500_000)]);
    const { byCpm, cpmAgeUs } = one.look(600_000);
    expect(byCpm).to.equal(1);
    expect(cpmAgeUs).to.equal(100_000); // of the newer report
  });

  it('does not count the vehicle itself, which others see, too', () => {
    const one = station();
    one.cpm(7, [told(-2.25)]);
    expect(one.look(0).byCpm).to.equal(0);
  });

  it('takes only the newest of what one sender told of an object', () => {
    const one = station();
    one.cpm(8, [{ ...told(80), vx_mps: 25 }]);
    one.cpm(8, [told(80, 500_000)]);
    expect(one.look(600_000).byCpm).to.equal(1);
  });

  it('keeps vehicles beside each other apart', () => {
    const one = station();
    one.cpm(7, [told(40, 0, 0), { ...told(40, 0, 3.2), id: 1 }]);
    expect(one.look(0).byCpm).to.equal(2);
  });

  it('counts beside them those that roadside units told, be others ahead with the same or not', () => {
    const one = station();
    one.cpm(1, [told(80), told(120)], 0, true);
    one.cpm(2, [told(80)], 0, true);
    one.cpm(8, [told(80)]);
    expect(one.look(0)).to.include({ byCpm: 2, byRoadside: 2 });
  });

  it('forgets CAMs and objects that are too old', () => {
    const one = station();
    one.cam(7, 52.25);
    one.cpm(8, [told(80)]);
    expect(one.look(LIFETIME_US)).to.include({ byCam: 1, byCpm: 1 });
    expect(one.look(LIFETIME_US + 1)).to.include({ byCam: 1, byCpm: 0 });
    expect(one.look(2_000_001)).to.include({ byCam: 0, byCpm: 0 });
  });
});

describe('what a map holds of an own object', () => {
  const object = { id: 1, isTypeA: false, x_m: 50, y_m: 0, speed_mps: 10, heading_rad: 0, quality: 9, told: null };
  const evidence = (one: ReturnType<typeof station>, window_us = 1_000_000) =>
    new EvidenceFinder(one.ldm, one.heard, gateOf_m(0)).of(0, object, 0, 0, 0, window_us);

  it('is whether it sends CAMs', () => {
    const one = station();
    expect(evidence(one).sendsCam).to.equal(false);
    one.cam(7, 52.25);
    expect(evidence(one).sendsCam).to.equal(true);
  });

  it('is how often others told it, what they told last, and from how near', () => {
    const one = station();
    one.cpm(7, [told(50.5, -400_000), told(80, -400_000)], 120);
    one.cpm(8, [told(49, -100_000)], 90);
    expect(evidence(one)).to.include({ count: 2, x_m: 49, speed_mps: 10, nearest_m: 90 });
    expect(evidence(one, 200_000)).to.include({ count: 1 });
  });
});
