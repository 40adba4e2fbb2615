import { VergeError } from '../errors/vergeError.js';
import type { WarningSummary } from '../facilities/denReception.js';
import type { CryptoPort } from '../facilities/security/cryptoPort.js';
import type { LayerSizes, TrainingEngine } from '../learning/ports.js';
import type { NeighbourSummary } from './localDynamicMap.js';

/** What an on-board unit knows at one moment, as its sensors and receptions tell; overwritten by the next observation. */
export interface VehicleObservation {
  time_us: number;
  speed_mps: number;
  acceleration_mps2: number;
  yawRate_radps: number;
  /** EGO_FLAG bits of the own bus: braking, ABS, ESC, slipping, wiper, ... */
  flags: number;
  /** 0 off, 1 at intervals, 2 slow, 3 fast, by the measured rain */
  wiper: number;
  /** EGO_CONTEXT values with the sensors' errors; eventId is ground truth for scoring and never a feature */
  readonly context: Float32Array;
  readonly neighbours: NeighbourSummary;
  readonly warnings: WarningSummary;
}

/** A window whose label is known; `features` is valid during the visit only. */
export interface LabelledWindow {
  readonly vehicle: number;
  /** when the window was opened, us */
  readonly time_us: number;
  /** standardised */
  readonly features: Float32Array;
  readonly label: number; // 0 or 1
  /** ground-truth hazard instance met within the label's horizon, 0 none; for scoring only */
  readonly eventId: number;
}

/** A vehicle's own examples: they never leave it. */
export interface LocalExamples {
  readonly count: number;
  /** [example][feature], standardised */
  readonly features: Float32Array;
  /** [example] 0 or 1 */
  readonly labels: Float32Array;
}

/**
 * Collects the examples of a learning task for a host's vehicles, addressed by slot 0..vehicles-1. What one vehicle
 * collects must not depend on the others.
 */
export interface SampleCollector {
  readonly featureCount: number;
  /** The own bus at one look, ten times a second: experience that labels open windows. */
  look(vehicle: number, time_us: number, flags: number, eventId: number): void;
  /** Features of an observation, standardised. @param out featureCount values */
  describe(vehicle: number, observation: VehicleObservation, out: Float32Array): void;
  /** Opens a window with the features of now, once a second; the task may decline (already slipping). */
  open(vehicle: number, time_us: number, features: Float32Array): void;
  /** Windows whose label became known since the last call, ordered by (closing time, vehicle). */
  drainLabelled(visit: (window: LabelledWindow) => void): void;
  /** The trip ended: open windows are dropped, examples stay. */
  leave(vehicle: number): void;
  exampleCount(vehicle: number): number;
  examples(vehicle: number): LocalExamples;
}

/** A learning task as stations see it. */
export interface StationTask {
  /** as in `learning.task` and RoundAnnouncement.task */
  readonly name: string;
  readonly featureCount: number;
  makeCollector(vehicles: number): SampleCollector;
}

export type StationTasks = Readonly<Record<string, StationTask>>;

/** What a fleet host is given beside its Welcome. */
export interface FleetEquipment {
  readonly engine: TrainingEngine;
  readonly tasks: StationTasks;
  /** needed with `security.mode=real` */
  readonly crypto?: CryptoPort;
}

/** Layer widths of a task's model. @param hiddenUnits `learning.hiddenUnits` */
export const modelLayers = (task: StationTask, hiddenUnits: number): LayerSizes => [task.featureCount, hiddenUnits, 1];

/** @throws VergeError PARAMETER_INVALID for a task that is not there */
export function taskNamed(tasks: StationTasks, name: string): StationTask {
  if (Object.hasOwn(tasks, name)) return tasks[name];
  const expected = `one of ${Object.keys(tasks).join(', ')}`;
  throw new VergeError('PARAMETER_INVALID', { where: 'learning.task', expected, got: name });
}
