import fc from 'fast-check';

/** Bytes as they come when something goes wrong on the way, or when nobody meant them. */
export function corrupted(valid: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 });
  return fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.tuple(valid, fc.nat()).map(([bytes, at]) => bytes.slice(0, at % (bytes.length + 1))),
    fc.tuple(valid, flips).map(([bytes, changes]) => flipped(bytes, changes)),
    fc.tuple(valid, valid).map(([one, other]) => Uint8Array.from([...one, ...other])),
  );
}

function flipped(bytes: Uint8Array, changes: readonly (readonly [number, number])[]): Uint8Array {
  const copy = bytes.slice();
  if (copy.length === 0) return copy;
  for (const [at, bits] of changes) copy[at % copy.length] ^= bits;
  return copy;
}
