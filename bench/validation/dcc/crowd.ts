import { DEFAULT_MEDIUM, type MediumConfig } from '../../../core/radio/config.js';
import { createMedium } from '../../../core/radio/createMedium.js';
import type { Medium, MediumLive, MediumRequest } from '../../../core/radio/medium.js';
import { Random } from '../../../core/random/random.js';

const WINDOW_US = 10_000;
/** All of them hear one another. */
const PLACE_M = 60;

export interface Crowd {
  readonly stations: number;
  readonly config?: Partial<MediumConfig>;
  readonly live: MediumLive;
  readonly simulated_s: number;
  /** stations are switched on one by one, one in this time on average */
  readonly arrival_s: number;
  /** time between two requests of a station */
  readonly interval_us: number;
  /** what a station asks for */
  frame(random: Random): Pick<MediumRequest, 'airSize_B' | 'accessCategory'>;
  /** after each window */
  look(medium: Medium, from_us: number): void;
}

/** Stations close together that each ask for a frame again and again, from a time of their own. */
export function runCrowd(crowd: Crowd): Medium {
  const { stations, live, simulated_s, arrival_s, interval_us, frame, look, config } = crowd;
  const random = Random.fromSeed('dcc');
  const column = () => Float64Array.from({ length: stations }, () => PLACE_M * random.uniform());
  const places = {
    count: stations,
    present: new Uint8Array(stations),
    stationId: Uint32Array.from({ length: stations }, (_, slot) => slot + 1),
    x_m: column(),
    y_m: column(),
    height_m: new Float32Array(stations).fill(1.5),
  };
  const medium = createMedium(places, { ...DEFAULT_MEDIUM, ...config }, [], random);
  const first_us = Array.from({ length: stations }, () => random.integer(stations * arrival_s * 1e6));
  let sequence = 0;
  for (let from_us = 0; from_us < simulated_s * 1e6; from_us += WINDOW_US) {
    const requests: MediumRequest[] = [];
    for (let slot = 0; slot < stations; slot++) {
      places.present[slot] = first_us[slot] < from_us + WINDOW_US ? 1 : 0;
      const turn = Math.max(0, Math.ceil((from_us - first_us[slot]) / interval_us));
      for (let at_us = first_us[slot] + turn * interval_us; at_us < from_us + WINDOW_US; at_us += interval_us) {
        requests.push({ ...requestAt(slot, at_us, sequence++), ...frame(random) });
      }
    }
    requests.sort((a, b) => a.request_us - b.request_us || a.slot - b.slot);
    for (const request of requests) medium.request(request);
    medium.advance(from_us + WINDOW_US, live);
    look(medium, from_us);
  }
  return medium;
}

const NO_PAYLOAD = new Uint8Array(0);

const requestAt = (slot: number, request_us: number, sequence: number): MediumRequest => ({
  slot,
  stationId: slot + 1,
  sequence,
  request_us,
  accessCategory: 2,
  airSize_B: 300,
  type: 1,
  payload: NO_PAYLOAD,
  destinationId: 0,
});

/** Mean over the stations of the channel busy ratio of the last 100 ms. */
export function meanRatio(medium: Medium, stations: number): number {
  let sum = 0;
  for (let slot = 0; slot < stations; slot++) sum += medium.busyRatio(slot);
  return sum / stations;
}
