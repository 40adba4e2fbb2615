import type { SimulationControl } from '../../core/simulation/api.js';

/** What a caller asks a run to be. */
export interface RunRequest {
  /** Name, scenario file, SUMO configuration or manifest. */
  readonly scenario: string;
  readonly seed?: string;
  readonly duration_s?: number;
  /** Parameters flat by path. */
  readonly set?: Readonly<Record<string, unknown>>;
  /** Fleet hosts; the infrastructure host is one more. */
  readonly hosts: number;
  /** Where `set` and the rest came from, for the origin of each value. */
  readonly origin: 'cli' | 'api';
}

/** A built run, before its first window. */
export interface BuiltRun {
  readonly control: SimulationControl;
  readonly scenario: string;
  readonly title: string;
  readonly seed: string;
  /** Name or absolute path it was loaded from; with it the manifest can be run again. */
  readonly source: string;
  readonly silenceLimit_ms: number;
  /** Training engine wanted (`learning.engine`); null: nobody learns. */
  readonly engine: string | null;
  /** What its files hold that is not simulated. */
  readonly notices: readonly string[];
}

/** Turns a request into a run. @throws VergeError SCENARIO_UNKNOWN, PARAMETER_INVALID, XML_MALFORMED ... */
export type RunBuilder = (request: RunRequest) => Promise<BuiltRun>;

/** State of a run as the HTTP API shows it. Undefined is null. */
export interface RunStatus {
  readonly state: string;
  readonly speed: number;
  readonly time_s: number;
  readonly duration_s: number | null;
  readonly behind_s: number;
  readonly realTimeFactor: number;
  readonly reproducible: boolean;
  /** File name of the recording under way. */
  readonly recording: string | null;
  /** File name of the last recording that was finished. */
  readonly recorded: string | null;
  readonly live: Readonly<Record<string, unknown>>;
  readonly hosts: readonly string[];
  readonly error: { code: string; message: string } | null;
}

export interface ErrorJson {
  readonly code: string;
  readonly message: string;
  readonly where?: string;
  readonly expected?: string;
  readonly got?: string;
}

/** What may be asked of a world process, by method name. */
export interface WorldMethods {
  status(): RunStatus;
  summary(): Record<string, unknown>;
  manifest(): Record<string, unknown>;
  hostProcesses(): Record<string, number>;
  /** Hazards of now: placed ones, then the weather's. */
  hazards(): Promise<Record<string, unknown>[]>;
  /** All or nothing. @returns simulated time at which the changes act, s */
  patch(changes: Record<string, unknown>): Promise<number>;
  /** @returns what was entered in the timeline, with its defaults and `actsAt_s` */
  happen(asked: unknown): Promise<Record<string, unknown>>;
  close(reason: string): Promise<Record<string, unknown>>;
}

/** Gateway to world process. */
export type WorldCommand =
  | { type: 'open'; request: RunRequest; recordingsFolder: string; speed: number }
  | { type: 'call'; id: number; method: keyof WorldMethods; argument?: unknown };

/** World process to gateway. */
export type WorldReport =
  | { type: 'opened'; port: number; secret: string; scenario: string; title: string; seed: string }
  | { type: 'refused'; error: ErrorJson }
  | { type: 'result'; id: number; value: unknown }
  | { type: 'error'; id: number; error: ErrorJson }
  | { type: 'status'; status: RunStatus };

/** Two-way messages between processes; node's IPC behind it. */
export interface Channel<Out, In> {
  send(message: Out): void;
  onMessage(listener: (message: In) => void): void;
  /** The other side is gone. */
  onClose(listener: () => void): void;
}
