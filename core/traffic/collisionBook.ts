/**
 * What the search for collisions keeps: a uniform grid, hashed so that its size depends on the vehicles and not on the
 * map, and the pairs that overlap.
 */
export interface CollisionBook {
  /** First piece in each bucket; only valid where `stamp` is of this check. */
  readonly head: Int32Array;
  readonly stamp: Int32Array;
  /** Pieces of vehicles: slot, may it touch one on another lane, next piece in the bucket, middle. */
  pieceSlot: Int32Array;
  pieceIsLoose: Uint8Array;
  pieceNext: Int32Array;
  pieceX_m: Float64Array;
  pieceY_m: Float64Array;
  pieces: number;
  /** Unit vector along each vehicle, by slot. */
  readonly alongX: Float64Array;
  readonly alongY: Float64Array;
  /** Number of the check in which a pair, slot a times capacity plus slot b, was last seen to overlap. */
  readonly lastSeen: Map<number, number>;
  check: number;
}

export function createCollisionBook(capacity: number): CollisionBook {
  const buckets = 2 ** Math.ceil(Math.log2(2 * capacity + 16));
  return {
    head: new Int32Array(buckets),
    stamp: new Int32Array(buckets).fill(-1),
    ...createPieces(capacity + 16),
    pieces: 0,
    alongX: new Float64Array(capacity),
    alongY: new Float64Array(capacity),
    lastSeen: new Map(),
    check: 0,
  };
}

const createPieces = (count: number) => ({
  pieceSlot: new Int32Array(count),
  pieceIsLoose: new Uint8Array(count),
  pieceNext: new Int32Array(count),
  pieceX_m: new Float64Array(count),
  pieceY_m: new Float64Array(count),
});

/** Long vehicles take several pieces: the room for them is found once, at the size the run needs. */
export function grow(book: CollisionBook): void {
  const larger = createPieces(2 * book.pieceSlot.length);
  larger.pieceSlot.set(book.pieceSlot);
  larger.pieceIsLoose.set(book.pieceIsLoose);
  larger.pieceNext.set(book.pieceNext);
  larger.pieceX_m.set(book.pieceX_m);
  larger.pieceY_m.set(book.pieceY_m);
  Object.assign(book, larger);
}
