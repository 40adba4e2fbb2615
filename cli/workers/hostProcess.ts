// A fleet in a process of its own: takes its order by message, ends with its world.
import { asCoded } from '../../server/errors.js';
import { processLog } from '../log.js';
import { type HostOrder, serveHost } from './hostMain.js';

// Ctrl-C reaches the whole process group; the world decides when its hosts end.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit(0));
process.once('message', async (order: HostOrder) => {
  const log = processLog(order.name, 'warn');
  try {
    const error = await serveHost(order);
    if (error !== undefined) log.warn({ code: error.code }, error.message);
    process.exit(error === undefined ? 0 : 1);
  } catch (error) {
    // The world reports it: it knows which run this was.
    process.send?.({ error: asCoded(error).toJSON() }, undefined, undefined, () => process.exit(1));
  }
});
