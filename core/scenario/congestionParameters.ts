import { choice, group, integer, number } from './leaf.js';

/** Congestion control of every station. Numbers are those of TS 102 687 V1.2.1. */

export const dcc = choice('none', ['none', 'reactive', 'adaptive'], {
  title: 'Congestion control',
  live: true,
  description:
    'none, or a gate before channel access: reactive (a state per channel busy ratio), adaptive (LIMERIC); the limits of EN 302 571 hold with either: 4 ms a frame, 25 ms to 1 s between two, 3 % of any second.',
  source: 'TS 102 687; EN 302 571 clause 4.2.10',
});

export const congestion = group('Congestion control', {
  reactiveTable: choice('longFrames', ['shortFrames', 'longFrames'], {
    title: 'Reactive table',
    description: 'Of the reactive approach: shortFrames for frames of up to 0.5 ms, longFrames of up to 1 ms.',
    source: 'TS 102 687 V1.2.1 tables A.2 and A.1',
  }),
  targetCbr: number(0.68, 0.05, 0.95, {
    title: 'Target',
    live: true,
    description: 'Channel busy ratio the adaptive approach aims at.',
    source: 'TS 102 687 V1.2.1 table 3',
  }),
  alpha: number(0.016, 0.0001, 0.5, {
    title: 'Alpha',
    description: 'Share of its rate a station gives up at each update of the adaptive approach.',
    source: 'TS 102 687 V1.2.1 table 3',
  }),
  beta: number(0.0012, 0.00001, 0.1, {
    title: 'Beta',
    description: 'Gain of the adaptive approach on the distance from the target.',
    source: 'TS 102 687 V1.2.1 table 3',
  }),
  queueLength: integer(2, 1, 100, {
    title: 'Gate queue',
    description: 'Frames of one DCC profile that wait at the gate.',
    source: 'Vanetza flow control: 2',
  }),
  queueDrops: choice('oldest', ['oldest', 'newest'], {
    title: 'Gate queue drops',
    description: 'Which frame goes when that queue is full: the one that waited longest, or the one that comes.',
    source: 'Vanetza flow control: the oldest',
  }),
});
