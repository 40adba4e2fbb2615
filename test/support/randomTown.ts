import fc from 'fast-check';
import { Random } from '../../core/random/random.js';
import { type RoadNetwork, VEHICLE_CLASS } from '../../core/road/network.js';
import { buildPlainNetwork } from '../../core/road/plain/buildPlainNetwork.js';
import { PLAIN_FORMAT, type PlainNetwork, type PlainRoad } from '../../core/road/plain/plainNetwork.js';
import type { Demand, PlannedTrip } from '../../core/traffic/demand.js';
import { Router } from '../../core/traffic/router.js';
import { type VehicleType, vehicleType } from '../../core/traffic/vehicleType.js';

/** What a small town and its traffic are made from; a counterexample prints it whole. */
export interface TownPlan {
  readonly columns: number;
  readonly rows: number;
  readonly block_m: number;
  /** Share of crossings with a signal, and of streets that are one-way. */
  readonly signals: number;
  readonly oneWay: number;
  readonly mostLanes: number;
  readonly vehicles: number;
  /** Are there trucks and buses among them? */
  readonly heavy: boolean;
  /** Departures within this time, s. */
  readonly spread_s: number;
  readonly seed: number;
}

export const townPlan = (): fc.Arbitrary<TownPlan> =>
  fc.record({
    columns: fc.integer({ min: 2, max: 4 }),
    rows: fc.integer({ min: 2, max: 3 }),
    block_m: fc.integer({ min: 80, max: 200 }),
    signals: fc.constantFrom(0, 0.5, 1),
    oneWay: fc.constantFrom(0, 0.3),
    mostLanes: fc.integer({ min: 1, max: 3 }),
    vehicles: fc.integer({ min: 5, max: 60 }),
    heavy: fc.boolean(),
    spread_s: fc.integer({ min: 10, max: 90 }),
    seed: fc.integer({ min: 0, max: 1_000_000 }),
  });

/** A crooked grid with streets of any width, speed and rank, some of them one-way, some crossings with signals. */
export function townNetwork(plan: TownPlan): RoadNetwork {
  const draw = Random.fromSeed(plan.seed).fork('town');
  const node = (column: number, row: number) => `n${column}_${row}`;
  const nodes: PlainNetwork['nodes'][number][] = [];
  const roads: PlainRoad[] = [];
  const street = (from: string, to: string) => {
    const backward = draw.bernoulli(plan.oneWay) ? 0 : 1 + draw.integer(plan.mostLanes);
    const lanes: [number, number] = [1 + draw.integer(plan.mostLanes), backward];
    roads.push({ id: `${from}-${to}`, from, to, lanes, speed_mps: draw.uniformIn(7, 20), rank: draw.integer(3) });
  };
  for (let row = 0; row < plan.rows; row++) {
    for (let column = 0; column < plan.columns; column++) {
      const crooked_m = () => draw.uniformIn(-0.15, 0.15) * plan.block_m;
      nodes.push({
        id: node(column, row),
        x_m: column * plan.block_m + crooked_m(),
        y_m: row * plan.block_m + crooked_m(),
      });
      if (column > 0) street(node(column - 1, row), node(column, row));
      if (row > 0) street(node(column, row - 1), node(column, row));
    }
  }
  const arms = (id: string) => roads.filter(({ from, to }) => from === id || to === id).length;
  const signals = nodes
    .filter(({ id }) => arms(id) > 2 && draw.bernoulli(plan.signals))
    .map(({ id }) => ({ node: id, cycle_s: 30 + draw.integer(40), offset_s: draw.integer(30) }));
  const origin = { latitude_deg: 0, longitude_deg: 0 };
  return buildPlainNetwork({ format: PLAIN_FORMAT, name: 'town', origin, nodes, roads: withWaysOn(roads), signals });
}

/** One-way streets into a node that no street leaves are opened in both directions. */
function withWaysOn(roads: readonly PlainRoad[]): PlainRoad[] {
  const leaves = (id: string) => roads.some(({ from, to, lanes }) => from === id || (to === id && lanes[1] > 0));
  return roads.map((road) => (leaves(road.to) ? road : { ...road, lanes: [road.lanes[0], road.lanes[0]] }));
}

/** Vehicles of all sizes with drivers of all kinds; each keeps exactly to its own factor on the limit. */
export function townTypes(plan: TownPlan): VehicleType[] {
  const draw = Random.fromSeed(plan.seed).fork('types');
  const heavy = plan.heavy ? [VEHICLE_CLASS.truck, VEHICLE_CLASS.bus] : [];
  const classes = [VEHICLE_CLASS.passenger, VEHICLE_CLASS.motorcycle, ...heavy];
  return classes.map((vehicleClass, i) =>
    vehicleType(`type${i}`, vehicleClass, {
      speedDev: 0,
      speedFactor: draw.uniformIn(0.8, 1.2),
      tau_s: draw.uniformIn(1, 1.8),
      minGap_m: draw.uniformIn(1, 3),
      sigma: draw.uniform(),
    }),
  );
}

/** Trips between streets drawn at random, as far as there is a way. */
export function townDemand(plan: TownPlan, network: RoadNetwork, types = townTypes(plan)): Demand {
  const draw = Random.fromSeed(plan.seed).fork('demand');
  const router = new Router(network);
  const streets = [...network.edgeId.keys()].filter((edge) => network.edgeIsInternal[edge] === 0);
  const trips: PlannedTrip[] = [];
  for (let i = 0; i < plan.vehicles; i++) {
    const [from, to] = [streets[draw.integer(streets.length)], streets[draw.integer(streets.length)]];
    const type = draw.integer(types.length);
    const depart_s = draw.uniformIn(0, plan.spread_s);
    // somewhere along the street, standing; or at its start, at any speed
    const startsFromKerb = draw.bernoulli(0.3);
    const startsFast = !startsFromKerb && draw.bernoulli(0.5);
    const edges = router.route(from, to, types[type].permissionClass);
    if (edges === null) continue;
    trips.push({
      name: `car${i}`,
      shares: [{ type, share: 1 }],
      depart_s,
      edges,
      isRouted: true,
      departLane: draw.bernoulli(0.5) ? 'best' : 'free',
      departPosition: startsFromKerb ? 'random' : 'base',
      departSpeed: startsFast ? 'max' : 0,
      arrivalPosition_m: Number.POSITIVE_INFINITY,
      stops: [],
      where: `car ${i}`,
    });
  }
  return { types, trips, residents: null };
}
