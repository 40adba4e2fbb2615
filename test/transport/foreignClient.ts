// A vehicle on a WebSocket as somebody else would write it: nothing but `ws`, `protobufjs` and the .proto files.
import { readdirSync } from 'node:fs';
import protobuf from 'protobufjs';
import WebSocket from 'ws';

export interface ForeignVehicle {
  /** Speed the world told in each window that held a traffic step, m/s. */
  readonly speeds_mps: number[];
  /** Payload types received from others. */
  readonly received: string[];
  readonly windows: number;
  readonly outcomes: number;
  readonly welcome: { seed: string; window_us: number; station_ids: Uint8Array };
  readonly ended: Promise<string>;
  leave(): void;
}

/** Joins a world in lock-step as one vehicle and sends a CAM twice a second of simulated time. */
export async function driveForeignVehicle(url: string, stationId: number): Promise<ForeignVehicle> {
  const files = readdirSync('proto').filter((name) => name.endsWith('.proto'));
  const root = await protobuf.load(
    files.map((name) => `proto/${name}`),
    new protobuf.Root(),
  );
  const HostFrame = root.lookupType('verge.v1.HostFrame');
  const Cam = root.lookupType('verge.v1.Cam');
  const socket = new WebSocket(url, ['verge.v1']);
  const send = (body: object) => socket.send(HostFrame.encode(HostFrame.fromObject(body)).finish());
  const state = { speeds_mps: [] as number[], received: [] as string[], windows: 0, outcomes: 0, sequence: 0 };
  let end: (reason: string) => void;
  const ended = new Promise<string>((resolve) => {
    end = resolve;
  });

  const camPayload = (): Uint8Array =>
    Cam.encode(Cam.fromObject({ protocolVersion: 2, stationId, stationType: 5, highFrequency: { speed: 1 } })).finish();

  // biome-ignore lint/suspicious/noExplicitAny: a foreign client has no types of ours
  function answer(advance: any): void {
    state.windows++;
    if (advance.ego?.stationId.length > 0) {
      const column = Buffer.from(advance.ego.speedMps);
      state.speeds_mps.push(column.readFloatLE(0));
    }
    for (const frame of advance.frames ?? []) state.received.push(frame.type);
    state.outcomes += (advance.outcomes?.sequence?.length ?? 0) / 4;
    const transmissions = [];
    if (advance.window % 50 === 0) {
      transmissions.push({
        stationId,
        sequence: ++state.sequence,
        timeUs: advance.fromUs + 1_234,
        type: 'CAM',
        channel: 'CONTROL',
        accessCategory: 'AC_BE',
        airSize_B: 357,
        payload: camPayload(),
      });
    }
    send({ done: { window: advance.window, transmissions } });
  }

  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', (code) => end(`closed ${code}`));
    socket.on('open', () =>
      send({
        hello: {
          protocolVersion: 1,
          role: 'STATION',
          mode: 'LOCK_STEP',
          hostName: 'foreign',
          wantedStations: [stationId],
        },
      }),
    );
    socket.on('message', (data) => {
      const frame = HostFrame.toObject(HostFrame.decode(data as Buffer), {
        enums: String,
        defaults: true,
        oneofs: true,
      });
      if (frame.body === 'advance') answer(frame.advance);
      else if (frame.body === 'bye') end('bye');
      else if (frame.body === 'error') reject(new Error(`${frame.error.code}: ${frame.error.message}`));
      else if (frame.body === 'welcome') {
        const { seed, windowUs, stationIds } = frame.welcome;
        resolve(
          Object.assign(state, {
            welcome: { seed, window_us: windowUs, station_ids: stationIds },
            ended,
            leave: () => send({ bye: { reason: 'parked' } }),
          }),
        );
      }
    });
  });
}
