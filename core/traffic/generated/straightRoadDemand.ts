import type { Random } from '../../random/random.js';
import {
  HALVES,
  halfOf,
  ROAD_DIRECTIONS,
  type RoadDirection,
  type StraightRoadShape,
} from '../../road/generated/straightRoad.js';
import { type RoadNetwork, VEHICLE_CLASS } from '../../road/network.js';
import type { Demand, PlannedStop, PlannedTrip } from '../demand.js';
import { vehicleType } from '../vehicleType.js';
import { MOTORWAY_DRIVER } from './motorwayDemand.js';

export interface RoadStations {
  readonly density_per_km: number;
  readonly frozen: boolean;
}

const CAR = vehicleType('car', VEHICLE_CLASS.passenger, MOTORWAY_DRIVER);
/** Space of a car that stands, m: its body, its gap, and something for rounding. */
const STANDING_M = CAR.length_m + CAR.minGap_m + 0.1;
/**
 * Random places keep the gaps of a driving car free if these fill at most so much of a lane: beyond 75 % no further place
 * would be found (Renyi 1958).
 */
const FILLED_SHARE = 0.55;
/** Drivers keep a fifth more than their time gap, and so much of the speed limit: then nobody has to brake at the start. */
const GAP_FACTOR = 1.2;
const START_SHARE = 0.7;
/** Nobody drives faster than twice the speed limit, and no run is longer than a day. */
const LONGEST_DRIVE_S = 2 * 86_400;

/** A place on the road: direction, lane (0 outermost) and distance from the beginning of the direction. */
interface Place {
  readonly direction: RoadDirection;
  readonly lane: number;
  readonly driven_m: number;
}

/**
 * Stations at uniform random places of a straight road. Frozen ones stand there for ever; the others start at a common
 * speed, lower where it is crowded, and drive round for ever. On each lane places keep the room that speed needs.
 */
export function straightRoadDemand(
  network: RoadNetwork,
  shape: StraightRoadShape,
  { density_per_km, frozen }: RoadStations,
  rng: Random,
): Demand {
  const count = Math.round((density_per_km * shape.length_m) / 1000);
  const lanes = ROAD_DIRECTIONS.length * shape.lanes;
  const speed_mps = frozen ? 0 : startSpeed_mps(shape, (lanes * shape.length_m) / count);
  const room_m = STANDING_M + GAP_FACTOR * CAR.tau_s * speed_mps;
  const routes = routesOf(network, shape);
  const trips = placesOf(shape, count, room_m, rng).map(({ direction, lane, driven_m }, i): PlannedTrip => {
    const half = Math.floor((driven_m * HALVES) / shape.length_m);
    const position_m = driven_m - (half * shape.length_m) / HALVES;
    const laneIndex = network.laneIndex.get(`${halfOf(direction, half)}_${lane}`) as number;
    return {
      name: `road${i}`,
      shares: [{ type: 0, share: 1 }],
      depart_s: 0,
      edges: routes[direction][half],
      isRouted: true,
      departLane: lane,
      departPosition: position_m,
      departSpeed: speed_mps,
      arrivalPosition_m: Number.POSITIVE_INFINITY,
      stops: frozen ? [forEver(laneIndex, position_m)] : [],
      where: `station ${i} of the road`,
    };
  });
  return { types: [CAR], trips, residents: null };
}

const forEver = (lane: number, position_m: number): PlannedStop => ({
  lane,
  start_m: position_m,
  end_m: position_m,
  duration_s: Number.POSITIVE_INFINITY,
  until_s: null,
});

/** @param spacing_m mean distance of two stations on a lane */
function startSpeed_mps(shape: StraightRoadShape, spacing_m: number): number {
  const fits_mps = (FILLED_SHARE * spacing_m - STANDING_M) / (GAP_FACTOR * CAR.tau_s);
  return Math.max(0, Math.min(START_SHARE * shape.speed_mps, fits_mps));
}

/** By direction, from each half: round and round. */
function routesOf(network: RoadNetwork, shape: StraightRoadShape): Record<RoadDirection, Int32Array[]> {
  const edges = Math.ceil((LONGEST_DRIVE_S * shape.speed_mps * HALVES) / shape.length_m);
  const from = (direction: RoadDirection) =>
    Array.from({ length: HALVES }, (_, half) =>
      Int32Array.from({ length: edges }, (_, i) => network.edgeIndex.get(halfOf(direction, half + i)) as number),
    );
  return { east: from('east'), west: from('west') };
}

/** Each place is drawn along the road and goes to the first lane, from a random one on, where nobody is too near. */
function placesOf(shape: StraightRoadShape, count: number, room_m: number, rng: Random): Place[] {
  const lanes = ROAD_DIRECTIONS.flatMap((direction) =>
    Array.from({ length: shape.lanes }, (_, lane) => ({
      direction,
      lane,
      taken: new TakenPlaces(shape.length_m, room_m),
    })),
  );
  const places: Place[] = [];
  while (places.length < count) {
    const x_m = rng.uniform() * shape.length_m;
    const first = rng.integer(lanes.length);
    for (let i = 0; i < lanes.length; i++) {
      const { direction, lane, taken } = lanes[(first + i) % lanes.length];
      const driven_m = direction === 'east' ? x_m : shape.length_m - x_m;
      if (!taken.take(driven_m)) continue;
      places.push({ direction, lane, driven_m });
      break;
    }
  }
  return places;
}

/** Places on a lane whose end leads to its beginning, looked up in cells no longer than the room of one. */
class TakenPlaces {
  private readonly cells: Float64Array;

  constructor(
    private readonly length_m: number,
    private readonly room_m: number,
  ) {
    this.cells = new Float64Array(Math.ceil(length_m / room_m)).fill(Number.NaN);
  }

  /** Takes the place if nobody is within the room. */
  take(at_m: number): boolean {
    const { cells, length_m, room_m } = this;
    const cell = Math.min(cells.length - 1, Math.floor((at_m / length_m) * cells.length));
    for (let step = -2; step <= 2; step++) {
      const away_m = Math.abs(cells[(cell + step + cells.length) % cells.length] - at_m);
      if (Math.min(away_m, length_m - away_m) < room_m) return false;
    }
    cells[cell] = at_m;
    return true;
  }
}
