import { join } from 'node:path';
import { expect } from 'chai';
import type { verge } from '#proto';
import { describeRecording } from '../../../server/recording/describe.js';
import { until } from '../../support/scriptedHost.js';
import { useGateway } from './useGateway.js';

describe('pages at the gateway', () => {
  const at = useGateway();

  it('get the scene first, then a keyframe and deltas', async () => {
    await at.open();
    const { page } = await at.join();
    await until(() => page.of('delta').length >= 3 && page.of('metrics').length >= 1, 'deltas and metrics', 5_000);
    expect(page.frames[0].scene?.name).to.equal('paper');
    const kinds = page.frames.map((frame) => frame.body);
    expect(kinds.indexOf('keyframe')).to.be.lessThan(kinds.indexOf('delta'));
    expect(page.state().state).to.equal('running');
  });

  it('pause, step and set the speed', async () => {
    await at.open();
    const { page } = await at.join();
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
    await at.open();
    const { page } = await at.join();
    page.control({ live: { path: 'latency.denmV2v_ms', valueJson: '60' } });
    await until(() => page.events('liveChange').length === 1, 'the change');
    expect(JSON.parse(page.state().liveJson ?? '{}')['latency.denmV2v_ms']).to.equal(60);
  });

  it('that join late get what happened before, each event once', async () => {
    await at.open();
    const { id, page: first } = await at.join({ speed: 20 });
    first.control({ live: { path: 'latency.denmV2v_ms', valueJson: '60' } });
    await until(() => first.events('liveChange').length === 1, 'the change');
    await until(() => Number(first.state().timeUs) > 3e6, 'three seconds', 10_000);
    const second = await at.page(id);
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
    await at.open();
    const { id, page: first } = await at.join();
    first.control({ pause: {} });
    await until(() => first.state().state === 'paused', 'the pause', 5_000);
    const second = await at.page(id);
    await until(() => second.of('keyframe').length > 0, 'the picture');
    expect(second.state().state).to.equal('paused');
  });

  it('are told what was wrong with a control, by its request', async () => {
    await at.open();
    const { page } = await at.join();
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
    await at.open();
    const { page } = await at.join();
    page.control({ live: { path: 'latency.denmV2v_ms', valueJson: 'much' } });
    await until(() => page.of('error').length === 1, 'the error');
    expect(page.of('error')[0].error).to.include({ where: 'latency.denmV2v_ms', got: '"much" (string)' });
  });

  it('lose the connection, and nothing else, over a frame far too large', async () => {
    await at.open();
    const { id, page } = await at.join();
    page.socket.send(Buffer.alloc(1_000_000));
    await until(() => page.closeCode !== undefined, 'the close');
    expect(page.closeCode).to.equal(1009);
    const other = await at.page(id);
    await until(() => other.of('delta').length > 0, 'the simulation to go on');
  });

  it('inspect a vehicle', async () => {
    await at.open();
    const { page } = await at.join();
    page.control({ inspect: { stationId: 102 } });
    await until(() => page.of('inspection').length > 0, 'the inspection');
    expect(page.of('inspection')[0].inspection?.id).to.equal(102);
    page.control({ inspect: { stationId: 9_999 } });
    await until(() => page.of('error').length === 1, 'the error');
    expect(page.of('error')[0].error?.code).to.equal('STATION_UNKNOWN');
  });

  it('record, and the file holds the run', async () => {
    await at.open();
    const { page } = await at.join();
    page.control({ record: { on: true } });
    await until(() => page.state().recording === true, 'the recording', 5_000);
    const since_us = page.times_us().length;
    await until(() => page.times_us().length > since_us + 8, 'some frames');
    page.control({ record: { on: false } });
    await until(() => page.state().recording === false, 'the end of the recording');
    const [entry] = (await at.call('GET', '/api/recordings')).body;
    const path = join(at.folder, 'recordings', entry.name);
    const description = await describeRecording(path);
    expect(description).to.include({ partial: false, scenario: 'paper', worldHash: 'abc' });
    expect(description.duration_s).to.be.greaterThan(0.3);
    const download = await (await fetch(at.url(`/api/recordings/${entry.name}`))).arrayBuffer();
    expect(download.byteLength).to.equal(entry.size_B);
  });

  it('are told the name of the recording when their simulation is stopped', async () => {
    await at.open();
    const { id, page } = await at.join();
    page.control({ record: { on: true } });
    await until(() => page.state().recording === true, 'the recording', 5_000);
    const name = page.state().recordingFile ?? '';
    const stopped = await at.call('DELETE', `/api/simulations/${id}`);
    expect(stopped.body).to.include({ state: 'ended', recording: null, recorded: name });
    await until(() => page.closeCode !== undefined, 'the close');
    expect(page.state()).to.deep.include({ state: 'ended', recording: false, recordingFile: name });
    expect(await describeRecording(join(at.folder, 'recordings', name))).to.include({ partial: false });
  });

  it('are refused to record or change a run that has ended', async () => {
    await at.open();
    const { id, page } = await at.join({ duration_s: 0.2, speed: 0 });
    await until(() => page.state().state === 'ended', 'the end', 10_000);
    const request = page.control({ record: { on: true } });
    await until(() => page.of('error').length === 1, 'the refusal');
    expect(page.of('error')[0].error).to.include({ code: 'SIMULATION_OVER', request });
    expect((await at.call('GET', '/api/recordings')).body).to.have.length(0);
    const body = { 'latency.denmV2v_ms': 60 };
    await at.refused('PATCH', `/api/simulations/${id}`, body, 409, 'SIMULATION_OVER');
    const happening = { stopVehicle: { stationId: 1000, duration_s: 5 } };
    await at.refused('POST', `/api/simulations/${id}/timeline`, happening, 409, 'SIMULATION_OVER');
  });

  it('see a host die and come back, and the vehicles of the others go on', async () => {
    await at.open({ hosts: 2 });
    const { id, page } = await at.join();
    await until(() => page.of('delta').length > 0, 'the run', 10_000);
    const processes = (await at.call('GET', `/api/simulations/${id}/hosts`)).body;
    process.kill(processes['fleet-1'], 'SIGKILL');
    await until(() => page.events('hostLost').length === 1, 'the loss', 5_000);
    await until(() => page.state().hosts?.includes('fleet-1 lost') === true, 'the status');
    await until(() => page.events('hostBack').length === 1, 'the return', 10_000);
    expect(page.state().reproducible).to.equal(false);
    const after = (await at.call('GET', `/api/simulations/${id}/hosts`)).body;
    expect(after['fleet-0']).to.equal(processes['fleet-0']);
    expect(after['fleet-1']).to.not.equal(processes['fleet-1']);
  });

  it('get the end of the run and its last moment', async () => {
    await at.open();
    const { page } = await at.join({ duration_s: 1, speed: 5 });
    await until(() => page.state().state === 'ended', 'the end', 10_000);
    await until(() => page.times_us().at(-1) === 1_000_000, 'the last moment');
  });
});
