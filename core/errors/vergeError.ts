import { ERROR_CODES, type ErrorCode } from './codes.js';

/** What went wrong, where, what was expected and what came. Everything a user can cause is reported as one of these. */
export interface ErrorDetail {
  /** The thing: a file and line, a parameter path, a station, a message type. */
  where?: string;
  expected?: string;
  got?: string;
  /** The whole message as a sentence, where the parts put together would not read well to a person. */
  sentence?: string;
}

/** A coded error. The message names the thing, what was expected and what came. */
export class VergeError extends Error {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;

  constructor(code: ErrorCode, detail: ErrorDetail = {}, options?: ErrorOptions) {
    super(errorMessage(code, detail), options);
    this.name = 'VergeError';
    this.code = code;
    this.detail = detail;
  }

  toJSON(): { code: ErrorCode; message: string; where?: string; expected?: string; got?: string } {
    const { sentence: _, ...parts } = this.detail;
    return { code: this.code, message: this.message, ...parts };
  }
}

function errorMessage(code: ErrorCode, detail: ErrorDetail): string {
  if (detail.sentence !== undefined) return detail.sentence;
  const where = detail.where === undefined ? '' : ` at ${detail.where}`;
  const expected = detail.expected === undefined ? '' : `: expected ${detail.expected}`;
  const got = detail.got === undefined ? '' : `${expected === '' ? ': got' : ', got'} ${detail.got}`;
  return `${ERROR_CODES[code]}${where}${expected}${got}`;
}

/** Short, safe rendering of a wrong value for `got`. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.length > 80 ? `${value.slice(0, 77)}...` : value}" (string)`;
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'object') return Array.isArray(value) ? `an array of ${value.length}` : 'an object';
  return `${String(value)} (${typeof value})`;
}
