import { expect } from 'chai';
import { gridNetwork } from '../../../../core/road/generated/gridNetwork.js';
import { buildPlainNetwork } from '../../../../core/road/plain/buildPlainNetwork.js';
import { borderRoads } from '../../../../core/traffic/generated/border.js';
import { clusters } from '../../../../core/traffic/generated/clusters.js';
import { zonesOf } from '../../../../core/traffic/generated/zones.js';
import { widestReach } from '../../../../core/traffic/reach.js';
import { Router } from '../../../../core/traffic/router.js';
import { straightRoad } from '../../../support/roads.js';

const grid = buildPlainNetwork(gridNetwork({ columns: 5, rows: 4, block_m: 150, lanes: 2, speed_mps: 13.89 }));
const reachOf = (network: typeof grid) =>
  widestReach(new Router(network), new Float64Array(network.edgeCount).fill(1), [32]) as NonNullable<
    ReturnType<typeof widestReach>
  >;

describe('clusters', () => {
  it('keep together what lies together', () => {
    const x_m = Float64Array.of(0, 100, 1, 101, 2, 50);
    const y_m = Float64Array.of(0, 0, 1, 1, 0, 300);
    const [a, b, c, d, e, f] = clusters({ x_m, y_m }, 3);
    expect([a === c && c === e, b === d, new Set([a, b, f]).size]).to.deep.equal([true, true, 3]);
  });

  it('are fewer than asked for when there are fewer points', () => {
    expect([...clusters({ x_m: Float64Array.of(3, 3), y_m: Float64Array.of(1, 1) }, 8)]).to.deep.equal([0, 0]);
  });
});

describe('zones', () => {
  it('hold every street once, with the metres of its lanes', () => {
    const zones = zonesOf(grid, reachOf(grid), [], 6).filter(({ isBorder }) => !isBorder);
    const edges = zones.flatMap(({ origins }) => [...origins.edges]);
    const streets = 2 * (4 * 4 + 5 * 3);
    expect(zones).to.have.length(6);
    expect([edges.length, new Set(edges).size]).to.deep.equal([streets, streets]);
    const metres = edges.reduce((sum, edge) => sum + 2 * grid.laneLength_m[grid.edgeFirstLane[edge]], 0);
    expect(zones.reduce((sum, { origins }) => sum + origins.weight, 0)).to.be.closeTo(metres, 1e-6);
  });

  it('are the districts where there are some; what lies outside goes with the nearest', () => {
    const west = { name: 'West', shape_m: [-10, -10, 220, -10, 220, 500, -10, 500] };
    const east = { name: 'East', shape_m: [420, -10, 610, -10, 610, 500, 420, 500] };
    const zones = zonesOf(grid, reachOf(grid), [west, east], 6).filter(({ isBorder }) => !isBorder);
    expect(zones.map(({ name }) => name)).to.deep.equal(['West', 'East']);
    expect(zones[0].x_m).to.be.below(300);
    expect(zones[1].x_m).to.be.above(300);
  });

  it('stand for many streets by a few, without loss of weight', () => {
    const [only] = zonesOf(grid, reachOf(grid), [], 1);
    expect(only.origins.edges.length).to.equal(12);
    expect(only.origins.cumulative[11]).to.be.closeTo(only.origins.weight, 1e-6);
  });

  it('lie on the border where roads lead over it: from the rim of a town inwards', () => {
    const { entries, exits } = borderRoads(grid);
    const inner = (junction: number) => /^n[1-3]_[12]$/.test(grid.junctionId[junction]);
    expect(entries).to.have.length(10);
    for (const edge of entries)
      expect([inner(grid.edgeFrom[edge]), inner(grid.edgeTo[edge])]).to.deep.equal([false, true]);
    for (const edge of exits)
      expect([inner(grid.edgeFrom[edge]), inner(grid.edgeTo[edge])]).to.deep.equal([true, false]);
  });

  it('lie at the ends of a road that just leads through', () => {
    const road = straightRoad({ lengths_m: [200, 300, 200] });
    expect(borderRoads(road)).to.deep.equal({ entries: [0], exits: [2] });
  });
});
