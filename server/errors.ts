import { VergeError } from '../core/errors/vergeError.js';
import type { ErrorJson } from './world/messages.js';

/** Anything thrown, as a coded error; a fault of the program becomes SIMULATION_FAILED and keeps its text. */
export function asCoded(error: unknown): VergeError {
  if (error instanceof VergeError) return error;
  const got = error instanceof Error ? error.message : String(error);
  return new VergeError('SIMULATION_FAILED', { got }, { cause: error });
}

/** A coded error that crossed a process border as JSON; its message is kept as it is. */
export function errorOfJson(value: ErrorJson): VergeError {
  const { code, message, where, expected, got } = value;
  return new VergeError(code as VergeError['code'], { where, expected, got, sentence: message });
}
