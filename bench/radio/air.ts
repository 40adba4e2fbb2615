import { createMedium } from '../../core/radio/createMedium.js';
import type { Medium, MediumRequest, StationPlaces } from '../../core/radio/medium.js';
import { Random } from '../../core/random/random.js';
import type { Building } from '../../core/road/network.js';
import type { RadioCase } from './cases.js';

const WINDOW_US = 10_000;
const STEP_US = 100_000;
const PERIOD_US = 100_000;
const AIR_SIZE_B = 300;
const SPEED_MPS = 14;
const TX_POWER_DBM = 23;

/** Streets both ways every block, four buildings in each block between them. */
const BLOCK_M = 150;
const CORNERS_M: readonly (readonly [number, number])[] = [
  [15, 15],
  [80, 15],
  [15, 80],
  [80, 80],
];
const BUILDING_M = 55;

/**
 * A medium with its stations and their beacons. The medium's own time counts, as its processor has it (others may run beside),
 * read once a step: reading it takes longer than many a window.
 */
export class Air {
  readonly medium: Medium;
  spent_s = 0;
  private readonly places: StationPlaces;
  private readonly requests: MediumRequest[];
  private next = 0;
  private now_us = 0;

  constructor(private readonly item: RadioCase) {
    const random = Random.fromSeed(item.name);
    this.places = placesOf(item, random);
    this.medium = createMedium(this.places, item.config, item.isTown ? buildingsOf(item) : [], random);
    this.requests = Array.from({ length: item.stations }, (_, slot) => requestOf(slot, random.integer(PERIOD_US)));
    this.requests.sort((a, b) => a.request_us - b.request_us || a.slot - b.slot);
  }

  run(simulated_s: number): void {
    const until_us = this.now_us + simulated_s * 1e6;
    while (this.now_us < until_us) {
      if (!this.item.isFrozen) this.move();
      const windows = Array.from({ length: STEP_US / WINDOW_US }, (_, i) =>
        this.due(this.now_us + (i + 1) * WINDOW_US),
      );
      const begin = process.cpuUsage();
      for (const due of windows) this.window(due);
      const { user, system } = process.cpuUsage(begin);
      this.spent_s += (user + system) / 1e6;
    }
  }

  private window(due: readonly MediumRequest[]): void {
    this.now_us += WINDOW_US;
    for (const request of due) this.medium.request(request);
    this.medium.advance(this.now_us, { txPower_dBm: TX_POWER_DBM, lossProbability: 0 });
  }

  private move(): void {
    const { places, item } = this;
    const step_m = (SPEED_MPS * STEP_US) / 1e6;
    for (let i = 0; i < places.count; i++) places.x_m[i] = (places.x_m[i] + step_m) % item.width_m;
  }

  private due(until_us: number): MediumRequest[] {
    const { requests } = this;
    const due: MediumRequest[] = [];
    for (; requests[this.next].request_us < until_us; this.next = (this.next + 1) % requests.length) {
      const request = requests[this.next];
      due.push({ ...request });
      request.request_us += PERIOD_US;
    }
    return due;
  }
}

function placesOf({ stations, width_m, height_m, isTown }: RadioCase, random: Random): StationPlaces {
  return {
    count: stations,
    present: new Uint8Array(stations).fill(1),
    stationId: Uint32Array.from({ length: stations }, (_, i) => 1000 + i),
    x_m: Float64Array.from({ length: stations }, () => random.uniform() * width_m),
    y_m: Float64Array.from({ length: stations }, () => {
      const y_m = random.uniform() * height_m;
      return isTown ? Math.round(y_m / BLOCK_M) * BLOCK_M : y_m;
    }),
    height_m: new Float32Array(stations).fill(1.5),
  };
}

function buildingsOf({ width_m, height_m }: RadioCase): Building[] {
  const buildings: Building[] = [];
  for (let x = 0; x < width_m; x += BLOCK_M) {
    for (let y = 0; y < height_m; y += BLOCK_M) {
      for (const [dx, dy] of CORNERS_M) buildings.push(square(x + dx, y + dy));
    }
  }
  return buildings;
}

function square(x: number, y: number): Building {
  const [right, top] = [x + BUILDING_M, y + BUILDING_M];
  return { footprint_m: Float64Array.of(x, y, right, y, right, top, x, top), height_m: 12 };
}

const requestOf = (slot: number, request_us: number): MediumRequest => ({
  slot,
  stationId: 1000 + slot,
  sequence: 0,
  request_us,
  accessCategory: 2,
  airSize_B: AIR_SIZE_B,
  type: 1,
  payload: new Uint8Array(0),
  destinationId: 0,
});
