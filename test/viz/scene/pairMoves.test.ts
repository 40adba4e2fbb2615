import { expect } from 'chai';
import type { SnapshotPair } from '../../../viz/feed/snapshotBuffer.js';
import { eachMove } from '../../../viz/scene/pairMoves.js';

const snapshot = (...id: number[]) => ({ count: id.length, id: Uint32Array.from(id) });

describe('the moves between two snapshots', () => {
  it('are those of the vehicles in both, with their rows', () => {
    const pair = { before: snapshot(2, 3, 5, 9), after: snapshot(1, 3, 4, 9, 10) } as unknown as SnapshotPair;
    const rows: number[][] = [];
    eachMove(pair, (i, j) => rows.push([i, j]));
    expect(rows).to.deep.equal([
      [1, 1],
      [3, 3],
    ]);
  });
});
