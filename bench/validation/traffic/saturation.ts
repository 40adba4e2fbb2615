import { Random } from '../../../core/random/random.js';
import { buildNetwork } from '../../../core/road/buildNetwork.js';
import { type RoadNetwork, VEHICLE_CLASS } from '../../../core/road/network.js';
import { createTraffic } from '../../../core/traffic/createTraffic.js';
import type { PlannedTrip } from '../../../core/traffic/demand.js';
import { vehicleType } from '../../../core/traffic/vehicleType.js';
import type { Saturation } from './figures.js';

const GREEN_S = 60;
const CYCLE_S = 120;
/** Counted from here in the green: the queue then moves as one. */
const FROM_S = 20;
const CYCLES = 20;
/** The first cycles fill the road. */
const SKIPPED_CYCLES = 5;
const SPEED_MPS = 50 / 3.6;

/** One lane into a signal, and one lane on. */
function signalledRoad(): RoadNetwork {
  const lane = (id: string, from_m: number, to_m: number) => ({
    id: `${id}_0`,
    speed_mps: SPEED_MPS,
    shape: [from_m, 0, to_m, 0],
  });
  const node = (id: string, x_m: number, incomingLanes: string[]) => ({
    id,
    type: 'priority',
    x_m,
    y_m: 0,
    shape: [],
    incomingLanes,
    requests: [],
  });
  return buildNetwork({
    edges: [
      { id: 'in', from: 'west', to: 'signal', lanes: [lane('in', 0, 1500)] },
      { id: 'out', from: 'signal', to: 'east', lanes: [lane('out', 1500, 3000)] },
    ],
    connections: [{ fromEdge: 'in', fromLane: 0, toEdge: 'out', toLane: 0, signal: 'signal', signalIndex: 0 }],
    junctions: [node('west', 0, []), node('signal', 1500, ['in_0']), node('east', 3000, ['out_0'])],
    signals: [
      {
        id: 'signal',
        programId: '0',
        offset_s: 0,
        phases: [
          { duration_s: GREEN_S, state: 'G' },
          { duration_s: CYCLE_S - GREEN_S, state: 'r' },
        ],
      },
    ],
  });
}

/** Vehicles an hour of green that a queue sends over the line. */
export function saturationFlow_perh({ carFollowing, step_ms, driver }: Saturation): number {
  const network = signalledRoad();
  const types = [vehicleType('car', VEHICLE_CLASS.passenger, { speedDev: 0, ...driver })];
  const edges = Int32Array.from(['in', 'out'], (id) => network.edgeIndex.get(id) as number);
  const trips = Array.from(
    { length: CYCLES * CYCLE_S },
    (_, i): PlannedTrip => ({
      name: `car${i}`,
      shares: [{ type: 0, share: 1 }],
      depart_s: i,
      edges,
      isRouted: true,
      departLane: 0,
      departPosition: 'base',
      departSpeed: 'max',
      arrivalPosition_m: Number.POSITIVE_INFINITY,
      stops: [],
      where: `car ${i}`,
    }),
  );
  const demand = { types, trips, residents: null };
  const traffic = createTraffic(network, demand, { carFollowing, step_us: step_ms * 1000 }, Random.fromSeed(1));
  const beyond = network.laneIndex.get('out_0') as number;
  const hasPassed = new Set<number>();
  let counted = 0;
  while (traffic.time_us < CYCLES * CYCLE_S * 1e6) {
    traffic.step();
    const time_s = traffic.time_us / 1e6;
    const intoCycle_s = time_s % CYCLE_S;
    const isCounted = time_s > SKIPPED_CYCLES * CYCLE_S && intoCycle_s > FROM_S && intoCycle_s <= GREEN_S;
    const { active, lane, stationId, size } = traffic.vehicles;
    for (let slot = 0; slot < size; slot++) {
      if (active[slot] === 0 || lane[slot] !== beyond || hasPassed.has(stationId[slot])) continue;
      hasPassed.add(stationId[slot]);
      if (isCounted) counted++;
    }
  }
  return (counted * 3600) / ((CYCLES - SKIPPED_CYCLES) * (GREEN_S - FROM_S));
}
