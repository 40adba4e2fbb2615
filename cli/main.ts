import { Command } from 'commander';
import { addDoctor } from './commands/doctor.js';
import { addEpsilon } from './commands/epsilon.js';
import { addRecordings } from './commands/recordings.js';
import { addRun } from './commands/run.js';
import { addServe } from './commands/serve.js';
import { addSuites } from './commands/suites.js';
import { badArgument, reportError } from './exit.js';
import { VERSION } from './version.js';

const exit = (code: number): void => {
  process.exitCode = code;
};

const program = new Command('verge')
  .description('V2X cooperative-learning simulator')
  .version(VERSION, '--version')
  .showSuggestionAfterError()
  .exitOverride()
  .configureOutput({ outputError: badArgument });

for (const add of [addServe, addRun, addRecordings, addEpsilon, addSuites, addDoctor]) add(program, exit);
// A command takes no settings of its parent that were made after it was added.
for (const command of program.commands) command.exitOverride().configureOutput({ outputError: badArgument });

// A reader that closes the pipe early (`| head`) ends the output, not in an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await program.parseAsync();
} catch (error) {
  exit(reportError(error));
}
