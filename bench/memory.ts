import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startEngine } from '../cli/workers/fleetEquipment.js';
import { systemRun } from './support/systemRun.js';

/**
 * Does memory grow over a long run? Riverside with 300 vehicles, learning on, for half a simulated hour: what is held after
 * a collection of garbage. The vehicles' stores of examples, ten minutes of driving each, fill up in the first third of it
 * for most. After that the level comes and goes with who drives, warns and trains; what is held for good is the least of a third.
 */

const SIMULATED_S = 1800;
const EVERY_S = 10;
const S_PER_MIN = 60;
const THIRD_MIN = SIMULATED_S / S_PER_MIN / 3;
/**
 * Less than any one of the things that must not grow would add: windows of the evaluation fleet all kept are 0.35 MB a minute,
 * routes 0.27. What is left for it: the hashes of every second for the manifest, 0.01 MB a minute, machine code that is
 * compiled late, stores of cars that drive little and fill up later, and thirds in which the traffic differs.
 */
const MOST_MB_PER_MIN = 0.15;
const BYTES_PER_MB = 1e6;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function held_MB(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / BYTES_PER_MB;
}

const engine = await startEngine('auto');
/** least of every minute */
const levels_MB: number[] = [];
const item = { scenario: 'riverside', set: { 'traffic.residents.count': 300 }, simulated_s: SIMULATED_S };
await systemRun(item, engine, (second) => {
  if (second % EVERY_S !== 0) return;
  const minute = Math.ceil(second / S_PER_MIN) - 1;
  levels_MB[minute] = Math.min(levels_MB[minute] ?? Number.POSITIVE_INFINITY, held_MB());
  if (second % S_PER_MIN === 0) process.stderr.write(`${minute + 1} min: ${levels_MB[minute].toFixed(1)} MB\n`);
});
await engine.close();
const leastOfThird = (third: number) => Math.min(...levels_MB.slice(third * THIRD_MIN, (third + 1) * THIRD_MIN));
const growth = (leastOfThird(2) - leastOfThird(1)) / THIRD_MIN;
const result = {
  name: 'memory: riverside, 300 vehicles, learning, 30 min: growth of the least from the second to the last third',
  value: Number(growth.toFixed(3)),
  unit: 'MB / simulated min',
  target: MOST_MB_PER_MIN,
  ok: growth <= MOST_MB_PER_MIN,
  samples_MB: levels_MB.map((level_MB) => Number(level_MB.toFixed(1))),
};
process.stdout.write(
  process.argv.includes('--json')
    ? `${JSON.stringify([result])}\n`
    : `${result.name}: ${growth.toFixed(3)} ${result.unit}\n`,
);
