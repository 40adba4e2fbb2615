import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { verge } from '#proto';
import { bytesOf } from '../core/columns/columns.js';
import { EGO_CONTEXT_FIELDS } from '../core/stations/egoContext.js';
import type { HostLink } from '../core/stations/hostLink.js';
import { listenForHosts } from '../transport/webSocketHostServer.js';

export interface TransportResult {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: number | null;
  readonly ok: boolean;
}

const STEP_WINDOWS = 10;

/** What a fleet host of `stations` vehicles gets: ego columns once a traffic step, two frames a window. */
function advanceOf(window: number, ids: Uint32Array): verge.v1.IAdvance {
  const column = bytesOf(new Float32Array(ids.length).fill(window));
  const ego = {
    timeUs: window * 10_000,
    stationId: bytesOf(ids),
    xM: column,
    yM: column,
    headingRad: column,
    speedMps: column,
    accelerationMps2: column,
    yawRateRadps: column,
    context: bytesOf(new Float32Array(ids.length * EGO_CONTEXT_FIELDS)),
    flags: bytesOf(new Uint32Array(ids.length)),
  };
  const receivers = ids.subarray(0, Math.min(20, ids.length));
  const frame = (id: number) => ({
    transmissionId: id,
    senderId: ids[0],
    type: verge.v1.MessageType.CAM,
    payload: new Uint8Array(120),
    receiverId: bytesOf(receivers),
    timeUs: window * 10_000 + 100,
    rssiDBm: bytesOf(new Float32Array(receivers.length)),
    sinrDB: bytesOf(new Float32Array(receivers.length)),
  });
  return {
    window,
    fromUs: window * 10_000,
    untilUs: (window + 1) * 10_000,
    ego: window % STEP_WINDOWS === 0 ? ego : undefined,
    frames: [frame(window * 2), frame(window * 2 + 1)],
  };
}

/** Wall clock of one window (Advance to all hosts, Done from all), hosts in processes of their own, ms. */
export async function windowRoundTrip_ms(hosts: number, stationsPerHost: number, windows: number): Promise<number[]> {
  const links: HostLink[] = [];
  let ready!: () => void;
  const complete = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const idsOf = (index: number) => Uint32Array.from({ length: stationsPerHost }, (_, i) => index * 100_000 + i + 1);
  const server = await listenForHosts({
    admit: (hello) => {
      const index = hello.hostIndex ?? 0;
      const plan = { name: `fleet-${index}`, role: verge.v1.HostRole.FLEET, stationIds: idsOf(index) };
      return { plan, welcome: { seed: '1' } };
    },
    attached: (_plan, link) => {
      links.push(link);
      if (links.length === hosts) ready();
    },
    lost: (plan, error) => console.error(plan.name, error.message),
  });
  const script = fileURLToPath(new URL('./support/hostProcess.js', import.meta.url));
  const children = Array.from({ length: hosts }, (_, index) => fork(script, [server.url, String(index)]));
  await complete;
  const times_ms: number[] = [];
  for (let window = 0; window < windows; window++) {
    const frames = links.map((link) => advanceOf(window, link.stationIds));
    const start = performance.now();
    await Promise.all(links.map((link, index) => link.advance(frames[index])));
    times_ms.push(performance.now() - start);
  }
  await Promise.all(links.map((link) => link.close('bench over')));
  await server.close();
  for (const child of children) child.kill();
  return times_ms;
}

const quantile = (values: number[], q: number): number =>
  values[Math.min(values.length - 1, Math.floor(q * values.length))];

/** Window round trips over WebSockets with 5 hosts; design: <= 0.4 ms a window. */
export async function benchTransport(): Promise<TransportResult[]> {
  const results: TransportResult[] = [];
  for (const [hosts, stations] of [
    [1, 300],
    [5, 60],
    [5, 200],
  ]) {
    const times_ms = (await windowRoundTrip_ms(hosts, stations, 6_000)).slice(1_000);
    const mean_ms = times_ms.reduce((sum, time) => sum + time, 0) / times_ms.length;
    times_ms.sort((a, b) => a - b);
    const add = (what: string, value: number, target: number | null = 0.4) =>
      results.push({
        name: `transport: window over WebSockets, ${hosts} host(s) of ${stations} vehicles, ${what}`,
        value: Number(value.toFixed(3)),
        unit: 'ms',
        target,
        ok: target === null || value <= target,
      });
    add('mean', mean_ms);
    add('median', quantile(times_ms, 0.5));
    add('p95', quantile(times_ms, 0.95), null);
  }
  return results;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await benchTransport();
  if (process.argv.includes('--json')) console.log(JSON.stringify(results));
  else console.table(results);
}
