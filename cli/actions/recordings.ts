import { basename, resolve } from 'node:path';
import { shown, VergeError } from '../../core/errors/vergeError.js';
import { importTrace } from '../../server/importers/importTrace.js';
import { describeRecording, descriptionText } from '../../server/recording/describe.js';
import { exportRecording } from '../../server/recording/exporter.js';
import { EXPORT_TABLES, type ExportTable } from '../../server/recording/exportTables.js';
import { openRecording } from '../../server/recording/reader.js';
import { warningsOf } from '../../server/recording/recording.js';
import { EXIT } from '../exit.js';
import type { ExportOptions, ImportOptions, ReplayOptions } from '../options.js';
import { VERSION } from '../version.js';
import { playInTerminal } from './playInTerminal.js';

const warn = (text: string): void => {
  process.stderr.write(`verge: ${text}\n`);
};

/** Plays a recording in the terminal, or serves the page with it. */
export async function replay(file: string, options: ReplayOptions): Promise<number> {
  if (!options.serve && !options.open) return playInTerminal(file, options.speed);
  const recording = await openRecording(file); // refuses what is no recording before a page is opened
  await recording.close();
  for (const text of warningsOf(recording)) warn(text);
  const name = basename(file);
  const { serve } = await import('./serve.js');
  return serve(options, new Map([[name, resolve(file)]]), `/#recording=${encodeURIComponent(name)}`);
}

export async function info(file: string, { json }: { json?: boolean }): Promise<number> {
  const description = await describeRecording(file);
  process.stdout.write(json ? `${JSON.stringify(description)}\n` : descriptionText(description));
  return EXIT.done;
}

export async function exportText(file: string, { json, table, out }: ExportOptions): Promise<number> {
  if (!EXPORT_TABLES.includes(table as ExportTable)) {
    const expected = `one of ${EXPORT_TABLES.join(', ')}`;
    throw new VergeError('ARGUMENT_INVALID', { where: '--table', expected, got: shown(table) });
  }
  const rows = await exportRecording(file, json ? 'json' : 'csv', out ?? process.stdout, table as ExportTable, warn);
  process.stderr.write(`verge: ${rows} rows\n`);
  return EXIT.done;
}

export async function importFile(file: string, { out, format, json }: ImportOptions): Promise<number> {
  const result = await importTrace(file, out, { format, version: VERSION });
  if (json) process.stdout.write(`${JSON.stringify(result)}\n`);
  else {
    const { path, vehicles, messages, own, received, duration_s } = result;
    const counts = `${vehicles} vehicles, ${messages} messages (${own} own, ${received} received)`;
    process.stdout.write(`${path}: ${result.format}, ${counts}, ${duration_s.toFixed(1)} s\n`);
  }
  return EXIT.done;
}
