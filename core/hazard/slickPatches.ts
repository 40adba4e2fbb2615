import { isInside } from '../geometry/polygon.js';
import type { Random } from '../random/random.js';
import type { PlainDistrict } from '../road/plain/plainNetwork.js';
import { arrival_s, type Squall } from './squall.js';
import type { SurfaceCells } from './surfaceCells.js';

/** When and how slick each patch gets under one squall. Columns by patch. */
export interface SlickPatches {
  readonly start_s: Float64Array;
  readonly end_s: Float64Array;
  readonly friction: Float32Array;
}

/** Slick 3-15 s after the front, for 1.5-2.5 min until traffic and rain have cleared it, with the friction of ice (.05-.15). */
const DELAY_S: readonly [number, number] = [3, 15];
const LASTING_S: readonly [number, number] = [90, 150];
const FRICTION: readonly [number, number] = [0.05, 0.12];
/** Share of patches that turn slick where nobody salted, and what full winter service takes away. */
const SLICK_SHARE = 0.97;
const SERVICE_SHARE = 0.4;
/** Full winter service leaves this share of the time and adds this friction. */
const SERVICE_LASTING = 0.5;
const SERVICE_FRICTION = 0.15;

/**
 * @param rng stream of this squall; each patch draws from a stream of its own
 * @param districts with their hidden winter service; patches outside them are not salted
 */
export function slickPatches(
  cells: SurfaceCells,
  squall: Squall,
  districts: readonly PlainDistrict[],
  rng: Random,
): SlickPatches {
  const { patchCount } = cells;
  const start_s = new Float64Array(patchCount).fill(Number.POSITIVE_INFINITY);
  const end_s = new Float64Array(patchCount).fill(Number.POSITIVE_INFINITY);
  const friction = new Float32Array(patchCount);
  for (let p = 0; p < patchCount; p++) {
    const draw = rng.fork('patch', p);
    const [x_m, y_m] = [cells.patchX_m[p], cells.patchY_m[p]];
    const service = districts.find(({ shape_m }) => isInside(shape_m, x_m, y_m))?.winterService ?? 0;
    const turnsSlick = draw.uniform() < SLICK_SHARE - SERVICE_SHARE * service;
    const delay_s = draw.uniformIn(...DELAY_S);
    const lasting_s = draw.uniformIn(...LASTING_S) * (1 - (1 - SERVICE_LASTING) * service);
    friction[p] = draw.uniformIn(...FRICTION) + SERVICE_FRICTION * service;
    if (!turnsSlick) continue;
    start_s[p] = arrival_s(squall, x_m, y_m) + delay_s;
    end_s[p] = start_s[p] + lasting_s;
  }
  return { start_s, end_s, friction };
}
