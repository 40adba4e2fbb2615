import { expect } from 'chai';
import WebSocket from 'ws';
import { verge } from '#proto';
import { VergeError } from '../../core/errors/vergeError.js';
import { connectHost } from '../../transport/connectHost.js';
import { rejection, ScriptedHost, scriptedAdvance, until } from '../support/scriptedHost.js';
import { openWorldDoor, type WorldDoor } from '../support/worldDoor.js';

const { LOCK_STEP, FREE_RUNNING } = verge.v1.HostMode;
const { FLEET, STATION } = verge.v1.HostRole;

/** A client that sends whatever it is told and keeps what it gets. */
class RawClient {
  readonly frames: verge.v1.HostFrame[] = [];
  closeCode: number | undefined;
  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data) => this.frames.push(verge.v1.HostFrame.decode(data as Buffer)));
    socket.on('close', (code) => {
      this.closeCode = code;
    });
    socket.on('error', () => {});
  }

  static async open(url: string): Promise<RawClient> {
    const client = new RawClient(new WebSocket(url, ['verge.v1']));
    await new Promise((resolve, reject) => client.socket.once('open', resolve).once('error', reject));
    return client;
  }

  send(frame: verge.v1.IHostFrame): void {
    this.socket.send(verge.v1.HostFrame.encode(frame).finish());
  }

  hello(changes: verge.v1.IHello = {}): void {
    this.send({ hello: { protocolVersion: 1, role: FLEET, mode: LOCK_STEP, hostName: 'raw', ...changes } });
  }

  async error(): Promise<verge.v1.IProtocolError> {
    const find = () => this.frames.find((frame) => frame.body === 'error')?.error;
    await until(() => find() !== undefined && find() !== null, 'a ProtocolError');
    return find() as verge.v1.IProtocolError;
  }

  async closed(): Promise<number> {
    await until(() => this.closeCode !== undefined, 'the close');
    return this.closeCode as number;
  }
}

describe('the door for station hosts on a WebSocket', () => {
  let world: WorldDoor;
  const open = () => RawClient.open(world.server.url);
  beforeEach(async () => {
    world = await openWorldDoor({ silenceLimit_ms: 60, helloLimit_ms: 60, maxFrame_B: 4_096 });
  });
  afterEach(() => world.close());

  /** The world still takes a well-behaved host and gets an answer from it. */
  async function worldLives(): Promise<void> {
    const link = await world.connect(new ScriptedHost());
    const done = await link.advance(scriptedAdvance(0));
    expect(done.transmissions).to.have.length(5);
  }

  async function refused(client: RawClient, code: string): Promise<void> {
    const error = await client.error();
    expect(error.code).to.equal(code);
    expect(error.fatal).to.equal(true);
    await client.closed();
    await worldLives();
  }

  it('refuses another protocol version and names both', async () => {
    const client = await open();
    client.hello({ protocolVersion: 9 });
    await refused(client, 'PROTOCOL_VERSION');
    expect((await client.error()).message).to.contain('expected 1, got 9');
  });

  it('refuses bytes that are no frame', async () => {
    const client = await open();
    client.socket.send(Buffer.from([0x0a, 0xff, 0xff, 0xff, 0xff]));
    await refused(client, 'MESSAGE_UNDECODABLE');
  });

  it('refuses text', async () => {
    const client = await open();
    client.socket.send('hello');
    await refused(client, 'PROTOCOL_VIOLATION');
  });

  it('refuses a first message that is no hello', async () => {
    const client = await open();
    client.send({ done: { window: 0 } });
    await refused(client, 'PROTOCOL_VIOLATION');
  });

  it('refuses a role it does not know', async () => {
    const client = await open();
    client.hello({ role: 17 as verge.v1.HostRole });
    await refused(client, 'MESSAGE_OUT_OF_RANGE');
  });

  it('refuses a frame over the limit with its code', async () => {
    const client = await open();
    client.socket.send(Buffer.alloc(5_000));
    await refused(client, 'FRAME_TOO_LARGE');
    expect(await client.closed()).to.equal(1009);
  });

  it('cuts off a frame far over the limit without reading it', async () => {
    const client = await open();
    client.socket.send(Buffer.alloc(1_000_000));
    expect(await client.closed()).to.equal(1009);
    await worldLives();
  });

  it('closes a connection that says nothing', async () => {
    await refused(await open(), 'HOST_SILENT');
  });

  it('passes on why a host is not admitted', async () => {
    world.refuse = new VergeError('STATION_TAKEN', { where: 'station 4' });
    const client = await open();
    client.hello();
    const error = await client.error();
    expect(error.code).to.equal('STATION_TAKEN');
    world.refuse = undefined;
    await worldLives();
  });

  async function attachedRaw(changes: verge.v1.IHello = {}) {
    const client = await open();
    const attached = world.nextLink();
    client.hello(changes);
    return { client, link: await attached };
  }

  it('gives up a host that does not answer a window and tells it', async () => {
    const { client, link } = await attachedRaw();
    const error = await rejection(Promise.resolve(link.advance(scriptedAdvance(0))));
    expect(error.code).to.equal('HOST_SILENT');
    expect(world.losses.map((loss) => loss.code)).to.deep.equal(['HOST_SILENT']);
    await refused(client, 'HOST_SILENT');
  });

  it('does not call an idle host silent while no window is open', async () => {
    const host = new ScriptedHost();
    const link = await world.connect(host);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect((await link.advance(scriptedAdvance(0))).transmissions).to.have.length(5);
  });

  it('rejects the open window when the connection breaks, and says so once', async () => {
    const { client, link } = await attachedRaw();
    const answer = rejection(Promise.resolve(link.advance(scriptedAdvance(0))));
    client.socket.terminate();
    expect((await answer).code).to.equal('HOST_LOST');
    expect(world.losses).to.have.length(1);
  });

  it('tells of a loss between windows', async () => {
    const { client } = await attachedRaw();
    client.socket.terminate();
    await until(() => world.losses.length === 1, 'the loss');
    expect(world.losses[0].code).to.equal('HOST_LOST');
  });

  const badDones: [string, verge.v1.IDone, string][] = [
    ['another window', { window: 5 }, 'PROTOCOL_VIOLATION'],
    ['a station of another host', { transmissions: [cam({ stationId: 99 })] }, 'STATION_UNKNOWN'],
    ['a time outside the window', { transmissions: [cam({ timeUs: 10_001 })] }, 'MESSAGE_OUT_OF_RANGE'],
    ['a time that is no number', { transmissions: [cam({ timeUs: Number.NaN })] }, 'MESSAGE_OUT_OF_RANGE'],
    ['no message type', { transmissions: [cam({ type: 0 })] }, 'MESSAGE_OUT_OF_RANGE'],
    ['an air size of 0', { transmissions: [cam({ airSize_B: 0 })] }, 'MESSAGE_OUT_OF_RANGE'],
    ['a speed factor over 1', { manoeuvres: [{ stationId: 1, speedFactor: 1.5 }] }, 'MESSAGE_OUT_OF_RANGE'],
  ];
  for (const [what, done, code] of badDones) {
    it(`refuses a Done with ${what}`, async () => {
      const { client, link } = await attachedRaw();
      const answer = rejection(Promise.resolve(link.advance(scriptedAdvance(0))));
      client.send({ done });
      expect((await answer).code).to.equal(code);
      await refused(client, code);
    });
  }

  it('refuses a Done nobody asked for', async () => {
    const { client } = await attachedRaw();
    client.send({ done: { window: 0 } });
    await refused(client, 'PROTOCOL_VIOLATION');
  });

  it('does not wait for a free-running client and stamps what it sent', async () => {
    const { client, link } = await attachedRaw({ role: STATION, mode: FREE_RUNNING });
    expect(link.freeRunning).to.equal(true);
    expect((await link.advance(scriptedAdvance(0))).transmissions).to.have.length(0);
    client.send({ done: { transmissions: [cam({ timeUs: 123_456_789 })] } });
    let taken: verge.v1.ITransmissionRequest[] = [];
    let window = 1;
    while (taken.length === 0 && window < 500) {
      taken = (await link.advance(scriptedAdvance(window++))).transmissions ?? [];
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(taken).to.have.length(1);
    expect(taken[0].timeUs).to.equal((window - 1) * 10_000);
  });

  it('keeps a fleet from running freely', async () => {
    const client = await open();
    client.hello({ mode: FREE_RUNNING });
    await refused(client, 'PROTOCOL_VIOLATION');
  });
});

function cam(changes: verge.v1.ITransmissionRequest): verge.v1.ITransmissionRequest {
  return { stationId: 1, sequence: 1, timeUs: 5, type: verge.v1.MessageType.CAM, airSize_B: 300, ...changes };
}

describe('a host that connects to a world', () => {
  it('connects again after a loss and is started afresh', async () => {
    const world = await openWorldDoor();
    const host = new ScriptedHost();
    const link = await world.connect(host, world.plan, { seed: '1' }, { retry_ms: 5 });
    await link.advance(scriptedAdvance(0));
    const again = world.nextLink();
    world.welcome = { seed: '1', timeUs: 990_000 };
    dropConnections(link);
    const second = await again;
    await second.advance(scriptedAdvance(99));
    expect(host.starts).to.equal(2);
    expect(host.welcomed?.timeUs).to.equal(990_000);
    await world.close();
  });

  it('does not come back after a goodbye', async () => {
    const world = await openWorldDoor();
    const attached = world.nextLink();
    const hello = { role: FLEET, mode: LOCK_STEP, hostName: 'fleet-0' };
    const connection = await connectHost(world.server.url, new ScriptedHost(), hello, { retry_ms: 5 });
    await (await attached).close('the run is over');
    expect(await connection.ended).to.equal(undefined);
    expect(world.hellos).to.have.length(1);
    await world.close();
  });

  it('reports a refusal with its code', async () => {
    const world = await openWorldDoor();
    world.refuse = new VergeError('STATION_UNKNOWN', { where: 'station 9' });
    const hello = { role: STATION, mode: LOCK_STEP, wantedStations: [9] };
    const error = await rejection(connectHost(world.server.url, new ScriptedHost(), hello));
    expect(error.code).to.equal('STATION_UNKNOWN');
    await world.close();
  });

  it('gives up after its attempts when nobody listens', async () => {
    const world = await openWorldDoor();
    await world.close();
    const hello = { role: FLEET, mode: LOCK_STEP };
    const options = { attempts: 3, retry_ms: 1 };
    const error = await rejection(connectHost(world.server.url, new ScriptedHost(), hello, options));
    expect(error.code).to.equal('HOST_LOST');
  });

  it('is turned away without the secret the world asks for', async () => {
    const world = await openWorldDoor({}, 'verge.token.abc');
    const hello = { role: FLEET, mode: LOCK_STEP };
    const without = connectHost(world.server.url, new ScriptedHost(), hello, { attempts: 1 });
    expect((await rejection(without)).code).to.equal('HOST_LOST');
    await world.connect(new ScriptedHost(), world.plan, world.welcome, { protocols: ['verge.token.abc'] });
    expect(world.links).to.have.length(1);
    await world.close();
  });
});

/** Breaks the TCP connection under a link, as a pulled cable does. */
function dropConnections(link: unknown): void {
  (link as { socket: { socket: WebSocket } }).socket.socket.terminate();
}
