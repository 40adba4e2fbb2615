import { verge } from '#proto';
import { bytesOf } from '../columns/columns.js';
import type { StationTable } from './stationTable.js';

/** Version of the station-host protocol (docs/protocol.md). */
export const PROTOCOL_VERSION = 1;

export interface WelcomeInputs {
  readonly scenarioJson: string;
  readonly seed: string;
  readonly window_us: number;
  readonly step_us: number;
  readonly origin: { latitude_deg: number; longitude_deg: number };
  readonly epochIts_ms: number;
}

/** What a host needs to know before its first window. */
export function welcomeOf(
  inputs: WelcomeInputs,
  table: StationTable,
  host: number,
  time_us: number,
  liveJson: string,
): verge.v1.IWelcome {
  const plan = table.plans[host];
  const slots = Array.from(plan.stationIds, (id) => table.slotOf(id));
  const vehicle = plan.role !== verge.v1.HostRole.INFRASTRUCTURE;
  return {
    protocolVersion: PROTOCOL_VERSION,
    hostId: host,
    scenarioJson: inputs.scenarioJson,
    seed: inputs.seed,
    stationIds: bytesOf(Uint32Array.from(plan.stationIds)),
    stationTypes: Uint8Array.from(slots, (slot) => table.types[slot]),
    stationXM: bytesOf(Float32Array.from(slots, (slot) => (vehicle ? 0 : table.places.x_m[slot]))),
    stationYM: bytesOf(Float32Array.from(slots, (slot) => (vehicle ? 0 : table.places.y_m[slot]))),
    windowUs: inputs.window_us,
    trafficStepUs: inputs.step_us,
    timeUs: time_us,
    originLatitudeDeg: inputs.origin.latitude_deg,
    originLongitudeDeg: inputs.origin.longitude_deg,
    epochItsMs: inputs.epochIts_ms,
    evaluationVehicle: Uint8Array.from(slots, (slot) => table.evaluation[slot]),
    liveJson,
  };
}
