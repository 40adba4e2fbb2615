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
      trips.push({ ...trip, name: `${trip.name}.${trips.length}`, depart_s: at_s });
    }
  }
  return trips;
}

function withRoute(trip: PlannedTrip, routes: readonly RouteShare[], rng: Random): PlannedTrip {
  let rest = rng.fork('route', trip.name).uniform() * routes.reduce((sum, { share }) => sum + share, 0);
  const chosen = routes.find(({ share }) => {
    rest -= share;
    return rest < 0;
  });
  return { ...trip, edges: (chosen ?? routes[routes.length - 1]).edges };
}
