import zstd from '@foxglove/wasm-zstd';
import type { ChunkCompression } from './mcapBuilder.js';

/** Level 1: a chunk is a second of columns, and the simulation waits while it is packed. */
const LEVEL = 1;

/** Zstandard, once its WebAssembly is loaded. */
export async function zstdCompression(): Promise<ChunkCompression> {
  await zstd.isLoaded;
  return { name: 'zstd', compress: (bytes) => zstd.compress(bytes, LEVEL) };
}

/** Handlers by MCAP's compression name, for the readers of @mcap/core. */
export async function decompressHandlers(): Promise<Record<string, (bytes: Uint8Array, size: bigint) => Uint8Array>> {
  await zstd.isLoaded;
  return { zstd: (bytes, size) => zstd.decompress(bytes, Number(size)) };
}
