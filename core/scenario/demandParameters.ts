import { group, integer, number, text } from './leaf.js';
import { PROFILE_FORM, PROFILE_PATTERN } from './profile.js';

/** Trips that are made between the zones of a network (core/traffic/generated). */
export const demand = group('Generated trips', {
  trips_per_h: number(0, 0, 100_000, {
    title: 'Trips',
    unit: '1/h',
    description:
      'Trips between zones and border roads, beside residents and files, an hour at factor 1 of the profile; 0 makes none.',
    source: 'departures are Poisson processes, one from each zone to each',
  }),
  until_s: number(3600, 1, 86_400, {
    title: 'Until',
    unit: 's',
    description: 'The last trip departs before this time, and before the end of the run.',
  }),
  profile: text('0:1', PROFILE_PATTERN, {
    title: 'Profile',
    form: PROFILE_FORM,
    description: 'Peaks: from each time in seconds on, the rate is so many times as high; 0:.5 900:1.6 1800:.8, say.',
  }),
  zones: integer(16, 1, 64, {
    title: 'Zones',
    description: 'Groups of neighbouring roads that trips are counted between, where the network has no districts.',
    source: 'k-means, Lloyd 1982',
  }),
  decay_m: number(2000, 50, 100_000, {
    title: 'Distance decay',
    unit: 'm',
    description: 'Distance over which trips become rarer by a factor of e.',
    source: 'gravity model, Wilson 1967, doi 10.1016/0041-1647(67)90035-4',
  }),
  throughShare: number(0.1, 0, 1, {
    title: 'Through traffic',
    description: 'Share of trips from border to border, where roads lead over it.',
  }),
  borderShare: number(0.3, 0, 1, {
    title: 'In and out',
    description: 'Share of trips with one end at the border, half of them inwards.',
  }),
  truckShare: number(0.05, 0, 1, { title: 'Trucks', description: 'Share of trips by truck.' }),
});
