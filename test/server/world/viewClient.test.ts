import { EventEmitter } from 'node:events';
import { expect } from 'chai';
import type { WebSocket } from 'ws';
import { verge } from '#proto';
import { VergeError } from '../../../core/errors/vergeError.js';
import { ViewClient, type ViewClientOwner } from '../../../server/world/viewClient.js';

/** A socket that sends nowhere and lets a test say how much waits. */
class PaperSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  closeCode = 0;
  readonly sent: Uint8Array[] = [];
  send(bytes: Uint8Array): void {
    this.sent.push(bytes);
  }
  close(code: number): void {
    this.closeCode = code;
  }
  control(action: verge.v1.IViewControl): void {
    this.emit('message', Buffer.from(verge.v1.ViewControl.encode(action).finish()), true);
  }
}

const SNAPSHOT = new Uint8Array(1_000);

function clientOn(socket: PaperSocket, control: ViewClientOwner['control'] = () => {}): ViewClient {
  return new ViewClient(socket as unknown as WebSocket, { control, left: () => {} });
}

describe('a page on the server', () => {
  it('gets deltas only after a keyframe', () => {
    const socket = new PaperSocket();
    const client = clientOn(socket);
    client.snapshot(SNAPSHOT, false, 1);
    expect(socket.sent).to.have.length(0);
    client.snapshot(SNAPSHOT, true, 2);
    client.snapshot(SNAPSHOT, false, 3);
    expect(socket.sent).to.have.length(2);
  });

  it('misses snapshots while it is slow, then gets a keyframe first, and never misses the rest', () => {
    const socket = new PaperSocket();
    const client = clientOn(socket);
    client.snapshot(SNAPSHOT, true, 1);
    socket.bufferedAmount = 2_000_000;
    client.snapshot(SNAPSHOT, false, 2);
    client.pulse(SNAPSHOT);
    client.send(SNAPSHOT);
    expect(socket.sent).to.have.length(2);
    expect(client.droppedSnapshots).to.equal(1);
    expect(client.wantsKeyframe).to.equal(false);
    socket.bufferedAmount = 0;
    expect(client.wantsKeyframe).to.equal(true);
    client.snapshot(SNAPSHOT, false, 3);
    expect(socket.sent).to.have.length(2);
    client.snapshot(SNAPSHOT, true, 4);
    client.snapshot(SNAPSHOT, false, 5);
    expect(socket.sent).to.have.length(4);
  });

  it('gets no more snapshots than it acknowledges, once it has acknowledged any', () => {
    const socket = new PaperSocket();
    const client = clientOn(socket);
    client.snapshot(SNAPSHOT, true, 1);
    socket.control({ ack: { timeUs: 1 } });
    for (let time_us = 2; time_us < 200; time_us++) client.snapshot(SNAPSHOT, false, time_us);
    expect(socket.sent.length).to.equal(31);
    socket.control({ ack: { timeUs: 31 } });
    expect(client.wantsKeyframe).to.equal(true);
  });

  it('is cut off when even what must arrive piles up', () => {
    const socket = new PaperSocket();
    const client = clientOn(socket);
    socket.bufferedAmount = 100_000_000;
    client.send(SNAPSHOT);
    expect(socket.closeCode).to.equal(1008);
  });

  it('may send so many controls a second and is told when it sends more', async () => {
    const socket = new PaperSocket();
    let controls = 0;
    clientOn(socket, () => {
      controls++;
    });
    for (let i = 0; i < 100; i++) socket.control({ play: {} });
    await new Promise((resolve) => setImmediate(resolve));
    expect(controls).to.equal(60);
    const errors = socket.sent.map((bytes) => verge.v1.ViewFrame.decode(bytes).error?.code);
    expect(errors).to.have.length(40);
    expect(new Set(errors)).to.deep.equal(new Set(['RATE_LIMITED']));
  });

  it('is told of an error by the request that met it', async () => {
    const socket = new PaperSocket();
    clientOn(socket, () => {
      throw new VergeError('PARAMETER_UNKNOWN', { where: 'a.b' });
    });
    socket.control({ request: 12, live: { path: 'a.b', valueJson: '1' } });
    await new Promise((resolve) => setImmediate(resolve));
    expect(verge.v1.ViewFrame.decode(socket.sent[0]).error).to.include({ code: 'PARAMETER_UNKNOWN', request: 12 });
  });

  it('is told which field of a control makes no sense, and nothing comes of it', async () => {
    const socket = new PaperSocket();
    let controls = 0;
    clientOn(socket, () => {
      controls++;
    });
    socket.control({ request: 13, speed: { speed: Number.NaN } });
    await new Promise((resolve) => setImmediate(resolve));
    const { error } = verge.v1.ViewFrame.decode(socket.sent[0]);
    expect(error).to.include({ code: 'MESSAGE_OUT_OF_RANGE', request: 13 });
    expect(error?.message).to.contain('ViewControl.speed.speed');
    expect(controls).to.equal(0);
  });
});
