import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../cli/version.js';
import { limit, log } from '../support/checks.js';
import { writeSection } from '../support/documentSection.js';
import { inParallel } from '../support/inParallel.js';
import { machineText } from '../support/machine.js';
import type { Result } from '../support/result.js';
import type { CoexistenceFigures, CoexistenceJob } from './coexistence/jobs.js';
import { SCENARIO, SIMULATED_S } from './coexistence/run.js';
import { type CoexistenceCase, caseName, meanOf, tableOf } from './coexistence/table.js';

/**
 * What does learning traffic do to safety messages, and they to it? One town at three densities, without learning, with it
 * on the service channel, and on the control channel as a what-if, each with a small and a large model.
 * `npx verge validate coexistence` writes the table into docs/validation.md; with `--json` it prints the results alone.
 */

const VEHICLES = [150, 300, 600];
const SEEDS = ['1', '2'];
/** The default model, 337 parameters in one frame, and the largest, 10,753 in eleven. */
const SMALL = 16;
const LARGE = 512;

const VARIANTS: readonly Pick<CoexistenceJob, 'traffic' | 'hiddenUnits'>[] = [
  { traffic: 'off', hiddenUnits: SMALL },
  { traffic: 'service', hiddenUnits: SMALL },
  { traffic: 'service', hiddenUnits: LARGE },
  { traffic: 'control', hiddenUnits: SMALL },
  { traffic: 'control', hiddenUnits: LARGE },
];

async function measure(): Promise<CoexistenceCase[]> {
  // The long runs first, so that the cores finish together.
  const jobs = [...VEHICLES]
    .reverse()
    .flatMap((vehicles) => VARIANTS.flatMap((variant) => SEEDS.map((seed) => ({ ...variant, vehicles, seed }))));
  const program = new URL('./coexistence/worker.js', import.meta.url);
  const runs = await inParallel<CoexistenceJob, CoexistenceFigures>(program, jobs, (_, index) => {
    const { vehicles, seed } = jobs[index];
    log(`     ${vehicles} vehicles, learning ${caseName(jobs[index])}, seed ${seed}`);
  });
  return VEHICLES.flatMap((vehicles) =>
    VARIANTS.map((variant) => {
      const own = runs.filter((_, i) => jobs[i].vehicles === vehicles && caseName(jobs[i]) === caseName(variant));
      return { ...variant, vehicles, figures: meanOf(own) };
    }),
  );
}

/** Nothing learning sends on the service channel may reach the control channel; on the control channel it does harm. */
function judge(cases: readonly CoexistenceCase[]): Result[] {
  return VEHICLES.flatMap((vehicles) => {
    const of = (traffic: CoexistenceCase['traffic'], hiddenUnits: number): CoexistenceFigures =>
      cases.find((one) => one.vehicles === vehicles && caseName(one) === caseName({ traffic, hiddenUnits }))!.figures;
    const nearby = ({ reception }: CoexistenceFigures): number => reception[0] ?? Number.NaN;
    const busy = ({ busyMean }: CoexistenceFigures): number => busyMean ?? Number.NaN;
    const [off, service, control] = [of('off', SMALL), of('service', LARGE), of('control', LARGE)];
    const name = (what: string) => `${vehicles} vehicles: ${what}`;
    const rounded = (value: number) => Number(value.toFixed(4));
    return [
      limit(
        name('CAM PRR within 100 m, large model on the service channel less off'),
        rounded(nearby(service) - nearby(off)),
        -0.005,
        0.005,
        '',
      ),
      limit(
        name('CAM PRR within 100 m, large model on the control channel less off'),
        rounded(nearby(control) - nearby(off)),
        -0.2,
        -0.0005,
        '',
      ),
      limit(name('CBR, large model on the control channel over off'), rounded(busy(control) / busy(off)), 1.2, 20, ''),
    ];
  });
}

function documented(cases: readonly CoexistenceCase[]): string[] {
  return [
    '',
    `Machine: ${machineText()}. Scenario \`${SCENARIO}\`, ${SIMULATED_S} simulated seconds, mean of seeds ${SEEDS.join(' and ')}.`,
    'Command: `npx verge validate coexistence`.',
    '',
    ...tableOf(cases),
    '',
  ];
}

const cases = await measure();
const results = judge(cases);
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(results)}\n`);
else {
  process.stdout.write(`${tableOf(cases).join('\n')}\n`);
  writeSection(join(PACKAGE_ROOT, 'docs/validation.md'), 'coexistence', documented(cases));
}
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
