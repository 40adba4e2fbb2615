import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { verge } from '#proto';
import { bytesOf } from '../core/columns/columns.js';
import { ReferenceEngine } from '../core/learning/referenceEngine.js';
import { LEARNING_TASKS } from '../core/learning/tasks/registry.js';
import { resolveParameters } from '../core/scenario/resolve.js';
import { EGO_CONTEXT_FIELDS } from '../core/stations/egoContext.js';
import { LocalDynamicMap } from '../core/stations/localDynamicMap.js';
import { FleetHost } from '../vehicles/fleetHost.js';

interface Result {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: number;
  readonly ok: boolean;
}

const VEHICLES = 1000;
const NEIGHBOURS = 100;
const WINDOW_US = 10_000;
const RUNS = 5;

/** One table write per reception: `VEHICLES` receivers, each hearing `NEIGHBOURS` senders ten times a second, ns. */
function mapReception_ns(): number {
  const ldm = new LocalDynamicMap(VEHICLES);
  const rounds = 20;
  const start_ms = performance.now();
  for (let round = 0; round < rounds; round++) {
    for (let sender = 0; sender < VEHICLES; sender++) {
      const time_us = round * 100_000 + sender * 100;
      const record = ldm.records.append(time_us, sender + 1, sender, 0, 0, 10, 0);
      for (let i = 1; i <= NEIGHBOURS; i++) ldm.receive((sender + i) % VEHICLES, sender + 1, record, time_us);
    }
  }
  return ((performance.now() - start_ms) * 1e6) / (rounds * VEHICLES * NEIGHBOURS);
}

/** A ring of vehicles at 12 m/s; every CAM reaches the next `NEIGHBOURS` vehicles. */
class Ring {
  readonly ids = Uint32Array.from({ length: VEHICLES }, (_, i) => i + 1);
  readonly host = new FleetHost({ engine: new ReferenceEngine(), tasks: LEARNING_TASKS });
  receptions = 0;
  private frames: verge.v1.IReceivedFrame[] = [];

  constructor(learning: boolean) {
    const values = { learning: { enabled: learning } };
    const column = bytesOf(new Float32Array(VEHICLES));
    this.host.start({
      protocolVersion: 1,
      hostId: 1,
      scenarioJson: JSON.stringify(resolveParameters([{ origin: 'file', values }]).parameters),
      seed: '1',
      stationIds: bytesOf(this.ids),
      stationTypes: new Uint8Array(VEHICLES).fill(5),
      stationXM: column,
      stationYM: column,
      windowUs: WINDOW_US,
      trafficStepUs: 100_000,
      originLatitudeDeg: 44.5,
      originLongitudeDeg: 11.3,
    });
  }

  async window(index: number): Promise<void> {
    const from_us = index * WINDOW_US;
    const ego = index % 10 === 0 ? this.egoAt(from_us) : undefined;
    const { frames } = this;
    const done = await this.host.advance({ window: index, fromUs: from_us, untilUs: from_us + WINDOW_US, ego, frames });
    this.frames = (done.transmissions ?? []).map((request, i) => this.frameOf(request, index * 1000 + i));
    this.receptions += this.frames.length * NEIGHBOURS;
  }

  private frameOf(request: verge.v1.ITransmissionRequest, id: number): verge.v1.IReceivedFrame {
    const receivers = Uint32Array.from(
      { length: NEIGHBOURS },
      (_, i) => ((request.stationId! + i) % VEHICLES) + 1,
    ).sort();
    return {
      transmissionId: id,
      senderId: request.stationId,
      type: request.type,
      channel: request.channel,
      payload: request.payload,
      receiverId: bytesOf(receivers),
      timeUs: request.timeUs! + 500,
      rssiDBm: bytesOf(new Float32Array(NEIGHBOURS).fill(-70)),
      sinrDB: bytesOf(new Float32Array(NEIGHBOURS).fill(20)),
      startUs: request.timeUs,
    };
  }

  private egoAt(time_us: number): verge.v1.IEgoStates {
    const column = (value: (i: number) => number) => bytesOf(Float32Array.from(this.ids, (_, i) => value(i)));
    const zero = column(() => 0);
    return {
      timeUs: time_us,
      stationId: bytesOf(this.ids),
      xM: column((i) => i * 10 + (12 * time_us) / 1e6),
      yM: zero,
      headingRad: zero,
      speedMps: column(() => 12),
      accelerationMps2: zero,
      yawRateRadps: zero,
      context: bytesOf(new Float32Array(VEHICLES * EGO_CONTEXT_FIELDS)),
      flags: bytesOf(new Uint32Array(VEHICLES)),
    };
  }
}

/** @returns simulated seconds per second of a fleet host alone, and its cost a reception, all its work included */
async function fleetSpeed(learning: boolean): Promise<{ realTimeFactor: number; reception_ns: number }> {
  const ring = new Ring(learning);
  for (let i = 0; i < 200; i++) await ring.window(i); // warm-up
  ring.receptions = 0;
  const windows = 500;
  const start_ms = performance.now();
  for (let i = 200; i < 200 + windows; i++) await ring.window(i);
  const wall_ms = performance.now() - start_ms;
  return { realTimeFactor: (windows * WINDOW_US) / 1000 / wall_ms, reception_ns: (wall_ms * 1e6) / ring.receptions };
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1];

/** Speed of the stations: the local dynamic map (design: 60 ns a reception) and a fleet host of 1,000 vehicles. */
export async function benchStations(): Promise<Result[]> {
  const map: number[] = [];
  const plain: number[] = [];
  const learning: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    map.push(mapReception_ns());
    plain.push((await fleetSpeed(false)).realTimeFactor);
    learning.push((await fleetSpeed(true)).realTimeFactor);
  }
  const map_ns = Number(median(map).toFixed(1));
  const host = (name: string, values: number[]): Result => {
    const value = Number(median(values).toFixed(1));
    return {
      name: `stations: fleet host of ${VEHICLES}, ${name}`,
      value,
      unit: 'x real time',
      target: 10,
      ok: value >= 10,
    };
  };
  return [
    { name: 'stations: local dynamic map, a reception', value: map_ns, unit: 'ns', target: 60, ok: map_ns <= 60 },
    host('CAM by rule, 100 neighbours', plain),
    host('with learning, beliefs and windows', learning),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await benchStations();
  const machine = `${cpus()[0].model}, one core, Node ${process.version}, median of ${RUNS}`;
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ ok: results.every((result) => result.ok), machine, results }));
  } else {
    console.log(machine);
    console.table(results);
  }
}
