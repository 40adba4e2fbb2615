import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { verge } from '#proto';
import { VergeError } from '../core/errors/vergeError.js';
import { makeFolder } from '../server/makeFolder.js';
import type { HeadlessRun } from './headless.js';

/** A metric sample every simulated second. */
const SAMPLE_EVERY_US = 1_000_000;

/** Files that every run with `--out` writes. */
export const RUN_FILES = ['metrics.csv', 'events.csv', 'manifest.json', 'summary.json'];

type Row = Readonly<Record<string, number | null>>;

/** One CSV file, written line by line so that a killed run leaves all up to its last second. */
class CsvFile {
  private readonly file: number;

  constructor(path: string, columns: readonly string[]) {
    this.file = openSync(path, 'w');
    this.row(columns);
  }

  row(cells: readonly (string | number | null | undefined)[]): void {
    writeSync(this.file, `${cells.map(csvCell).join(',')}\n`);
  }

  close(): void {
    closeSync(this.file);
  }
}

export function csvCell(value: string | number | null | undefined): string {
  if (value === null || value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return '';
  const text = String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The folder of `--out`: metrics.csv and events.csv while it runs, the rest at its end. */
export class RunFiles {
  readonly folder: string;
  private readonly run: HeadlessRun;
  private readonly metrics: CsvFile;
  private readonly events: CsvFile;
  private sampled_us = Number.NEGATIVE_INFINITY;

  /** @throws VergeError FILE_UNREADABLE when the folder cannot be written */
  constructor(folder: string, run: HeadlessRun) {
    this.folder = folder;
    this.run = run;
    try {
      makeFolder(folder);
      this.metrics = new CsvFile(join(folder, 'metrics.csv'), ['time_s', 'name', 'station_id', 'value']);
      const columns = ['time_s', 'code', 'text', 'station_id', 'value', 'unit', 'cause', 'x_m', 'y_m', 'path'];
      this.events = new CsvFile(join(folder, 'events.csv'), columns);
    } catch (error) {
      const got = error instanceof Error ? error.message : String(error);
      throw new VergeError('FILE_UNREADABLE', { where: folder, expected: 'a writable folder', got });
    }
    run.runner.observe({ happened: (events) => this.addEvents(events), windowEnded: () => this.windowEnded() });
  }

  /** Writes manifest.json, summary.json and the tables by distance, and closes the rest. */
  finish(summary: Record<string, unknown>): void {
    const { runner } = this.run;
    this.metrics.close();
    this.events.close();
    writeFileSync(join(this.folder, 'manifest.json'), `${JSON.stringify(runner.manifest(), null, 2)}\n`);
    writeFileSync(join(this.folder, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
    const { radio, awareness } = summary as Record<string, Record<string, Row[]> | undefined>;
    this.writeTable('packet_reception_ratio.csv', radio?.packetReceptionRatio);
    this.writeTable('awareness.csv', awareness?.byDistance);
  }

  private windowEnded(): void {
    const { simulation } = this.run.runner;
    if (simulation.time_us - this.sampled_us < SAMPLE_EVERY_US) return;
    this.sampled_us = simulation.time_us;
    const time_s = simulation.time_us / 1e6;
    for (const { name, stationId, value } of simulation.metrics().samples ?? []) {
      this.metrics.row([time_s, name, stationId || null, value]);
    }
  }

  private addEvents({ events }: verge.v1.IViewEvents): void {
    for (const event of events ?? []) {
      const { code, text, stationId, value, unit, cause, xM, yM, path } = event;
      this.events.row([(event.timeUs ?? 0) / 1e6, code, text, stationId || null, value, unit, cause, xM, yM, path]);
    }
  }

  private writeTable(name: string, rows: readonly Row[] = []): void {
    if (rows.length === 0) return;
    const columns = Object.keys(rows[0]);
    const file = new CsvFile(join(this.folder, name), columns);
    for (const row of rows) file.row(columns.map((column) => row[column]));
    file.close();
  }
}
