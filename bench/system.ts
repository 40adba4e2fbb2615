import { cpus } from 'node:os';
import { startEngine } from '../cli/workers/fleetEquipment.js';
import { median } from './support/median.js';
import { type SystemCase, systemRun } from './support/systemRun.js';

/**
 * The whole system as a user runs it headless: traffic, hazards, radio, messages and learning, baselines off, all hosts in
 * this process. Tells simulated seconds per second of wall clock, and beside them per second of processor time, which
 * others on the machine disturb less.
 */

interface Case extends SystemCase {
  readonly name: string;
  readonly runs: number;
  /** simulated s per s */
  readonly target: number | null;
}

/** Streets every 200 m, 3 x 3 km with houses; everybody sets off in the first second and hardly rests. */
const TOWN = {
  'grid.columns': 16,
  'grid.rows': 16,
  'traffic.residents.count': 1000,
  'traffic.residents.departSpread_s': 1,
  'traffic.residents.pauseMean_s': 1,
};
/** Streets every 400 m, 10 x 10 km. */
const CITY = { ...TOWN, 'grid.columns': 26, 'grid.rows': 26, 'grid.block_m': 400, 'traffic.residents.count': 10_000 };
const LEARNING = { 'learning.enabled': true };
const BEACONS = { 'facilities.cam': false, 'facilities.beacon.enabled': true };
const SILENT = { 'learning.enabled': false, 'facilities.cam': false, 'facilities.denm': false };

const riverside = (name: string, count: number, set: Readonly<Record<string, unknown>>): Case => ({
  name: `riverside, ${count} vehicles${name}`,
  scenario: 'riverside',
  set: { 'traffic.residents.count': count, ...set },
  simulated_s: 30,
  runs: 3,
  target: null,
});

const CASES: readonly Case[] = [
  {
    name: 'grid of 3 x 3 km, 1,000 vehicles, CAM by rule, learning',
    scenario: 'grid',
    set: { ...TOWN, ...LEARNING },
    simulated_s: 30,
    runs: 3,
    target: 10,
  },
  {
    name: 'grid of 3 x 3 km, 1,000 vehicles, beacons at 10 Hz, learning',
    scenario: 'grid',
    set: { ...TOWN, ...LEARNING, ...BEACONS },
    simulated_s: 20,
    runs: 3,
    target: 5,
  },
  {
    name: 'grid of 10 x 10 km, 10,000 vehicles, CAM by rule',
    scenario: 'grid',
    set: CITY,
    simulated_s: 10,
    runs: 1,
    target: 1,
  },
  {
    name: 'road of 2 km, 200 frozen stations, beacons at 10 Hz, as ns-3 (100 times its 12 s a simulated second)',
    scenario: 'road',
    set: {
      ...BEACONS,
      'road.frozen': true,
      'radio.pathLoss.model': 'logDistance',
      'radio.pathLoss.exponent': 2,
      'radio.shadowing.model': 'none',
      'radio.per.model': 'nist',
      'radio.noise_dBm': -97,
      'radio.sensitivity_dBm': -82,
    },
    simulated_s: 20,
    runs: 3,
    target: 8.33,
  },
  riverside('', 300, {}),
  riverside('', 1000, {}),
  riverside(', no learning', 300, { 'learning.enabled': false }),
  riverside(', no messages, no learning', 1000, SILENT),
];

const json = process.argv.includes('--json');
const engine = await startEngine('auto');
const results: Record<string, unknown>[] = [];
if (!json) process.stdout.write(`${cpus()[0]?.model}, Node ${process.versions.node}, medians\n`);
for (const { name, runs, target, ...item } of CASES) {
  const speeds = [];
  for (let i = 0; i < runs; i++) speeds.push(await systemRun(item, engine));
  const value = Number(median(speeds.map(({ factor }) => factor)).toFixed(2));
  const processor = Number(median(speeds.map(({ processorFactor }) => processorFactor)).toFixed(2));
  results.push({
    name: `system: ${name}`,
    value,
    unit: 'simulated s / s',
    target,
    ok: target === null || value >= target,
    perProcessorSecond: processor,
    running: speeds[0].running,
  });
  const aim = target === null ? '' : ` (target ${target})`;
  if (!json) process.stdout.write(`${name}\n  ${value} x real time${aim}, ${processor} by processor time\n`);
}
if (json) process.stdout.write(`${JSON.stringify(results)}\n`);
await engine.close();
