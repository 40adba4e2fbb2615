import type { Rule } from './rule.js';

/** Most stations on a kilometre of one lane: bodies of 5 m and gaps of 2 m at random places take up half of it. */
const MOST_PER_LANE_KM = 65;
const DIRECTIONS = 2;

export const ROAD_RULE: Rule = {
  paths: 'road.density_per_km, road.lanes',
  expected: `at most ${MOST_PER_LANE_KM} stations on a kilometre of lane`,
  holds: (p) => p.road.density_per_km <= MOST_PER_LANE_KM * DIRECTIONS * p.road.lanes,
  got: (p) => `${p.road.density_per_km} on ${DIRECTIONS * p.road.lanes} lanes`,
  sentence: ({ road: { density_per_km, lanes } }) =>
    `road.density_per_km (${density_per_km}) finds no room on ${lanes} lanes each way: at most ${MOST_PER_LANE_KM * DIRECTIONS * lanes}, or set road.lanes higher`,
};
