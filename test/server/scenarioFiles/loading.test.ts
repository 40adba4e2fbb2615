import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { buildRun } from '../../../server/scenarioFiles/buildRun.js';
import type { LoadProgress } from '../../../server/world/messages.js';

const lane = (id: string, x_m: number) =>
  `<lane id="${id}_0" index="0" speed="10" length="100" shape="${x_m},0 ${x_m + 100},0"/>`;

/** Two edges in a row, and a comment of 200 kB so that it takes several pieces to read. */
const NET = `<net version="1.20"><!-- ${'x'.repeat(200_000)} -->
  <edge id="a" from="w" to="c" priority="3">${lane('a', 0)}</edge>
  <edge id="b" from="c" to="e" priority="3">${lane('b', 100)}</edge>
  <junction id="c" type="priority" x="100" y="0" incLanes="a_0" intLanes="" shape="0,0 1,0 1,1"/>
  <junction id="w" type="dead_end" x="0" y="0" incLanes="" intLanes="" shape=""/>
  <junction id="e" type="dead_end" x="200" y="0" incLanes="b_0" intLanes="" shape=""/>
  <connection from="a" to="b" fromLane="0" toLane="0" dir="s" state="M"/>
</net>`;
const ROUTES = `<routes>
  <trip id="early" depart="50" from="a" to="b"/><trip id="one" depart="110" from="a" to="b"/>
</routes>`;
const config = (net: string, more: string) =>
  `<configuration><net-file value="${net}"/><route-files value="town.rou.xml"/>${more}</configuration>`;
const VERSIONS = { verge: 'test' };

describe('loading a SUMO scenario', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'verge-loading-'));
    writeFileSync(join(folder, 'town.net.xml'), NET);
    writeFileSync(join(folder, 'town.net.xml.gz'), gzipSync(NET));
    writeFileSync(join(folder, 'town.rou.xml'), ROUTES);
  });
  after(() => rmSync(folder, { recursive: true }));

  function load(net: string, more = '', onProgress: (progress: LoadProgress) => void = () => {}) {
    const path = join(folder, 'town.sumocfg');
    writeFileSync(path, config(net, more));
    return buildRun({ scenario: path, seed: '1', hosts: 1, origin: 'cli' }, VERSIONS, onProgress);
  }

  for (const net of ['town.net.xml', 'town.net.xml.gz']) {
    it(`tells how much of ${net} is read, and what comes then`, async () => {
      const told: LoadProgress[] = [];
      await load(net, '', (progress) => told.push(progress));
      const shares = told.filter(({ what }) => what === `reading ${net}`).map(({ share }) => share as number);
      expect(shares.length).to.be.greaterThan(1);
      expect(shares).to.deep.equal([...shares].sort((a, b) => a - b));
      expect(shares.at(-1)).to.equal(1);
      expect(told.map(({ what }) => what)).to.include('reading town.rou.xml');
      expect(told.at(-1)).to.deep.equal({ what: 'building the run', share: null });
    });
  }

  it('takes begin, end, step and teleport time from the configuration', async () => {
    const more = '<begin value="100"/><end value="160"/><step-length value="0.5"/><time-to-teleport value="-1"/>';
    const { parameters, control, notices } = await load('town.net.xml', more);
    expect(parameters.run.duration_s).to.equal(60);
    expect(parameters.traffic).to.include({ step_ms: 500, teleport_s: 0 });
    expect(control.duration_us).to.equal(60e6);
    expect(notices[0]).to.contain('1 trips that depart before the run begins').and.to.contain('"early"');
  });

  it('keeps what the caller asks for over the configuration', async () => {
    const path = join(folder, 'town.sumocfg');
    writeFileSync(path, config('town.net.xml', '<end value="160"/><step-length value="0.5"/>'));
    const set = { 'traffic.step_ms': 200 };
    const request = { scenario: path, seed: '1', hosts: 1, origin: 'cli', duration_s: 20, set } as const;
    const { parameters } = await buildRun(request, VERSIONS);
    expect([parameters.run.duration_s, parameters.traffic.step_ms]).to.deep.equal([20, 200]);
  });
});
