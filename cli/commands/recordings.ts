import { type Command, Option } from 'commander';
import { numberIn } from '../arguments.js';
import type { ExportOptions, ImportOptions, ReplayOptions } from '../options.js';
import { withServeOptions } from './serve.js';

const actions = () => import('../actions/recordings.js');

/** replay, info, export and import: what is done with files. */
export function addRecordings(program: Command, exit: (code: number) => void): void {
  withServeOptions(program.command('replay').description('play a recording back, here or in the page'))
    .argument('<file>', 'a recording')
    .option('--serve', 'serve the page with it')
    .option('--speed <factor>', 'times real time; 0 as fast as possible', numberIn('--speed', 0, 1_000), 1)
    .action(async (file: string, options: ReplayOptions) => exit(await (await actions()).replay(file, options)));

  program
    .command('info')
    .description('what a recording holds')
    .argument('<file>', 'a recording')
    .option('--json', 'as JSON')
    .action(async (file: string, options: { json?: boolean }) => exit(await (await actions()).info(file, options)));

  program
    .command('export')
    .description('write a recording as text')
    .argument('<file>', 'a recording')
    .option('--csv', 'one table as CSV (standard)')
    .addOption(new Option('--json', 'everything as one JSON document').conflicts('csv'))
    .option('--table <name>', 'table of the CSV: vehicles, messages, events, metrics, control', 'vehicles')
    .option('--out <file>', 'file to write; stdout when absent')
    .action(async (file: string, options: ExportOptions) => exit(await (await actions()).exportText(file, options)));

  program
    .command('import')
    .description('turn a recorded trace (SUMO FCD, BSM logs, CSV) into a recording the page replays')
    .argument('<file>', 'a trace')
    .requiredOption('--out <file>', 'recording to write (.mcap)')
    .option('--format <name>', 'format, when it is not to be recognised')
    .option('--json', 'print what was found as JSON')
    .action(async (file: string, options: ImportOptions) => exit(await (await actions()).importFile(file, options)));
}
