import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { describeRecording } from '../../server/recording/describe.js';

/** Starts the command line. */
function start(...args: string[]): ChildProcess & { done: Promise<{ code: number | null; out: string; err: string }> } {
  const child = spawn(process.execPath, ['bin/verge.js', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  const done = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, out, err })),
  );
  return Object.assign(child, { done });
}

const SHORT = ['run', 'riverside', '--seed', '3', '--duration', '4', '--json'];

describe('verge run', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'verge-run-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const json = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

  it('gives the same hashes in one process, over WebSockets with one fleet host and with three', async () => {
    const results = [];
    for (const transport of [[], ['--transport', 'ws'], ['--transport', 'ws', '--hosts', '3']]) {
      const { code, out, err } = await start(...SHORT, ...transport).done;
      expect(code, err).to.equal(0);
      const { worldHash, learningHash, reproducible } = JSON.parse(out);
      results.push({ worldHash, learningHash, reproducible });
    }
    expect(results[0].worldHash).to.match(/^[0-9a-f]{8,}$/);
    expect(results[0].reproducible).to.equal(true);
    expect(results[1]).to.deep.equal(results[0]);
    expect(results[2]).to.deep.equal(results[0]);
  });

  it('writes manifest, summary, series and recording, and repeats itself from its manifest', async () => {
    const first = await start(...SHORT, '--out', folder, '--record').done;
    expect(first.code, first.err).to.equal(0);
    const summary = json('summary.json');
    expect(summary).to.include({ scenario: 'riverside', seed: '3', simulatedSeconds: 4 });
    expect(JSON.parse(first.out).worldHash).to.equal(summary.worldHash);
    expect(readFileSync(join(folder, 'metrics.csv'), 'utf8').split('\n')[0]).to.equal('time_s,name,station_id,value');
    expect(existsSync(join(folder, 'events.csv'))).to.equal(true);
    const [titles, ...rows] = readFileSync(join(folder, 'awareness.csv'), 'utf8').trim().split('\n');
    expect(titles).to.match(/^from_m,to_m,gaps,gapP50_ms,.*,camReception$/);
    expect(rows.map((row) => row.split(',')[1])).to.deep.equal(['100', '200', '300', '400', '500']);
    const recording = await describeRecording(join(folder, 'trace.mcap'));
    expect(recording).to.include({ partial: false, scenario: 'riverside', seed: '3', worldHash: summary.worldHash });
    expect(recording.end_s).to.equal(4);

    const again = await start('run', join(folder, 'manifest.json'), '--json').done;
    expect(again.code, again.err).to.equal(0);
    const { worldHash, learningHash, simulatedSeconds } = JSON.parse(again.out);
    expect({ worldHash, learningHash, simulatedSeconds }).to.deep.equal({
      worldHash: summary.worldHash,
      learningHash: summary.learningHash,
      simulatedSeconds: 4,
    });
  });

  it('radiates more than the law allows when it is told that this is meant', async () => {
    const power = ['--unlawful', '--set', 'radio.txPower_dBm=36', '--duration', '1'];
    const { code, out, err } = await start(...SHORT, ...power, '--out', folder).done;
    expect(code, err).to.equal(0);
    expect(JSON.parse(out).simulatedSeconds).to.equal(1);
    expect(json('manifest.json').parameters.radio).to.include({ txPower_dBm: 36, unlawful: true });
  });

  it('closes its files whole when interrupted, and says 130', async () => {
    const child = start('run', 'riverside', '--seed', '3', '--duration', '3000', '--out', folder, '--record');
    while (!existsSync(join(folder, 'metrics.csv')) || readFileSync(join(folder, 'metrics.csv')).length < 200) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (child.exitCode !== null) throw new Error((await child.done).err);
    }
    child.kill('SIGINT');
    const { code } = await child.done;
    expect(code).to.equal(130);
    const recording = await describeRecording(join(folder, 'trace.mcap'));
    expect(recording.partial).to.equal(false);
    expect(json('manifest.json').simulatedSeconds).to.equal(json('summary.json').simulatedSeconds);
  });
});
