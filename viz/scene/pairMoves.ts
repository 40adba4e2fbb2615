import type { SnapshotPair } from '../feed/snapshotBuffer.js';

/**
 * Visits every vehicle that is in both snapshots of a pair.
 * @param visit told the vehicle's row before and after
 */
export function eachMove({ before, after }: SnapshotPair, visit: (i: number, j: number) => void): void {
  let i = 0;
  for (let j = 0; j < after.count; j++) {
    while (i < before.count && before.id[i] < after.id[j]) i++;
    if (i < before.count && before.id[i] === after.id[j]) visit(i, j);
  }
}
