import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { verge } from '#proto';
import { Recorder } from '../../../server/recording/recorder.js';
import type { FeedHistory, FeedSink, FeedStatus } from '../../../viz/feed/feed.js';
import { FileFeed, nearestKeyframe } from '../../../viz/feed/fileFeed.js';
import { recordDemo } from '../../support/demoRecording.js';

class Listener implements FeedSink {
  statuses: FeedStatus[] = [];
  scenes: verge.v1.IScene[] = [];
  states: verge.v1.IRunState[] = [];
  histories: FeedHistory[] = [];
  jumps: number[] = [];
  messages = 0;
  status(status: FeedStatus): void {
    this.statuses.push(status);
  }
  scene(scene: verge.v1.IScene): void {
    this.scenes.push(scene);
  }
  runState(state: verge.v1.IRunState): void {
    this.states.push(state);
  }
  events(events: verge.v1.IViewEvents): void {
    this.messages += events.messages?.length ?? 0;
  }
  metrics(): void {}
  inspection(): void {}
  pastOfRun(): void {}
  refusal(): void {}
  jumped(time_us: number): void {
    this.jumps.push(time_us);
  }
  history(history: FeedHistory): void {
    this.histories.push(history);
  }
  get last(): FeedStatus {
    return this.statuses[this.statuses.length - 1];
  }
}

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
};

const SECONDS = 6;

describe('FileFeed', () => {
  let folder: string;
  let bytes: Uint8Array<ArrayBuffer>;
  let listener: Listener;
  let feed: FileFeed;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verge-'));
    await recordDemo(join(folder, 'demo.mcap'), SECONDS, 20);
    bytes = new Uint8Array(await readFile(join(folder, 'demo.mcap')));
  });
  after(() => rm(folder, { recursive: true }));

  const open = async (content: Uint8Array<ArrayBuffer>): Promise<void> => {
    listener = new Listener();
    feed = new FileFeed(new Blob([content]), 'demo.mcap');
    feed.start(listener);
    await until(() => listener.last.state !== 'connecting');
  };
  /** Pictures of 20 ms until something holds. */
  const play = (condition: () => boolean): Promise<void> =>
    until(() => {
      feed.tick(0.02);
      return condition();
    });

  afterEach(() => feed.close());

  it('tells scene, range and the whole history at once', async () => {
    await open(bytes);
    expect(listener.last).to.include({ state: 'open', note: undefined });
    expect(listener.scenes[0].title).to.equal('Demo town');
    expect(feed.range_us).to.deep.equal([0, SECONDS * 1e6]);
    const [history] = listener.histories;
    expect(history.metrics).to.have.length(SECONDS * 2 + 1);
    expect(history.events.map(({ code }) => code)).to.include('budgetMissed');
    expect(history.density).to.have.length(SECONDS);
    expect(Math.max(...history.density)).to.be.above(0);
  });

  it('plays to the end, tells messages on the way, and pauses there', async () => {
    await open(bytes);
    await play(() => feed.tick(0.05) >= SECONDS * 1e6);
    expect(listener.messages).to.be.above(20);
    expect(listener.states[listener.states.length - 1].state).to.equal('paused');
    expect(feed.buffer.pairAt(SECONDS * 1e6)!.after.time_us).to.equal(SECONDS * 1e6);
  });

  it('begins again when it is played at its end', async () => {
    await open(bytes);
    feed.seek(SECONDS * 1e6);
    feed.control({ play: {} });
    expect(feed.tick(0)).to.equal(0);
  });

  it('stands still when paused and goes on at the chosen speed', async () => {
    await open(bytes);
    await play(() => feed.buffer.newest_us > 1_000_000);
    feed.control({ pause: {} });
    const at_us = feed.tick(0.1);
    expect(feed.tick(0.1)).to.equal(at_us);
    feed.control({ speed: { speed: 2 } });
    feed.control({ play: {} });
    expect(feed.tick(0.1)).to.be.closeTo(at_us + 200_000, 1);
  });

  it('shows the same moment whether it was played to or jumped to, forwards and backwards', async () => {
    await open(bytes);
    feed.control({ pause: {} });
    const placesAt = async (time_us: number): Promise<number[]> => {
      feed.seek(time_us);
      await play(() => feed.buffer.newest_us >= time_us && feed.buffer.oldest_us <= time_us);
      const { before } = feed.buffer.pairAt(time_us)!;
      expect(before.time_us).to.equal(time_us);
      return [...before.x_m.subarray(0, before.count)].map((x) => Math.round(x * 50));
    };
    const forward = await placesAt(4_300_000);
    await placesAt(300_000);
    expect(await placesAt(4_300_000)).to.deep.equal(forward);
    expect(listener.jumps).to.include(300_000);
  });

  it('keeps a jump within the recording', async () => {
    await open(bytes);
    feed.seek(99e6);
    expect(feed.tick(0)).to.equal(SECONDS * 1e6);
    feed.seek(-5e6);
    expect(feed.tick(0)).to.equal(0);
  });

  it('leaves out what is damaged, plays on behind it, and says so', async () => {
    const damaged = bytes.slice();
    const place = Math.floor(damaged.length * 0.8); // the first half is the scene
    for (let i = 0; i < 40; i++) damaged[place + i] ^= 0xff;
    await open(damaged);
    expect(listener.last).to.include({ state: 'open', note: 'damaged file' });
    expect(listener.last.text).to.match(/is damaged: \d+\.\d to \d+\.\d s are left out/);
    await play(() => feed.tick(0.05) >= SECONDS * 1e6);
    expect(listener.messages).to.be.above(20);
  });

  it('reads a truncated file to where it breaks off, and says so', async () => {
    await open(bytes.slice(0, Math.floor(bytes.length * 0.8)));
    expect(listener.last).to.include({ state: 'open', note: 'partial file' });
    expect(feed.range_us[1]).to.be.within(1e6, SECONDS * 1e6 - 1);
    feed.seek(feed.range_us[1]);
    await play(() => feed.buffer.length > 0);
  });

  it('fails with a reason on a file that is not a recording, or holds no view', async () => {
    await open(Uint8Array.from([1, 2, 3]));
    expect(listener.last.state).to.equal('failed');
    expect(listener.last.text).to.include('expected an MCAP file');
    await open(bytes.slice(0, 300));
    expect(listener.last.text).to.include('no view to replay');
  });

  it('says which field of a recording makes no sense', async () => {
    const recorder = await Recorder.open(join(folder, 'odd.mcap'), { format: 'verge', scenario: 'odd', version: '0' });
    recorder.scene({ name: 'odd' });
    recorder.frame({ events: { events: [{ timeUs: Number.NaN, code: 'hazard' }] } }, 0);
    await recorder.close({});
    await open(new Uint8Array(await readFile(join(folder, 'odd.mcap'))));
    expect(listener.last.state).to.equal('failed');
    expect(listener.last.text).to.contain('ViewEvents.events.timeUs').and.to.contain('NaN');
    feed.close();
  });
});

describe('nearestKeyframe', () => {
  const places = [0, 1e6, 2e6].map((time_us) => ({ time_us, logTime_ns: 0n }));

  it('is the last one at or before a moment, and the first one before all', () => {
    expect(nearestKeyframe(places, 1_999_999).time_us).to.equal(1e6);
    expect(nearestKeyframe(places, 2e6).time_us).to.equal(2e6);
    expect(nearestKeyframe(places, -1).time_us).to.equal(0);
  });
});
