import { expect } from 'chai';
import { until } from '../../support/scriptedHost.js';
import type { Body } from './gatewayClients.js';
import { useGateway } from './useGateway.js';

describe('the HTTP API', () => {
  const at = useGateway();

  it('tells its health, version and metrics', async () => {
    await at.open();
    expect((await at.call('GET', '/healthz')).body).to.deep.equal({ ok: true, version: '9.9.9', simulations: 0 });
    const text = await (await fetch(at.url('/metrics'))).text();
    expect(text).to.contain('verge_websocket_connections 0');
  });

  it('sends security headers and says when the page is not built', async () => {
    await at.open();
    const response = await fetch(at.url('/'));
    expect(response.status).to.equal(503);
    expect(response.headers.get('content-security-policy')).to.contain("default-src 'self'");
    expect(response.headers.get('x-content-type-options')).to.equal('nosniff');
    expect(await response.text()).to.contain('npm run build');
  });

  it('starts a simulation, shows it in the list and stops it', async () => {
    await at.open();
    const started = await at.start({ seed: 7 });
    expect(started).to.include({ scenario: 'paper', seed: '7', view: `/ws/view/${started.id}` });
    expect((await at.call('GET', '/api/simulations')).body.map(({ id }: Body) => id)).to.deep.equal([started.id]);
    const stopped = await at.call('DELETE', `/api/simulations/${started.id}`);
    expect(stopped.body.summary.scenario).to.equal('paper');
    expect((await at.call('GET', '/api/simulations')).body).to.have.length(0);
  });

  it('refuses a third simulation with SIMULATION_LIMIT and takes it when one has stopped', async () => {
    await at.open();
    const first = await at.start();
    await at.start();
    const error = await at.refused('POST', '/api/simulations', { scenario: 'paper' }, 409, 'SIMULATION_LIMIT');
    expect(error.expected).to.contain('at most 2');
    expect(error.message).to.contain(first.id).and.to.contain(`DELETE /api/simulations/${first.id}`);
    await at.call('DELETE', `/api/simulations/${first.id}`);
    await at.start();
  });

  it('does not count a simulation that has ended', async () => {
    await at.open({ mostSimulations: 1 });
    const { id } = await at.start({ duration_s: 0.1, speed: 0 });
    let state = '';
    while (state !== 'ended') state = (await at.call('GET', `/api/simulations/${id}`)).body.state;
    await at.start();
  });

  it('lists state, simulated time and start of each', async () => {
    await at.open();
    const { id, page } = await at.join();
    page.control({ pause: {} });
    await until(() => page.state().state === 'paused', 'the pause', 5_000);
    const { id: over } = await at.start({ duration_s: 0.1, speed: 0 });
    let list: Body[] = [];
    const ended = async (): Promise<boolean> => {
      list = (await at.call('GET', '/api/simulations')).body;
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
    await at.open();
    const seed = await at.refused(
      'POST',
      '/api/simulations',
      { scenario: 'paper', seed: 'a b' },
      400,
      'ARGUMENT_INVALID',
    );
    expect(seed.message).to.equal('The seed must be 1 to 64 letters, digits, dots, dashes or underscores, not "a b"');
    expect(seed.where).to.equal('body.seed');
    const file = await at.refused('GET', '/api/recordings/none.mcap', undefined, 404, 'FILE_MISSING');
    expect(file.message).to.contain('no recording "none.mcap"').and.to.not.contain('/api');
    const nowhere = await at.refused('GET', '/api/simulations/none', undefined, 404, 'SIMULATION_UNKNOWN');
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
    await at.open();
    for (const [, body, status, code] of badStarts) await at.refused('POST', '/api/simulations', body, status, code);
    expect((await at.call('GET', '/api/simulations')).body).to.have.length(0);
    await at.start();
  });

  it('knows no simulation, page or recording that is not there', async () => {
    await at.open();
    await at.refused('GET', '/api/simulations/none', undefined, 404, 'SIMULATION_UNKNOWN');
    await at.refused('DELETE', '/api/simulations/none', undefined, 404, 'SIMULATION_UNKNOWN');
    await at.refused('GET', '/api/recordings/none.mcap', undefined, 404, 'FILE_MISSING');
    await at.refused('GET', '/nowhere', undefined, 404, 'FILE_MISSING');
  });

  it('changes live parameters and says when they act', async () => {
    await at.open();
    const { id } = await at.start();
    const answer = await at.call('PATCH', `/api/simulations/${id}`, { 'latency.denmV2v_ms': 50 });
    expect(answer.status).to.equal(200);
    expect(answer.body.actsAt_s).to.be.a('number');
    const state = (await at.call('GET', `/api/simulations/${id}`)).body;
    expect(state.live['latency.denmV2v_ms']).to.equal(50);
    await at.refused('PATCH', `/api/simulations/${id}`, { 'run.window_ms': 20 }, 400, 'PARAMETER_NOT_LIVE');
    await at.refused('PATCH', `/api/simulations/${id}`, [], 400, 'ARGUMENT_INVALID');
  });

  it('changes all parameters of a request or none', async () => {
    await at.open();
    const { id } = await at.start();
    const half = { 'latency.denmV2v_ms': 55, 'run.window_ms': 20 };
    await at.refused('PATCH', `/api/simulations/${id}`, half, 400, 'PARAMETER_NOT_LIVE');
    const state = (await at.call('GET', `/api/simulations/${id}`)).body;
    expect(state.live['latency.denmV2v_ms']).to.equal(100);
    expect((await at.call('GET', `/api/simulations/${id}/timeline`)).body).to.deep.equal([]);
  });

  it('lets something happen, and enters it in the timeline', async () => {
    await at.open();
    const { id } = await at.start();
    const path = `/api/simulations/${id}/timeline`;
    const hazard = { kind: 'ice', x_m: 1, y_m: 2, radius_m: 20, duration_s: 120 };
    const { status, body } = await at.call('POST', path, { hazard });
    expect(status).to.equal(201);
    expect(body.hazard).to.deep.equal(hazard);
    expect(body.actsAt_s).to.be.a('number');
    const [entry] = (await at.call('GET', path)).body;
    expect(entry).to.deep.equal({ at_s: body.actsAt_s, hazard: body.hazard, origin: 'api' });
    for (const wrong of [{ hazard: { kind: 'ice', x_m: 'here', y_m: 0 } }, {}, [], { flood: {} }]) {
      await at.refused('POST', path, wrong, 400, 'PARAMETER_INVALID');
    }
    expect((await at.call('GET', path)).body).to.have.length(1);
    expect((await at.call('GET', `/api/simulations/${id}/hazards`)).body).to.deep.equal([]);
  });

  it('lets weather come up, with what is assumed where nothing is asked for', async () => {
    await at.open();
    const { id } = await at.start();
    const path = `/api/simulations/${id}/timeline`;
    const { body } = await at.call('POST', path, { weather: { kind: 'fog', x_m: 1, y_m: 2, speed_mps: 0 } });
    const assumed = { radius_m: 300, heading_deg: 90, intensity: 0.6, ramp_s: 30, duration_s: 600 };
    expect(body.weather).to.deep.equal({ kind: 'fog', x_m: 1, y_m: 2, speed_mps: 0, ...assumed });
    expect((await at.call('GET', path)).body[0].weather).to.deep.equal(body.weather);
    await at.refused('POST', path, { weather: { kind: 'hail', x_m: 1, y_m: 2 } }, 400, 'PARAMETER_INVALID');
  });
});
