import { flag, group, integer, number } from './leaf.js';

/** The scenario `road`, for radio work. */
export const road = group('Road', {
  length_m: number(2000, 500, 50_000, {
    title: 'Length',
    unit: 'm',
    description: 'From end to end of the scenario road.',
  }),
  lanes: integer(4, 1, 4, { title: 'Lanes', description: 'Lanes of the road in each direction.' }),
  density_per_km: number(100, 1, 500, {
    title: 'Density',
    unit: '1/km',
    description: 'Stations on each kilometre, both directions together, at uniform random places.',
    source: 'Sepulcre et al. 2022: 60 and 120 vehicles/km',
  }),
  frozen: flag(false, {
    title: 'Frozen',
    description: 'Stations stand still; otherwise they drive, and who comes to an end goes on at the beginning.',
  }),
  speed_mps: number(27.78, 1, 60, { title: 'Speed limit', unit: 'm/s', description: 'On all lanes of the road.' }),
});
