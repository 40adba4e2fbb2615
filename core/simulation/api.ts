import type { verge } from '#proto';
import type { LaunchThread } from '../radio/medium.js';
import type { Happening } from '../scenario/happenings.js';
import type { HostLink } from '../stations/hostLink.js';
import type { LearningShape } from '../stations/reportRanges.js';

/** What a running simulation offers to whatever paces, shows and records it. The simulation knows no clock and no socket. */
export interface SimulationControl {
  readonly time_us: number;
  readonly window_us: number;
  /** 0 = open-ended */
  readonly duration_us: number;
  readonly reproducible: boolean;
  /** Runs one window: hosts, medium, traffic. Resolves when every attached host has answered. */
  advanceWindow(): Promise<void>;
  /**
   * Changes live parameters from the next window on, all of them or none; appended to the timeline as one entry.
   * @param values by path
   * @returns the simulated time at which they act, us
   * @throws VergeError PARAMETER_UNKNOWN, PARAMETER_INVALID, PARAMETER_NOT_LIVE, PARAMETERS_CONFLICT
   */
  setLive(values: Readonly<Record<string, unknown>>, origin: string): number;
  /**
   * Lets something happen from the next window on (a hazard is placed or removed, a vehicle stopped or let go, a channel
   * jammed, a roadside unit out of service); appended to the timeline.
   * @param happening {hazard | removeHazard | stopVehicle | releaseVehicle | jam | outage: ...}, as in a scenario's timeline
   * @throws VergeError PARAMETER_INVALID, STATION_UNKNOWN, HAZARD_UNKNOWN; then nothing is entered in the timeline
   */
  happen(happening: unknown, origin: string): Happened;
  /** Current live parameters, flat by path, as JSON. */
  liveJson(): string;

  /** Names and stations of the hosts this run needs, before any is attached. */
  readonly hostPlan: readonly HostPlan[];
  /** Welcome message for a planned host (at the start and after a reconnection). */
  welcome(host: HostPlan): verge.v1.IWelcome;
  /** Stations of a host that is not attached are silent. */
  attach(host: HostPlan, link: HostLink): void;
  /** The host died or left: its stations fall silent; lock-step is broken, so the run is no longer reproducible. */
  detach(host: HostPlan, reason: string): void;
  /** Lends one vehicle of a fleet to a foreign client (STATION role); returns its plan. */
  claimStation(stationId: number): HostPlan;

  /** Has a thread help with the air from now on, if there is enough to do; changes no result. */
  share(launch: LaunchThread): void;

  // View: pulled by the runner whenever it wants a frame.
  scene(): verge.v1.IScene;
  viewColumns(): ViewColumns;
  /** Messages and events since the last call. */
  drainEvents(): verge.v1.IViewEvents;
  metrics(): verge.v1.IViewMetrics;
  inspect(stationId: number): verge.v1.IStationInspection;

  /** summary.json (the contract of the README); wall-clock fields are filled by the runner. */
  summary(): Record<string, unknown>;
  /** Everything that reproduces the run: scenario, seed, timeline, hashes per simulated second. */
  manifest(): Record<string, unknown>;
  close(reason: string): Promise<void>;
}

/** What was entered in the timeline, with its defaults filled in. */
export interface Happened {
  /** simulated time at which it acts, us */
  readonly time_us: number;
  readonly happening: Happening;
}

export interface HostPlan {
  readonly name: string; // 'infrastructure', 'fleet-0', 'station-1042'
  readonly role: verge.v1.HostRole;
  readonly stationIds: Uint32Array;
  /** size of models and examples it may report */
  readonly shape?: LearningShape;
}

/** Columns of all active vehicles, ascending by station id; valid until the next window. */
export interface ViewColumns {
  readonly time_us: number;
  readonly count: number;
  readonly id: Uint32Array;
  readonly x_m: Float32Array;
  readonly y_m: Float32Array;
  readonly heading_rad: Float32Array;
  readonly speed_mps: Float32Array;
  readonly type: Uint8Array;
  readonly flags: Uint32Array;
  readonly belief: Uint8Array;
  readonly signals: Uint8Array;
  readonly wetness: Uint8Array;
  readonly slickness: Uint8Array;
  readonly hazards: readonly verge.v1.IHazardView[];
  readonly weather: readonly verge.v1.IWeatherView[];
  readonly jammers: readonly verge.v1.IJammerView[];
  /** ids of roadside units, ascending */
  readonly outOfService: Uint32Array;
}
