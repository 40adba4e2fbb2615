import { INTERVALS_FORM, INTERVALS_PATTERN } from './intervals.js';
import { flag, number, text } from './leaf.js';

/** The wire between roadside units and cloud, and between roadside units; part of the group `infrastructure`. */
export const backhaul = {
  backhaulP50_ms: number(5, 0.1, 1000, {
    title: 'Backhaul median',
    unit: 'ms',
    live: true,
    description: 'Median one-way latency between a roadside unit and the cloud.',
    source: 'Coll-Perales et al.: core 2.4 ms + internet 8.8 ms RTT',
  }),
  backhaulP95_ms: number(15, 0.1, 5000, {
    title: 'Backhaul p95',
    unit: 'ms',
    live: true,
    description: '95th percentile of the same.',
    source: 'internet RTT p95 about 24-29 ms',
  }),
  backhaul_Mbps: number(50, 0.001, 10_000, {
    title: 'Backhaul rate',
    unit: 'Mbit/s',
    live: true,
    description: 'Bandwidth of the backhaul of each roadside unit, in each direction.',
  }),
  backhaulLoss: number(0, 0, 0.5, {
    title: 'Backhaul loss',
    live: true,
    description: 'Share of segments lost on the backhaul; the transport sends them again, which takes its time.',
    source: 'RFC 6298',
  }),
  backhaulOutage: flag(false, {
    title: 'Backhaul outage',
    live: true,
    description: 'Nothing gets through the backhaul; what is sent waits until it is back.',
  }),
  backhaulOutages: text('', INTERVALS_PATTERN, {
    title: 'Backhaul outages',
    form: INTERVALS_FORM,
    live: true,
    description: 'The same in intervals of simulated time, which begin and end with a window.',
  }),
};
