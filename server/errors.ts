import { VergeError } from '../core/errors/vergeError.js';

/** Anything thrown, as a coded error; a fault of the program becomes SIMULATION_FAILED and keeps its text. */
export function asCoded(error: unknown): VergeError {
  if (error instanceof VergeError) return error;
  const got = error instanceof Error ? error.message : String(error);
  return new VergeError('SIMULATION_FAILED', { got }, { cause: error });
}

/** A coded error that crossed a process border as JSON. */
export function errorOfJson(value: { code?: string; where?: string; expected?: string; got?: string }): VergeError {
  const { code, where, expected, got } = value;
  return new VergeError(code as VergeError['code'], { where, expected, got });
}
