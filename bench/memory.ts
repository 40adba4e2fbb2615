import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startEngine } from '../cli/workers/fleetEquipment.js';
import { systemRun } from './support/systemRun.js';

/**
 * Does memory grow over a long run? Riverside with 300 vehicles, learning on, for half a simulated hour: what is held after
 * a collection of garbage. Held for good is the least of a minute: the examples of the cohort that is being trained come and
 * go. The slope is that of the last twenty minutes: until then the vehicles' stores of examples, ten minutes of driving each,
 * fill up.
 */

const SIMULATED_S = 1800;
const EVERY_S = 10;
const WARM_UP_S = 600;
/**
 * The manifest's hashes of every second are 10 kB a minute; the rest is for machine code that is compiled late. One labelled
 * window a second of each vehicle, kept for good, would be 1.7 MB a minute.
 */
const MOST_MB_PER_MIN = 0.1;
const BYTES_PER_MB = 1e6;
const S_PER_MIN = 60;

interface Level {
  readonly minute: number;
  readonly held_MB: number;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function held_MB(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / BYTES_PER_MB;
}

/** Least-squares slope, MB a simulated minute. */
function slope(levels: readonly Level[]): number {
  const mean = (of: (level: Level) => number) => levels.reduce((sum, one) => sum + of(one), 0) / levels.length;
  const [middle, level_MB] = [mean(({ minute }) => minute), mean((level) => level.held_MB)];
  const both = mean((level) => (level.minute - middle) * (level.held_MB - level_MB));
  return both / mean(({ minute }) => (minute - middle) ** 2);
}

const engine = await startEngine('auto');
const levels: Level[] = [];
let least_MB = Number.POSITIVE_INFINITY;
const item = { scenario: 'riverside', set: { 'traffic.residents.count': 300 }, simulated_s: SIMULATED_S };
await systemRun(item, engine, (second) => {
  if (second % EVERY_S === 0) least_MB = Math.min(least_MB, held_MB());
  if (second % S_PER_MIN !== 0) return;
  levels.push({ minute: second / S_PER_MIN, held_MB: least_MB });
  process.stderr.write(`${second / S_PER_MIN} min: ${least_MB.toFixed(1)} MB\n`);
  least_MB = Number.POSITIVE_INFINITY;
});
await engine.close();
const growth = slope(levels.filter(({ minute }) => minute * S_PER_MIN > WARM_UP_S));
const result = {
  name: 'memory: riverside, 300 vehicles, learning, 30 min: growth after 10 min',
  value: Number(growth.toFixed(3)),
  unit: 'MB / simulated min',
  target: MOST_MB_PER_MIN,
  ok: growth <= MOST_MB_PER_MIN,
  samples_MB: levels.map((level) => Number(level.held_MB.toFixed(1))),
};
process.stdout.write(
  process.argv.includes('--json')
    ? `${JSON.stringify([result])}\n`
    : `${result.name}: ${growth.toFixed(3)} ${result.unit}\n`,
);
