import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';

interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in a process of its own. */
function verge(...args: string[]): Promise<Finished> {
  const child = spawn(process.execPath, ['bin/verge.js', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

describe('the command line', () => {
  const wrong: [string, string[], string, string][] = [
    ['an unknown option', ['run', 'riverside', '--sed', '3'], 'ARGUMENT_INVALID', '--seed'],
    ['an unknown command', ['simulate'], 'ARGUMENT_INVALID', 'simulate'],
    ['no scenario', ['run'], 'ARGUMENT_INVALID', 'scenario'],
    ['an unknown scenario', ['run', 'riversid'], 'SCENARIO_UNKNOWN', 'did you mean riverside?'],
    ['a scenario file that is not there', ['run', './no/such.sumocfg'], 'FILE_MISSING', 'no/such.sumocfg'],
    [
      'an unknown parameter',
      ['run', 'riverside', '--set', 'radio.txPower=3'],
      'PARAMETER_UNKNOWN',
      'radio.txPower_dBm',
    ],
    [
      'a parameter out of range',
      ['run', 'riverside', '--set', 'traffic.step_ms=-1'],
      'PARAMETER_INVALID',
      'traffic.step_ms',
    ],
    ['a parameter that is no number', ['run', 'riverside', '--set', 'traffic.step_ms=x'], 'PARAMETER_INVALID', '"x"'],
    ['a setting without a value', ['run', 'riverside', '--set', 'traffic.step_ms'], 'ARGUMENT_INVALID', 'path=value'],
    ['a duration that is no number', ['run', 'riverside', '--duration', 'long'], 'ARGUMENT_INVALID', '--duration'],
    ['a transport there is not', ['run', 'riverside', '--transport', 'pigeon'], 'ARGUMENT_INVALID', 'ws'],
    ['a folder that cannot be made', ['run', 'riverside', '--out', '/proc/x'], 'ARGUMENT_INVALID', '--out /proc/x'],
    [
      'a recording that cannot be written',
      ['run', 'riverside', '--record', '--out', '/dev/null'],
      'ARGUMENT_INVALID',
      'a folder that can be written',
    ],
    [
      'privacy without noise',
      ['run', 'riverside', ...'--set privacy.mode=edge --set privacy.noiseMultiplier=0'.split(' ')],
      'PRIVACY_INVALID',
      'noise 0',
    ],
    [
      'more power than the law allows',
      ['run', 'riverside', '--set', 'radio.txPower_dBm=36'],
      'POWER_UNLAWFUL',
      '--unlawful',
    ],
    [
      'a rate that the technology does not have',
      ['run', 'riverside', '--set', 'radio.rate_Mbps=7'],
      'PARAMETERS_CONFLICT',
      'radio.rate_Mbps (7)',
    ],
    ['no noise', ['epsilon', '--rounds', '3', '--delta', '1e-5'], 'ARGUMENT_INVALID', '--noise'],
    ['a recording that is not there', ['info', 'no-such.mcap'], 'FILE_MISSING', 'no-such.mcap'],
    ['a bench there is not', ['bench', 'transprt'], 'ARGUMENT_INVALID', 'did you mean transport?'],
  ];
  for (const [what, args, code, hint] of wrong) {
    it(`refuses ${what} with code 2, ${code} and a hint`, async () => {
      const result = await verge(...args);
      expect(result.code).to.equal(2);
      expect(result.out).to.equal('');
      expect(result.err).to.contain(`verge: ${code}: `).and.to.contain(hint);
      expect(result.err).to.not.contain('    at '); // no stack for what the caller got wrong
    });
  }

  it('refuses a file that is no recording, as a failure', async () => {
    const result = await verge('info', 'package.json');
    expect([result.code, result.out]).to.deep.equal([1, '']);
    expect(result.err).to.contain('RECORDING_FOREIGN');
  });

  it('refuses a broken scenario file and names the place', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verge-cli-'));
    const path = join(folder, 'broken.json');
    writeFileSync(path, '{"name": "broken", "network": 7}');
    const result = await verge('run', path);
    expect(result.code).to.equal(2);
    expect(result.err).to.contain('SCENARIO_INVALID').and.to.contain('network');
    rmSync(folder, { recursive: true });
  });

  it('tells its version and its commands', async () => {
    const version = JSON.parse(readFileSync('package.json', 'utf8')).version;
    expect((await verge('--version')).out.trim()).to.equal(version);
    const help = await verge('--help');
    expect(help.code).to.equal(0);
    for (const command of ['serve', 'run', 'replay', 'info', 'export', 'import', 'epsilon', 'doctor']) {
      expect(help.out).to.contain(`  ${command}`);
    }
  });

  it('prints epsilon with all that it means', async () => {
    const text = await verge('epsilon', '--noise', '4', '--rounds', '20', '--delta', '1e-5');
    expect(text.err).to.contain('Unit: a vehicle').and.to.contain('no amplification');
    const json = await verge('epsilon', '--noise', '4', '--rounds', '20', '--delta', '1e-5', '--json');
    expect(JSON.parse(json.out).epsilon).to.be.closeTo(5.38, 0.02);
  });

  it('tells what is installed', async () => {
    const result = await verge('doctor', '--json');
    const report = JSON.parse(result.out);
    const names = report.findings.map(({ name }: { name: string }) => name);
    expect(names).to.include.members(['node', 'scenarios', 'tfjs-wasm', 'reference', 'recordings']);
    expect(report.findings.find(({ name }: { name: string }) => name === 'node').ok).to.equal(true);
  });
});
