/**
 * Latencies of mobile networks as parameters of `radio.uu.latency`, ms one way by median and 95th percentile; `internet` is
 * a round trip. A profile sets what nobody has set otherwise.
 */

export const CELLULAR_PROFILE_NAMES = ['5g', '4g', '5gMec', 'mosaic'] as const;
export type CellularProfileName = (typeof CELLULAR_PROFILE_NAMES)[number];

interface Parts {
  readonly uplink: readonly [p50_ms: number, p95_ms: number];
  readonly downlink: readonly [number, number];
  readonly transport: readonly [number, number];
  readonly core: readonly [number, number];
  readonly internet: readonly [number, number];
}

const NONE = [0, 0] as const;
/**
 * Coll-Perales et al., 5G V2N2V: both ways together 2.355 ms (99.99 %: 2.396) from the cell to the core network, 2.0 ms more
 * over 200 km of fibre to a central one.
 */
const TO_CORE = [1.18, 1.19] as const;
const CORE = [1, 1] as const;
/** The same, round trip from the packet core to a server, Germany. */
const INTERNET = [8.8, 23.8] as const;

/**
 * Radio: half the round trip to the first hop of Narayanan et al. (WWW 2020), mean and deviation as a lognormal:
 * 27.4 +- 6.4 ms (5G), 29.2 +- 4.8 ms (LTE). 5gMec: modelled radio (SCS 30 kHz, 20 MHz) and an edge server at the first
 * aggregation site M1 (0.835 ms both ways). mosaic: the constant delays of Eclipse MOSAIC's default cell.
 */
const PROFILES: Readonly<Record<CellularProfileName, Parts>> = {
  '5g': { uplink: [13, 22.1], downlink: [13, 22.1], transport: TO_CORE, core: CORE, internet: INTERNET },
  '4g': { uplink: [14.2, 20.7], downlink: [14.2, 20.7], transport: TO_CORE, core: CORE, internet: INTERNET },
  '5gMec': { uplink: [0.75, 0.98], downlink: [0.75, 0.98], transport: [0.418, 0.425], core: NONE, internet: NONE },
  mosaic: { uplink: [100, 100], downlink: [50, 50], transport: NONE, core: NONE, internet: NONE },
};

/** Values of a profile by parameter path; none of a profile that does not exist. */
export function cellularProfile(name: unknown): Record<string, number> {
  const parts = Object.entries(PROFILES).find(([known]) => known === name)?.[1];
  const values: Record<string, number> = {};
  for (const [part, [p50_ms, p95_ms]] of Object.entries(parts ?? {})) {
    values[`radio.uu.latency.${part}P50_ms`] = p50_ms;
    values[`radio.uu.latency.${part}P95_ms`] = p95_ms;
  }
  return values;
}
