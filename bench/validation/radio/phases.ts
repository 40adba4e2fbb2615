import { verge } from '#proto';
import { VERSIONS } from '../../../cli/version.js';
import { hostOf } from '../../../cli/workers/hostMain.js';
import { ReferenceEngine } from '../../../core/learning/referenceEngine.js';
import { airtime_us } from '../../../core/radio/airtime.js';
import { Runner } from '../../../server/runner/runner.js';
import { buildRun } from '../../../server/scenarioFiles/buildRun.js';
import { inProcessLink } from '../../../transport/inProcessLink.js';

const CLASSES = 10;

const REQUEST = {
  scenario: 'riverside',
  seed: '1',
  duration_s: 15,
  set: { 'learning.enabled': false, 'traffic.residents.count': 1000 },
  hosts: 1,
  origin: 'cli',
} as const;

export interface Phases {
  readonly stations: number;
  /** tenths of each period, shares */
  readonly shares: readonly number[][];
}

/** When the stations of a town start their frames within each of the periods, us. */
export async function startPhases(periods_us: readonly number[]): Promise<Phases> {
  const { control, parameters } = await buildRun(REQUEST, VERSIONS);
  const runner = new Runner(control, { speed: 0 });
  const starts_us: number[] = [];
  const senders = new Set<number>();
  runner.observe({
    happened: ({ messages }) => {
      for (const { timeUs, size_B, sender } of messages ?? []) {
        starts_us.push((timeUs as number) - airtime_us(size_B as number, parameters.radio.rate_Mbps));
        senders.add(sender as number);
      }
    },
  });
  for (const plan of control.hostPlan) {
    const host = hostOf(plan.role === verge.v1.HostRole.FLEET ? 'FLEET' : 'INFRASTRUCTURE', new ReferenceEngine());
    control.attach(plan, inProcessLink(host, plan, control.welcome(plan)));
  }
  await runner.run();
  control.close('run over');
  if (runner.failure !== undefined) throw runner.failure;
  return { stations: senders.size, shares: periods_us.map((period_us) => sharesOf(starts_us, period_us)) };
}

function sharesOf(starts_us: readonly number[], period_us: number): number[] {
  const counts = new Array<number>(CLASSES).fill(0);
  for (const start_us of starts_us) counts[Math.floor(((start_us % period_us) / period_us) * CLASSES)]++;
  return counts.map((count) => count / starts_us.length);
}
