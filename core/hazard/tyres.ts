import { GRAVITY_MPS2 } from '../units/units.js';

/** Friction of tyres on the road: how slip answers the force asked for, and when a tyre floats on water. */

/** Burckhardt's curve mu(lambda) = c1 (1 - exp(-c2 lambda)) - c3 lambda (Burckhardt 1993). */
interface Curve {
  readonly c1: number;
  readonly c2: number;
  readonly c3: number;
}

/** Dry asphalt; the others from memory (facts 6). */
export const BURCKHARDT = {
  dry: { c1: 1.2801, c2: 23.99, c3: 0.52 },
  wet: { c1: 0.857, c2: 33.822, c3: 0.347 },
  snow: { c1: 0.1946, c2: 94.129, c3: 0.0646 },
  ice: { c1: 0.05, c2: 306.39, c3: 0 },
} as const;
export type SurfaceName = keyof typeof BURCKHARDT;

/** Least friction of a surface that takes the curve of dry asphalt, wet asphalt, snow (ranges of facts 6 meet here). */
const DRY_FROM = 0.65;
const WET_FROM = 0.4;
const SNOW_FROM = 0.2;
/** A curve without a peak counts as spent at this share of its limit. */
const SPENT = 0.99;
/** ABS holds the slip of a braked wheel about here, from the least to the most (from memory: 10-30 %). */
const ABS_SLIP: readonly [number, number] = [0.15, 0.3];
/** Steps of the inverse tables. */
const STEPS = 64;

export const burckhardt = ({ c1, c2, c3 }: Curve, slip: number): number => c1 * (1 - Math.exp(-c2 * slip)) - c3 * slip;

/** Slip of greatest friction: dmu/dlambda = 0, or nearly all of a curve that only rises. */
export const peakSlip = ({ c1, c2, c3 }: Curve): number =>
  c3 > 0 ? Math.log((c1 * c2) / c3) / c2 : -Math.log(1 - SPENT) / c2;

/** Slip by share of the greatest friction, on the stable side, in STEPS + 1 points. */
function inverseTable(curve: Curve): Float64Array {
  const peak = peakSlip(curve);
  const most = burckhardt(curve, peak);
  return Float64Array.from({ length: STEPS + 1 }, (_, i) => {
    let [low, high] = [0, peak];
    for (let k = 0; k < 40; k++) {
      const middle = (low + high) / 2;
      if (burckhardt(curve, middle) < (most * i) / STEPS) low = middle;
      else high = middle;
    }
    return high;
  });
}

const TABLES = {
  dry: inverseTable(BURCKHARDT.dry),
  wet: inverseTable(BURCKHARDT.wet),
  snow: inverseTable(BURCKHARDT.snow),
  ice: inverseTable(BURCKHARDT.ice),
} as const;

export function surfaceOf(friction: number): SurfaceName {
  if (friction >= DRY_FROM) return 'dry';
  if (friction >= WET_FROM) return 'wet';
  return friction >= SNOW_FROM ? 'snow' : 'ice';
}

/**
 * Longitudinal slip at which a wheel gives the friction asked for. The curve of the surface is scaled so that its peak is
 * the friction there is; beyond the peak ABS or traction control holds the slip.
 * @param demand friction asked for along the road, share of gravity
 * @param grip friction there is
 * @returns 0..ABS_SLIP's end
 */
export function wheelSlip(demand: number, grip: number): number {
  const share = demand / grip;
  if (share > 1) return Math.min(ABS_SLIP[1], ABS_SLIP[0] + 0.5 * (share - 1));
  const table = TABLES[surfaceOf(grip)];
  const at = share * STEPS;
  const i = Math.min(STEPS - 1, Math.floor(at));
  return table[i] + (at - i) * (table[i + 1] - table[i]);
}

/** Inflation of passenger car and heavy vehicle tyres, kPa: 220 (facts 6); about 750 (from memory). */
export const CAR_TYRE_KPA = 220;
export const HEAVY_TYRE_KPA = 750;
/** Water film from which a tyre can float, mm. */
export const AQUAPLANING_FILM_MM = 2.5;
/** Friction of a floating tyre: at onset, and on a film of FLOODED_MM (facts 6: .05-.1, from memory). */
const FLOATING: readonly [number, number] = [0.1, 0.05];
const FLOODED_MM = 10;
/** From this share of the onset speed on the wedge of water takes over, evenly; design assumption. */
const WEDGE_FROM = 0.9;

/** Speed from which a tyre floats on deep enough water, m/s: 6.36 sqrt(p / kPa) km/h (Horne and Dreher 1963, NASA TN D-2056). */
export const aquaplaningOnset_mps = (pressure_kPa: number): number => (6.36 * Math.sqrt(pressure_kPa)) / 3.6;

/**
 * Friction on standing water.
 * @param wet friction of the wet road below the onset
 */
export function waterFriction(film_mm: number, speed_mps: number, onset_mps: number, wet: number): number {
  if (film_mm < AQUAPLANING_FILM_MM || speed_mps <= WEDGE_FROM * onset_mps) return wet;
  const flooded = Math.min(1, (film_mm - AQUAPLANING_FILM_MM) / (FLOODED_MM - AQUAPLANING_FILM_MM));
  const floating = FLOATING[0] + flooded * (FLOATING[1] - FLOATING[0]);
  const wedge = Math.min(1, (speed_mps / onset_mps - WEDGE_FROM) / (1 - WEDGE_FROM));
  return wet + wedge * (floating - wet);
}

/**
 * Water film of a road in rain, mm (Gallaway et al. 1971, TTI 138-5, metric form from memory): drainage path 5 m, cross
 * slope 2 %, texture 0.5 mm. Rain alone stays below the depth at which tyres float: standing water does that.
 */
export function rainFilm_mm(rain_mmph: number): number {
  const [texture_mm, path_m, slope] = [0.5, 5, 0.02];
  const depth_mm = (0.01485 * texture_mm ** 0.11 * path_m ** 0.43 * rain_mmph ** 0.59) / slope ** 0.42;
  return Math.max(0, depth_mm - texture_mm);
}

/** Friction a driver asks for when driving off or accelerating, share of gravity. */
export const driveDemand = (acceleration_mps2: number): number => Math.max(0, acceleration_mps2) / GRAVITY_MPS2;
