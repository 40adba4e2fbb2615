import { CommanderError } from 'commander';
import type { ErrorCode } from '../core/errors/codes.js';
import { VergeError } from '../core/errors/vergeError.js';

/** Exit codes scripts rely on. */
export const EXIT = { done: 0, failed: 1, badArguments: 2, interrupted: 130 } as const;

/** What the caller got wrong, as against what went wrong. */
const CALLER_CODES: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'ARGUMENT_INVALID',
  'SCENARIO_UNKNOWN',
  'SCENARIO_INVALID',
  'PARAMETER_UNKNOWN',
  'PARAMETER_INVALID',
  'PARAMETER_NOT_LIVE',
  'PARAMETERS_CONFLICT',
  'PRIVACY_INVALID',
  'POWER_UNLAWFUL',
  'FILE_MISSING',
  'XML_MALFORMED',
  'XML_INVALID',
  'ROUTE_INVALID',
  'NETWORK_INVALID',
  'STATION_UNKNOWN',
  'TRACE_FORMAT_UNKNOWN',
]);

/** Tells an error on stderr, coded, and gives the exit code for it. */
export function reportError(error: unknown): number {
  if (error instanceof CommanderError) {
    // Help and version are no errors; what commander refuses it has reported through `badArgument`.
    return error.exitCode === 0 ? EXIT.done : EXIT.badArguments;
  }
  if (error instanceof VergeError) {
    process.stderr.write(`verge: ${error.code}: ${error.message}\n`);
    return CALLER_CODES.has(error.code) ? EXIT.badArguments : EXIT.failed;
  }
  process.stderr.write(`verge: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return EXIT.failed;
}

/** Commander's own complaints, in our form: `verge: ARGUMENT_INVALID: unknown option '--sed' (Did you mean --seed?)`. */
export function badArgument(text: string): void {
  const said = text
    .replace(/^error: /, '')
    .trim()
    .replace(/\s*\n\s*/g, ' ');
  process.stderr.write(`verge: ARGUMENT_INVALID: ${said}\n`);
}
