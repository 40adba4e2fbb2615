import { type Command, Option } from 'commander';
import { VergeError } from '../../core/errors/vergeError.js';
import { epsilonOf } from '../../core/privacy/forecast.js';
import { numberIn } from '../arguments.js';
import { EXIT } from '../exit.js';

interface EpsilonOptions {
  noise: number;
  rounds: number;
  delta: number;
  sampleRate: number;
  accountant: 'rdp' | 'pld';
  json?: boolean;
}

export function addEpsilon(program: Command, exit: (code: number) => void): void {
  program
    .command('epsilon')
    .description('what a vehicle that takes part in every round would spend')
    .requiredOption('--noise <z>', 'noise multiplier', numberIn('--noise', 0.01, 10_000))
    .requiredOption('--rounds <number>', 'rounds it takes part in', numberIn('--rounds', 0, 1e9, true))
    .requiredOption('--delta <number>', 'at most 1/N^1.1 of N vehicles', numberIn('--delta', 1e-30, 0.1))
    .option('--sample-rate <q>', 'of real, secret Poisson sampling; 1: none', numberIn('--sample-rate', 1e-9, 1), 1)
    .addOption(new Option('--accountant <name>', 'how it is added up').choices(['rdp', 'pld']).default('rdp'))
    .option('--json', 'as JSON')
    .action((options: EpsilonOptions) => exit(epsilon(options)));
}

function epsilon({ noise, rounds, delta, sampleRate, accountant, json }: EpsilonOptions): number {
  if (accountant === 'pld') {
    throw new VergeError('ARGUMENT_INVALID', {
      where: '--accountant',
      expected: 'rdp (pld is not built yet)',
      got: 'pld',
    });
  }
  const value = epsilonOf({ noiseMultiplier: noise, releases: rounds, delta, samplingRate: sampleRate });
  const amplification =
    sampleRate < 1 ? `Poisson sampling at ${sampleRate}, kept secret` : 'no amplification by sampling';
  if (json) {
    const result = { epsilon: value, delta, noiseMultiplier: noise, rounds, sampleRate, accountant, unit: 'vehicle' };
    process.stdout.write(`${JSON.stringify(result)}\n`);
    return EXIT.done;
  }
  process.stdout.write(`epsilon ${value.toPrecision(5)} at delta ${delta}\n`);
  process.stderr.write(
    `Unit: a vehicle with all its data; adjacency: its update replaced by zero; Gaussian mechanism, noise multiplier ${noise}, ` +
      `${rounds} releases, ${amplification}; Renyi accountant.\n`,
  );
  return EXIT.done;
}
