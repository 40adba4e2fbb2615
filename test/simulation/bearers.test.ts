import { expect } from 'chai';
import { type HeadlessRun, inProcessRun, webSocketRun } from '../../cli/headless.js';
import { VERSIONS } from '../../cli/version.js';
import { ReferenceEngine } from '../../core/learning/referenceEngine.js';
import type { ChannelFigures } from '../../core/simulation/channelBook.js';
import { buildRun, type ScorableRun } from '../../server/scenarioFiles/buildRun.js';

const SECONDS = 18;
const CELLULAR_LEARNING = { 'radio.bearer.learningUp': 'cellular', 'radio.bearer.learningDown': 'cellular' };

interface Found {
  readonly worldHash: string;
  readonly learningHash: string;
  readonly reproducible: boolean;
  readonly radio: {
    readonly channels: ChannelFigures[];
    readonly cellular: { readonly uplink: Record<string, number>; readonly downlink: Record<string, number> } | null;
  };
  readonly learning: { readonly updatesReceived: number; readonly rounds: number };
}

const inProcess = (built: ScorableRun): HeadlessRun => inProcessRun(built, new ReferenceEngine());

async function drive(
  set: Record<string, unknown>,
  duration_s: number,
  open: (built: ScorableRun) => HeadlessRun | Promise<HeadlessRun> = inProcess,
  hosts = 1,
): Promise<Found> {
  const all = {
    'learning.engine': 'reference',
    'learning.minExamples': 4,
    'learning.minCohort': 1,
    'traffic.residents.count': 80,
    ...set,
  };
  const request = { scenario: 'riverside', seed: '1', duration_s, set: all, hosts, origin: 'cli' } as const;
  const run = await open(await buildRun(request, VERSIONS));
  try {
    await run.run();
    expect(run.runner.failure).to.equal(undefined);
    return run.runner.summary() as unknown as Found;
  } finally {
    await run.close();
  }
}

describe('bearers in a run', () => {
  it('has a medium for each channel something is mapped to, and tells of each on its own', async () => {
    const { radio } = await drive({}, 3);
    expect(radio.channels.map(({ channel, technology }) => [channel, technology])).to.deep.equal([
      ['control', 'ieee80211p'],
      ['service', 'ieee80211p'],
    ]);
    expect(radio.cellular).to.equal(null);
    const { radio: one } = await drive({ 'learning.channel': 'control' }, 3);
    expect(one.channels.map(({ channel }) => channel)).to.deep.equal(['control']);
    expect(one.channels[0].transmissions).to.be.above(radio.channels[0].transmissions);
  });

  it('takes CAMs over the network alone: everybody near hears them, later than by radio', async () => {
    const { radio } = await drive({ 'radio.bearer.cam': 'cellular', 'radio.uu.rsus': 'radio' }, 3);
    const cellular = radio.channels.find(({ channel }) => channel === 'cellular')!;
    expect(cellular.technology).to.equal('uu');
    expect(cellular.received).to.be.above(1000);
    expect(cellular.delayP50_ms).to.be.within(35, 50);
    expect(radio.cellular!.downlink.carried).to.be.at.least(0.99 * cellular.received);
  });

  describe('with learning over the network', () => {
    let once: Found;

    before(async () => {
      once = await drive(CELLULAR_LEARNING, SECONDS);
    });

    it('completes rounds', () => {
      expect(once.learning.updatesReceived).to.be.above(10);
      expect(once.learning.rounds).to.be.above(0);
      expect(once.radio.cellular!.uplink.carried).to.be.above(20);
      expect(once.radio.cellular!.uplink.queueFull).to.equal(0);
    });

    it('gives the same bytes over WebSockets with two fleet hosts', async () => {
      const over = await drive(CELLULAR_LEARNING, SECONDS, webSocketRun, 2);
      expect([over.worldHash, over.learningHash]).to.deep.equal([once.worldHash, once.learningHash]);
      expect(over.reproducible).to.equal(true);
    });

    it('completes none through a cell too narrow for it', async () => {
      const narrow = await drive({ ...CELLULAR_LEARNING, 'radio.uu.uplink_Mbps': 0.002 }, SECONDS);
      expect(narrow.radio.cellular!.uplink.queueFull).to.be.above(10);
      expect(narrow.learning.updatesReceived).to.be.below(once.learning.updatesReceived / 4);
    });
  });
});
