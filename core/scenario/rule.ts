import type { ErrorCode } from '../errors/codes.js';
import type { Parameters } from './schema.js';

/** A rule over several parameters: `holds` or the run is refused with the reason and the way out. */
export interface Rule {
  readonly paths: string;
  readonly expected: string;
  /** PARAMETERS_CONFLICT when absent */
  readonly code?: ErrorCode;
  holds(p: Parameters): boolean;
  got(p: Parameters): string;
  /** What contradicts what, with the values, and what would do. */
  sentence(p: Parameters): string;
}
