import { VergeError } from '../errors/vergeError.js';
import type { TraceProblems } from './trace.js';

/** So many problems are kept in full; all are counted. */
const KEPT = 20;

/** Collects what had to be skipped, so that one bad line does not lose a recording. */
export class ProblemLog {
  private skipped = 0;
  private readonly first: VergeError[] = [];

  /** Runs `use`; a coded error in it is noted, any other is rethrown. */
  attempt(use: () => void): void {
    try {
      use();
    } catch (error) {
      if (!(error instanceof VergeError)) throw error;
      this.note(error);
    }
  }

  note(error: VergeError): void {
    this.skipped++;
    if (this.first.length < KEPT) this.first.push(error);
  }

  /** @throws the first problem, or TRACE_INVALID, when nothing was usable */
  requireUsable(usable: number, source: string, expected: string): void {
    if (usable > 0) return;
    throw this.first[0] ?? new VergeError('TRACE_INVALID', { where: source, expected, got: 'none' });
  }

  result(): TraceProblems {
    return { skipped: this.skipped, first: this.first };
  }
}
