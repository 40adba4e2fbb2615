import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { type HeadlessRun, inProcessRun, webSocketRun } from '../../cli/headless.js';
import { VERSIONS } from '../../cli/version.js';
import { ReferenceEngine } from '../../core/learning/referenceEngine.js';
import { buildRun, type ScorableRun } from '../../server/scenarioFiles/buildRun.js';

const GOLDEN = 'test/golden/riverside.json';
const SECONDS = 20;

interface Hashes {
  readonly worldHash: string;
  readonly learningHash: string;
}

async function hashesOf(
  open: (built: ScorableRun) => HeadlessRun | Promise<HeadlessRun>,
  hosts: number,
  seed = '1',
  set = {},
) {
  const all = { 'learning.engine': 'reference', 'learning.minExamples': 4, ...set };
  const built = await buildRun(
    { scenario: 'riverside', seed, duration_s: SECONDS, set: all, hosts, origin: 'cli' },
    VERSIONS,
  );
  const run = await open(built);
  try {
    await run.run();
    expect(run.runner.failure).to.equal(undefined);
    const { worldHash, learningHash, reproducible, learning, traffic } = run.runner.summary() as unknown as Hashes & {
      reproducible: boolean;
      learning: { updatesReceived: number };
      traffic: { inserted: number; collisions: number };
    };
    expect(reproducible).to.equal(true);
    return { worldHash, learningHash, updates: learning.updatesReceived, ...traffic };
  } finally {
    await run.close();
  }
}

const inProcess = (built: ScorableRun): HeadlessRun => inProcessRun(built, new ReferenceEngine());

describe('the same seed gives the same bytes', () => {
  let once: Awaited<ReturnType<typeof hashesOf>>;

  before(async () => {
    once = await hashesOf(inProcess, 1);
  });

  it('run after run, with updates learned from on the way', async () => {
    expect(once.updates).to.be.above(10);
    expect(await hashesOf(inProcess, 1)).to.deep.equal(once);
  });

  it('whatever the number of fleet hosts', async () => {
    expect(await hashesOf(inProcess, 3)).to.deep.equal(once);
  });

  it('over WebSockets, with one fleet host and with four', async () => {
    expect(await hashesOf(webSocketRun, 1)).to.deep.equal(once);
    expect(await hashesOf(webSocketRun, 4)).to.deep.equal(once);
  });

  it('and another seed gives others', async () => {
    const other = await hashesOf(inProcess, 1, '2');
    expect(other.worldHash).to.not.equal(once.worldHash);
    expect(other.learningHash).to.not.equal(once.learningHash);
  });

  it('and noise in the models leaves the world alone', async () => {
    const noisy = await hashesOf(inProcess, 1, '1', { 'privacy.mode': 'edge', 'privacy.noiseMultiplier': 4 });
    expect(noisy.learningHash).to.not.equal(once.learningHash);
    expect(noisy.worldHash).to.equal(once.worldHash);
  });

  // VERGE_UPDATE_GOLDEN=1 npm test rewrites the file after an intended change.
  it('today as when the golden run was committed', function () {
    const v8 = process.versions.v8.split('-')[0];
    if (process.env.VERGE_UPDATE_GOLDEN || !existsSync(GOLDEN)) {
      writeFileSync(GOLDEN, `${JSON.stringify({ v8, seconds: SECONDS, ...once }, null, 2)}\n`);
    }
    const golden = JSON.parse(readFileSync(GOLDEN, 'utf8'));
    if (golden.v8 !== v8) {
      console.log(`      skipped: the golden run was made with V8 ${golden.v8}, this is ${v8}`);
      this.skip();
    }
    expect({ v8, seconds: SECONDS, ...once }).to.deep.equal(golden);
  });
});
