import { LATENCY_PRESET_NAMES } from './latencyPresets.js';
import { choice, group, number } from './leaf.js';

/** What latencies are judged by. */
export const latency = group('Latency budgets', {
  preset: choice('none', LATENCY_PRESET_NAMES, {
    title: 'Use case',
    live: true,
    description:
      'Sets the budgets of warnings, where nobody has set them, and the share that must keep them to those of a published use case.',
    source: 'TS 22.186; TS 22.185; core/scenario/latencyPresets.ts names the requirement',
  }),
  denmV2v_ms: number(100, 1, 10_000, {
    title: 'Warning, vehicle to vehicle',
    unit: 'ms',
    live: true,
    description: 'Budget from sensing a hazard to the first processed copy at another vehicle.',
    source: 'TS 22.185: V2V at most 100 ms',
  }),
  denmV2i_ms: number(300, 1, 10_000, {
    title: 'Warning, through infrastructure',
    unit: 'ms',
    live: true,
    description: 'The same budget when the copy came from a roadside unit.',
    source: 'TS 101 539-1 (RHS): 300 ms end to end',
  }),
  round_ms: number(4000, 10, 600_000, {
    title: 'Learning round',
    unit: 'ms',
    live: true,
    description: 'Budget from announcement to aggregated model; it measures, the deadline closes.',
  }),
  cloudSync_ms: number(500, 1, 600_000, {
    title: 'Cloud synchronisation',
    unit: 'ms',
    live: true,
    description: 'Budget of one synchronisation: roadside unit, cloud and back.',
  }),
});
