import type { Command } from 'commander';

export function addDoctor(program: Command, exit: (code: number) => void): void {
  program
    .command('doctor')
    .description('what is installed, which ML engine loads, what is missing')
    .option('--json', 'as JSON')
    .action(async (options: { json?: boolean }) => {
      const { doctor } = await import('../actions/doctor.js');
      exit(await doctor(options));
    });
}
