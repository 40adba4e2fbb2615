import { type CityRun, runCity } from './city.js';
import type { Saturation } from './figures.js';
import { type RingRun, ringFlow_perh } from './ring.js';
import { saturationFlow_perh } from './saturation.js';

/** One run of the validation: a flow in veh/h, or a city. Plain data, so that a worker thread can be sent it. */
export type Job =
  | { readonly kind: 'ring'; readonly run: RingRun }
  | { readonly kind: 'saturation'; readonly run: Saturation }
  | { readonly kind: 'city'; readonly folder: string; readonly name: string; readonly step_ms: number };

/** @returns veh/h, or the city's figures; null where its files are not at hand */
export async function runJob(job: Job): Promise<number | CityRun | null> {
  if (job.kind === 'ring') return ringFlow_perh(job.run);
  if (job.kind === 'saturation') return saturationFlow_perh(job.run);
  return runCity(job.folder, job.name, job.step_ms);
}
