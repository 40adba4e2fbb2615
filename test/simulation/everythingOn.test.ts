import { expect } from 'chai';
import { type HeadlessRun, inProcessRun, webSocketRun } from '../../cli/headless.js';
import { VERSIONS } from '../../cli/version.js';
import { ReferenceEngine } from '../../core/learning/referenceEngine.js';
import { buildRun, type ScorableRun } from '../../server/scenarioFiles/buildRun.js';

const SET = {
  'learning.engine': 'reference',
  'security.pseudonym.strategy': 'silentPeriod',
  'security.pseudonym.period_s': 5,
  'security.pseudonym.silenceMin_s': 1,
};

interface Figures {
  readonly worldHash: string;
  readonly learningHash: string;
  readonly facilities: { geonet: { forwarded: number; cancelled: number; deliveredBeyondOneHop: number } };
  readonly security: { refused: number; unknownSigners: number; pseudonyms: { changes: number } };
}

async function figuresOf(
  open: (built: ScorableRun) => HeadlessRun | Promise<HeadlessRun>,
  hosts: number,
  set: object = {},
): Promise<Figures> {
  const request = { scenario: 'riverside', seed: '3', duration_s: 10, set: { ...SET, ...set }, hosts, origin: 'cli' };
  const run = await open(await buildRun(request as Parameters<typeof buildRun>[0], VERSIONS));
  try {
    await run.run();
    expect(run.runner.failure).to.equal(undefined);
    const { worldHash, learningHash, facilities, security } = run.runner.summary() as unknown as Figures;
    return { worldHash, learningHash, facilities, security };
  } finally {
    await run.close();
  }
}

const inProcess = (built: ScorableRun): HeadlessRun => inProcessRun(built, new ReferenceEngine());

describe('with signatures, pseudonyms and forwarding on', () => {
  let once: Figures;

  before(async () => {
    once = await figuresOf(inProcess, 1);
  });

  it('all of them happen', () => {
    expect(once.facilities.geonet.forwarded).to.be.above(50);
    expect(once.facilities.geonet.cancelled).to.be.above(50);
    expect(once.facilities.geonet.deliveredBeyondOneHop).to.be.above(50);
    expect(once.security.pseudonyms.changes).to.be.above(20);
    expect(once.security.unknownSigners).to.be.above(20);
  });

  it('real signatures change nothing but the time it takes to compute them', async () => {
    const real = await figuresOf(inProcess, 1, { 'security.mode': 'real' });
    expect(real).to.deep.equal({ ...once, security: { ...once.security, mode: 'real' } });
    expect(real.security.refused).to.equal(0);
  });

  it('the same seed gives the same bytes in one process and over WebSockets', async () => {
    const real = await figuresOf(webSocketRun, 2, { 'security.mode': 'real' });
    expect(real).to.deep.equal({ ...once, security: { ...once.security, mode: 'real' } });
  });
});
