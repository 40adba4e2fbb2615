import { airtime_us } from '../../../core/radio/airtime.js';
import { DCC_PROFILES, noCounts } from '../../../core/radio/congestion/counts.js';
import { CongestionGate } from '../../../core/radio/congestion/gate.js';
import { ReactiveLaw } from '../../../core/radio/congestion/reactive.js';
import { DEFAULT_CONGESTION } from '../../../core/radio/congestion/settings.js';
import type { ReactiveRun } from './jobs.js';

const PERIOD_US = 100_000;
/** In all states by then, at one a period. */
const SETTLED_US = 1_000_000;
const UNTIL_US = 61_000_000;
const INTERVAL_US = 5_000;
const RATE_MBPS = 6;

/** Frames a second that pass the gate of one station that floods it, while it is told a channel busy ratio. */
export function reactiveRate_Hz({ table, ratio, airSize_B }: ReactiveRun): number {
  const settings = { ...DEFAULT_CONGESTION, reactiveTable: table };
  const wakings_us: number[] = [];
  const air = {
    stationId: Uint32Array.of(1),
    present: Uint8Array.of(1),
    airtime_us: (size_B: number) => airtime_us(size_B, RATE_MBPS),
    busyRatio: () => ratio,
    schedule: (time_us: number) => {
      wakings_us.push(time_us);
      wakings_us.sort((a, b) => a - b);
    },
  };
  const counts = Array.from({ length: DCC_PROFILES }, noCounts);
  const gate = new CongestionGate(air, counts, new ReactiveLaw(1, settings), settings, new Uint16Array(1));
  const passed_us: number[] = [];
  for (let now_us = 0; now_us < UNTIL_US; now_us += INTERVAL_US) {
    while (wakings_us[0] < now_us) {
      const at_us = wakings_us.shift() as number;
      if (gate.wake(0, at_us) === null) continue;
      if (at_us >= SETTLED_US) passed_us.push(at_us);
      gate.sent(0, at_us + air.airtime_us(airSize_B), air.airtime_us(airSize_B));
    }
    if (now_us % PERIOD_US === 0 && now_us > 0) gate.measured(now_us);
    gate.enqueue(requestAt(now_us, airSize_B), now_us);
  }
  return (passed_us.length - 1) / ((passed_us[passed_us.length - 1] - passed_us[0]) / 1e6);
}

const NO_PAYLOAD = new Uint8Array(0);

const requestAt = (request_us: number, airSize_B: number) => ({
  slot: 0,
  stationId: 1,
  sequence: 0,
  request_us,
  accessCategory: 2,
  airSize_B,
  type: 1,
  payload: NO_PAYLOAD,
  destinationId: 0,
});
