import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shown, VergeError } from '../../core/errors/vergeError.js';

export interface RecordingEntry {
  readonly name: string;
  readonly size_B: number;
  /** ISO 8601 */
  readonly modified: string;
}

/** A file name and nothing more: no separator, no leading dot. */
const SAFE_NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,199}\.mcap$/;

/** The recordings a page may see: those of one folder, and single files shared by name. */
export class RecordingFiles {
  private readonly folder: string;
  private readonly shared: ReadonlyMap<string, string>;

  constructor(folder: string, shared: ReadonlyMap<string, string> = new Map()) {
    this.folder = resolve(folder);
    this.shared = shared;
  }

  /** Newest first. */
  list(): RecordingEntry[] {
    const files = new Map(this.folderFiles());
    for (const [name, path] of this.shared) files.set(name, path);
    const entries = [...files].flatMap(([name, path]) => entryOf(name, path));
    return entries.sort((a, b) => b.modified.localeCompare(a.modified) || a.name.localeCompare(b.name));
  }

  /** Absolute path of a recording. @throws VergeError FILE_MISSING */
  path(name: string): string {
    const path = this.shared.get(name) ?? (SAFE_NAME.test(name) ? join(this.folder, name) : undefined);
    if (path !== undefined && entryOf(name, path).length > 0) return path;
    const got = shown(name.slice(0, 80));
    const expected = 'a name of GET /api/recordings';
    const sentence = `There is no recording "${name.slice(0, 80)}" on this server (any more): the list of recordings shows those there are`;
    throw new VergeError('FILE_MISSING', { where: 'recording', expected, got, sentence });
  }

  private folderFiles(): [string, string][] {
    try {
      const names = readdirSync(this.folder).filter((name) => SAFE_NAME.test(name));
      return names.map((name) => [name, join(this.folder, name)]);
    } catch {
      return []; // no folder yet: nothing was recorded
    }
  }
}

function entryOf(name: string, path: string): RecordingEntry[] {
  const info = statSync(path, { throwIfNoEntry: false });
  return info?.isFile() ? [{ name, size_B: info.size, modified: info.mtime.toISOString() }] : [];
}
