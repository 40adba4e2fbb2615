import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startEngine } from '../cli/workers/fleetEquipment.js';
import { systemRun } from './support/systemRun.js';

/**
 * Does memory grow over a long run? Riverside with 300 vehicles, learning on, for half a simulated hour: what is held after
 * a collection of garbage, every five minutes. The slope is that of the last ten minutes: until then the vehicles' stores of
 * examples, ten minutes of driving each, fill up. What grows after that are the labelled windows of the evaluation fleet,
 * which the run is scored with at its end.
 */

const SIMULATED_S = 1800;
const EVERY_S = 300;
const WARM_UP_S = 1200;
const MOST_MB_PER_MIN = 0.5;
const BYTES_PER_MB = 1e6;
const S_PER_MIN = 60;

interface Sample {
  readonly at_s: number;
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
function slope(samples: readonly Sample[]): number {
  const mean = (of: (sample: Sample) => number) => samples.reduce((sum, one) => sum + of(one), 0) / samples.length;
  const [time_s, level_MB] = [mean(({ at_s }) => at_s), mean(({ held_MB }) => held_MB)];
  const both = mean(({ at_s, held_MB }) => (at_s - time_s) * (held_MB - level_MB));
  return (both / mean(({ at_s }) => (at_s - time_s) ** 2)) * S_PER_MIN;
}

const engine = await startEngine('auto');
const samples: Sample[] = [];
const item = { scenario: 'riverside', set: { 'traffic.residents.count': 300 }, simulated_s: SIMULATED_S };
await systemRun(item, engine, (second) => {
  if (second % EVERY_S !== 0) return;
  samples.push({ at_s: second, held_MB: held_MB() });
  process.stderr.write(`${second} s: ${samples[samples.length - 1].held_MB.toFixed(1)} MB\n`);
});
await engine.close();
const growth = slope(samples.filter(({ at_s }) => at_s >= WARM_UP_S));
const result = {
  name: 'memory: riverside, 300 vehicles, learning, 30 min: growth after 20 min',
  value: Number(growth.toFixed(3)),
  unit: 'MB / simulated min',
  target: MOST_MB_PER_MIN,
  ok: growth <= MOST_MB_PER_MIN,
  samples_MB: samples.map(({ held_MB: level_MB }) => Number(level_MB.toFixed(1))),
};
process.stdout.write(
  process.argv.includes('--json')
    ? `${JSON.stringify([result])}\n`
    : `${result.name}: ${growth.toFixed(3)} ${result.unit}\n`,
);
