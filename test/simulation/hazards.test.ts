import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { verge } from '#proto';
import { inProcessRun } from '../../cli/headless.js';
import { VERSIONS } from '../../cli/version.js';
import { float32Of } from '../../core/columns/columns.js';
import { decodeDenm } from '../../core/facilities/messages/denm.js';
import { ReferenceEngine } from '../../core/learning/referenceEngine.js';
import { EGO_FLAG } from '../../core/stations/egoContext.js';
import { HAZARD_VEHICLE_IDS } from '../../core/view/vehicleView.js';
import { buildRun } from '../../server/scenarioFiles/buildRun.js';

/** Riverside without weather, learning and hazards of its own. */
const QUIET = {
  'learning.enabled': false,
  'hazards.squall': false,
  'hazards.randomPerHour': 0,
  'hazards.potholes': 0,
  'traffic.residents.count': 120,
};

/** A run whose end tells who warned of what, and how it hashed. */
async function drive(
  scenario: string,
  seconds: number,
  set: object,
  act: (control: Control) => void = () => {},
  look: (control: Control) => void = () => {},
) {
  const built = await buildRun(
    { scenario, seed: '3', duration_s: seconds, set: set as Record<string, unknown>, hosts: 2, origin: 'cli' },
    VERSIONS,
  );
  const { control } = built;
  act(control);
  const run = inProcessRun(built, new ReferenceEngine());
  const causes = new Map<number, number>();
  let slipping = 0;
  let traction = 0;
  run.runner.observe({
    happened: ({ messages }) => {
      for (const { type, payload } of messages ?? []) {
        if (type !== verge.v1.MessageType.DENM) continue;
        const { situation } = decodeDenm(payload!);
        const key = 100 * (situation?.causeCode ?? 0) + (situation?.subCauseCode ?? 0);
        causes.set(key, (causes.get(key) ?? 0) + 1);
      }
    },
    windowEnded: () => {
      if (control.time_us % 1_000_000 !== 0) return;
      look(control);
      const { flags, count } = control.viewColumns();
      for (let i = 0; i < count; i++) {
        if (flags[i] & EGO_FLAG.slipping) slipping++;
        if (flags[i] & EGO_FLAG.tractionControl) traction++;
      }
    },
  });
  await run.run();
  expect(run.runner.failure).to.equal(undefined);
  const manifest = run.runner.manifest() as { worldHash: string; timeline: unknown[] };
  const { traffic } = run.runner.summary() as { traffic: { collisions: number } };
  await run.close();
  return { causes, slipping, traction, manifest, collisions: traffic.collisions };
}
type Control = Awaited<ReturnType<typeof buildRun>>['control'];

describe('hazards in a whole run', () => {
  it('are none where none are', async () => {
    const { causes, slipping } = await drive('riverside', 15, QUIET);
    expect([...causes.keys()].filter((key) => key < 9000)).to.deep.equal([]);
    expect(slipping).to.be.at.most(2);
  }).timeout(60_000);

  it('make cars slip, brake, shake and warn with their causes, and the manifest repeats it all', async () => {
    const place = (control: Control) => {
      const { minXM, maxXM, minYM, maxYM, stations } = control.scene();
      const [x_m, y_m] = [(minXM! + maxXM!) / 2, (minYM! + maxYM!) / 2];
      const put = (kind: string, x: number, y: number, size: object) =>
        control.happen({ hazard: { kind, x_m: x, y_m: y, ...size } }, 'page');
      put('blackIce', x_m, y_m, { radius_m: 500, duration_s: 600 });
      put('lowVisibility', x_m + 500, y_m, { radius_m: 400, duration_s: 600, intensity: 0.8 });
      for (const unit of stations!) put('obstacle', unit.xM!, unit.yM!, { radius_m: 50 }); // at busy junctions
      put('emergencyBrake', x_m - 500, y_m, { radius_m: 200, duration_s: 5 });
      put('surfaceDamage', x_m - 500, y_m, { radius_m: 400 });
      control.happen({ weather: { kind: 'rain', x_m, y_m, radius_m: 2000, intensity: 0.4, ramp_s: 0 } }, 'api');
    };
    const { causes, slipping, traction, manifest, collisions } = await drive('riverside', 35, QUIET, place);
    const heard = [...causes.keys()];
    expect(heard).to.include.members([606, 1801, 1001, 912, 1901]);
    expect(slipping).to.be.above(5);
    expect(traction).to.be.above(5);
    // on black ice one may slide into the way of another
    expect(collisions).to.be.at.most(3);
    expect(manifest.timeline).to.have.length(10);
    const folder = mkdtempSync(join(tmpdir(), 'verge-hazards-'));
    try {
      writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ source: 'riverside', ...manifest }));
      const again = await drive(join(folder, 'manifest.json'), 35, {});
      expect(again.manifest.worldHash).to.equal(manifest.worldHash);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }).timeout(120_000);

  it('come from traffic: behind a car that stands on a fast road a queue grows, whose cars warn of the jam', async () => {
    const fast = { 'ring.speed_mps': 30, 'ring.density_per_km': 30, 'ring.length_m': 1000, 'hazards.potholes': 0 };
    const kinds = new Set<string>();
    const stop = (control: Control) => {
      const [x_m, y_m] = float32Of(control.scene().lanes![0].shape);
      control.happen({ hazard: { kind: 'stationaryVehicle', x_m, y_m, radius_m: 100, duration_s: 300 } }, 'page');
    };
    const { causes, collisions } = await drive('ring', 70, fast, stop, (control) => {
      for (const { kind } of control.viewColumns().hazards) kinds.add(kind!);
    });
    expect([...kinds]).to.include.members(['stationaryVehicle', 'queueTail', 'trafficJam']);
    expect([...causes.keys()]).to.include.members([9402, 105]);
    expect(collisions).to.equal(0);
  }).timeout(60_000);

  it('drive against the traffic: a wrong-way driver is seen as a car, warned of, and run into by nobody who sees it', async () => {
    const quiet = { 'hazards.squall': false, 'hazards.randomPerHour': 0, 'learning.enabled': false };
    const cars: number[] = [];
    const look = (control: Control) => {
      if (control.time_us === 10e6) control.happen({ hazard: { kind: 'wrongWay', x_m: 2500, y_m: -4 } }, 'page');
      const { id, x_m, count } = control.viewColumns();
      if (count > 0 && id[count - 1] >= HAZARD_VEHICLE_IDS) cars.push(x_m[count - 1]);
    };
    const { causes, collisions } = await drive('motorway', 45, quiet, () => {}, look);
    expect(cars.length).to.be.within(30, 36);
    expect(cars[0] - cars[cars.length - 1]).to.be.above(100);
    expect(causes.get(1402)).to.be.above(20);
    expect(collisions).to.equal(0);
  }).timeout(120_000);

  it('are driven through the same with radars on: they change nothing of the world', async () => {
    const plain = await drive('riverside', 5, QUIET);
    const seeing = await drive('riverside', 5, { ...QUIET, 'sensors.radar.enabled': true });
    expect(seeing.manifest.worldHash).to.equal(plain.manifest.worldHash);
  }).timeout(60_000);
});
