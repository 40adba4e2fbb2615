// One host of bench/transport: answers every window with one CAM per listed vehicle. Arguments: url, stations.
import { verge } from '#proto';
import { uint32Of } from '../../core/columns/columns.js';
import { connectHost } from '../../transport/connectHost.js';

const payload = new Uint8Array(120).fill(7);
const [url, index] = process.argv.slice(2);
const host = {
  role: verge.v1.HostRole.FLEET,
  start: () => {},
  advance: (window: verge.v1.IAdvance): verge.v1.IDone => ({
    window: window.window,
    // CAMs come 2-3 times a second: a tenth of the stations every third traffic step
    transmissions: Array.from(uint32Of(window.ego?.stationId).filter((id) => id % 4 === 0)).map((stationId) => ({
      stationId,
      sequence: window.window,
      timeUs: window.fromUs,
      type: verge.v1.MessageType.CAM,
      airSize_B: 357,
      payload,
    })),
  }),
  close: async () => {},
};
const hello = { role: host.role, mode: verge.v1.HostMode.LOCK_STEP, hostIndex: Number(index), hostName: `h${index}` };
const connection = await connectHost(url, host, hello);
await connection.ended;
process.exit(0);
