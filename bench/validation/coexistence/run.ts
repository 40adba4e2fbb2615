import { inProcessRun } from '../../../cli/headless.js';
import { VERSIONS } from '../../../cli/version.js';
import type { TrainingEngine, TrainingJob } from '../../../core/learning/ports.js';
import type { AwarenessBin } from '../../../core/simulation/awarenessBook.js';
import type { LatencySummary } from '../../../core/simulation/latencyBook.js';
import type { LearningTotals } from '../../../core/simulation/learningBook.js';
import { buildRun } from '../../../server/scenarioFiles/buildRun.js';
import { type CoexistenceFigures, type CoexistenceJob, DISTANCES_M, type LearningTraffic } from './jobs.js';

export const SCENARIO = 'riverside';
export const SIMULATED_S = 60;

/** Gives back what it got: sizes and times on the air do not depend on what a model has learned. */
class IdleEngine implements TrainingEngine {
  readonly name = 'idle';

  async train(jobs: readonly TrainingJob[]): Promise<Float32Array[]> {
    return jobs.map(({ parameters }) => parameters.slice());
  }

  async close(): Promise<void> {}
}

/** The parameters that put the learning traffic on a channel, or switch it off. */
function learningOn(traffic: LearningTraffic): Record<string, unknown> {
  return traffic === 'off' ? { 'learning.enabled': false } : { 'learning.channel': traffic };
}

interface Summary {
  readonly radio: { readonly channelBusyRatio: { readonly mean: number | null; readonly p95: number | null } };
  readonly awareness: { readonly byDistance: readonly AwarenessBin[] };
  readonly latency: Readonly<Record<'denmV2v_ms' | 'denmV2i_ms' | 'round_ms', LatencySummary>>;
  readonly learning: LearningTotals;
}

export async function runTown({ vehicles, traffic, hiddenUnits, seed }: CoexistenceJob): Promise<CoexistenceFigures> {
  const set = {
    'traffic.residents.count': vehicles,
    'learning.hiddenUnits': hiddenUnits,
    ...learningOn(traffic),
  };
  const request = { scenario: SCENARIO, seed, duration_s: SIMULATED_S, set, hosts: 1, origin: 'cli' } as const;
  const run = inProcessRun(await buildRun(request, VERSIONS), new IdleEngine());
  await run.run();
  await run.close();
  if (run.runner.failure !== undefined) throw run.runner.failure;
  return figuresOf(run.runner.summary() as unknown as Summary);
}

function figuresOf({ radio, awareness, latency, learning }: Summary): CoexistenceFigures {
  const bins = awareness.byDistance.slice(0, DISTANCES_M.length);
  const { denmV2v_ms, denmV2i_ms, round_ms } = latency;
  return {
    reception: bins.map(({ camReception }) => camReception),
    busyMean: radio.channelBusyRatio.mean,
    busyP95: radio.channelBusyRatio.p95,
    ageP95_ms: bins.map(({ ageP95_ms }) => ageP95_ms),
    awareness: bins[0].awareness,
    roundP50_ms: round_ms.p50,
    roundP95_ms: round_ms.p95,
    rounds: learning.rounds,
    updatesLost: share(learning.updatesLost + learning.updatesLate, learning.updatesReceived),
    warningsMissed: missed(denmV2v_ms, denmV2i_ms),
    roundsMissed: missed(round_ms),
  };
}

const share = (part: number, others: number): number | null => (part + others === 0 ? null : part / (part + others));

function missed(...latencies: readonly LatencySummary[]): number | null {
  const population = latencies.reduce((sum, latency) => sum + latency.population, 0);
  return population === 0 ? null : latencies.reduce((sum, latency) => sum + latency.missed, 0) / population;
}
