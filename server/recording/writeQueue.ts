import type { ByteSink } from './byteSink.js';

/**
 * Writes blocks one after another, never two at once. The first failure ends the queue: what was written stays, what
 * follows is dropped, and `onFailure` is told once.
 */
export class WriteQueue {
  private blocks: Uint8Array[] = [];
  private pending_B = 0;
  private working: Promise<void> | undefined;
  private failed = false;

  constructor(
    private readonly sink: ByteSink,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Bytes handed in and not yet written. */
  get queued_B(): number {
    return this.pending_B;
  }

  push(block: Uint8Array): void {
    if (this.failed) return;
    this.blocks.push(block);
    this.pending_B += block.length;
    this.working ??= this.work();
  }

  /** Resolves when nothing is queued (also after a failure); never rejects. */
  async drained(): Promise<void> {
    while (this.working !== undefined) await this.working;
  }

  async close(): Promise<void> {
    await this.drained();
    try {
      await this.sink.close();
    } catch (error) {
      this.fail(error);
    }
  }

  private async work(): Promise<void> {
    try {
      for (let block = this.blocks.shift(); block !== undefined; block = this.blocks.shift()) {
        await this.sink.write(block);
        this.pending_B -= block.length;
      }
    } catch (error) {
      this.fail(error);
    }
    this.working = undefined;
  }

  private fail(error: unknown): void {
    this.blocks = [];
    this.pending_B = 0;
    if (this.failed) return;
    this.failed = true;
    this.onFailure(error);
  }
}
