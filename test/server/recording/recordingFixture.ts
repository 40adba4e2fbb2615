import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { verge } from '#proto';
import type { VehicleView } from '../../../core/view/vehicleView.js';
import type { Recorder, RecordingHeader } from '../../../server/recording/recorder.js';

export const HEADER: RecordingHeader = { format: 'verge', scenario: 'two-cars', seed: '7', version: '0.1.0' };
const NOTHING = new Uint8Array(0);

/** Two cars at constant speed on the x axis. */
export function twoCars(time_us: number): VehicleView {
  const time_s = time_us / 1e6;
  return {
    time_us,
    count: 2,
    id: [3, 8],
    x_m: [10 * time_s, 500 - 20 * time_s],
    y_m: [0, 3],
    heading_rad: [0, Math.PI],
    speed_mps: [10, 20],
    type: [0, 1],
    flags: [0, 1],
    belief: [],
    signals: NOTHING,
    wetness: NOTHING,
    slickness: NOTHING,
    hazards: [],
    weather: [],
  };
}

export const cam = (time_us: number, sender: number): verge.v1.IMessageView => ({
  timeUs: time_us,
  sender,
  type: 1,
  size_B: 357,
  receivers: 1,
  payload: Uint8Array.of(1, 2, 3),
  xM: 4,
  yM: 5,
});

/** Records moments every 100 ms up to and including `duration_s`, and one CAM a second by station 3. */
export function recordTwoCars(recorder: Recorder, duration_s: number): void {
  recorder.scene({ name: 'two-cars', seed: '7', maxXM: 500 });
  for (let time_us = 0; time_us <= duration_s * 1e6; time_us += 100_000) {
    recorder.moment(twoCars(time_us));
    if (time_us % 1_000_000 === 500_000) recorder.events({ messages: [cam(time_us - 1_234, 3)], events: [] }, time_us);
  }
}

/** A folder of the test's own, gone after it. */
export async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'verge-recording-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
