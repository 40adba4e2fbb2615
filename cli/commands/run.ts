import { type Command, Option } from 'commander';
import { collectSetting, numberIn, seedText } from '../arguments.js';
import type { RunOptions } from '../options.js';

export function addRun(program: Command, exit: (code: number) => void): void {
  program
    .command('run')
    .description('run a scenario, a SUMO configuration or a manifest, as fast as possible')
    .argument('<scenario>', 'name, scenario file, .sumocfg, .net.xml, or manifest.json of an earlier run')
    .option('--seed <seed>', 'seed of all randomness; drawn and printed when absent', seedText)
    .option('--duration <seconds>', 'simulated time to run', numberIn('--duration', 0, 86_400))
    .option('--set <path=value>', 'parameter, repeatable (see docs/scenario.md)', collectSetting)
    .option('--repair-routes', 'close gaps in routes of a SUMO demand by the fastest way')
    .option('--unlawful', 'let stations radiate more than the 33 dBm EIRP of EN 302 571')
    .option('--hosts <number>', 'fleet hosts', numberIn('--hosts', 1, 64, true), 1)
    .addOption(
      new Option('--transport <kind>', 'how hosts are linked').choices(['ws', 'inprocess']).default('inprocess'),
    )
    .option('--out <folder>', 'write manifest.json, summary.json and CSV series there')
    .option('--record', 'record the run as trace.mcap, in --out or here')
    .option('--json', 'print the summary as JSON, and nothing else, on stdout')
    .action(async (scenario: string, options: RunOptions) => {
      const { runScenario } = await import('../actions/runScenario.js');
      exit(await runScenario(scenario, options));
    });
}
