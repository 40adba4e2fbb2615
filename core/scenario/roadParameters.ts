import { group, integer, number } from './leaf.js';

const roads = {
  lanes: (standard: number, description: string) => integer(standard, 1, 4, { title: 'Lanes', description }),
  speed_mps: number(13.89, 1, 60, { title: 'Speed limit', unit: 'm/s', description: 'On all roads.' }),
};

/** Roads that are made from parameters (core/road/generated). */
export const grid = group('Grid', {
  columns: integer(8, 2, 100, { title: 'Columns', description: 'Streets from south to north in the scenario grid.' }),
  rows: integer(6, 2, 100, { title: 'Rows', description: 'Streets from west to east in the scenario grid.' }),
  block_m: number(200, 60, 1000, { title: 'Block', unit: 'm', description: 'Distance from one street to the next.' }),
  lanes: roads.lanes(1, 'Lanes of a street in each direction.'),
  speed_mps: roads.speed_mps,
});

export const ring = group('Ring', {
  length_m: number(2000, 200, 50_000, { title: 'Length', unit: 'm', description: 'Once round the scenario ring.' }),
  lanes: roads.lanes(1, 'Lanes of the ring, all in one direction.'),
  speed_mps: roads.speed_mps,
  density_per_km: number(40, 1, 130, {
    title: 'Density',
    unit: '1/km',
    description: 'Cars on each kilometre of lane; they stay for ever.',
  }),
});

export const motorway = group('Motorway', {
  length_km: number(5, 2, 20, {
    title: 'Length',
    unit: 'km',
    description: 'From end to end of the scenario motorway.',
  }),
  lanes: integer(3, 2, 4, { title: 'Lanes', description: 'Lanes in each direction, those of the ramps aside.' }),
  speed_mps: number(33.33, 10, 60, {
    title: 'Speed limit',
    unit: 'm/s',
    description: 'On the motorway; 80 km/h at most on its ramps.',
    source: '120 km/h, facts of capacity: IDM at 120 km/h',
  }),
  flow_perH: number(3600, 0, 10_000, {
    title: 'Flow',
    unit: '1/h',
    description: 'Vehicles that come in at each end of the motorway.',
  }),
  rampFlow_perH: number(500, 0, 2000, {
    title: 'Ramp flow',
    unit: '1/h',
    description: 'Vehicles that leave at the exit of each direction, and as many that join at its entry.',
  }),
  truckShare: number(0.12, 0, 1, {
    title: 'Lorries',
    description: 'Share of lorries among all vehicles.',
    source: 'BASt, automatic counts 2019: 12 to 15 % heavy vehicles on German motorways',
  }),
});
