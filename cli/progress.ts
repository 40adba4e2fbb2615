import type { LoadProgress } from '../server/world/messages.js';
import type { HeadlessRun } from './headless.js';

/** Redraws this often, ms. */
const EVERY_MS = 500;

/** Shows how far a run is on a terminal's stderr; silent elsewhere. @returns ends it */
export function showProgress(name: string, { runner }: HeadlessRun): () => void {
  if (!process.stderr.isTTY) return () => {};
  const draw = (): void => {
    const { time_us, duration_us } = runner.simulation;
    const whole =
      duration_us > 0
        ? ` / ${(duration_us / 1e6).toFixed(0)} s (${((100 * time_us) / duration_us).toFixed(0)} %)`
        : ' s';
    process.stderr.write(
      `\r\x1b[K${name}: ${(time_us / 1e6).toFixed(1)}${whole}, ${runner.realTimeFactor.toFixed(1)}x real time`,
    );
  };
  const timer = setInterval(draw, EVERY_MS);
  return () => {
    clearInterval(timer);
    process.stderr.write('\r\x1b[K');
  };
}

/** Shows how far a scenario is read on a terminal's stderr; silent elsewhere. */
export function showLoading(): { tell(progress: LoadProgress): void; done(): void } {
  if (!process.stderr.isTTY) return { tell: () => {}, done: () => {} };
  let last = Number.NEGATIVE_INFINITY;
  return {
    tell({ what, share }) {
      const now = performance.now();
      if (share !== null && now - last < EVERY_MS) return;
      last = now;
      process.stderr.write(`\r\x1b[K${what}${share === null ? '' : ` (${(100 * share).toFixed(0)} %)`}`);
    },
    done: () => process.stderr.write('\r\x1b[K'),
  };
}
