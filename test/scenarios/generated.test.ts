import { expect } from 'chai';
import { VERSIONS } from '../../cli/version.js';
import { gridNetwork } from '../../core/road/generated/gridNetwork.js';
import { ringNetwork } from '../../core/road/generated/ringNetwork.js';
import { buildPlainNetwork } from '../../core/road/plain/buildPlainNetwork.js';
import { checkPlainNetwork } from '../../core/road/plain/checkPlainNetwork.js';
import { Router } from '../../core/traffic/router.js';
import { buildRun } from '../../server/scenarioFiles/buildRun.js';
import { listScenarios } from '../../server/scenarioFiles/scenarioFiles.js';

const GRID = { columns: 5, rows: 4, block_m: 180, lanes: 2, speed_mps: 13.89 };

describe('the scenario grid', () => {
  const plain = gridNetwork(GRID);
  const network = buildPlainNetwork(plain);

  it('keeps the rules of our own networks', () => {
    expect(() => checkPlainNetwork(JSON.parse(JSON.stringify(plain)))).to.not.throw();
  });

  it('has a street between all neighbours and a signal where four meet', () => {
    const streets = 4 * 4 + 5 * 3;
    expect(network.edgeIsInternal.filter((internal) => internal === 0)).to.have.length(2 * streets);
    expect(network.signals).to.have.length(3 * 2);
    expect([network.minX_m, network.maxX_m].map(Math.round)).to.deep.equal([-5, 4 * 180 + 5]);
  });

  it('leads from everywhere to everywhere', () => {
    const roads = network.edgeIsInternal.filter((internal) => internal === 0).length;
    const reached = new Router(network).reachable(0, 0);
    expect(reached.reduce((sum, one) => sum + one, 0)).to.equal(roads);
  });

  it('has houses beside its streets, none on them', () => {
    for (const { footprint_m } of network.buildings) {
      for (const along_m of footprint_m) {
        const toStreet_m = Math.abs(along_m - Math.round(along_m / GRID.block_m) * GRID.block_m);
        expect(toStreet_m).to.be.above(GRID.lanes * 3.2);
      }
    }
    expect(network.buildings.length).to.be.at.least(4 * 3);
  });
});

describe('the scenario ring', () => {
  it('closes: every lane begins where the one before ends, and all are as long', () => {
    const { laneCount, laneShape, laneShapeStart, laneLength_m, linkFrom, linkTo, linkCount } = ringNetwork({
      length_m: 1000,
      lanes: 2,
      speed_mps: 20,
    });
    expect([laneCount, linkCount]).to.deep.equal([8, 8]);
    for (let link = 0; link < linkCount; link++) {
      const end = laneShapeStart[linkFrom[link] + 1] - 1;
      const start = laneShapeStart[linkTo[link]];
      expect(laneShape[2 * end]).to.be.closeTo(laneShape[2 * start], 1e-9);
      expect(laneShape[2 * end + 1]).to.be.closeTo(laneShape[2 * start + 1], 1e-9);
    }
    expect([...laneLength_m]).to.deep.equal(new Array(8).fill(250));
  });
});

describe('scenarios made from parameters', () => {
  it('are offered beside riverside', () => {
    expect(listScenarios().map(({ name }) => name)).to.include.members([
      'grid',
      'motorway',
      'ring',
      'riverside',
      'road',
    ]);
  });

  it('follow the parameters that are set', async () => {
    const set = { 'ring.density_per_km': 20, 'ring.length_m': 1000, 'ring.lanes': 2 };
    const run = await buildRun({ scenario: 'ring', seed: '1', set, hosts: 1, origin: 'cli' }, VERSIONS);
    const vehicles = run.control.hostPlan.reduce(
      (sum, { stationIds }) => sum + stationIds.filter((id) => id >= 1000).length,
      0,
    );
    expect(vehicles).to.equal(40);
  });
});
