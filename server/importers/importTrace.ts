import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { VergeError } from '../../core/errors/vergeError.js';
import { lostByStation } from '../../core/trace/bsmTrace.js';
import type { Trace, TraceOptions, TraceParser, TraceProblems } from '../../core/trace/trace.js';
import { US_PER_S } from '../../core/units/units.js';
import { traceFormatOf } from './formats.js';
import { recordTrace } from './recordTrace.js';

export interface ImportOptions extends TraceOptions {
  /** name of a format; recognised from the file when absent */
  readonly format?: string;
  /** written into the recording */
  readonly version?: string;
}

/** What an import made of a file. */
export interface ImportResult {
  readonly path: string;
  readonly format: string;
  readonly source: string;
  readonly size_B: number;
  readonly duration_s: number;
  readonly vehicles: number;
  readonly messages: number;
  readonly own: number;
  readonly received: number;
  /** messages that never arrived, by sender, from gaps in their counters */
  readonly lost: Readonly<Record<string, number>>;
  readonly rssi_dBm: { readonly min: number; readonly max: number } | null;
  /** ISO 8601 of time 0 when the file tells */
  readonly origin: string | null;
  readonly timeNote: string;
  readonly problems: TraceProblems;
}

/** Enough of a file to recognise it. */
const HEAD_CHARACTERS = 8_192;
const GZIP_MAGIC = [0x1f, 0x8b] as const;

/**
 * Reads a recorded trace and writes it as a recording that the page replays.
 *
 * @throws VergeError FILE_MISSING, FILE_UNREADABLE, TRACE_FORMAT_UNKNOWN, TRACE_INVALID or XML_MALFORMED (file, line,
 * expected, got) when nothing of it is usable; single bad records are skipped and reported in `problems`
 */
export async function importTrace(inPath: string, outPath: string, options: ImportOptions = {}): Promise<ImportResult> {
  const trace = await readTrace(inPath, options);
  const result = await recordTrace(trace, outPath, options.version ?? '0');
  if (result.failure) throw result.failure;
  return summaryOf(trace, result.path, result.size_B);
}

/** Reads a trace without recording it. @throws as `importTrace` */
export async function readTrace(inPath: string, options: ImportOptions = {}): Promise<Trace> {
  await checkFile(inPath);
  const source = basename(inPath);
  let parser: TraceParser | undefined;
  let head = '';
  for await (const text of textOf(inPath)) {
    if (parser) {
      parser.write(text);
      continue;
    }
    head += text;
    if (head.length < HEAD_CHARACTERS) continue;
    parser = traceFormatOf(source, head, options.format).createParser(source, options);
    parser.write(head);
  }
  if (parser) return parser.end();
  parser = traceFormatOf(source, head, options.format).createParser(source, options);
  parser.write(head);
  return parser.end();
}

async function checkFile(path: string): Promise<void> {
  try {
    if ((await stat(path)).isFile()) return;
  } catch (error) {
    throw unreadable(path, error);
  }
  throw new VergeError('FILE_UNREADABLE', { where: path, expected: 'a file', got: 'a folder or device' });
}

function unreadable(path: string, error: unknown): VergeError {
  const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  const got = error instanceof Error ? error.message : String(error);
  const detail = { where: path, expected: 'a trace', got: isMissing ? 'no such file' : got };
  return new VergeError(isMissing ? 'FILE_MISSING' : 'FILE_UNREADABLE', detail, { cause: error });
}

/** The file's text in pieces, unpacked when it is gzip. */
async function* textOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const decoder = new TextDecoder();
  try {
    for await (const block of (await isGzip(path)) ? file.pipe(createGunzip()) : file) {
      yield decoder.decode(block as Uint8Array, { stream: true });
    }
  } catch (error) {
    throw error instanceof VergeError ? error : unreadable(path, error);
  } finally {
    file.destroy();
  }
  yield decoder.decode();
}

async function isGzip(path: string): Promise<boolean> {
  for await (const block of createReadStream(path, { start: 0, end: 1 })) {
    return GZIP_MAGIC.every((byte, i) => (block as Uint8Array)[i] === byte);
  }
  return false;
}

function summaryOf(trace: Trace, path: string, size_B: number): ImportResult {
  const { format, source, records, tracks, originUnix_ms, timeNote, problems } = trace;
  const levels = records.map((record) => record.rssi_dBm).filter((level) => level !== undefined);
  const own = records.filter((record) => record.own).length;
  return {
    path,
    format,
    source,
    size_B,
    duration_s: trace.duration_us / US_PER_S,
    vehicles: tracks.length,
    messages: records.length,
    own,
    received: records.length - own,
    lost: Object.fromEntries(lostByStation(trace)),
    rssi_dBm: levels.length === 0 ? null : spanOf(levels),
    origin: originUnix_ms > 0 ? new Date(originUnix_ms).toISOString() : null,
    timeNote,
    problems,
  };
}

function spanOf(values: readonly number[]): { min: number; max: number } {
  return values.reduce((span, value) => ({ min: Math.min(span.min, value), max: Math.max(span.max, value) }), {
    min: Number.POSITIVE_INFINITY,
    max: Number.NEGATIVE_INFINITY,
  });
}
