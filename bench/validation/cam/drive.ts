import { verge } from '#proto';
import { VERSIONS } from '../../../cli/version.js';
import { hostOf } from '../../../cli/workers/hostMain.js';
import { ReferenceEngine } from '../../../core/learning/referenceEngine.js';
import { airtime_us } from '../../../core/radio/airtime.js';
import { buildRun } from '../../../server/scenarioFiles/buildRun.js';
import { inProcessLink } from '../../../transport/inProcessLink.js';
import { IntervalBook } from './intervalBook.js';
import type { CamFigures } from './jobs.js';

const { CAM, BEACON } = verge.v1.MessageType;

/** What the vehicles of a scenario send: CAMs or beacons, and when. */
export async function driveScenario(scenario: string, duration_s: number, set: object): Promise<CamFigures> {
  const changes = { 'learning.enabled': false, ...set };
  const request = { scenario, seed: '1', duration_s, set: changes, hosts: 1, origin: 'cli' } as const;
  const { control, parameters } = await buildRun(request, VERSIONS);
  for (const plan of control.hostPlan) {
    const host = hostOf(plan.role === verge.v1.HostRole.FLEET ? 'FLEET' : 'INFRASTRUCTURE', new ReferenceEngine());
    control.attach(plan, inProcessLink(host, plan, control.welcome(plan)));
  }
  const units = new Set(control.hostPlan[0].stationIds);
  const book = new IntervalBook();
  while (control.time_us < duration_s * 1e6) {
    await control.advanceWindow();
    for (const { type, sender, timeUs, size_B } of control.drainEvents().messages ?? []) {
      if ((type !== CAM && type !== BEACON) || units.has(sender!)) continue;
      book.sent(sender!, timeUs! - airtime_us(size_B!, parameters.radio.rate_Mbps), size_B!);
    }
  }
  const { traffic } = control.summary() as { traffic: { meanSpeed_mps: number } };
  await control.close('run over');
  return book.figures(traffic.meanSpeed_mps);
}
