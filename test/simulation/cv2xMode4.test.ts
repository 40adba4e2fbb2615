import { expect } from 'chai';
import { type HeadlessRun, inProcessRun, webSocketRun } from '../../cli/headless.js';
import { VERSIONS } from '../../cli/version.js';
import { ReferenceEngine } from '../../core/learning/referenceEngine.js';
import { buildRun, type ScorableRun } from '../../server/scenarioFiles/buildRun.js';

interface Summary {
  readonly worldHash: string;
  readonly learningHash: string;
  readonly reproducible: boolean;
  readonly radio: { readonly transmissions: number; readonly receptions: number };
  readonly latency: { readonly denmV2v_ms: { readonly count: number; readonly parts: { access: { p50: number } } } };
  readonly learning: { readonly updatesReceived: number };
}

async function summaryOf(
  open: (built: ScorableRun) => HeadlessRun | Promise<HeadlessRun>,
  hosts: number,
): Promise<Summary> {
  const set = { 'radio.technology': 'cv2xMode4', 'learning.engine': 'reference', 'learning.minExamples': 4 };
  const built = await buildRun(
    { scenario: 'riverside', seed: '1', duration_s: 20, set, hosts, origin: 'cli' },
    VERSIONS,
  );
  const run = await open(built);
  try {
    await run.run();
    expect(run.runner.failure).to.equal(undefined);
    return run.runner.summary() as unknown as Summary;
  } finally {
    await run.close();
  }
}

describe('a town on C-V2X mode 4', () => {
  let once: Summary;

  before(async () => {
    once = await summaryOf((built) => inProcessRun(built, new ReferenceEngine()), 1);
  });

  it('is aware, warned and learns', () => {
    expect(once.radio.transmissions).to.be.above(5000);
    expect(once.radio.receptions).to.be.above(3 * once.radio.transmissions);
    expect(once.latency.denmV2v_ms.count).to.be.above(10);
    expect(once.latency.denmV2v_ms.parts.access.p50).to.be.below(100); // the selection window
    expect(once.learning.updatesReceived).to.be.above(10);
  });

  it('is the same in process and over WebSockets', async () => {
    const { worldHash, learningHash, reproducible } = await summaryOf(webSocketRun, 2);
    expect({ worldHash, learningHash, reproducible }).to.deep.equal({
      worldHash: once.worldHash,
      learningHash: once.learningHash,
      reproducible: true,
    });
  });
});
