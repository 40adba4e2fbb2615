/**
 * Speed of the medium: 200 and 1,000 stations, 10 Hz of 300 B, on a 2 km road, in 3 x 3 km, and in the streets of a
 * town of that size with 1,600 buildings. Every case is run several times, interleaved; the median is printed.
 */
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { DEFAULT_MEDIUM, type MediumConfig } from '../core/radio/config.js';
import { createMedium } from '../core/radio/createMedium.js';
import type { MediumRequest, StationPlaces } from '../core/radio/medium.js';
import { Random } from '../core/random/random.js';
import type { Building } from '../core/road/network.js';

const RUNS = 5;
const SIMULATED_S = 4;
const WINDOW_US = 10_000;
const STEP_US = 100_000;
const PERIOD_US = 100_000;
const AIR_SIZE_B = 300;
const SPEED_MPS = 14;

interface Case {
  readonly name: string;
  readonly stations: number;
  readonly width_m: number;
  readonly height_m: number;
  /** streets both ways every 150 m, four buildings in each block between them */
  readonly town?: boolean;
}

const BLOCK_M = 150;
const CORNERS_M: readonly (readonly [number, number])[] = [
  [15, 15],
  [80, 15],
  [15, 80],
  [80, 80],
];
const BUILDING_M = 55;

const CASES: readonly Case[] = [
  { name: 'road 2 km', stations: 200, width_m: 2000, height_m: 20 },
  { name: 'road 2 km', stations: 1000, width_m: 2000, height_m: 20 },
  { name: 'area 3 x 3 km', stations: 200, width_m: 3000, height_m: 3000 },
  { name: 'area 3 x 3 km', stations: 1000, width_m: 3000, height_m: 3000 },
  { name: 'town 3 x 3 km', stations: 200, width_m: 3000, height_m: 3000, town: true },
  { name: 'town 3 x 3 km', stations: 1000, width_m: 3000, height_m: 3000, town: true },
];

interface Speed {
  readonly pairsPerSecond: number;
  readonly realTimeFactor: number;
  readonly pairs: number;
  readonly receptions: number;
}

function placesOf(item: Case, random: Random): StationPlaces {
  const { stations } = item;
  return {
    count: stations,
    present: new Uint8Array(stations).fill(1),
    stationId: Uint32Array.from({ length: stations }, (_, i) => 1000 + i),
    x_m: Float64Array.from({ length: stations }, () => random.uniform() * item.width_m),
    y_m: Float64Array.from({ length: stations }, () => {
      const y_m = random.uniform() * item.height_m;
      return item.town ? Math.round(y_m / BLOCK_M) * BLOCK_M : y_m;
    }),
    height_m: new Float32Array(stations).fill(1.5),
  };
}

function buildingsOf(item: Case): Building[] {
  const buildings: Building[] = [];
  for (let x = 0; item.town && x < item.width_m; x += BLOCK_M) {
    for (let y = 0; y < item.height_m; y += BLOCK_M) {
      for (const [dx, dy] of CORNERS_M) buildings.push(square(x + dx, y + dy));
    }
  }
  return buildings;
}

function square(x: number, y: number): Building {
  const [right, top] = [x + BUILDING_M, y + BUILDING_M];
  return { footprint_m: Float64Array.of(x, y, right, y, right, top, x, top), height_m: 12 };
}

function move(places: StationPlaces, item: Case): void {
  const step_m = (SPEED_MPS * STEP_US) / 1e6;
  for (let i = 0; i < places.count; i++) places.x_m[i] = (places.x_m[i] + step_m) % item.width_m;
}

/** One run; only the medium's own time is counted. */
function measure(item: Case, config: MediumConfig): Speed {
  const random = Random.fromSeed(item.name);
  const places = placesOf(item, random);
  const medium = createMedium(places, config, buildingsOf(item), random);
  const requests = Array.from({ length: item.stations }, (_, slot) => requestOf(slot, random.integer(PERIOD_US)));
  requests.sort((a, b) => a.request_us - b.request_us || a.slot - b.slot);
  let next = 0;
  let spent_ms = 0;
  for (let now_us = 0; now_us < SIMULATED_S * 1e6; now_us += WINDOW_US) {
    if (now_us % STEP_US === 0) move(places, item);
    const due: MediumRequest[] = [];
    for (; requests[next % item.stations].request_us < now_us + WINDOW_US; next++) {
      const request = requests[next % item.stations];
      due.push({ ...request });
      request.request_us += PERIOD_US;
    }
    const begin_ms = performance.now();
    for (const request of due) medium.request(request);
    medium.advance(now_us + WINDOW_US, { txPower_dBm: 23, lossProbability: 0 });
    spent_ms += performance.now() - begin_ms;
  }
  return {
    pairsPerSecond: (medium.pairs / spent_ms) * 1000,
    realTimeFactor: (SIMULATED_S / spent_ms) * 1000,
    pairs: medium.pairs,
    receptions: medium.receptions,
  };
}

function requestOf(slot: number, request_us: number): MediumRequest {
  return {
    slot,
    stationId: 1000 + slot,
    sequence: 0,
    request_us,
    accessCategory: 2,
    airSize_B: AIR_SIZE_B,
    type: 1,
    payload: new Uint8Array(0),
    destinationId: 0,
  };
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1];

function main(): void {
  const config = DEFAULT_MEDIUM;
  const results = CASES.map(() => [] as Speed[]);
  for (let run = 0; run < RUNS; run++) {
    for (const [i, item] of CASES.entries()) results[i].push(measure(item, config));
  }
  console.log(`${cpus()[0].model}, Node ${process.version}, ${RUNS} runs, ${SIMULATED_S} simulated s each, median`);
  console.log('case           stations   M pairs/s   ns/pair   simulated s per s   pairs/frame   received/frame');
  for (const [i, item] of CASES.entries()) {
    const rate = median(results[i].map((speed) => speed.pairsPerSecond));
    const factor = median(results[i].map((speed) => speed.realTimeFactor));
    const frames = (item.stations * SIMULATED_S * 1e6) / PERIOD_US;
    console.log(
      [
        item.name.padEnd(14),
        String(item.stations).padStart(8),
        (rate / 1e6).toFixed(1).padStart(11),
        (1e9 / rate).toFixed(0).padStart(9),
        factor.toFixed(1).padStart(19),
        (results[i][0].pairs / frames).toFixed(0).padStart(13),
        (results[i][0].receptions / frames).toFixed(0).padStart(16),
      ].join(' '),
    );
  }
}

main();
