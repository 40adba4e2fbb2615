import { expect } from 'chai';
import { verge } from '#proto';
import { float32Of } from '../../core/columns/columns.js';
import { heardCpmOf } from '../../core/facilities/cpmMessage.js';
import { LocalPlane } from '../../core/facilities/localPlane.js';
import { HEADING_UNAVAILABLE, STATION_TYPE } from '../../core/facilities/messages/cdd.js';
import { decodeCpm } from '../../core/facilities/messages/cpm.js';
import { isWalled } from '../../core/perception/lineOfSight.js';
import { WallGrid } from '../../core/radio/obstacles/wallGrid.js';
import { DEFAULT_EPOCH_ITS_MS } from '../../core/simTime/simTime.js';
import { buildRun } from '../../server/scenarioFiles/buildRun.js';
import { wholeRun } from '../support/wholeRun.js';

const PERCEIVING = {
  'learning.enabled': false,
  'sensors.gnss': false,
  'facilities.cam': false,
  'facilities.cpm.rsu': true,
};
const STEP_US = 100_000;
const { CPM } = verge.v1.MessageType;
type Place = readonly [x_m: number, y_m: number];

/** A car's middle is 2 to 3 m behind its front, a lorry's more; beside the errors of the radar and one step's driving. */
const SAME_M = 9;

async function drive(set: Record<string, unknown> = {}, hosts = 1, outage?: { id: number; at_s: number }) {
  const fronts = new Map<number, Place[]>(); // by traffic step
  const { messages, summary } = await wholeRun('riverside', 10, { ...PERCEIVING, ...set }, hosts, (control) => {
    const { time_us, count, x_m, y_m } = control.viewColumns();
    const step = Math.floor(time_us / STEP_US);
    if (!fronts.has(step))
      fronts.set(
        step,
        Array.from({ length: count }, (_, i) => [x_m[i], y_m[i]] as const),
      );
    if (time_us === (outage?.at_s ?? -1) * 1e6) control.happen({ outage: { stationId: outage!.id } }, 'test');
  });
  const { worldHash, facilities } = summary as { worldHash: string; facilities: Record<string, number> };
  return { worldHash, facilities, fronts, cpms: messages.filter(({ type }) => type === CPM) };
}

describe('collective perception of roadside units', () => {
  let run: Awaited<ReturnType<typeof drive>>;
  let plane: LocalPlane;
  let walls: WallGrid;

  before(async () => {
    run = await drive();
    const { control } = await buildRun({ scenario: 'riverside', seed: '1', hosts: 1, origin: 'cli' }, {});
    const { originLatitudeDeg, originLongitudeDeg, buildings } = control.scene();
    plane = new LocalPlane(originLatitudeDeg ?? 0, originLongitudeDeg ?? 0);
    const houses = buildings!.map(({ footprint, heightM }) => ({
      footprint_m: Float64Array.from(float32Of(footprint)),
      height_m: heightM!,
    }));
    walls = new WallGrid(houses);
    await control.close('not needed');
  });

  /** What a CPM tells, in the plane of the run. */
  const toldBy = ({ payload, timeUs }: verge.v1.IMessageView) =>
    heardCpmOf(decodeCpm(payload!), timeUs!, plane, DEFAULT_EPOCH_ITS_MS);

  it('is off unless asked for', async () => {
    const { cpms, facilities } = await drive({ 'facilities.cpm.rsu': false });
    expect(cpms).to.have.length(0);
    expect(facilities.knownByRoadside).to.equal(null);
  });

  it('comes from roadside units, without an orientation, with a sensor that looks all round once a second', () => {
    const decoded = run.cpms.map(({ payload }) => decodeCpm(payload!));
    expect(new Set(run.cpms.map(({ sender }) => sender)).size).to.be.above(3);
    for (const { stationType, orientation } of decoded) {
      expect([stationType, orientation]).to.deep.equal([STATION_TYPE.roadSideUnit, HEADING_UNAVAILABLE]);
    }
    const sensors = decoded.filter((cpm) => cpm.sensors.length > 0);
    expect(sensors[0].sensors[0]).to.include({ range: 1500, openingAngleStart: 0, openingAngleEnd: 3599 });
    const units = new Set(run.cpms.map(({ sender }) => sender)).size;
    expect(sensors.length).to.be.within(9 * units, 11 * units);
  });

  it('tells of cars where they are', () => {
    let [right, all] = [0, 0];
    for (const cpm of run.cpms) {
      for (const { x_m, y_m, measured_us } of toldBy(cpm).objects) {
        const fronts = run.fronts.get(Math.floor(measured_us / STEP_US)) ?? [];
        if (fronts.some(([fx_m, fy_m]) => Math.hypot(fx_m - x_m, fy_m - y_m) < SAME_M)) right++;
        all++;
      }
    }
    expect(all).to.be.above(500);
    expect(right / all).to.be.above(0.98);
  });

  it('tells cars near the unit of others that houses hide from them', () => {
    let hidden = 0;
    for (const cpm of run.cpms) {
      const { senderX_m, senderY_m, objects, time_us } = toldBy(cpm);
      const near = (run.fronts.get(Math.floor(time_us / STEP_US)) ?? []).filter(
        ([x_m, y_m]) => Math.hypot(x_m - senderX_m, y_m - senderY_m) < 100,
      );
      for (const [x_m, y_m] of near) {
        hidden += objects.filter((object) => isWalled(walls, x_m, y_m, object.x_m, object.y_m)).length;
      }
    }
    expect(hidden).to.be.above(100);
  });

  it('lets cars without radars and CAMs know of others', () => {
    const { knownByCam, knownByCpm, knownByRoadside, knownByEither } = run.facilities;
    expect(knownByCam).to.equal(0);
    expect(knownByRoadside).to.be.above(1);
    expect([knownByCpm, knownByEither]).to.deep.equal([knownByRoadside, knownByRoadside]);
  });

  it('is the same however vehicles are spread over hosts', async () => {
    const spread = await drive({}, 2);
    expect(spread.worldHash).to.equal(run.worldHash);
    expect(spread.facilities).to.deep.equal(run.facilities);
  });

  it('adds to what the radars of cars tell', async () => {
    const both = await drive({ 'sensors.radar.enabled': true, 'facilities.cpm.enabled': true });
    expect(both.facilities.knownByRoadside).to.be.above(1);
    expect(both.facilities.knownByCpm).to.be.above(both.facilities.knownByRoadside);
  });

  it('stops where a unit is out of service', async () => {
    const [first] = run.cpms;
    const { cpms } = await drive({}, 1, { id: first.sender!, at_s: 5 });
    const own = cpms.filter(({ sender }) => sender === first.sender).map(({ timeUs }) => timeUs!);
    expect(own.length).to.be.above(4);
    expect(Math.max(...own)).to.be.below(5.02e6);
  });
});
