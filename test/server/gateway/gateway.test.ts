import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { pino } from 'pino';
import WebSocket from 'ws';
import type { verge } from '#proto';
import { launchWorld } from '../../../cli/workers/worldLauncher.js';
import { type Gateway, type GatewayOptions, openGateway } from '../../../server/gateway/gateway.js';
import { describeRecording } from '../../../server/recording/describe.js';
import { rejection, until } from '../../support/scriptedHost.js';
import { driveForeignVehicle } from '../../transport/foreignClient.js';
import { type Body, Page, refusedUpgrade } from './gatewayClients.js';

const WORLD = fileURLToPath(new URL('../../support/paperWorld.js', import.meta.url));

describe('the gateway', () => {
  let gateway: Gateway;
  let folder: string;

  async function open(changes: Partial<GatewayOptions> = {}): Promise<Gateway> {
    folder = mkdtempSync(join(tmpdir(), 'verge-gateway-'));
    gateway = await openGateway({
      host: '127.0.0.1',
      port: 0,
      pageFolder: join(folder, 'page'),
      recordingsFolder: join(folder, 'recordings'),
      scenarios: { list: () => [], schema: () => ({ type: 'object' }), thumbnail: () => '' },
      version: '9.9.9',
      log: pino({ level: 'silent' }),
      launchWorld: () => launchWorld({ script: WORLD }),
      hosts: 1,
      ...changes,
    });
    return gateway;
  }

  afterEach(async () => {
    await gateway.close();
    rmSync(folder, { recursive: true });
  });

  const url = (path: string) => `http://127.0.0.1:${gateway.port}${path}`;

  async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(url(path), {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Body, headers: response.headers };
  }

  async function start(body: object = {}): Promise<Body> {
    const answer = await call('POST', '/api/simulations', { scenario: 'paper', ...body });
    expect(answer.status).to.equal(201);
    return answer.body;
  }

  async function expectError(method: string, path: string, body: unknown, status: number, code: string): Promise<Body> {
    const answer = await call(method, path, body);
    expect(answer.status).to.equal(status);
    expect(answer.body.error.code).to.equal(code);
    expect(answer.body.error).to.have.all.keys('code', 'message', 'where', 'expected', 'got');
    for (const part of ['where', 'expected', 'got']) expect(answer.body.error[part], part).to.be.a('string');
    return answer.body.error;
  }

  it('tells its health, version and metrics', async () => {
    await open();
    expect((await call('GET', '/healthz')).body).to.deep.equal({ ok: true, version: '9.9.9', simulations: 0 });
    const text = await (await fetch(url('/metrics'))).text();
    expect(text).to.contain('verge_websocket_connections 0');
  });

  it('sends security headers and says when the page is not built', async () => {
    await open();
    const response = await fetch(url('/'));
    expect(response.status).to.equal(503);
    expect(response.headers.get('content-security-policy')).to.contain("default-src 'self'");
    expect(response.headers.get('x-content-type-options')).to.equal('nosniff');
    expect(await response.text()).to.contain('npm run build');
  });

  it('starts a simulation, shows it in the list and stops it', async () => {
    await open();
    const started = await start({ seed: 7 });
    expect(started).to.include({ scenario: 'paper', seed: '7', view: `/ws/view/${started.id}` });
    expect((await call('GET', '/api/simulations')).body.map(({ id }: Body) => id)).to.deep.equal([started.id]);
    const stopped = await call('DELETE', `/api/simulations/${started.id}`);
    expect(stopped.body.summary.scenario).to.equal('paper');
    expect((await call('GET', '/api/simulations')).body).to.have.length(0);
  });

  it('refuses a third simulation with SIMULATION_LIMIT and takes it when one has stopped', async () => {
    await open();
    const first = await start();
    await start();
    const error = await expectError('POST', '/api/simulations', { scenario: 'paper' }, 409, 'SIMULATION_LIMIT');
    expect(error.expected).to.contain('at most 2');
    expect(error.message).to.contain(first.id).and.to.contain(`DELETE /api/simulations/${first.id}`);
    await call('DELETE', `/api/simulations/${first.id}`);
    await start();
  });

  it('does not count a simulation that has ended', async () => {
    await open({ mostSimulations: 1 });
    const { id } = await start({ duration_s: 0.1, speed: 0 });
    let state = '';
    while (state !== 'ended') state = (await call('GET', `/api/simulations/${id}`)).body.state;
    await start();
  });

  it('lists state, simulated time and start of each', async () => {
    await open();
    const { id } = await start();
    const page = await Page.open(gateway, `/ws/view/${id}`);
    page.control({ pause: {} });
    await until(() => page.state().state === 'paused', 'the pause', 5_000);
    const { id: over } = await start({ duration_s: 0.1, speed: 0 });
    let list: Body[] = [];
    const ended = async (): Promise<boolean> => {
      list = (await call('GET', '/api/simulations')).body;
      return list[1].state === 'ended';
    };
    await until(ended, 'the end', 10_000);
    expect(list.map((one) => [one.id, one.state])).to.deep.equal([
      [id, 'paused'],
      [over, 'ended'],
    ]);
    expect(list[1].time_s).to.equal(0.1);
    expect(Date.now() - Date.parse(list[0].startedAt)).to.be.within(0, 60_000);
  });

  it('says what was wrong in words that people use', async () => {
    await open();
    const seed = await expectError(
      'POST',
      '/api/simulations',
      { scenario: 'paper', seed: 'a b' },
      400,
      'ARGUMENT_INVALID',
    );
    expect(seed.message).to.equal('The seed must be 1 to 64 letters, digits, dots, dashes or underscores, not "a b"');
    expect(seed.where).to.equal('body.seed');
    const file = await expectError('GET', '/api/recordings/none.mcap', undefined, 404, 'FILE_MISSING');
    expect(file.message).to.contain('no recording "none.mcap"').and.to.not.contain('/api');
    const nowhere = await expectError('GET', '/api/simulations/none', undefined, 404, 'SIMULATION_UNKNOWN');
    expect(nowhere.message).to.contain('no simulation none').and.to.not.contain('/api');
  });

  const badStarts: [string, unknown, number, string][] = [
    ['no scenario', {}, 400, 'ARGUMENT_INVALID'],
    ['an unknown scenario', { scenario: 'nowhere' }, 404, 'SCENARIO_UNKNOWN'],
    ['a path', { scenario: '../../etc/passwd' }, 400, 'ARGUMENT_INVALID'],
    ['an unknown key', { scenario: 'paper', colour: 'red' }, 400, 'ARGUMENT_INVALID'],
    ['a negative duration', { scenario: 'paper', duration_s: -1 }, 400, 'ARGUMENT_INVALID'],
    ['a parameter out of range', { scenario: 'paper', set: { 'latency.denmV2v_ms': -5 } }, 400, 'PARAMETER_INVALID'],
    ['an unknown parameter', { scenario: 'paper', set: { 'latency.nope': 1 } }, 400, 'PARAMETER_UNKNOWN'],
    ['broken JSON', '{"scenario":', 400, 'ARGUMENT_INVALID'],
    ['a body that is too large', { scenario: 'x'.repeat(70_000) }, 413, 'FRAME_TOO_LARGE'],
  ];
  it('answers a bad start with what, where, expected and got', async () => {
    await open();
    for (const [, body, status, code] of badStarts) await expectError('POST', '/api/simulations', body, status, code);
    expect((await call('GET', '/api/simulations')).body).to.have.length(0);
    await start();
  });

  it('knows no simulation, page or recording that is not there', async () => {
    await open();
    await expectError('GET', '/api/simulations/none', undefined, 404, 'SIMULATION_UNKNOWN');
    await expectError('DELETE', '/api/simulations/none', undefined, 404, 'SIMULATION_UNKNOWN');
    await expectError('GET', '/api/recordings/none.mcap', undefined, 404, 'FILE_MISSING');
    await expectError('GET', '/nowhere', undefined, 404, 'FILE_MISSING');
  });

  it('changes live parameters and says when they act', async () => {
    await open();
    const { id } = await start();
    const answer = await call('PATCH', `/api/simulations/${id}`, { 'latency.denmV2v_ms': 50 });
    expect(answer.status).to.equal(200);
    expect(answer.body.actsAt_s).to.be.a('number');
    const state = (await call('GET', `/api/simulations/${id}`)).body;
    expect(state.live['latency.denmV2v_ms']).to.equal(50);
    await expectError('PATCH', `/api/simulations/${id}`, { 'run.window_ms': 20 }, 400, 'PARAMETER_NOT_LIVE');
    await expectError('PATCH', `/api/simulations/${id}`, [], 400, 'ARGUMENT_INVALID');
  });

  it('changes all parameters of a request or none', async () => {
    await open();
    const { id } = await start();
    const half = { 'latency.denmV2v_ms': 55, 'run.window_ms': 20 };
    await expectError('PATCH', `/api/simulations/${id}`, half, 400, 'PARAMETER_NOT_LIVE');
    const state = (await call('GET', `/api/simulations/${id}`)).body;
    expect(state.live['latency.denmV2v_ms']).to.equal(100);
    expect((await call('GET', `/api/simulations/${id}/timeline`)).body).to.deep.equal([]);
  });

  it('lets something happen, and enters it in the timeline', async () => {
    await open();
    const { id } = await start();
    const path = `/api/simulations/${id}/timeline`;
    const hazard = { kind: 'ice', x_m: 1, y_m: 2, radius_m: 20, duration_s: 120 };
    const { status, body } = await call('POST', path, { hazard });
    expect(status).to.equal(201);
    expect(body.hazard).to.deep.equal(hazard);
    expect(body.actsAt_s).to.be.a('number');
    const [entry] = (await call('GET', path)).body;
    expect(entry).to.deep.equal({ at_s: body.actsAt_s, hazard: body.hazard, origin: 'api' });
    for (const wrong of [{ hazard: { kind: 'ice', x_m: 'here', y_m: 0 } }, {}, [], { flood: {} }]) {
      await expectError('POST', path, wrong, 400, 'PARAMETER_INVALID');
    }
    expect((await call('GET', path)).body).to.have.length(1);
    expect((await call('GET', `/api/simulations/${id}/hazards`)).body).to.deep.equal([]);
  });

  describe('pages', () => {
    it('get the scene first, then a keyframe and deltas', async () => {
      await open();
      const { id } = await start();
      const page = await Page.open(gateway, `/ws/view/${id}`);
      await until(() => page.of('delta').length >= 3 && page.of('metrics').length >= 1, 'deltas and metrics', 5_000);
      expect(page.frames[0].scene?.name).to.equal('paper');
      const kinds = page.frames.map((frame) => frame.body);
      expect(kinds.indexOf('keyframe')).to.be.lessThan(kinds.indexOf('delta'));
      expect(page.state().state).to.equal('running');
    });

    it('pause, step and set the speed', async () => {
      await open();
      const { id } = await start();
      const page = await Page.open(gateway, `/ws/view/${id}`);
      page.control({ pause: {} });
      await until(() => page.state().state === 'paused', 'the pause', 5_000);
      const before_us = Number(page.state().timeUs);
      page.control({ step: { windows: 3 } });
      await until(() => page.times_us().at(-1) === before_us + 30_000, 'three windows');
      page.control({ speed: { speed: 20 } });
      page.control({ play: {} });
      await until(
        () => page.state().speed === 20 && Number(page.state().timeUs) > before_us + 1e6,
        'a faster run',
        5_000,
      );
    });

    it('see a live change at its simulated time', async () => {
      await open();
      const { id } = await start();
      const page = await Page.open(gateway, `/ws/view/${id}`);
      page.control({ live: { path: 'latency.denmV2v_ms', valueJson: '60' } });
      await until(() => page.events('liveChange').length === 1, 'the change');
      expect(JSON.parse(page.state().liveJson ?? '{}')['latency.denmV2v_ms']).to.equal(60);
    });

    it('that join late get what happened before, each event once', async () => {
      await open();
      const { id } = await start({ speed: 20 });
      const first = await Page.open(gateway, `/ws/view/${id}`);
      first.control({ live: { path: 'latency.denmV2v_ms', valueJson: '60' } });
      await until(() => first.events('liveChange').length === 1, 'the change');
      await until(() => Number(first.state().timeUs) > 3e6, 'three seconds', 10_000);
      const second = await Page.open(gateway, `/ws/view/${id}`);
      await until(() => second.of('keyframe').length > 0, 'the picture');
      expect(second.frames.slice(0, 3).map((frame) => frame.body)).to.deep.equal(['scene', 'history', 'state']);
      const { metrics, events, totals } = second.frames[1].history as verge.v1.ViewHistory;
      const times_s = metrics.map(({ timeUs }) => Number(timeUs) / 1e6);
      expect(times_s[0]).to.be.below(1);
      expect(times_s.at(-1)).to.be.above(3);
      expect(times_s).to.deep.equal([...times_s].sort((a, b) => a - b));
      expect(events.map(({ code, path }) => [code, path])).to.deep.equal([['liveChange', 'latency.denmV2v_ms']]);
      expect(totals.map(({ code, count }) => [code, count])).to.deep.equal([['liveChange', 1]]);
      second.control({ live: { path: 'latency.denmV2v_ms', valueJson: '70' } });
      await until(() => second.events('liveChange').length > 0, 'the next change');
      await until(() => first.events('liveChange').length > 1, 'the next change, at the other page');
      expect(second.events('liveChange')).to.have.length(1);
      expect(first.events('liveChange')).to.have.length(2);
    });

    it('that join a paused run see it', async () => {
      await open();
      const { id } = await start();
      const first = await Page.open(gateway, `/ws/view/${id}`);
      first.control({ pause: {} });
      await until(() => first.state().state === 'paused', 'the pause', 5_000);
      const second = await Page.open(gateway, `/ws/view/${id}`);
      await until(() => second.of('keyframe').length > 0, 'the picture');
      expect(second.state().state).to.equal('paused');
    });

    it('are told what was wrong with a control, by its request', async () => {
      await open();
      const { id } = await start();
      const page = await Page.open(gateway, `/ws/view/${id}`);
      const request = page.control({ live: { path: 'latency.denmV2v_ms', valueJson: '"much"' } });
      await until(() => page.of('error').length === 1, 'the error');
      expect(page.of('error')[0].error).to.include({
        code: 'PARAMETER_INVALID',
        request,
        where: 'latency.denmV2v_ms',
        expected: 'a finite number from 1 to 10000 ms',
        got: '"much" (string)',
      });
      page.socket.send(Buffer.from([0xff, 0xff, 0xff]));
      await until(() => page.of('error').length === 2, 'the second error');
      expect(page.of('error')[1].error?.code).to.equal('MESSAGE_UNDECODABLE');
      page.socket.send(Buffer.alloc(70_000));
      await until(() => page.of('error').length === 3, 'the third error');
      expect(page.of('error')[2].error?.code).to.equal('FRAME_TOO_LARGE');
      const frames = page.frames.length;
      await until(() => page.frames.length > frames + 5, 'the simulation to go on');
    });

    it('are told of a value that is no JSON by the parameter it was for', async () => {
      await open();
      const { id } = await start();
      const page = await Page.open(gateway, `/ws/view/${id}`);
      page.control({ live: { path: 'latency.denmV2v_ms', valueJson: 'much' } });
      await until(() => page.of('error').length === 1, 'the error');
      expect(page.of('error')[0].error).to.include({ where: 'latency.denmV2v_ms', got: '"much" (string)' });
    });

    it('lose the connection, and nothing else, over a frame far too large', async () => {
      await open();
      const { id } = await start();
      const page = await Page.open(gateway, `/ws/view/${id}`);
      page.socket.send(Buffer.alloc(1_000_000));
      await until(() => page.closeCode !== undefined, 'the close');
      expect(page.closeCode).to.equal(1009);
      const other = await Page.open(gateway, `/ws/view/${id}`);
      await until(() => other.of('delta').length > 0, 'the simulation to go on');
    });

    it('inspect a vehicle', async () => {
      await open();
      const { id } = await start();
      const page = await Page.open(gateway, `/ws/view/${id}`);
      page.control({ inspect: { stationId: 102 } });
      await until(() => page.of('inspection').length > 0, 'the inspection');
      expect(page.of('inspection')[0].inspection?.id).to.equal(102);
      page.control({ inspect: { stationId: 9_999 } });
      await until(() => page.of('error').length === 1, 'the error');
      expect(page.of('error')[0].error?.code).to.equal('STATION_UNKNOWN');
    });

    it('record, and the file holds the run', async () => {
      await open();
      const { id } = await start();
      const page = await Page.open(gateway, `/ws/view/${id}`);
      page.control({ record: { on: true } });
      await until(() => page.state().recording === true, 'the recording', 5_000);
      const since_us = page.times_us().length;
      await until(() => page.times_us().length > since_us + 8, 'some frames');
      page.control({ record: { on: false } });
      await until(() => page.state().recording === false, 'the end of the recording');
      const [entry] = (await call('GET', '/api/recordings')).body;
      const path = join(folder, 'recordings', entry.name);
      const description = await describeRecording(path);
      expect(description).to.include({ partial: false, scenario: 'paper', worldHash: 'abc' });
      expect(description.duration_s).to.be.greaterThan(0.3);
      const download = await (await fetch(url(`/api/recordings/${entry.name}`))).arrayBuffer();
      expect(download.byteLength).to.equal(entry.size_B);
    });

    it('are told the name of the recording when their simulation is stopped', async () => {
      await open();
      const { id } = await start();
      const page = await Page.open(gateway, `/ws/view/${id}`);
      page.control({ record: { on: true } });
      await until(() => page.state().recording === true, 'the recording', 5_000);
      const name = page.state().recordingFile ?? '';
      const stopped = await call('DELETE', `/api/simulations/${id}`);
      expect(stopped.body).to.include({ state: 'ended', recording: null, recorded: name });
      await until(() => page.closeCode !== undefined, 'the close');
      expect(page.state()).to.deep.include({ state: 'ended', recording: false, recordingFile: name });
      expect(await describeRecording(join(folder, 'recordings', name))).to.include({ partial: false });
    });

    it('are refused to record or change a run that has ended', async () => {
      await open();
      const { id } = await start({ duration_s: 0.2, speed: 0 });
      const page = await Page.open(gateway, `/ws/view/${id}`);
      await until(() => page.state().state === 'ended', 'the end', 10_000);
      const request = page.control({ record: { on: true } });
      await until(() => page.of('error').length === 1, 'the refusal');
      expect(page.of('error')[0].error).to.include({ code: 'SIMULATION_OVER', request });
      expect((await call('GET', '/api/recordings')).body).to.have.length(0);
      const body = { 'latency.denmV2v_ms': 60 };
      await expectError('PATCH', `/api/simulations/${id}`, body, 409, 'SIMULATION_OVER');
      const happening = { stopVehicle: { stationId: 1000, duration_s: 5 } };
      await expectError('POST', `/api/simulations/${id}/timeline`, happening, 409, 'SIMULATION_OVER');
    });

    it('see a host die and come back, and the vehicles of the others go on', async () => {
      await open({ hosts: 2 });
      const { id } = await start();
      const page = await Page.open(gateway, `/ws/view/${id}`);
      await until(() => page.of('delta').length > 0, 'the run', 10_000);
      const processes = (await call('GET', `/api/simulations/${id}/hosts`)).body;
      process.kill(processes['fleet-1'], 'SIGKILL');
      await until(() => page.events('hostLost').length === 1, 'the loss', 5_000);
      await until(() => page.state().hosts?.includes('fleet-1 lost') === true, 'the status');
      await until(() => page.events('hostBack').length === 1, 'the return', 10_000);
      expect(page.state().reproducible).to.equal(false);
      const after = (await call('GET', `/api/simulations/${id}/hosts`)).body;
      expect(after['fleet-0']).to.equal(processes['fleet-0']);
      expect(after['fleet-1']).to.not.equal(processes['fleet-1']);
    });

    it('get the end of the run and its last moment', async () => {
      await open();
      const { id } = await start({ duration_s: 1, speed: 5 });
      const page = await Page.open(gateway, `/ws/view/${id}`);
      await until(() => page.state().state === 'ended', 'the end', 10_000);
      await until(() => page.times_us().at(-1) === 1_000_000, 'the last moment');
    });
  });

  describe('foreign stations', () => {
    it('drive one vehicle through the public port without an Origin', async () => {
      await open();
      const { id } = await start({ speed: 0 });
      const vehicle = await driveForeignVehicle(`ws://127.0.0.1:${gateway.port}/ws/stations/${id}`, 102);
      await until(() => vehicle.windows > 200 && vehicle.speeds_mps.length > 10, 'windows', 5_000);
      expect(vehicle.speeds_mps[0]).to.equal(10);
      vehicle.leave();
      await vehicle.ended;
    });

    it('are refused with a code when there is no such vehicle', async () => {
      await open();
      const { id } = await start();
      const answer = driveForeignVehicle(`ws://127.0.0.1:${gateway.port}/ws/stations/${id}`, 7_777);
      const text = await answer.then(
        () => 'accepted',
        (error: Error) => error.message,
      );
      expect(text).to.contain('STATION_UNKNOWN');
    });
  });

  describe('access', () => {
    const path = (id: string) => `/ws/view/${id}`;

    it('refuses a foreign Origin, none at all, a foreign Host, and an unknown simulation', async () => {
      await open();
      const { id } = await start();
      const { port } = gateway;
      const own = { origin: `http://127.0.0.1:${port}` };
      const foreign = await refusedUpgrade(port, path(id), { origin: 'http://evil.example' });
      expect([foreign.status, foreign.body.error.code]).to.deep.equal([403, 'ORIGIN_REFUSED']);
      const none = await refusedUpgrade(port, path(id), {});
      expect([none.status, none.body.error.code]).to.deep.equal([403, 'ORIGIN_REFUSED']);
      const host = await refusedUpgrade(port, path(id), { origin: 'http://evil.example', host: 'evil.example' });
      expect([host.status, host.body.error.where]).to.deep.equal([403, 'Host']);
      const unknown = await refusedUpgrade(port, path('none'), own);
      expect([unknown.status, unknown.body.error.code]).to.deep.equal([404, 'SIMULATION_UNKNOWN']);
      for (const headers of [own, {}]) {
        const nowhere = await refusedUpgrade(port, '/ws/foo', headers);
        expect([nowhere.status, nowhere.body.error.code]).to.deep.equal([404, 'FILE_MISSING']);
        expect(nowhere.body.error.expected).to.equal('/ws/view/:id, /ws/stations/:id');
      }
    });

    it('refuses requests of another site', async () => {
      await open();
      const answer = await call('POST', '/api/simulations', { scenario: 'paper' }, { origin: 'http://evil.example' });
      expect([answer.status, answer.body.error.code]).to.deep.equal([403, 'ORIGIN_REFUSED']);
      const status = await new Promise((resolve, reject) => {
        const options = { port: gateway.port, host: '127.0.0.1', headers: { host: 'evil.example' } };
        httpRequest({ ...options, path: '/healthz' }, (response) => resolve(response.resume().statusCode))
          .once('error', reject)
          .end();
      });
      expect(status).to.equal(403);
    });

    it('wants the token where one is set: bearer, cookie or sub-protocol', async () => {
      await open({ token: 'secret' });
      const none = await call('GET', '/healthz');
      expect([none.status, none.body.error.code]).to.deep.equal([401, 'TOKEN_REFUSED']);
      expect((await call('GET', '/healthz', undefined, { authorization: 'Bearer wrong' })).status).to.equal(401);
      expect((await call('GET', '/healthz', undefined, { authorization: 'Bearer secret' })).status).to.equal(200);
      const opened = await fetch(url('/healthz?token=secret'));
      const cookie = opened.headers.get('set-cookie') ?? '';
      expect(cookie).to.contain('HttpOnly').and.to.contain('SameSite=Strict');
      expect((await call('GET', '/healthz', undefined, { cookie: cookie.split(';')[0] })).status).to.equal(200);
      const started = await call('POST', '/api/simulations', { scenario: 'paper' }, { authorization: 'Bearer secret' });
      const view = path(started.body.id);
      const origin = `http://127.0.0.1:${gateway.port}`;
      expect((await refusedUpgrade(gateway.port, view, { origin })).status).to.equal(401);
      const protocols = ['verge.v1', 'verge.token.secret'];
      const socket = new WebSocket(`ws://127.0.0.1:${gateway.port}${view}`, protocols, { headers: { origin } });
      await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
      expect(socket.protocol).to.equal('verge.v1');
      socket.terminate();
    });

    it('lends no file outside the recordings', async () => {
      await open();
      writeFileSync(join(folder, 'private.mcap'), 'x');
      for (const name of ['..%2Fprivate.mcap', '%2e%2e%2fprivate.mcap', '.hidden.mcap', 'a.txt', '%00.mcap']) {
        const response = await fetch(url(`/api/recordings/${name}`));
        expect(response.status, name).to.equal(404);
      }
    });
  });

  it('binds beyond this machine with a token only', async () => {
    await open();
    const options = { ...({} as GatewayOptions), host: '0.0.0.0', port: 0 };
    expect((await rejection(openGateway(options))).code).to.equal('ARGUMENT_INVALID');
  });

  it('takes the next free port, or says that its port is taken', async () => {
    await open();
    const taken = gateway;
    const second = await open({ port: taken.port, nextFreePort: true });
    expect(second.port).to.be.greaterThan(taken.port);
    const third = open({ port: taken.port });
    expect((await rejection(third)).code).to.equal('PORT_TAKEN');
    await taken.close();
    gateway = second;
  });
});
