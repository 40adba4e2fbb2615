/** State of a track, [x_m, y_m, vx_mps, vy_mps], and its covariance, row by row. */
export interface TrackState {
  readonly mean: Float64Array;
  readonly covariance: Float64Array;
}

const SIZE = 4;
/** White acceleration of a target, m/s2: between comfortable (1.5) and hard (4) braking. Design assumption. */
const ACCELERATION_SIGMA_MPS2 = 2;
/** A new target may move in any direction, m/s: standard deviation of each part of its velocity. */
const NEW_SPEED_SIGMA_MPS = 15;
const NEW_POSITION_SIGMA_M = 100;

/** A track about which nothing is known but that it is near a place. */
export function newTrackState(x_m: number, y_m: number): TrackState {
  const state = { mean: Float64Array.of(x_m, y_m, 0, 0), covariance: new Float64Array(SIZE * SIZE) };
  for (let i = 0; i < SIZE; i++) {
    const sigma = i < 2 ? NEW_POSITION_SIGMA_M : NEW_SPEED_SIGMA_MPS;
    state.covariance[i * SIZE + i] = sigma * sigma;
  }
  return state;
}

/** Constant velocity over `dt_s`, with white acceleration (Bar-Shalom, Li and Kirubarajan 2001, section 6.2.2). */
export function predict({ mean, covariance: p }: TrackState, dt_s: number): void {
  mean[0] += mean[2] * dt_s;
  mean[1] += mean[3] * dt_s;
  // F P F': the rows of the position take those of the velocity along, then the columns do
  for (let j = 0; j < SIZE; j++) {
    p[j] += dt_s * p[2 * SIZE + j];
    p[SIZE + j] += dt_s * p[3 * SIZE + j];
  }
  for (let i = 0; i < SIZE; i++) {
    p[i * SIZE] += dt_s * p[i * SIZE + 2];
    p[i * SIZE + 1] += dt_s * p[i * SIZE + 3];
  }
  const q = ACCELERATION_SIGMA_MPS2 * ACCELERATION_SIGMA_MPS2;
  for (let axis = 0; axis < 2; axis++) {
    p[axis * SIZE + axis] += (q * dt_s ** 4) / 4;
    p[axis * SIZE + axis + 2] += (q * dt_s ** 3) / 2;
    p[(axis + 2) * SIZE + axis] += (q * dt_s ** 3) / 2;
    p[(axis + 2) * SIZE + axis + 2] += q * dt_s ** 2;
  }
}

const gain = new Float64Array(SIZE);

/**
 * Kalman update by one number, the position (or velocity) along a direction.
 * @param first 0: of the position, 2: of the velocity
 * @param ux,uy unit vector of the direction
 */
export function update(
  { mean, covariance: p }: TrackState,
  first: 0 | 2,
  ux: number,
  uy: number,
  measured: number,
  sigma: number,
): void {
  const [a, b] = [first, first + 1];
  for (let i = 0; i < SIZE; i++) gain[i] = p[i * SIZE + a] * ux + p[i * SIZE + b] * uy; // P h
  const variance = gain[a] * ux + gain[b] * uy + sigma * sigma;
  const innovation = measured - (mean[a] * ux + mean[b] * uy);
  for (let i = 0; i < SIZE; i++) mean[i] += (gain[i] * innovation) / variance;
  for (let i = 0; i < SIZE; i++) {
    for (let j = 0; j <= i; j++) {
      p[i * SIZE + j] -= (gain[i] * gain[j]) / variance;
      p[j * SIZE + i] = p[i * SIZE + j];
    }
  }
}

/** Standard deviation of a part of the state: 0 x, 1 y (m), 2 vx, 3 vy (m/s). */
export const sigmaOf = ({ covariance }: TrackState, part: number): number =>
  Math.sqrt(Math.max(0, covariance[part * SIZE + part]));
