import { type FileHandle, open } from 'node:fs/promises';
import { VergeError } from '../../core/errors/vergeError.js';

/** Where a recording's bytes go, in order. */
export interface ByteSink {
  /** Resolves when all bytes are handed over. @throws whatever the medium reports (no space, gone, ...) */
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** A new file; an existing one is replaced. @throws VergeError FILE_UNREADABLE when it cannot be created */
export async function openFileSink(path: string): Promise<ByteSink> {
  try {
    const handle = await open(path, 'w');
    return { write: (bytes) => writeWhole(handle, bytes), close: () => handle.close() };
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

export function cannotWrite(path: string, error: unknown): VergeError {
  const got = error instanceof Error ? error.message : String(error);
  return new VergeError(
    'FILE_UNREADABLE',
    { where: path, expected: 'a file that can be written', got },
    { cause: error },
  );
}

/** FileHandle.write may write less than it was given. */
async function writeWhole(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) done += (await handle.write(bytes, done, bytes.length - done)).bytesWritten;
}
