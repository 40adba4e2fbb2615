import { parameterCount } from './mlp.js';
import type { LayerSizes } from './ports.js';

/**
 * Speed of an on-board computer for small networks: simulated training time = t0 + FLOPs / (efficiency x peak). Peak
 * speed alone is 10 to 190 times too fast for nets of a few hundred parameters, which spend their time on calls, not
 * on arithmetic; `efficiency` is the share of the peak that is reached.
 */
export interface DeviceProfile {
  readonly start_s: number;
  /** GFLOP/s */
  readonly peak_Gflops: number;
  /** 0..1 */
  readonly efficiency: number;
  /** electrical power while it trains */
  readonly power_W: number;
}

/**
 * Efficiency measured with the reference network (bench/training): a step of 19-16-1 with batch 32 is 45 kFLOP and takes
 * 0.025 to 0.05 ms on a core of some 16 GFLOP/s peak, which is 0.06 to 0.11 of it.
 */
export const SMALL_NET_EFFICIENCY = 0.1;
/** Loading the job and the first pass, s. Design assumption. */
const START_S = 0.02;
/** A passively cooled automotive board. Design assumption. */
const POWER_W = 5;

export const onBoardUnit = (peak_Gflops: number): DeviceProfile => ({
  start_s: START_S,
  peak_Gflops,
  efficiency: SMALL_NET_EFFICIENCY,
  power_W: POWER_W,
});

/**
 * Floating-point operations of one SGD step: two per weight and example forward, two for the weights' gradient, two for
 * the inputs' (not needed in the first layer), and two per parameter for the step itself.
 */
export function stepFlops(layers: LayerSizes, batchSize: number): number {
  const weights = parameterCount(layers);
  const firstLayer = (layers[0] + 1) * layers[1];
  return batchSize * (6 * weights - 2 * firstLayer) + 2 * weights;
}

/** Simulated time of a job, s. @param speedFactor of this vehicle's device, 1 is the profile's own speed */
export function trainingTime_s(
  profile: DeviceProfile,
  layers: LayerSizes,
  steps: number,
  batchSize: number,
  speedFactor = 1,
): number {
  const flops = steps * stepFlops(layers, batchSize);
  return (profile.start_s + flops / (profile.efficiency * profile.peak_Gflops * 1e9)) / speedFactor;
}

/** Energy of a job, J. */
export const trainingEnergy_J = (profile: DeviceProfile, time_s: number): number => profile.power_W * time_s;
