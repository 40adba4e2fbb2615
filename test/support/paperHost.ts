// A host of the paper simulation in a process of its own.
import { verge } from '#proto';
import type { HostOrder } from '../../cli/workers/hostMain.js';
import { connectHost } from '../../transport/connectHost.js';
import { ScriptedHost } from './scriptedHost.js';

process.on('disconnect', () => process.exit(0));
process.once('message', async (order: HostOrder) => {
  const { url, secret, role, index } = order;
  const hello = { role: verge.v1.HostRole[role], mode: verge.v1.HostMode.LOCK_STEP, hostIndex: index };
  const connection = await connectHost(url, new ScriptedHost(), hello, { protocols: [secret] });
  await connection.ended;
  process.exit(0);
});
