import type { Channel, WorldCommand, WorldReport } from '../../server/world/messages.js';

/** A world process's channel to the gateway that forked it. */
export interface GatewayChannel extends Channel<WorldReport, WorldCommand> {
  /** Ends the process once what was last sent is with the gateway. */
  exit(): void;
}

/** Speaks over node's IPC. Ctrl-C reaches the whole process group, so the signal is left to the gateway. */
export function gatewayChannel(): GatewayChannel {
  let sent: Promise<void> = Promise.resolve();
  process.on('SIGINT', () => {});
  return {
    send(report) {
      if (!process.connected) return;
      sent = new Promise((resolve) => process.send?.(report, undefined, undefined, () => resolve()));
    },
    onMessage: (listener) => void process.on('message', listener as (message: unknown) => void),
    onClose: (listener) => void process.on('disconnect', listener),
    exit: () => void sent.then(() => process.exit(0)),
  };
}
