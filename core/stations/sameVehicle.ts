import type { LocalDynamicMap } from './localDynamicMap.js';

// When do two accounts of a moving thing speak of the same one? Stations name no vehicle but themselves, so place and
// velocity decide.

/** Without errors of position, two accounts of one vehicle differ by no more, m. Design assumption: half a car. */
const LEAST_GATE_M = 2;
/** Velocities of one vehicle differ by no more, m/s. Design assumption: two tracks' errors and 1 s of driving. */
const SAME_VELOCITY_MPS = 3;
/** A CAM names the front of its vehicle, an object its centre: half the length of a car, m. */
const HALF_LENGTH_M = 2.25;
/** Both parts of a difference of two fixes are within 2.45 sigma sqrt(2) in 95 % (chi-square, 2 degrees). */
const GATE_SIGMAS = 2.45 * Math.SQRT2;

/** Largest distance of two accounts of one vehicle, m. @param gnssSigma_m error of a fix per axis */
export const gateOf_m = (gnssSigma_m: number): number => Math.max(LEAST_GATE_M, GATE_SIGMAS * gnssSigma_m);

/** A moving thing as somebody tells it: its centre, brought to one moment. */
export interface Mover {
  x_m: number;
  y_m: number;
  vx_mps: number;
  vy_mps: number;
}

/** The sender of a CAM, its centre brought to `now_us`. */
export function moverOfCam({ records }: LocalDynamicMap, place: number, now_us: number, out: Mover): void {
  const heading_rad = records.heading_rad[place];
  const [cosine, sine] = [Math.cos(heading_rad), Math.sin(heading_rad)];
  const speed_mps = records.speed_mps[place];
  const along_m = (speed_mps * (now_us - records.timeAt_us(place))) / 1e6 - HALF_LENGTH_M;
  out.x_m = records.x_m[place] + along_m * cosine;
  out.y_m = records.y_m[place] + along_m * sine;
  out.vx_mps = speed_mps * cosine;
  out.vy_mps = speed_mps * sine;
}

export function isSame(a: Mover, b: Mover, gate_m: number): boolean {
  if (Math.abs(a.x_m - b.x_m) > gate_m || Math.abs(a.y_m - b.y_m) > gate_m) return false;
  const isNear = Math.hypot(a.x_m - b.x_m, a.y_m - b.y_m) <= gate_m;
  return isNear && Math.hypot(a.vx_mps - b.vx_mps, a.vy_mps - b.vy_mps) <= SAME_VELOCITY_MPS;
}

/** Movers by squares as wide as the gate, to find the same one again among many. Used again and again. */
export class MoverBins {
  private readonly newest = new Map<number, number>(); // square -> last mover in it
  private readonly before: number[] = [];
  private readonly movers: Mover[] = [];
  private count = 0;

  constructor(private readonly gate_m: number) {}

  clear(): void {
    this.newest.clear();
    this.count = 0;
  }

  add({ x_m, y_m, vx_mps, vy_mps }: Mover): void {
    const square = squareOf(Math.floor(x_m / this.gate_m), Math.floor(y_m / this.gate_m));
    if (this.count === this.movers.length) this.movers.push({ x_m, y_m, vx_mps, vy_mps });
    else Object.assign(this.movers[this.count], { x_m, y_m, vx_mps, vy_mps });
    this.before[this.count] = this.newest.get(square) ?? -1;
    this.newest.set(square, this.count++);
  }

  /** Is this one here already? */
  has(mover: Mover): boolean {
    const [column, row] = [Math.floor(mover.x_m / this.gate_m), Math.floor(mover.y_m / this.gate_m)];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (let i = this.newest.get(squareOf(column + dx, row + dy)) ?? -1; i >= 0; i = this.before[i]) {
          if (isSame(this.movers[i], mover, this.gate_m)) return true;
        }
      }
    }
    return false;
  }
}

/** Squares 65,536 apart share a number; `isSame` tells them apart. */
const squareOf = (column: number, row: number): number => ((column & 0xffff) << 16) | (row & 0xffff);
