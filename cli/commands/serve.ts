import type { Command } from 'commander';
import { numberIn } from '../arguments.js';
import type { ServeOptions } from '../options.js';

export function addServe(program: Command, exit: (code: number) => void): void {
  withServeOptions(program.command('serve').description('serve the page, the API and the WebSockets')).action(
    async (options: ServeOptions) => {
      const { serve } = await import('../actions/serve.js');
      exit(await serve(options));
    },
  );
}

/** The options of everything that serves. */
export function withServeOptions(command: Command): Command {
  return command
    .option('--port <number>', 'port; the next free one when it is taken', numberIn('--port', 0, 65_535, true), 8080)
    .option('--host <address>', 'address to bind; beyond this machine a token is wanted', '127.0.0.1')
    .option('--open', 'open the page in a browser')
    .option('--token <text>', 'token callers must show; drawn and printed when the address needs one')
    .option('--recordings <folder>', 'where recordings are kept', 'recordings')
    .option('--simulations <number>', 'simulations at once', numberIn('--simulations', 1, 64, true), 2)
    .option('--hosts <number>', 'fleet hosts of each simulation', numberIn('--hosts', 1, 64, true), 2);
}
