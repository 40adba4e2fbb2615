import { writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { expect } from 'chai';
import WebSocket from 'ws';
import { type GatewayOptions, openGateway } from '../../../server/gateway/gateway.js';
import { rejection } from '../../support/scriptedHost.js';
import { refusedUpgrade } from './gatewayClients.js';
import { useGateway } from './useGateway.js';

describe('access to the gateway', () => {
  const at = useGateway();

  const path = (id: string) => `/ws/view/${id}`;

  it('refuses a foreign Origin, none at all, a foreign Host, and an unknown simulation', async () => {
    await at.open();
    const { id } = await at.start();
    const { port } = at.gateway;
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
    await at.open();
    const answer = await at.call('POST', '/api/simulations', { scenario: 'paper' }, { origin: 'http://evil.example' });
    expect([answer.status, answer.body.error.code]).to.deep.equal([403, 'ORIGIN_REFUSED']);
    const status = await new Promise((resolve, reject) => {
      const options = { port: at.gateway.port, host: '127.0.0.1', headers: { host: 'evil.example' } };
      httpRequest({ ...options, path: '/healthz' }, (response) => resolve(response.resume().statusCode))
        .once('error', reject)
        .end();
    });
    expect(status).to.equal(403);
  });

  it('wants the token where one is set: bearer, cookie or sub-protocol', async () => {
    await at.open({ token: 'secret' });
    const none = await at.call('GET', '/healthz');
    expect([none.status, none.body.error.code]).to.deep.equal([401, 'TOKEN_REFUSED']);
    expect((await at.call('GET', '/healthz', undefined, { authorization: 'Bearer wrong' })).status).to.equal(401);
    expect((await at.call('GET', '/healthz', undefined, { authorization: 'Bearer secret' })).status).to.equal(200);
    const opened = await fetch(at.url('/healthz?token=secret'));
    const cookie = opened.headers.get('set-cookie') ?? '';
    expect(cookie).to.contain('HttpOnly').and.to.contain('SameSite=Strict');
    expect((await at.call('GET', '/healthz', undefined, { cookie: cookie.split(';')[0] })).status).to.equal(200);
    const started = await at.call(
      'POST',
      '/api/simulations',
      { scenario: 'paper' },
      { authorization: 'Bearer secret' },
    );
    const view = path(started.body.id);
    const origin = `http://127.0.0.1:${at.gateway.port}`;
    expect((await refusedUpgrade(at.gateway.port, view, { origin })).status).to.equal(401);
    const protocols = ['verge.v1', 'verge.token.secret'];
    const socket = new WebSocket(`ws://127.0.0.1:${at.gateway.port}${view}`, protocols, { headers: { origin } });
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    expect(socket.protocol).to.equal('verge.v1');
    socket.terminate();
  });

  it('lends no file outside the recordings', async () => {
    await at.open();
    writeFileSync(join(at.folder, 'private.mcap'), 'x');
    for (const name of ['..%2Fprivate.mcap', '%2e%2e%2fprivate.mcap', '.hidden.mcap', 'a.txt', '%00.mcap']) {
      const response = await fetch(at.url(`/api/recordings/${name}`));
      expect(response.status, name).to.equal(404);
    }
  });

  it('binds beyond this machine with a token only', async () => {
    await at.open();
    const options = { ...({} as GatewayOptions), host: '0.0.0.0', port: 0 };
    expect((await rejection(openGateway(options))).code).to.equal('ARGUMENT_INVALID');
  });

  it('takes the next free port, or says that its port is taken', async () => {
    await at.open();
    const taken = at.gateway;
    const second = await at.open({ port: taken.port, nextFreePort: true });
    expect(second.port).to.be.greaterThan(taken.port);
    const third = at.open({ port: taken.port });
    expect((await rejection(third)).code).to.equal('PORT_TAKEN');
    await taken.close();
    at.gateway = second;
  });
});
