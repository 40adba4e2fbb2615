import { verge } from '#proto';
import { bytesOf, float32Of, uint32Of } from '../../core/columns/columns.js';
import { VergeError } from '../../core/errors/vergeError.js';
import type { StationHost } from '../../core/stations/hostLink.js';

/**
 * A host that answers by rule: every station of its ego states asks for one CAM whose payload depends on all that the
 * host has met so far, so a lost, doubled or reordered message changes every later answer.
 */
export class ScriptedHost implements StationHost {
  readonly role = verge.v1.HostRole.FLEET;
  starts = 0;
  closed = false;
  welcomed: verge.v1.IWelcome | undefined;
  /** Windows answered later, as a fleet does when a training result falls due. */
  answersLate = false;
  failAtWindow = -1;
  silentAtWindow = -1;
  private state = 1;

  start(welcome: verge.v1.IWelcome): void {
    this.starts++;
    this.welcomed = welcome;
    this.state = 1;
  }

  advance(window: verge.v1.IAdvance): verge.v1.IDone | Promise<verge.v1.IDone> {
    if (window.window === this.failAtWindow) {
      throw new VergeError('TRAINING_FAILED', { where: 'scripted host', got: 'told to fail' });
    }
    if (window.window === this.silentAtWindow) return new Promise(() => {});
    const done = this.answer(window);
    return this.answersLate ? Promise.resolve().then(() => done) : done;
  }

  async close(): Promise<void> {
    this.closed = true;
  }

  private answer(window: verge.v1.IAdvance): verge.v1.IDone {
    const ids = uint32Of(window.ego?.stationId);
    const speeds = float32Of(window.ego?.speedMps);
    for (const frame of window.frames ?? []) this.state = (this.state * 31 + frame.transmissionId!) >>> 0;
    const transmissions = Array.from(ids, (stationId, index) => {
      this.state = (this.state * 31 + stationId + Math.round(speeds[index] * 100)) >>> 0;
      return {
        stationId,
        sequence: (window.window ?? 0) + 1,
        timeUs: (window.fromUs ?? 0) + (this.state % 10_000),
        type: verge.v1.MessageType.CAM,
        airSize_B: 357,
        payload: bytesOf(new Uint32Array([this.state])),
      };
    });
    return { window: window.window, transmissions };
  }
}

/** The Advance of window `window` for the stations 1..count: fixed numbers, so two calls give the same. */
export function scriptedAdvance(window: number, count = 5): verge.v1.IAdvance {
  const ids = Uint32Array.from({ length: count }, (_, i) => i + 1);
  const speeds = Float32Array.from(ids, (id) => id * 1.5 + window);
  return {
    window,
    fromUs: window * 10_000,
    untilUs: (window + 1) * 10_000,
    ego: { timeUs: window * 10_000, stationId: bytesOf(ids), speedMps: bytesOf(speeds) },
    frames: [
      {
        transmissionId: window * 7,
        senderId: 1,
        type: verge.v1.MessageType.CAM,
        payload: new Uint8Array([1, 2, 3]),
        receiverId: bytesOf(ids.subarray(1)),
        timeUs: window * 10_000 + 5,
      },
    ],
  };
}

export const scriptedPlan = (count = 5, name = 'fleet-0') => ({
  name,
  role: verge.v1.HostRole.FLEET,
  stationIds: Uint32Array.from({ length: count }, (_, i) => i + 1),
});

/** Waits until a condition holds; fails after the limit. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string,
  limit_ms = 10_000,
): Promise<void> {
  const start = performance.now();
  while (!(await condition())) {
    if (performance.now() - start > limit_ms) throw new Error(`waited ${limit_ms} ms for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** The error a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<VergeError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof VergeError) return error;
    throw error;
  }
  throw new Error('expected a rejection');
}
