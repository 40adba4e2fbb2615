import { flag, group } from './leaf.js';

/** What is measured beside what always is. */
export const metrics = group('Metrics', {
  awareness: flag(true, {
    title: 'Awareness',
    description:
      'Follows every CAM between vehicles: time between receptions, age of information, awareness by distance.',
  }),
});
