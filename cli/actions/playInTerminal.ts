import type { verge } from '#proto';
import { ViewDecoder } from '../../core/view/viewDecoder.js';
import { decodeViewFrame } from '../../core/view/viewMessages.js';
import { openRecording } from '../../server/recording/reader.js';
import { warningsOf } from '../../server/recording/recording.js';
import { wallClock } from '../../server/runner/clock.js';
import { EXIT } from '../exit.js';

/** Channel of the view stream in a recording. */
const VIEW_TOPIC = '/view';

/**
 * Plays a recording back as lines: one a recorded second (vehicles, mean speed), and each event.
 * @param speed times real time, 0 as fast as possible
 */
export async function playInTerminal(file: string, speed: number): Promise<number> {
  const recording = await openRecording(file);
  for (const text of warningsOf(recording)) process.stderr.write(`verge: ${text}\n`);
  const decoder = new ViewDecoder();
  let second = -1;
  let before_us = Number.NaN;
  let interrupted = false;
  const interrupt = (): void => {
    interrupted = true;
  };
  process.once('SIGINT', interrupt);
  for await (const { time_us, topic, data } of recording.messages()) {
    if (interrupted) break;
    if (topic !== VIEW_TOPIC) continue;
    if (speed > 0 && time_us > before_us) await wallClock.sleep((time_us - before_us) / 1_000 / speed).over;
    before_us = time_us;
    const frame = decodeViewFrame(data);
    if (frame.keyframe || frame.delta) decoder.apply(frame);
    for (const event of frame.events?.events ?? []) process.stdout.write(eventLine(event));
    if (Math.floor(time_us / 1e6) === second || !(frame.keyframe || frame.delta)) continue;
    second = Math.floor(time_us / 1e6);
    process.stdout.write(momentLine(decoder, time_us));
  }
  process.off('SIGINT', interrupt);
  await recording.close();
  return interrupted ? EXIT.interrupted : EXIT.done;
}

const eventLine = (event: verge.v1.IRunEvent): string =>
  `${((event.timeUs ?? 0) / 1e6).toFixed(3).padStart(10)} s  ${event.code}  ${event.text}\n`;

function momentLine({ current }: ViewDecoder, time_us: number): string {
  let sum_mps = 0;
  for (let i = 0; i < current.count; i++) sum_mps += current.speed_mps[i];
  const mean = current.count === 0 ? '-' : (sum_mps / current.count).toFixed(1);
  return `${(time_us / 1e6).toFixed(3).padStart(10)} s  ${current.count} vehicles, ${mean} m/s\n`;
}
