/** Published and measured figures that the traffic is compared with. */

export interface RingFigure {
  readonly perKm: number;
  readonly flow_perh: number;
}

export interface RingModel {
  readonly name: string;
  readonly carFollowing: 'idm' | 'krauss';
  /** SUMO's runs: 1 s for Krauss, whose dawdling depends on the step; IDM's equilibrium does not. */
  readonly step_ms: number;
  readonly driver: Readonly<Record<string, number>>;
  readonly figures: readonly RingFigure[];
}

const DENSITIES_PERKM = [5, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 120];
const figures = (...flows: readonly number[]): RingFigure[] =>
  flows.map((flow_perh, i) => ({ perKm: DENSITIES_PERKM[i], flow_perh }));

/** Measured with SUMO 1.15: ring of 2 km, one lane, limit 13.89 m/s, cars of 5 m, no speed deviation; veh/h. */
export const SUMO_RING: readonly RingModel[] = [
  {
    name: 'IDM T 1.0 s',
    carFollowing: 'idm',
    step_ms: 100,
    driver: {},
    figures: figures(249.7, 496.5, 737.2, 967, 1182.7, 1377.1, 1680.6, 1830.7, 1808.1, 1422.8, 900.1, 358.6),
  },
  {
    name: 'IDM T 1.4 s',
    carFollowing: 'idm',
    step_ms: 100,
    driver: { tau_s: 1.4, minGap_m: 2, accel_mps2: 1.4, decel_mps2: 2 },
    figures: figures(249.3, 493.6, 727.4, 944.7, 1136.8, 1297.2, 1497.7, 1530.1, 1443, 1126.2, 770.5, 410.4),
  },
  {
    name: 'Krauss, sigma 0',
    carFollowing: 'krauss',
    step_ms: 1000,
    driver: { sigma: 0 },
    figures: figures(250, 500.1, 750.1, 1000.2, 1250.2, 1500.2, 2000.3, 2250.2, 1979.9, 1439.8, 899.8, 359.7),
  },
  {
    name: 'Krauss, sigma 0.5',
    carFollowing: 'krauss',
    step_ms: 1000,
    driver: { sigma: 0.5 },
    figures: figures(238.2, 476.8, 714.6, 952.7, 1192, 1429.9, 1898.4, 1886.3, 1654.6, 1170.7, 696.3, 269.9),
  },
];

export interface Capacity {
  readonly limit_kmh: number;
  readonly driver: Readonly<Record<string, number>>;
  readonly perKm: number;
  readonly flow_perh: number;
}

/**
 * Most that a lane carries by IDM's equilibrium, q(v) = v / (s_e + l) with s_e = (s0 + v T) / sqrt(1 - (v / v0)^4)
 * (Treiber, Hennecke, Helbing 2000), and the density at which it does.
 */
export const IDM_CAPACITY: readonly Capacity[] = [
  { limit_kmh: 120, driver: { tau_s: 1, minGap_m: 2 }, perKm: 34.9, flow_perh: 2519 },
  { limit_kmh: 120, driver: { tau_s: 1.2, minGap_m: 2 }, perKm: 31.3, flow_perh: 2192 },
  { limit_kmh: 120, driver: { tau_s: 1.4, minGap_m: 2 }, perKm: 28.4, flow_perh: 1941 },
  { limit_kmh: 120, driver: { tau_s: 1.6, minGap_m: 2 }, perKm: 26.1, flow_perh: 1743 },
  { limit_kmh: 130, driver: { tau_s: 1.2, minGap_m: 2 }, perKm: 29.7, flow_perh: 2230 },
  { limit_kmh: 54, driver: { tau_s: 1, minGap_m: 2 }, perKm: 53.6, flow_perh: 1957 },
  { limit_kmh: 50, driver: { tau_s: 1.2, minGap_m: 2 }, perKm: 50.9, flow_perh: 1698 },
  { limit_kmh: 120, driver: { tau_s: 1, minGap_m: 2.5 }, perKm: 33.9, flow_perh: 2473 },
  { limit_kmh: 50, driver: { tau_s: 1, minGap_m: 2.5 }, perKm: 53.6, flow_perh: 1841 },
  { limit_kmh: 80, driver: { tau_s: 1.7, minGap_m: 2, length_m: 12 }, perKm: 23.8, flow_perh: 1260 },
];

export interface Saturation {
  readonly name: string;
  readonly carFollowing: 'idm' | 'krauss';
  readonly step_ms: number;
  readonly driver: Readonly<Record<string, number>>;
  readonly flow_perh: number;
}

/** Measured with SUMO 1.15 at the same step: one lane at 50 km/h, 60 s green and 60 s red, counted from 20 s after green. */
export const SATURATION: readonly Saturation[] = [
  { name: 'Krauss, sigma 0.5', carFollowing: 'krauss', step_ms: 1000, driver: { sigma: 0.5 }, flow_perh: 2017 },
  { name: 'Krauss, sigma 0', carFollowing: 'krauss', step_ms: 1000, driver: { sigma: 0 }, flow_perh: 2340 },
  { name: 'IDM, a 1.4 m/s2', carFollowing: 'idm', step_ms: 100, driver: { accel_mps2: 1.4 }, flow_perh: 1620 },
];

export interface City {
  readonly name: string;
  readonly step_ms: number;
  readonly duration_s: number;
  readonly speed_mps: number;
  readonly timeLoss_s: number;
  /** Overlaps of bodies in SUMO's own run, seed 42, counted as Verge counts its own. */
  readonly overlaps: number;
}

/**
 * SUMO 1.15 on the same files, Krauss: means over all trips of duration, way / duration, and time loss. At SUMO's own step
 * of 1 s, and at .1 s, where its drivers dawdle less. Overlaps from its positions and angles every .5 s (1 s), as in
 * core/traffic/collisions.
 */
export const SUMO_CITIES: readonly City[] = [
  { name: 'acosta', step_ms: 1000, duration_s: 277.95, speed_mps: 6.41, timeLoss_s: 156.6, overlaps: 47 },
  { name: 'acosta', step_ms: 100, duration_s: 227.16, speed_mps: 7.71, timeLoss_s: 106.12, overlaps: 40 },
  { name: 'pasubio', step_ms: 1000, duration_s: 336.21, speed_mps: 5.6, timeLoss_s: 230.12, overlaps: 44 },
  { name: 'pasubio', step_ms: 100, duration_s: 219.31, speed_mps: 7.3, timeLoss_s: 113.58, overlaps: 39 },
];
