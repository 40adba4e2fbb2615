import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { verge } from '#proto';
import { VERSIONS } from '../../cli/version.js';
import type { VergeError } from '../../core/errors/vergeError.js';
import { buildRun, type ScorableRun } from '../../server/scenarioFiles/buildRun.js';

const build = (scenario: string): Promise<ScorableRun> =>
  buildRun({ scenario, seed: '1', duration_s: 5, hosts: 1, origin: 'cli' }, VERSIONS);

describe('what comes from outside into a run of riverside', () => {
  let run: ScorableRun;
  before(async () => {
    run = await build('riverside');
  });
  after(() => run.control.close('test over'));

  const vehicle = (): number => run.control.hostPlan[1].stationIds[0];
  const timeline = () => run.control.manifest().timeline as unknown[];

  function refusal(act: () => unknown): VergeError {
    const before = timeline().length;
    try {
      act();
    } catch (error) {
      expect(timeline()).to.have.length(before);
      return error as VergeError;
    }
    throw new Error('expected a refusal');
  }

  it('is refused, and not entered in the timeline, when it has no meaning', () => {
    const { control } = run;
    const place = (x_m: number, radius_m = 20, duration_s = 60, kind = 'ice') =>
      control.happen({ hazard: { kind, x_m, y_m: 0, radius_m, duration_s } }, 'page');
    const stop = (stationId: number, duration_s = 10) =>
      control.happen({ stopVehicle: { stationId, duration_s } }, 'page');
    for (const act of [() => place(Number.NaN), () => place(1e12), () => place(0, -1), () => place(0, 20, 1e12)]) {
      expect(refusal(act).code).to.equal('PARAMETER_INVALID');
    }
    expect(refusal(() => place(0, 20, 60, 'lava')).code).to.equal('PARAMETER_INVALID');
    expect(refusal(() => stop(vehicle(), -3)).code).to.equal('PARAMETER_INVALID');
    const unknown = refusal(() => stop(999_999));
    expect(unknown.code).to.equal('STATION_UNKNOWN');
    expect(unknown.detail).to.include({ expected: 'a vehicle of this run', got: '999999' });
    expect(refusal(() => stop(1)).code).to.equal('STATION_UNKNOWN'); // a roadside unit
    expect(refusal(() => control.happen({ releaseVehicle: { stationId: 1 } }, 'api')).code).to.equal('STATION_UNKNOWN');
    const gone = refusal(() => control.happen({ removeHazard: { id: 4_000_000 } }, 'api'));
    expect([gone.code, gone.detail.where]).to.deep.equal(['HAZARD_UNKNOWN', 'removeHazard.id']);
  });

  it('is refused where a hazard cannot be so large, long or strong, naming hazard, range and value', () => {
    const { control } = run;
    const error = refusal(() => control.happen({ hazard: { kind: 'pothole', x_m: 1, y_m: 1, radius_m: 20 } }, 'api'));
    expect(error.code).to.equal('PARAMETER_INVALID');
    expect(error.message).to.contain('hazard.radius_m').and.to.contain('0.1 to 1.5 m for pothole').and.to.contain('20');
    expect(
      refusal(() => control.happen({ hazard: { kind: 'ice', x_m: 0, y_m: 0, intensity: 0 } }, 'api')).detail.where,
    ).to.equal('hazard.intensity');
    expect(refusal(() => control.happen({ hazard: { kind: 'queueTail', x_m: 0, y_m: 0 } }, 'api')).message).to.contain(
      'comes from traffic alone',
    );
    expect(refusal(() => control.happen({ weather: { kind: 'hail', x_m: 0, y_m: 0 } }, 'api')).code).to.equal(
      'PARAMETER_INVALID',
    );
    for (const nothing of [{}, { hazard: { kind: 'ice', x_m: 0, y_m: 0 }, weather: {} }, { flood: 1 }]) {
      expect(refusal(() => control.happen(nothing, 'api')).code).to.equal('PARAMETER_INVALID');
    }
  });

  it('is refused when it would break what the timeline holds already', () => {
    const { control } = run;
    const { learning } = run.parameters;
    control.setLive({ 'learning.roundInterval_s': learning.roundInterval_s * 2 }, 'page');
    control.setLive({ 'learning.deadline_ms': learning.roundInterval_s * 1500 }, 'page');
    const back = { 'learning.roundInterval_s': learning.roundInterval_s };
    const error = refusal(() => control.setLive(back, 'page'));
    expect(error.code).to.equal('PARAMETERS_CONFLICT');
  });

  it('acts and stands in the manifest otherwise', async () => {
    const { control } = run;
    control.happen({ hazard: { kind: 'ice', x_m: 100, y_m: 100, radius_m: 20, duration_s: 120 } }, 'page');
    control.happen({ stopVehicle: { stationId: vehicle(), duration_s: 10 } }, 'page');
    await control.advanceWindow();
    expect(timeline().slice(-2)).to.deep.equal([
      { at_s: 0, hazard: { kind: 'ice', x_m: 100, y_m: 100, radius_m: 20, duration_s: 120 }, origin: 'page' },
      { at_s: 0, stopVehicle: { stationId: vehicle(), duration_s: 10 }, origin: 'page' },
    ]);
  });

  it('takes a placed hazard away again, once', async () => {
    const { control } = run;
    const there = () => control.viewColumns().hazards.filter(({ xM }) => xM === 300);
    control.happen({ hazard: { kind: 'ice', x_m: 300, y_m: 300 } }, 'page');
    await control.advanceWindow();
    const [hazard] = there();
    expect(hazard).to.include({ kind: 'ice', removable: true });
    control.happen({ removeHazard: { id: hazard.id! } }, 'page');
    await control.advanceWindow();
    expect(there()).to.have.length(0);
    const again = refusal(() => control.happen({ removeHazard: { id: hazard.id! } }, 'page'));
    expect(again.code).to.equal('HAZARD_UNKNOWN');
    const texts = (control.drainEvents().events ?? []).map(({ text }) => text);
    expect(texts).to.include.members(['ice placed', 'ice removed']);
  });

  it('changes several parameters together or none of them', () => {
    const { control } = run;
    const before = control.liveJson();
    const half = { 'latency.denmV2v_ms': 77, 'radio.txPower_dBm': 999 };
    expect(refusal(() => control.setLive(half, 'api')).code).to.equal('PARAMETER_INVALID');
    expect(control.liveJson()).to.equal(before);
  });

  it('is as large, long and strong as asked, or as its kind is', async () => {
    const { control } = run;
    const there = { x_m: 700, y_m: 100 };
    control.happen({ hazard: { kind: 'ice', ...there, radius_m: 21, intensity: 0.5 } }, 'page');
    control.happen({ hazard: { kind: 'obstacle', ...there } }, 'page');
    control.happen({ weather: { kind: 'fog', x_m: 0, y_m: 0 } }, 'api');
    await control.advanceWindow();
    const { hazards, weather } = control.viewColumns();
    expect(hazards.find(({ radiusM }) => radiusM === 21)?.intensity).to.equal(0.5);
    expect(hazards.some(({ kind, radiusM }) => kind === 'obstacle' && radiusM === 6)).to.equal(true);
    expect(weather.every(({ kind }) => kind !== 'fog')).to.equal(true); // it takes time to build up
  });

  describe('as a file', () => {
    let folder: string;
    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'verge-manifest-'));
    });
    after(() => rmSync(folder, { recursive: true }));

    async function refused(changes: object): Promise<VergeError> {
      const { parameters, versions } = { parameters: run.parameters, versions: VERSIONS };
      const path = join(folder, 'manifest.json');
      const base = { source: 'riverside', scenario: 'riverside', seed: '1', worldHash: 'ab', simulatedSeconds: 1 };
      writeFileSync(path, JSON.stringify({ ...base, parameters, versions, timeline: [], ...changes }));
      return build(path).then(
        () => {
          throw new Error('expected a refusal');
        },
        (error) => error as VergeError,
      );
    }

    it('is refused before the run for a timeline that cannot act', async () => {
      const error = await refused({ timeline: [{ at_s: 100, set: { 'radio.txPower_dBm': 999 } }] });
      expect(error.code).to.equal('PARAMETER_INVALID');
      expect(error.detail.where).to.equal('timeline at 100 s, radio.txPower_dBm');
      const stop = { at_s: 3, stopVehicle: { stationId: 999_999, duration_s: 5 } };
      expect((await refused({ timeline: [stop] })).code).to.equal('STATION_UNKNOWN');
    });

    it('is refused for a field it does not know', async () => {
      expect((await refused({ durationSeconds: 5 })).detail.where).to.contain('durationSeconds');
    });
  });

  it('makes a run with a foreign station one that cannot be repeated', () => {
    const { control } = run;
    expect(control.reproducible).to.equal(true);
    const plan = control.claimStation(vehicle());
    expect(plan.role).to.equal(verge.v1.HostRole.STATION);
    const { name, stationIds } = plan;
    control.attach(plan, { name, stationIds, advance: ({ window }) => ({ window }), close: async () => {} });
    expect(control.reproducible).to.equal(false);
    expect(control.manifest().reproducible).to.equal(false);
  });
});
