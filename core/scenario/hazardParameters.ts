import { flag, group, integer, number } from './leaf.js';

const rate = (title: string) =>
  number(0, 0, 1000, {
    title,
    unit: '1/(km h)',
    description: `Random ${title.toLowerCase()}, per kilometre of road and hour; place, size and life span are drawn.`,
  });

/** By the names of core/hazard/kinds. */
const rates = group('Random hazards by kind', {
  ice: rate('Ice'),
  blackIce: rate('Black ice'),
  aquaplaning: rate('Standing water'),
  snow: rate('Packed snow'),
  gravel: rate('Loose chippings'),
  surfaceDamage: rate('Surface damage'),
  pothole: rate('Potholes'),
  obstacle: rate('Obstacles'),
  stationaryVehicle: rate('Breakdowns'),
  emergencyBrake: rate('Emergency braking'),
  wrongWay: rate('Wrong-way drivers'),
  lowVisibility: rate('Fog patches'),
  heavyRain: rate('Rain showers'),
});

/** Where hazards come from (core/hazard). */
export const hazards = group('Hazards', {
  enabled: flag(true, { title: 'Hazards', description: 'Weather and road hazards act on vehicles.' }),
  squall: flag(true, {
    title: 'Cold squall',
    description: 'A cold rain front crosses the town and leaves slick patches on bridges, in shade and on low ground.',
  }),
  squallStart_s: number(15, 0, 3600, {
    title: 'Squall starts',
    unit: 's',
    description: 'Time at which the front reaches the edge of the town.',
  }),
  squallSpeed_mps: number(7, 1, 40, { title: 'Squall speed', unit: 'm/s', description: 'Speed of the front.' }),
  randomPerHour: number(20, 0, 3600, {
    title: 'Random hazards',
    unit: '1/h',
    description: 'Rate of random stationary vehicles and obstacles.',
  }),
  potholes: integer(12, 0, 1000, { title: 'Potholes', description: 'Potholes spread over the network at the start.' }),
  rates,
  gapAfterSlip: number(1, 1, 3, {
    title: 'Gap after a slip',
    description: 'Factor on the time gap of a driver for 20 s after a slip of its own; 1.29 is that of packed snow.',
    source: 'FHWA-HOP-13-042, Table 33: heavy snow costs 22.43 % of capacity, the inverse of the time gap',
  }),
  emergencyBraking_mps2: number(3.92, 1, 10, {
    title: 'Emergency braking',
    unit: 'm/s2',
    description: 'Deceleration above which a car faster than 20 km/h tells of emergency braking (DENM 99/1).',
    source: 'SAE J2735 hard braking 0.4 g; Artery (C2C-CC) takes 7 m/s2 for 500 ms',
  }),
  emergencyBraking_ms: number(0, 0, 2000, {
    title: 'Emergency braking for',
    unit: 'ms',
    description: 'How long it must have braked so hard; 0 takes the first step.',
    source: 'Artery (C2C-CC): 500 ms',
  }),
  queuesFromLimit_mps: number(22.2, 0, 60, {
    title: 'Queues from limit',
    unit: 'm/s',
    description:
      'Jams and queue tails are looked for, and warned of, on roads with at least this speed limit: in a town, waiting at signals is none.',
    source: 'C2C-CC triggering conditions (80 km/h), as in Artery',
  }),
  warnFromModel: flag(false, {
    title: 'Warn from the model',
    description: 'A confident model also sends a warning; worldHash then depends on the learning engine.',
  }),
});

export const weather = group('Weather', {
  rain_mmph: number(0, 0, 150, {
    title: 'Rain',
    unit: 'mm/h',
    live: true,
    description: 'Rain everywhere, beside the squall and moving fields; heavy above 6.35 mm/h.',
    source: 'FHWA-HOP-13-042, Table 33: classes of 0.1 and 0.25 in/h',
  }),
  snow_mmph: number(0, 0, 30, {
    title: 'Snowfall',
    unit: 'mm/h',
    live: true,
    description: 'Falling snow everywhere, as water; heavy from 12.7 mm/h, which covers the roads in 3 minutes.',
    source: 'FHWA-HOP-13-042, Table 33: 0.5 in/h',
  }),
  visibility_m: number(5000, 10, 5000, {
    title: 'Visibility',
    unit: 'm',
    live: true,
    description:
      'Sight everywhere; fog below 1000 m, dense below 150 m. Drivers go no faster than they can stop within it.',
    source: 'Koschmieder: sight = 3 / extinction (5 % contrast)',
  }),
  hour: number(12, 0, 24, {
    title: 'Hour',
    unit: 'h',
    live: true,
    description: 'Hour of the day, for the light that sensors measure: day from 6 to 18.',
  }),
});
