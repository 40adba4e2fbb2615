import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { inProcessRun } from '../../cli/headless.js';
import { VERSIONS } from '../../cli/version.js';
import { ReferenceEngine } from '../../core/learning/referenceEngine.js';
import { METHODS } from '../../core/simulation/scores.js';
import { buildRun } from '../../server/scenarioFiles/buildRun.js';

/** Paths of all leaves, with [] for the entries of a list, as the document writes them. */
function leaves(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return leaves(value[0], `${path}[]`);
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, child]) => leaves(child, path === '' ? name : `${path}.${name}`));
}

const general = (path: string): string =>
  path
    .replace(/^latency\.(?!warningsMissedByCause)\w+\./, 'latency.*.')
    .replace(/^latency\.\*\.parts\.\w+\./, 'latency.*.parts.*.')
    .replace(/^radio\.cellular\.(uplink|downlink)\./, 'radio.cellular.*.')
    .replace(new RegExp(`\\.(${METHODS.join('|')})\\.`), '.<method>.');

describe('docs/summary.md', () => {
  it('lists every field a run reports', async () => {
    const set = { 'radio.bearer.learningUp': 'cellular' };
    const request = { scenario: 'riverside', seed: '1', duration_s: 1, hosts: 1, origin: 'cli', set } as const;
    const built = await buildRun(request, VERSIONS);
    const run = inProcessRun(built, new ReferenceEngine());
    await run.run();
    const fields = new Set(leaves(run.runner.summary(), '').map(general));
    await run.close();
    const documented = new Set(readFileSync('docs/summary.md', 'utf8').match(/(?<=^\| `)[^`]+/gm));
    for (const field of fields) {
      const named = documented.has(field) || field === 'learning.alarms' || field === 'learning.calibration';
      expect(named, field).to.equal(true);
    }
  });
});
