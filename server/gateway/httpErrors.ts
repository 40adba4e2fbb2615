import type { ErrorRequestHandler, Response } from 'express';
import type { ErrorCode } from '../../core/errors/codes.js';
import { VergeError } from '../../core/errors/vergeError.js';
import { asCoded } from '../errors.js';
import type { ErrorJson } from '../world/messages.js';

/** HTTP status of a code; what is not listed is the caller's mistake, 400. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  TOKEN_REFUSED: 401,
  ORIGIN_REFUSED: 403,
  SCENARIO_UNKNOWN: 404,
  SIMULATION_UNKNOWN: 404,
  FILE_MISSING: 404,
  SIMULATION_LIMIT: 409,
  SIMULATION_OVER: 409,
  FRAME_TOO_LARGE: 413,
  RATE_LIMITED: 429,
  SIMULATION_FAILED: 500,
  HOST_LOST: 500,
  HOST_SILENT: 504,
};

export const statusOfCode = (code: ErrorCode): number => STATUS[code] ?? 400;

/** `{error: {code, message, where, expected, got}}`; absent parts are null. */
export function errorBody(error: VergeError): { error: ErrorJson & Record<string, string | null> } {
  const { where = null, expected = null, got = null } = error.detail;
  return { error: { code: error.code, message: error.message, where, expected, got } as never };
}

export function sendError(response: Response, error: VergeError): void {
  response.status(statusOfCode(error.code)).json(errorBody(error));
}

/** The last handler of the API: everything thrown becomes a coded answer. */
export function errorHandler(report: (error: VergeError) => void): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const coded = fromBodyParser(error, request.path) ?? asCoded(error);
    if (statusOfCode(coded.code) >= 500) report(coded);
    sendError(response, coded);
  };
}

/** Errors of express' own middleware carry a `type`. */
function fromBodyParser(
  error: { type?: string; message?: string; status?: number; length?: number; limit?: number },
  where: string,
): VergeError | undefined {
  if (error.type === 'entity.too.large') {
    const got = error.length === undefined ? 'more' : `${error.length} B`;
    return new VergeError('FRAME_TOO_LARGE', { where, expected: `<= ${error.limit} B of JSON`, got });
  }
  if (error.type === 'entity.parse.failed') {
    return new VergeError('ARGUMENT_INVALID', { where, expected: 'JSON', got: error.message });
  }
  if (error instanceof VergeError || error.status === undefined || error.status >= 500) return undefined;
  const detail = { where, expected: 'a request as docs/protocol.md has it', got: error.message };
  return new VergeError(error.status === 404 ? 'FILE_MISSING' : 'ARGUMENT_INVALID', detail);
}
