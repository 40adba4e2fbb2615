import { basename, join } from 'node:path';
import type { verge } from '#proto';
import { VergeError } from '../../core/errors/vergeError.js';
import { makeFolder } from '../makeFolder.js';
import { Recorder, type RecordingResult } from '../recording/recorder.js';
import type { Runner } from '../runner/runner.js';
import type { ViewPublisher } from '../runner/viewPublisher.js';

export interface RecordingIdentity {
  readonly scenario: string;
  readonly seed: string;
  readonly version: string;
}

/** Starts and ends the recording of a run. Both act between windows; a failing disk ends the recording, not the run. */
export class RecordingDesk {
  private readonly runner: Runner;
  private readonly publisher: ViewPublisher;
  private readonly identity: RecordingIdentity;
  private readonly failed: (error: VergeError) => void;
  private opening: Promise<void> | undefined;

  constructor(
    runner: Runner,
    publisher: ViewPublisher,
    identity: RecordingIdentity,
    failed: (error: VergeError) => void,
  ) {
    this.runner = runner;
    this.publisher = publisher;
    this.identity = identity;
    this.failed = failed;
  }

  /** @throws VergeError SIMULATION_OVER, or FILE_UNREADABLE when the file cannot be written */
  async start(path: string): Promise<void> {
    this.runner.checkGoing('recording');
    if (this.runner.recorder !== undefined || this.opening !== undefined) return;
    const opening = this.open(path);
    this.opening = opening;
    try {
      await opening;
    } finally {
      this.opening = undefined;
    }
  }

  /** Starts one in a folder, under a name of its own: scenario, seed, wall-clock time. */
  startIn(folder: string): Promise<void> {
    this.runner.checkGoing('recording');
    try {
      makeFolder(folder);
    } catch (error) {
      const got = error instanceof Error ? error.message : String(error);
      throw new VergeError('FILE_UNREADABLE', { where: folder, expected: 'a writable folder', got });
    }
    return this.start(join(folder, recordingName(this.identity, new Date())));
  }

  /** Ends the recording, if there is one, with the run's last moment in it. */
  async stop(): Promise<RecordingResult | undefined> {
    await this.opening?.catch(() => {});
    const recorder = this.runner.recorder;
    if (recorder === undefined) return undefined;
    await this.runner.atBoundary(() => {
      this.publisher.finish();
      this.runner.recorder = undefined;
    });
    const { worldHash, learningHash, reproducible, simulatedSeconds } = this.runner.summary();
    recorder.metadata('manifest', { json: JSON.stringify(this.runner.manifest()) });
    const result = await recorder.close({
      worldHash: text(worldHash),
      learningHash: text(learningHash),
      reproducible: text(reproducible),
      simulatedSeconds: text(simulatedSeconds),
    });
    if (result.failure === undefined) this.runner.recorded = basename(result.path);
    this.runner.changed();
    return result;
  }

  /** Notes a live change in the recording. */
  control(change: verge.v1.IControlChange): void {
    this.runner.recorder?.control(change);
  }

  /** The medium refuses: what was written stays readable, the run goes on without a recording. */
  private async abandon(error: VergeError): Promise<void> {
    await this.runner.atBoundary(() => {
      this.runner.recorder = undefined;
    });
    this.failed(error);
    this.runner.changed();
  }

  private async open(path: string): Promise<void> {
    const manifestJson = JSON.stringify(this.runner.manifest());
    const header = { format: 'verge', ...this.identity, manifestJson };
    const recorder = await Recorder.open(path, header, { onFailure: (error) => void this.abandon(error) });
    await this.runner.atBoundary(() => {
      this.runner.recorder = recorder;
      // A run that has not begun writes its first moment when it does.
      if (this.runner.state !== 'starting') this.publisher.beginRecording();
    });
    this.runner.changed();
  }
}

const text = (value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : String(value);

/** "riverside-7-20260131-142233.mcap": safe on every file system. */
export function recordingName({ scenario, seed }: RecordingIdentity, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  const safe = (part: string): string => part.replace(/[^A-Za-z0-9_-]+/g, '_').slice(0, 40);
  return `${safe(scenario)}-${safe(seed)}-${stamp}.mcap`;
}
