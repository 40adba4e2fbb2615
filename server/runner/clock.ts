/** The wall clock of the server. Everything that waits or measures takes this, so tests have a clock of their own. */
export interface Clock {
  /** Monotonic, ms. */
  now_ms(): number;
  /** Resolves after a time, or early when `wake` is called. */
  sleep(time_ms: number): Sleep;
  /** Lets timers, sockets and signals run. */
  breathe(): Promise<void>;
}

export interface Sleep {
  readonly over: Promise<void>;
  wake(): void;
}

export const wallClock: Clock = {
  now_ms: () => performance.now(),
  sleep(time_ms) {
    let wake!: () => void;
    const over = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, time_ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    return { over, wake };
  },
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
};
