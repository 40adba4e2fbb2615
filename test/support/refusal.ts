import { VergeError } from '../../core/errors/vergeError.js';

/** The coded error with which something is refused; whatever else happens fails the test. */
export function refusal(act: () => unknown): VergeError {
  try {
    act();
  } catch (error) {
    if (error instanceof VergeError) return error;
    throw error;
  }
  throw new Error('expected a refusal');
}
