import type { Random } from '../random/random.js';
import type { Demand, PlannedTrip, RandomFlow, RouteShare } from './demand.js';

/** All trips of a demand with what is left to chance drawn, by time of departure; those of one time as they are given. */
export function drawTrips(demand: Demand, rng: Random): PlannedTrip[] {
  const flows = (demand.flows ?? []).flatMap((flow) => tripsOf(flow, rng.fork('flow', flow.trip.name)));
  return [...demand.trips, ...flows]
    .map((trip) => (trip.routes === undefined ? trip : withRoute(trip, trip.routes, rng)))
    .sort((a, b) => a.depart_s - b.depart_s);
}

function tripsOf({ trip, until_s, most, probability, rate_perS }: RandomFlow, draw: Random): PlannedTrip[] {
  const trips: PlannedTrip[] = [];
  const gap_s = () => (rate_perS === undefined ? 1 : draw.exponential(1 / rate_perS));
  const first_s = trip.depart_s + (rate_perS === undefined ? 0 : gap_s());
  for (let at_s = first_s; at_s < until_s && trips.length < most; at_s += gap_s()) {
    if (probability === undefined || draw.bernoulli(probability)) {
      trips.push(departing(trip, `${trip.name}.${trips.length}`, at_s));
    }
  }
  return trips;
}

/** A vehicle of a flow: its stops end as much later as it departs later than the first (SUMO, stops in flows). */
export function departing(first: PlannedTrip, name: string, depart_s: number): PlannedTrip {
  const later_s = depart_s - first.depart_s;
  const stops = first.stops.map((stop) => ({
    ...stop,
    until_s: stop.until_s === null ? null : stop.until_s + later_s,
  }));
  return { ...first, name, depart_s, stops };
}

function withRoute(trip: PlannedTrip, routes: readonly RouteShare[], rng: Random): PlannedTrip {
  let rest = rng.fork('route', trip.name).uniform() * routes.reduce((sum, { share }) => sum + share, 0);
  const chosen = routes.find(({ share }) => {
    rest -= share;
    return rest < 0;
  });
  const { edges, stops = [] } = chosen ?? routes[routes.length - 1];
  return { ...trip, edges, stops: [...stops, ...trip.stops] };
}
