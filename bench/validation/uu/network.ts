import { type CellularLive, DEFAULT_CELLULAR, DEFAULT_CELLULAR_LIVE } from '../../../core/radio/cellular/config.js';
import type { CellularView } from '../../../core/radio/cellular/counts.js';
import type { MediumRequest, StationPlaces } from '../../../core/radio/medium.js';
import { UuMedium } from '../../../core/radio/technologies/uu.js';
import { Random } from '../../../core/random/random.js';

/** The cellular medium alone: stations in one cell that send to each other. */

const WINDOW_US = 10_000;
const STATIONS = 20;

const places: StationPlaces = {
  count: STATIONS,
  present: new Uint8Array(STATIONS).fill(1),
  stationId: Uint32Array.from({ length: STATIONS }, (_, slot) => slot + 1),
  x_m: Float64Array.from({ length: STATIONS }, (_, slot) => slot),
  y_m: new Float64Array(STATIONS),
  height_m: new Float32Array(STATIONS),
};

export interface Load {
  /** mean frames a second, at random times */
  readonly rate_Hz: number;
  readonly size_B: number;
  readonly simulated_s: number;
  readonly live: Partial<CellularLive>;
}

export interface Found {
  /** from request to reception, ascending */
  readonly delays_ms: Float64Array;
  readonly view: CellularView;
  readonly simulated_s: number;
}

/** Poisson arrivals for so long; what is under way at the end is left out. */
export function drive({ rate_Hz, size_B, simulated_s, live }: Load): Found {
  const medium = new UuMedium(places, { ...DEFAULT_CELLULAR, delivery: 'unicast' }, Random.fromSeed(1));
  const draw = Random.fromSeed(1).fork('arrivals');
  const now = { txPower_dBm: 0, lossProbability: 0, cellular: { ...DEFAULT_CELLULAR_LIVE, ...live } };
  const delays_ms: number[] = [];
  let sequence = 0;
  const arrivalAfter = (time_us: number): MediumRequest => {
    const slot = draw.integer(STATIONS);
    return {
      slot,
      stationId: slot + 1,
      sequence: sequence++,
      request_us: Math.ceil(time_us + draw.exponential(1e6 / rate_Hz)),
      accessCategory: 2,
      airSize_B: size_B,
      type: 1,
      payload: new Uint8Array(0),
      destinationId: 1 + ((slot + 1 + draw.integer(STATIONS - 1)) % STATIONS),
    };
  };
  let next = arrivalAfter(0);
  for (let until_us = WINDOW_US; until_us <= simulated_s * 1e6; until_us += WINDOW_US) {
    for (; next.request_us < until_us; next = arrivalAfter(next.request_us)) medium.request(next);
    medium.advance(until_us, now);
    for (const { end_us, request, receiverCount } of medium.resolved) {
      if (receiverCount > 0) delays_ms.push((end_us - request.request_us) / 1000);
    }
  }
  return { delays_ms: Float64Array.from(delays_ms).sort(), view: medium.cellular, simulated_s };
}

export const quantile = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];

export const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
