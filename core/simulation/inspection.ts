import type { verge } from '#proto';
import { VergeError } from '../errors/vergeError.js';
import type { Medium } from '../radio/medium.js';
import { compassHeading_deg } from '../units/units.js';
import type { EventLog } from './eventLog.js';
import type { SimulationParts } from './parts.js';
import type { RunBook } from './runBook.js';

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/**
 * What the page's inspector shows of one station.
 * @throws VergeError STATION_UNKNOWN
 */
export function inspectionOf(
  stationId: number,
  parts: Pick<SimulationParts, 'table' | 'traffic' | 'hazards' | 'scene' | 'awareness'>,
  book: RunBook,
  log: EventLog,
  now_us: number,
): verge.v1.IStationInspection {
  const slot = parts.table.slotOf(stationId);
  if (slot < 0)
    throw new VergeError('STATION_UNKNOWN', {
      where: 'inspect',
      expected: 'a station of this run',
      got: String(stationId),
      sentence: `There is no station ${stationId} in this run`,
    });
  const common = {
    id: stationId,
    onAir: parts.table.places.present[slot] === 1,
    channelBusyRatio: round(parts.awareness.busyRatio(slot), 4),
    ...gateOf(parts.awareness, slot),
  };
  const specific =
    slot < parts.table.rsuCount
      ? rsuState(stationId, slot, parts, book)
      : vehicleState(stationId, slot, parts, book, now_us);
  return {
    id: stationId,
    json: JSON.stringify({ ...common, ...specific }),
    sent: log.sentBy(stationId),
    received: log.receivedBy(slot),
  };
}

/** Congestion control on the channel of CAMs; nothing while there is none. */
function gateOf({ congestion }: Medium, slot: number): Record<string, unknown> {
  const gate = congestion?.viewOf(slot);
  if (gate === undefined) return {};
  return {
    congestionControl: gate.state,
    gateInterval_ms: round((congestion?.interval_us(slot) ?? 0) / 1000, 1),
    gateWaiting: gate.waiting,
    gateDelayed: gate.delayed,
    gateDropped: gate.dropped,
  };
}

function rsuState(
  id: number,
  slot: number,
  parts: Pick<SimulationParts, 'scene'>,
  book: RunBook,
): Record<string, unknown> {
  const last = book.learning.lastRound(id);
  return {
    kind: 'roadside unit',
    name: parts.scene.stations![slot].name,
    round: last?.round ?? null,
    modelVersion: last?.modelVersion ?? null,
    participants: last?.participants ?? null,
    updatesReceived: last?.updatesReceived ?? null,
    updatesLate: last?.updatesLate ?? null,
  };
}

function vehicleState(
  id: number,
  slot: number,
  parts: Pick<SimulationParts, 'table' | 'traffic' | 'hazards'>,
  book: RunBook,
  now_us: number,
): Record<string, unknown> {
  const { traffic, hazards, table } = parts;
  const v = traffic.slotOf(id);
  const modelAge_s = book.modelAges.age_s(slot, now_us);
  const learning = {
    role: table.evaluation[slot] === 1 ? 'evaluation' : 'training',
    belief: round(book.beliefOf(slot), 3),
    epsilon: book.learning.epsilonOf(id),
    contributions: book.learning.contributionsOf(id),
    modelAge_s: modelAge_s === null ? null : round(modelAge_s, 1),
  };
  if (v < 0) return { kind: 'vehicle', name: traffic.nameOf(id), parked: true, ...learning };
  const { vehicles } = traffic;
  return {
    kind: 'vehicle',
    name: traffic.nameOf(id),
    type: traffic.vehicleTypes[vehicles.type[v]].id,
    lane: traffic.network.laneId[vehicles.lane[v]],
    speed_mps: round(vehicles.speed_mps[v], 2),
    acceleration_mps2: round(vehicles.acceleration_mps2[v], 2),
    heading_deg: round(compassHeading_deg(vehicles.heading_rad[v]), 1),
    leaderGap_m: round(vehicles.leaderGap_m[v], 1),
    grip: round(vehicles.grip[v], 2),
    wheelSlip: round(hazards.columns.wheelSlip[v], 2),
    airTemperature_C: round(hazards.columns.airTemperature_C[v], 1),
    rain_mmph: round(hazards.columns.rain_mmph[v], 1),
    ...learning,
  };
}
