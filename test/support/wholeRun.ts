import { verge } from '#proto';
import { VERSIONS } from '../../cli/version.js';
import { hostOf } from '../../cli/workers/hostMain.js';
import { ReferenceEngine } from '../../core/learning/referenceEngine.js';
import { buildRun } from '../../server/scenarioFiles/buildRun.js';
import { inProcessLink } from '../../transport/inProcessLink.js';

export interface WholeRun {
  readonly messages: readonly verge.v1.IMessageView[];
  readonly summary: Record<string, unknown>;
}

/** Runs a scenario in process and keeps every message that was on the air, all of them in order of their end. */
export async function wholeRun(
  scenario: string,
  duration_s: number,
  set: Record<string, unknown>,
  hosts = 1,
  eachWindow: (control: Awaited<ReturnType<typeof buildRun>>['control']) => void = () => {},
): Promise<WholeRun> {
  const { control } = await buildRun({ scenario, seed: '1', duration_s, set, hosts, origin: 'cli' }, VERSIONS);
  for (const plan of control.hostPlan) {
    const host = hostOf(plan.role === verge.v1.HostRole.FLEET ? 'FLEET' : 'INFRASTRUCTURE', new ReferenceEngine());
    control.attach(plan, inProcessLink(host, plan, control.welcome(plan)));
  }
  const messages: verge.v1.IMessageView[] = [];
  while (control.time_us < duration_s * 1e6) {
    await control.advanceWindow();
    messages.push(...(control.drainEvents().messages ?? []));
    eachWindow(control);
  }
  const summary = control.summary();
  await control.close('run over');
  return { messages, summary };
}
