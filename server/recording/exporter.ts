import { createWriteStream } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { US_PER_S } from '../../core/units/units.js';
import { cannotWrite } from './byteSink.js';
import { descriptionOf } from './describe.js';
import { type Cell, EXPORT_TABLES, type ExportTable, type Row, TABLES, type TableReader } from './exportTables.js';
import { openRecording } from './reader.js';
import { type Recording, warningsOf } from './recording.js';

export type ExportFormat = 'csv' | 'json';

/**
 * Writes a recording as text: `csv`, one table (default vehicles) with a header line; `json`, one document
 * `{info, vehicles: [...], messages: [...], ...}`. Units are in the column names.
 *
 * @param out a path, or a stream, which is left open
 * @param warn told what is left out, once
 * @returns how many rows were written
 * @throws VergeError as `openRecording`; FILE_UNREADABLE when `out` cannot be written
 */
export async function exportRecording(
  path: string,
  format: ExportFormat,
  out: string | Writable,
  table: ExportTable = 'vehicles',
  warn: (text: string) => void = () => {},
): Promise<number> {
  const recording = await openRecording(path);
  for (const text of warningsOf(recording)) warn(text);
  const counter = { rows: 0 };
  const text = format === 'csv' ? csvText(recording, table, counter) : jsonText(recording, counter);
  const target = typeof out === 'string' ? createWriteStream(out) : out;
  try {
    await pipeline(Readable.from(batched(text)), target, { end: typeof out === 'string' });
  } catch (error) {
    if (isClosedByReader(error)) return counter.rows;
    if (error instanceof Error && 'syscall' in error)
      throw cannotWrite(typeof out === 'string' ? out : 'output', error);
    throw error;
  } finally {
    await recording.close();
  }
  return counter.rows;
}

async function* csvText(recording: Recording, table: ExportTable, counter: { rows: number }): AsyncGenerator<string> {
  const reader = TABLES[table]();
  yield `${reader.columns.join(',')}\n`;
  for await (const row of tableRows(recording, reader)) {
    counter.rows++;
    yield `${reader.columns.map((column) => csvCell(row[column])).join(',')}\n`;
  }
}

async function* jsonText(recording: Recording, counter: { rows: number }): AsyncGenerator<string> {
  yield `{"info":${JSON.stringify(descriptionOf(recording))}`;
  for (const table of EXPORT_TABLES) {
    yield `,\n"${table}":[`;
    let separator = '\n';
    for await (const row of tableRows(recording, TABLES[table]())) {
      counter.rows++;
      yield `${separator}${JSON.stringify(row)}`;
      separator = ',\n';
    }
    yield ']';
  }
  yield '}\n';
}

async function* tableRows(recording: Recording, reader: TableReader): AsyncGenerator<Row> {
  for await (const { time_us, data } of recording.messages({ topics: [reader.topic] })) {
    yield* reader.rows(time_us / US_PER_S, data);
  }
}

/** Gathers small pieces of text, so that a stream moves blocks and not lines. */
async function* batched(text: AsyncIterable<string>): AsyncGenerator<string> {
  let block = '';
  for await (const piece of text) {
    block += piece;
    if (block.length < 65_536) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}

/** The other end of a pipe had enough (`verge export FILE | head`). */
function isClosedByReader(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/** RFC 4180: quoted where it holds a comma, a quote or a line break. */
function csvCell(cell: Cell | undefined): string {
  const text = cell === null || cell === undefined ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
