import type { verge } from '#proto';
import type { Hazards } from '../hazard/port.js';
import type { LearningTask } from '../learning/tasks/task.js';
import type { Radar } from '../perception/radar.js';
import type { Medium } from '../radio/medium.js';
import type { TimelineEntry } from '../scenario/definition.js';
import type { LiveParameters } from '../scenario/live.js';
import type { TrafficEngine } from '../traffic/traffic.js';
import type { BackhaulMail } from './backhaulMail.js';
import type { GeoForwarding } from './forwarding.js';
import type { RoadsideRadars } from './roadsideRadars.js';
import type { SignalBoard } from './signalBoard.js';
import type { StationTable } from './stationTable.js';
import type { WelcomeInputs } from './welcome.js';

/** Everything a run is made of, built by createSimulation. */
export interface SimulationParts {
  readonly live: LiveParameters;
  readonly traffic: TrafficEngine;
  readonly hazards: Hazards;
  /** null: no vehicle has one */
  readonly radar: Radar | null;
  /** null: roadside units see nothing */
  readonly roadsideRadars: RoadsideRadars | null;
  readonly table: StationTable;
  readonly signals: SignalBoard;
  /** by channel; silent where nothing goes over it */
  readonly media: readonly Medium[];
  /** the one of them on which stations make themselves known: CAMs or beacons */
  readonly awareness: Medium;
  /** by channel */
  readonly forwarding: readonly GeoForwarding[];
  readonly backhaul: BackhaulMail;
  readonly timeline: readonly TimelineEntry[];
  readonly welcome: WelcomeInputs;
  readonly scene: verge.v1.IScene;
  readonly task: LearningTask;
  /** for the draws of the labelled windows that are kept of a long run */
  readonly sampleKey: number;
  readonly identity: Record<string, unknown>;
  /** what a user should know of the files before anything happens */
  readonly notices: readonly string[];
}
