import { shown, VergeError } from '../../core/errors/vergeError.js';
import { jpoOde } from '../../core/trace/jpoOde.js';
import { nycCvPilot } from '../../core/trace/nycCvPilot.js';
import { sumoFcd } from '../../core/trace/sumoFcd.js';
import type { TraceFormat } from '../../core/trace/trace.js';
import { traceCsv } from '../../core/trace/traceCsv.js';

/** Formats `verge import` reads, asked in this order whether a file looks like theirs. */
export const TRACE_FORMATS: readonly TraceFormat[] = [nycCvPilot, jpoOde, sumoFcd, traceCsv];

/**
 * The format of a file: the named one, else the first that recognises its beginning.
 * @throws VergeError TRACE_FORMAT_UNKNOWN
 */
export function traceFormatOf(source: string, head: string, name?: string): TraceFormat {
  const format = TRACE_FORMATS.find((one) => (name === undefined ? one.looksLike(head) : one.name === name));
  if (format) return format;
  const expected = `one of ${TRACE_FORMATS.map((one) => one.name).join(', ')}`;
  const got = name === undefined ? `a file that begins ${shown(head.slice(0, 60))}` : shown(name);
  throw new VergeError('TRACE_FORMAT_UNKNOWN', { where: source, expected, got });
}
