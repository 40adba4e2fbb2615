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
    const place = (x_m: number, radius_m = 20, duration_s = 60) =>
      control.placeHazard('ice', x_m, 0, radius_m, duration_s);
    for (const act of [() => place(Number.NaN), () => place(1e12), () => place(0, -1), () => place(0, 20, 1e12)]) {
      expect(refusal(act).code).to.equal('PARAMETER_INVALID');
    }
    expect(refusal(() => control.placeHazard('lava', 0, 0, 20, 60)).code).to.equal('PARAMETER_INVALID');
    expect(refusal(() => control.stopVehicle(vehicle(), -3)).code).to.equal('PARAMETER_INVALID');
    const unknown = refusal(() => control.stopVehicle(999_999, 10));
    expect(unknown.code).to.equal('STATION_UNKNOWN');
    expect(unknown.detail).to.include({ expected: 'a vehicle of this run', got: '999999' });
    expect(refusal(() => control.stopVehicle(1, 10)).code).to.equal('STATION_UNKNOWN'); // a roadside unit
  });

  it('is refused where a hazard cannot be so large, long or strong, naming hazard, range and value', () => {
    const { control } = run;
    const error = refusal(() => control.placeHazard('pothole', 100, 100, 20));
    expect(error.code).to.equal('PARAMETER_INVALID');
    expect(error.message).to.contain('hazard.radius_m').and.to.contain('0.1 to 1.5 m for pothole').and.to.contain('20');
    expect(refusal(() => control.placeHazard('ice', 0, 0, 20, 60, 0)).detail.where).to.equal('hazard.intensity');
    expect(refusal(() => control.placeHazard('queueTail', 0, 0)).message).to.contain('comes from traffic alone');
    expect(refusal(() => control.happen({ weather: { kind: 'hail', x_m: 0, y_m: 0 } }, 'api')).code).to.equal(
      'PARAMETER_INVALID',
    );
    for (const nothing of [{}, { hazard: { kind: 'ice', x_m: 0, y_m: 0 }, weather: {} }, { flood: 1 }]) {
      expect(refusal(() => control.happen(nothing, 'api')).code).to.equal('ARGUMENT_INVALID');
    }
  });

  it('is refused when it would break what the timeline holds already', () => {
    const { control } = run;
    const { learning } = run.parameters;
    control.setLive('learning.roundInterval_s', learning.roundInterval_s * 2, 'page');
    control.setLive('learning.deadline_ms', learning.roundInterval_s * 1500, 'page');
    const error = refusal(() => control.setLive('learning.roundInterval_s', learning.roundInterval_s, 'page'));
    expect(error.code).to.equal('PARAMETERS_CONFLICT');
  });

  it('acts and stands in the manifest otherwise', async () => {
    const { control } = run;
    control.placeHazard('ice', 100, 100, 20, 60, 0.5);
    control.placeHazard('obstacle', 100, 100);
    control.happen({ weather: { kind: 'fog', x_m: 0, y_m: 0 } }, 'api');
    control.stopVehicle(vehicle(), 10);
    await control.advanceWindow();
    expect(timeline().length).to.be.at.least(2);
    expect(JSON.stringify(timeline())).to.not.contain('null');
    const { hazards, weather } = control.viewColumns();
    expect(hazards.find(({ kind, radiusM }) => kind === 'ice' && radiusM === 20)?.intensity).to.equal(0.5);
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
