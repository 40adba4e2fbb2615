import type { verge } from '#proto';
import { float32Of } from '../../core/columns/columns.js';

/** Distance from a place to the nearest edge of a lane, m; 0 on it, infinite where there is no road. */
export function roadDistance_m(lanes: readonly verge.v1.ISceneLane[], x_m: number, y_m: number): number {
  let best_m = Number.POSITIVE_INFINITY;
  for (const lane of lanes) {
    const shape = float32Of(lane.shape);
    const half_m = (lane.widthM ?? 3.2) / 2;
    for (let i = 0; i + 3 < shape.length; i += 2) {
      const distance_m = segmentDistance_m(x_m, y_m, shape[i], shape[i + 1], shape[i + 2], shape[i + 3]);
      best_m = Math.min(best_m, Math.max(0, distance_m - half_m));
    }
  }
  return best_m;
}

function segmentDistance_m(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
