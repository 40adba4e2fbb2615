import { expect } from 'chai';
import fc from 'fast-check';
import WebSocket from 'ws';
import { verge } from '#proto';
import { ERROR_CODES } from '../../core/errors/codes.js';
import { Runner } from '../../server/runner/runner.js';
import { HostKeeper } from '../../server/world/hostKeeper.js';
import { type HostServer, listenForHosts } from '../../transport/webSocketHostServer.js';
import { PaperSimulation } from '../support/paperSimulation.js';
import { until } from '../support/scriptedHost.js';
import { budget, SEED } from './budget.js';
import { corrupted } from './corruption.js';
import { codecOf, messages } from './registry.js';

const { STATION } = verge.v1.HostRole;
const { LOCK_STEP, FREE_RUNNING } = verge.v1.HostMode;
const VEHICLE = 102;

const frameOf = (frame: verge.v1.IHostFrame): Uint8Array => verge.v1.HostFrame.encode(frame).finish();
const quiet = { info: () => {}, warn: () => {} };
const nobody = { launch: () => ({ pid: undefined, exited: new Promise<string>(() => {}), stop: () => {} }) };

/** A foreign client's first words. */
const hello = fc.oneof(
  messages.valid('Hello').map((drawn) => ({ hello: drawn })),
  messages
    .valid('Hello')
    .map((drawn) => ({ hello: { ...drawn, protocolVersion: 1, role: STATION, wantedStations: [VEHICLE] } })),
  messages.valid('HostFrame'),
);
const helloBytes = hello.map((frame) => frameOf(frame));
const anyFrame = messages.valid('HostFrame').map((frame) => codecOf('HostFrame').encode(frame).finish());
const words = fc.array(fc.oneof(helloBytes, corrupted(helloBytes), anyFrame, corrupted(anyFrame)), {
  minLength: 1,
  maxLength: 4,
});

/** Says its piece and listens until the door answers with an error and closes, or welcomes. */
class Stranger {
  readonly answers: verge.v1.HostFrame[] = [];
  closed = false;
  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data) => this.answers.push(verge.v1.HostFrame.decode(data as Buffer)));
    socket.on('close', () => {
      this.closed = true;
    });
    socket.on('error', () => {});
  }

  static async open(url: string): Promise<Stranger> {
    const stranger = new Stranger(new WebSocket(url, ['verge.v1']));
    await new Promise((resolve) => stranger.socket.once('open', resolve));
    return stranger;
  }

  say(bytes: Uint8Array | string): void {
    this.socket.send(bytes);
  }

  /** Waits for the door's last word. */
  async leave(): Promise<void> {
    this.socket.close();
    await until(() => this.closed, 'the close');
  }
}

describe(`strangers at the door of a run (seed ${SEED})`, () => {
  let simulation: PaperSimulation;
  let keeper: HostKeeper;
  let server: HostServer;

  before(async () => {
    simulation = new PaperSimulation({ fleets: 1 });
    keeper = new HostKeeper(new Runner(simulation, { speed: 0 }), nobody, quiet);
    server = await listenForHosts(keeper.publicDoor);
  });
  after(async () => {
    await keeper.close();
    await server.close();
  });

  const admitted = async (mode: verge.v1.HostMode): Promise<Stranger> => {
    const guest = await Stranger.open(server.url);
    guest.say(frameOf({ hello: { protocolVersion: 1, role: STATION, mode, wantedStations: [VEHICLE] } }));
    await until(() => guest.answers.length > 0, 'an answer');
    expect(guest.answers[0].body).to.equal('welcome');
    return guest;
  };

  it('get coded errors or a welcome, whatever they say, and the next one is served as ever', async () => {
    for (const all of fc.sample(words, budget())) {
      const stranger = await Stranger.open(server.url);
      for (const bytes of all) stranger.say(bytes);
      await stranger.leave();
      for (const { body, error } of stranger.answers) {
        expect(body).to.be.oneOf(['welcome', 'error', 'bye', 'advance']);
        if (body === 'error') expect(ERROR_CODES).to.have.property(error?.code ?? '');
      }
      await simulation.advanceWindow();
      await until(() => keeper.statuses().length === 2, 'the station to be free again');
    }
    await (await admitted(LOCK_STEP)).leave();
  });

  it('that keep their own time may say anything at any moment: the windows go on', async () => {
    for (const all of fc.sample(fc.array(fc.oneof(anyFrame, corrupted(anyFrame)), { maxLength: 5 }), budget())) {
      const guest = await admitted(FREE_RUNNING);
      const before = simulation.time_us;
      for (const bytes of all) guest.say(bytes);
      for (let i = 0; i < 3; i++) await simulation.advanceWindow();
      expect(simulation.time_us).to.equal(before + 3 * simulation.window_us);
      await guest.leave();
      await until(() => keeper.statuses().length === 2, 'the station to be free again');
    }
  });
});
