import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import WebSocket from 'ws';
import { verge } from '#proto';
import { VERSIONS } from '../../cli/version.js';
import { ViewDecoder } from '../../core/view/viewDecoder.js';
import { describeRecording } from '../../server/recording/describe.js';
import { buildRun } from '../../server/scenarioFiles/buildRun.js';
import { until } from '../support/scriptedHost.js';
import { driveForeignVehicle } from '../transport/foreignClient.js';

/** A page that keeps what it is told. */
class Page {
  readonly decoder = new ViewDecoder();
  readonly events: verge.v1.IRunEvent[] = [];
  readonly errors: verge.v1.IProtocolErrorView[] = [];
  moments = 0;
  scene: verge.v1.IScene | undefined;
  state: verge.v1.IRunState = {};

  constructor(readonly socket: WebSocket) {
    socket.on('message', (data) => this.take(verge.v1.ViewFrame.decode(data as Buffer)));
    socket.on('error', () => {});
  }

  control(action: verge.v1.IViewControl): void {
    this.socket.send(verge.v1.ViewControl.encode(action).finish());
  }

  saw(code: string): boolean {
    return this.events.some((event) => event.code === code);
  }

  private take(frame: verge.v1.ViewFrame): void {
    if (frame.scene) this.scene = frame.scene;
    if (frame.state) this.state = frame.state;
    if (frame.error) this.errors.push(frame.error);
    this.events.push(...(frame.events?.events ?? []));
    if (!frame.keyframe && !frame.delta) return;
    this.decoder.apply(frame);
    this.moments++;
    this.control({ ack: { timeUs: this.decoder.current.time_us } });
  }
}

interface Hazard {
  readonly id: number;
  readonly x_m: number;
}

/** Waits on a busy machine: starting TensorFlow.js in two processes takes its time there. */
const PATIENT_MS = 60_000;

describe('verge serve', () => {
  let folder: string;
  let server: ChildProcess;
  let address: string;
  let err = '';

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'verge-serve-'));
    const args = ['bin/verge.js', 'serve', '--port', '0', '--recordings', folder];
    server = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    server.stderr?.on('data', (data) => {
      err += data;
    });
    await until(() => /http:\/\/127\.0\.0\.1:\d+/.test(err), 'the address', PATIENT_MS);
    address = /http:\/\/127\.0\.0\.1:\d+/.exec(err)?.[0] ?? '';
  });

  after(() => {
    if (server.exitCode === null) server.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  async function call(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(address + path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    expect(response.ok, JSON.stringify(answer)).to.equal(true);
    return answer;
  }

  it('repeats from its manifest a run that was changed, iced over and held up while it ran', async () => {
    const start = { scenario: 'riverside', seed: 9, duration_s: 8, speed: 2 };
    const { control } = await buildRun({ ...start, seed: '9', hosts: 1, origin: 'api' }, VERSIONS);
    const stationId = control.hostPlan[1].stationIds[0];
    const id = (await call('POST', '/api/simulations', start)).id as string;
    await until(
      async () => ((await call('GET', `/api/simulations/${id}`)).time_s as number) > 1,
      'a second',
      PATIENT_MS,
    );
    const changes = { 'radio.txPower_dBm': 10, 'radio.lossProbability': 0.3 };
    const { actsAt_s } = await call('PATCH', `/api/simulations/${id}`, changes);
    expect(actsAt_s).to.be.within(1, 8);
    const timeline = `/api/simulations/${id}/timeline`;
    const happen = (happening: object) => call('POST', timeline, happening);
    const hazard = { kind: 'ice', x_m: 960, y_m: 720, radius_m: 60, duration_s: 120 };
    const placed = await happen({ hazard });
    expect(placed.hazard).to.deep.equal(hazard);
    expect(placed.actsAt_s).to.be.within(actsAt_s as number, 8);
    await happen({ stopVehicle: { stationId } });
    await happen({ hazard: { ...hazard, x_m: 500 } });
    const there = async () => (await call('GET', `/api/simulations/${id}/hazards`)) as unknown as Hazard[];
    await until(async () => (await there()).some(({ x_m }) => x_m === 500), 'the second ice', PATIENT_MS);
    const second = (await there()).find(({ x_m }) => x_m === 500)!;
    await happen({ removeHazard: { id: second.id } });
    await happen({ releaseVehicle: { stationId } });
    await until(async () => (await call('GET', `/api/simulations/${id}`)).state === 'ended', 'the end', PATIENT_MS);
    const manifest = await call('GET', `/api/simulations/${id}/manifest`);
    await call('DELETE', `/api/simulations/${id}`);
    expect(manifest.reproducible).to.equal(true);
    const entries = manifest.timeline as object[];
    expect(entries.map((entry) => Object.keys(entry)[1])).to.deep.equal([
      'set',
      'hazard',
      'stopVehicle',
      'hazard',
      'removeHazard',
      'releaseVehicle',
    ]);

    const path = join(folder, 'manifest.json');
    writeFileSync(path, JSON.stringify(manifest));
    const child = spawn(process.execPath, ['bin/verge.js', 'run', path, '--json'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let out = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    await new Promise((resolve) => child.once('close', resolve));
    rmSync(path);
    const { worldHash, learningHash } = JSON.parse(out);
    expect([worldHash, learningHash]).to.deep.equal([manifest.worldHash, manifest.learningHash]);
  });

  it('runs riverside for a page, through a dead host, a foreign vehicle and a recording, and closes whole', async () => {
    const started = await call('POST', '/api/simulations', { scenario: 'riverside', seed: 5 });
    const { id, view, stations } = started as { id: string; view: string; stations: string };

    const socket = new WebSocket(address.replace('http', 'ws') + view, ['verge.v1'], {
      headers: { origin: address },
    });
    const page = new Page(socket);
    await until(() => page.decoder.current.count > 20 && page.moments > 20, 'cars', PATIENT_MS);
    expect(page.scene?.lanes?.length).to.be.greaterThan(50);
    const { current } = page.decoder;
    const fastest_mps = Math.max(...current.speed_mps.subarray(0, current.count));
    expect(fastest_mps).to.be.within(1, 40);

    page.control({ record: { on: true } });
    await until(() => page.state.recording === true, 'the recording', PATIENT_MS);
    page.control({ live: { path: 'latency.denmV2v_ms', valueJson: '50' } });
    await until(() => page.saw('liveChange'), 'the live change', PATIENT_MS);

    const hosts = await call('GET', `/api/simulations/${id}/hosts`);
    process.kill(hosts['fleet-0'] as number, 'SIGKILL');
    await until(() => page.saw('hostLost'), 'the loss of the host', PATIENT_MS);
    await until(() => page.saw('hostBack'), 'the return of the host', PATIENT_MS);
    expect(page.state.hosts).to.include('fleet-0 connected');

    const vehicleId = page.decoder.current.id[3];
    const vehicle = await driveForeignVehicle(address.replace('http', 'ws') + stations, vehicleId);
    await until(() => vehicle.speeds_mps.length > 5, 'the foreign vehicle to drive', PATIENT_MS);
    await until(() => vehicle.outcomes > 0, 'its CAM to be sent', PATIENT_MS);
    vehicle.leave();
    await vehicle.ended;

    const before = page.moments;
    await until(() => page.moments > before + 5, 'the simulation to go on', PATIENT_MS);
    expect(page.errors).to.deep.equal([]);

    const exit = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT');
    expect(await exit).to.equal(130);
    const [file] = readdirSync(folder);
    const recording = await describeRecording(join(folder, file));
    expect(recording).to.include({ partial: false, scenario: 'riverside', seed: '5', reproducible: false });
  });
});
