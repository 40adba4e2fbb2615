import { shown, VergeError } from '../errors/vergeError.js';

/** A model name that is not registered. */
export const unknownModel = (where: string, name: unknown, known: readonly string[]): VergeError =>
  new VergeError('PARAMETER_INVALID', {
    where: `radio.${where}`,
    expected: `one of ${known.join(', ')}`,
    got: shown(name),
  });
