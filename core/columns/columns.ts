/**
 * Columns travel as little-endian typed arrays in protobuf `bytes` fields. A decoded `bytes` field is a view at any
 * offset, so a misaligned one is copied before it is viewed; in one process the same array passes by reference.
 */

type TypedArrayConstructor<T> = {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): T;
  new (length: number): T;
};

function view<T>(bytes: Uint8Array | null | undefined, Type: TypedArrayConstructor<T>): T {
  if (bytes === null || bytes === undefined || bytes.byteLength === 0) return new Type(0);
  const length = Math.floor(bytes.byteLength / Type.BYTES_PER_ELEMENT);
  if (bytes.byteOffset % Type.BYTES_PER_ELEMENT === 0) return new Type(bytes.buffer, bytes.byteOffset, length);
  const copy = Uint8Array.prototype.slice.call(bytes);
  return new Type(copy.buffer, 0, length);
}

/** A column of any type. */
type Column = ArrayBufferView & { readonly BYTES_PER_ELEMENT: number; readonly length: number };

/** The bytes of a column, or of `count` of its values from `first` on, without a copy. */
export const bytesOf = (column: Column, first = 0, count = column.length): Uint8Array =>
  new Uint8Array(column.buffer, column.byteOffset + first * column.BYTES_PER_ELEMENT, count * column.BYTES_PER_ELEMENT);

export const float32Of = (bytes: Uint8Array | null | undefined): Float32Array => view(bytes, Float32Array);
export const float64Of = (bytes: Uint8Array | null | undefined): Float64Array => view(bytes, Float64Array);
export const uint32Of = (bytes: Uint8Array | null | undefined): Uint32Array => view(bytes, Uint32Array);
export const uint16Of = (bytes: Uint8Array | null | undefined): Uint16Array => view(bytes, Uint16Array);
export const int16Of = (bytes: Uint8Array | null | undefined): Int16Array => view(bytes, Int16Array);
export const int8Of = (bytes: Uint8Array | null | undefined): Int8Array => view(bytes, Int8Array);
export const uint8Of = (bytes: Uint8Array | null | undefined): Uint8Array => bytes ?? new Uint8Array(0);
