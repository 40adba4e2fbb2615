import { expect } from 'chai';
import { webSocketRun } from '../../cli/headless.js';
import { VERSIONS } from '../../cli/version.js';
import { buildRun } from '../../server/scenarioFiles/buildRun.js';
import { wholeRun } from '../support/wholeRun.js';

const SECONDS = 4;
/** Every message and rule that is off by default. */
const ALL = {
  'learning.enabled': false,
  'sensors.radar.enabled': true,
  'facilities.cpm.enabled': true,
  'facilities.cpm.rsu': true,
  'facilities.cpm.redundancy': 'dynamics',
  'facilities.spatem.enabled': true,
  'facilities.spatem.advice': true,
  'facilities.denmNegation': true,
  'facilities.denmKeepAlive': true,
};

interface Figures {
  readonly worldHash: string;
  readonly reproducible: boolean;
  readonly facilities: Record<string, number>;
}

describe('CPM, SPATEM, MAPEM, negation and keep-alive forwarding', () => {
  it('give the same bytes in one process and over WebSockets with two fleet hosts', async () => {
    const once = (await wholeRun('riverside', SECONDS, ALL)).summary as unknown as Figures;
    const request = {
      scenario: 'riverside',
      seed: '1',
      duration_s: SECONDS,
      set: ALL,
      hosts: 2,
      origin: 'cli',
    } as const;
    const run = await webSocketRun(await buildRun(request, VERSIONS));
    try {
      await run.run();
      expect(run.runner.failure).to.equal(undefined);
      const { worldHash, reproducible, facilities } = run.runner.summary() as unknown as Figures;
      expect(reproducible).to.equal(true);
      expect(worldHash).to.equal(once.worldHash);
      expect(facilities).to.deep.equal(once.facilities);
      expect(facilities.speedAdvices).to.be.above(0);
      expect(facilities.knownByCpm).to.be.above(facilities.knownByRoadside);
      expect(facilities.knownByRoadside).to.be.above(0);
    } finally {
      await run.close();
    }
  });
});
