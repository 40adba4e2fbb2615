import type { Random } from '../random/random.js';

/**
 * Example indices of `steps` mini-batches: shuffled passes over all examples, one after the other, so that every example
 * is used equally often. The last pass may be cut.
 * @param examples number of examples, at least 1
 * @returns [step][batch]
 */
export function drawBatchOrder(examples: number, steps: number, batchSize: number, random: Random): Uint32Array {
  const order = new Uint32Array(steps * batchSize);
  const pass = new Uint32Array(examples);
  for (let i = 0; i < examples; i++) pass[i] = i;
  for (let at = 0; at < order.length; at += examples) {
    shuffle(pass, random);
    order.set(order.length - at < examples ? pass.subarray(0, order.length - at) : pass, at);
  }
  return order;
}

function shuffle(items: Uint32Array, random: Random): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    const kept = items[i];
    items[i] = items[j];
    items[j] = kept;
  }
}
