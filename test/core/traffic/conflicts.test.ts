import { expect } from 'chai';
import { buildNetwork } from '../../../core/road/buildNetwork.js';
import type { RawEdge } from '../../../core/road/rawNetwork.js';
import { roadTables } from '../../../core/traffic/roadTables.js';

const lane = (id: string, shape: number[]) => ({ id: `${id}_0`, speed_mps: 10, shape });
const road = (id: string, from: string, to: string, shape: number[]): RawEdge => ({
  ...{ id, from, to, lanes: [lane(id, shape)] },
});
const inside = (id: string, shape: number[]): RawEdge => ({ id, internal: true, lanes: [lane(id, shape)] });
const at = (id: string, incomingLanes: string[] = [], requests: { response: number[]; foes: number[] }[] = []) => ({
  ...{ id, type: 'priority', x_m: 0, y_m: 0, shape: [], incomingLanes },
  requests: requests.map((row) => ({ ...row, continues: false })),
});
const join = (fromEdge: string, toEdge: string, via?: string) => ({ fromEdge, fromLane: 0, toEdge, toLane: 0, via });

/** A skew junction: the way north crosses the one east 2 m behind where that has left the junction. */
const skew = buildNetwork({
  edges: [
    ...[inside(':c_0', [0, 0, 4, 0]), inside(':c_1', [6, -8, 6, 8])],
    ...[road('west', 'w', 'c', [-100, 0, 0, 0]), road('east', 'c', 'e', [4, 0, 100, 0])],
    ...[road('south', 's', 'c', [6, -100, 6, -8]), road('north', 'c', 'n', [6, 8, 6, 100])],
  ],
  connections: [
    ...[join('west', 'east', ':c_0_0'), join('south', 'north', ':c_1_0')],
    ...[join(':c_0', 'east'), join(':c_1', 'north')],
  ],
  junctions: [
    at(
      'c',
      ['west_0', 'south_0'],
      [
        { response: [], foes: [1] },
        { response: [0], foes: [0] },
      ],
    ),
    ...['w', 'e', 's', 'n'].map((id) => at(id)),
  ],
});

describe('ways that cross', () => {
  it('are followed a little beyond a skew junction', () => {
    const { conflicts } = roadTables(skew);
    const south = skew.linkFrom.indexOf(skew.laneIndex.get('south_0') as number);
    const row = conflicts.firstConflict[south];
    expect(conflicts.firstConflict[south + 1] - row).to.equal(1);
    // the other is in the way while its front is between 4 m, 2 m before our way, and 8 m
    expect(conflicts.foeFrom_m[row]).to.be.within(3.9, 4.8);
    expect(conflicts.foeTo_m[row]).to.be.within(7.2, 8.1);
    expect(conflicts.ownFrom_m[row]).to.be.within(5.8, 6.8);
  });
});
