import { cpus } from 'node:os';
import { receptionBins } from '../core/simulation/radioBook.js';
import { Air } from './radio/air.js';
import { NS3_CASE, RADIO_CASES, type RadioCase } from './radio/cases.js';
import { median } from './support/median.js';
import { ns3AloneAt } from './validation/radio/ns3.js';

/**
 * Speed of the medium on one core, by processor time. Every case is run several times, interleaved, and the median is told: pairs of a
 * transmission and a station in its range a second, and simulated seconds a second. The case that is compared with ns-3
 * also tells how much is received at what distance.
 */

const RUNS = 3;
/** A run lasts for about so many pairs, and so many simulated seconds at most. */
const PAIRS = 2e7;
const LONGEST_S = 20;
/** Simulated before anything is timed, s: queues fill, and the program is compiled. */
const WARM_UP_S = 0.2;
/** Stations in range of one, about, for the length of a run. */
const RANGE_M = 700;
const FRAMES_PER_S = 10;

const PAIRS_TARGET = 20e6;

interface Speed {
  readonly pairs_perS: number;
  readonly simulated_perS: number;
}

interface Result {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: number | null;
  readonly ok: boolean;
}

function simulatedSeconds({ stations, width_m, height_m }: RadioCase): number {
  const share = Math.min(1, (2 * RANGE_M) / width_m) * Math.min(1, (2 * RANGE_M) / height_m);
  const steps = Math.ceil((10 * PAIRS) / (stations * stations * share * FRAMES_PER_S));
  return Math.min(LONGEST_S, steps / 10);
}

function speedOf(item: RadioCase): Speed {
  const air = new Air(item);
  air.run(WARM_UP_S);
  const [before, before_s] = [air.medium.pairs, air.spent_s];
  const simulated_s = simulatedSeconds(item);
  air.run(simulated_s);
  const spent_s = air.spent_s - before_s;
  return { pairs_perS: (air.medium.pairs - before) / spent_s, simulated_perS: simulated_s / spent_s };
}

function resultsOf(item: RadioCase, speeds: readonly Speed[]): Result[] {
  const name = `radio: ${item.name}, ${item.stations} stations`;
  const pairs = median(speeds.map(({ pairs_perS }) => pairs_perS));
  const simulated = median(speeds.map(({ simulated_perS }) => simulated_perS));
  const { target_perS } = item;
  return [
    { name, value: Math.round(pairs), unit: 'pairs/s', target: PAIRS_TARGET, ok: pairs >= PAIRS_TARGET },
    {
      name,
      value: Number(simulated.toPrecision(4)),
      unit: 'simulated s / s',
      target: target_perS === null ? null : Number(target_perS.toFixed(2)),
      ok: target_perS === null || simulated >= target_perS,
    },
  ];
}

/** Share of the frames that is received, by distance, where ns-3 would be asked, beside what it delivers to a station alone on the air. */
function deliveryResults(): Result[] {
  const air = new Air(NS3_CASE);
  air.run(LONGEST_S);
  return receptionBins(air.medium)
    .filter((_, bin) => bin % 4 === 0)
    .map(({ from_m, to_m, prr }) => ({
      name: `radio: ${NS3_CASE.name}, received at ${from_m} to ${to_m} m (alone ${ns3AloneAt((from_m + to_m) / 2).toFixed(2)})`,
      value: Number(prr.toFixed(4)),
      unit: '',
      target: null,
      ok: true,
    }));
}

function main(): void {
  const speeds = RADIO_CASES.map((): Speed[] => []);
  for (let run = 0; run < RUNS; run++) {
    for (const [i, item] of RADIO_CASES.entries()) speeds[i].push(speedOf(item));
  }
  const results = [...RADIO_CASES.flatMap((item, i) => resultsOf(item, speeds[i])), ...deliveryResults()];
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify(results)}\n`);
    return;
  }
  process.stdout.write(`${cpus()[0]?.model}, Node ${process.versions.node}, median of ${RUNS} runs\n`);
  for (const { name, value, unit, target } of results) {
    const shown = unit === 'pairs/s' ? `${(value / 1e6).toFixed(1)} million` : String(value);
    process.stdout.write(`${name.padEnd(64)} ${shown.padStart(14)} ${unit}${target === null ? '' : ` (${target})`}\n`);
  }
}

main();
