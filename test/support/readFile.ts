import { createReadStream, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { TextSource } from '../../core/road/sumo/xml.js';

/** A file as the readers of core take it: its name and its text in chunks. */
export function fileSource(path: string): TextSource {
  return { name: basename(path), chunks: createReadStream(path, { encoding: 'utf8' }) };
}

/** A text as a file, in small chunks so that tags are cut. */
export function textSource(name: string, text: string, chunkLength = 17): TextSource {
  const chunks: string[] = [];
  for (let i = 0; i < text.length; i += chunkLength) chunks.push(text.slice(i, i + chunkLength));
  return { name, chunks };
}

/** Folder of the recorded inputs, null where it is absent. */
export function dataFolder(...path: string[]): string | null {
  const folder = join(process.env.VERGE_DATA ?? join('..', 'shared', 'data'), ...path);
  return existsSync(folder) ? folder : null;
}
