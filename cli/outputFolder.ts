import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { VergeError } from '../core/errors/vergeError.js';
import { makeFolder } from '../server/makeFolder.js';

/**
 * Makes a folder and tries whether the files can be written there, before anything is computed for them. Files that are
 * there stay as they are.
 * @param option that named the folder
 * @throws VergeError ARGUMENT_INVALID
 */
export function prepareFolder(option: string, folder: string, files: readonly string[]): void {
  try {
    makeFolder(folder);
    for (const name of files) tryToWrite(join(folder, name));
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error);
    const where = `${option} ${folder}`;
    throw new VergeError('ARGUMENT_INVALID', { where, expected: 'a folder that can be written', got });
  }
}

function tryToWrite(path: string): void {
  const isNew = !existsSync(path);
  closeSync(openSync(path, 'a'));
  if (isNew) rmSync(path);
}
