import { type FileHandle, open } from 'node:fs/promises';
import { VergeError } from '../../core/errors/vergeError.js';
import { LIBRARY } from './channels.js';
import { indexedRecording, readIndex } from './indexedRecording.js';
import type { Recording } from './recording.js';
import { scannedRecording } from './scannedRecording.js';

/** First bytes of every MCAP file (MCAP specification, "Magic"). */
const MAGIC = Uint8Array.of(0x89, 0x4d, 0x43, 0x41, 0x50, 0x30, 0x0d, 0x0a);
/** Schemas of our files. */
const SCHEMA_PREFIX = 'verge.v1.';

/**
 * Opens a recording: by its index when it is whole, else by a scan up to its last whole record (`partial`). Chunks whose
 * checksum does not hold are left out (`damaged`).
 *
 * @throws VergeError FILE_MISSING; FILE_UNREADABLE; RECORDING_FOREIGN when it is not MCAP or has none of our channels;
 * RECORDING_TRUNCATED when it ends before anything can be shown
 */
export async function openRecording(path: string): Promise<Recording> {
  const handle = await openFile(path);
  try {
    const { size } = await handle.stat();
    await checkMagic(path, handle, size);
    const index = await readIndex(handle);
    const recording = index
      ? await indexedRecording(path, size, handle, index)
      : await scannedRecording(path, size, handle);
    checkOurs(recording);
    return recording;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    const handle = await open(path, 'r');
    if ((await handle.stat()).isFile()) return handle;
    await handle.close();
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const got = error instanceof Error ? error.message : String(error);
    const detail = { where: path, expected: 'a recording', got: isMissing ? 'no such file' : got };
    throw new VergeError(isMissing ? 'FILE_MISSING' : 'FILE_UNREADABLE', detail, { cause: error });
  }
  throw new VergeError('FILE_UNREADABLE', { where: path, expected: 'a file', got: 'a folder or device' });
}

async function checkMagic(path: string, handle: FileHandle, size_B: number): Promise<void> {
  const head = new Uint8Array(Math.min(size_B, MAGIC.length));
  await handle.read(head, 0, head.length, 0);
  if (!head.every((byte, i) => byte === MAGIC[i])) {
    const got = `bytes ${Buffer.from(head).toString('hex')}`;
    throw new VergeError('RECORDING_FOREIGN', { where: path, expected: 'an MCAP file', got });
  }
  if (size_B < MAGIC.length) throw truncated(path, size_B);
}

function checkOurs(recording: Recording): void {
  if (recording.channels.some((channel) => channel.schemaName.startsWith(SCHEMA_PREFIX))) return;
  const isOurs = recording.partial && (recording.library === '' || recording.library.startsWith(LIBRARY));
  if (isOurs) throw truncated(recording.path, recording.size_B);
  const topics = recording.channels.map((channel) => channel.topic).slice(0, 5);
  throw new VergeError('RECORDING_FOREIGN', {
    where: recording.path,
    expected: `channels with ${SCHEMA_PREFIX}* schemas`,
    got: topics.length === 0 ? 'no channel' : `channels ${topics.join(', ')}`,
  });
}

function truncated(path: string, size_B: number): VergeError {
  return new VergeError('RECORDING_TRUNCATED', { where: path, expected: 'at least its head', got: `${size_B} bytes` });
}
