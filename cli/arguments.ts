import { shown, VergeError } from '../core/errors/vergeError.js';
import { parseValue } from '../core/scenario/resolve.js';
import { isSeed, SEED_EXPECTED } from '../core/scenario/seed.js';

/** A number option. @throws VergeError ARGUMENT_INVALID */
export function numberIn(name: string, minimum: number, maximum: number, whole = false): (text: string) => number {
  return (text) => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (value >= minimum && value <= maximum && (!whole || Number.isInteger(value))) return value;
    const expected = `${whole ? 'a whole number' : 'a number'} from ${minimum} to ${maximum}`;
    throw new VergeError('ARGUMENT_INVALID', { where: name, expected, got: shown(text) });
  };
}

/** A seed. @throws VergeError ARGUMENT_INVALID */
export function seedText(text: string): string {
  if (isSeed(text)) return text;
  throw new VergeError('ARGUMENT_INVALID', { where: '--seed', expected: SEED_EXPECTED, got: shown(text) });
}

/**
 * Collects `--set path=value`, each checked by its parameter's type; the last one of a path wins.
 * @throws VergeError ARGUMENT_INVALID, PARAMETER_UNKNOWN, PARAMETER_INVALID
 */
export function collectSetting(text: string, collected: Record<string, unknown> = {}): Record<string, unknown> {
  const at = text.indexOf('=');
  if (at < 1) throw new VergeError('ARGUMENT_INVALID', { where: '--set', expected: 'path=value', got: shown(text) });
  const path = text.slice(0, at).trim();
  return { ...collected, [path]: parseValue(path, text.slice(at + 1).trim()) };
}
