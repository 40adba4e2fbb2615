import { type CollisionBook, grow } from './collisionBook.js';
import { SEGMENT, SEGMENT_SIZE } from './segments.js';
import { stepsIn, type TrafficState } from './state.js';

/**
 * Time between checks, s: two cars of 5 x 1.8 m that cross at right angles at 50 km/h overlap for (5 + 1.8) / 13.9 =
 * 0.49 s; any other overlap in town lasts longer. A check at every step of 0.1 s would take a third of the step's time.
 */
const CHECK_EVERY_S = 0.5;
/** Longer vehicles, m, may reach out of a lane that bends. */
const LONG_M = 8;
/** Depth to which two boxes may overlap, m: bodies are rounded and bend round corners less sharply than lanes do. */
const TOLERANCE_M = 0.1;
/**
 * The same for two that drive beside one another, each on its lane, in a bend or a junction, m: networks draw such lanes
 * down to 1.6 m apart, and nobody drives that near beside another.
 */
const BESIDE_TOLERANCE_M = 0.5;
/** Cosine of the angle up to which two count as driving in the same direction: 25 degrees. */
const BESIDE_COSINE = 0.906;
/** Vehicles are cut into pieces of at most this length, m, so that only pieces in neighbouring cells can touch. */
const PIECE_M = 6;
/** At least a piece's diameter for vehicles up to 5 m wide, m. */
const CELL_M = 8;
/** Pairs kept before those that overlap no more are thrown away. */
const MOST_KEPT = 256;

/**
 * Counts collisions, when a check is due: each pair of vehicles whose oriented boxes (length by width, front bumper at
 * x, y) overlap and did not in the last check.
 */
export function countCollisions(s: TrafficState): void {
  if (s.step % stepsIn(s, CHECK_EVERY_S) !== 0) return;
  const book = s.collisions;
  book.check++;
  book.pieces = 0;
  const { active, size } = s.vehicles;
  for (let slot = 0; slot < size; slot++) if (active[slot] === 1) cutUp(s, slot);
  for (let piece = 0; piece < book.pieces; piece++) if (book.pieceIsLoose[piece] === 1) compareAround(s, piece);
  for (let slot = 0; slot < size; slot++) if (active[slot] === 1) compareWithLeader(s, slot);
  if (book.lastSeen.size > MOST_KEPT) forgetOld(book);
}

/**
 * May the vehicle touch one on another lane? Not while all of it is on its lane of a road, between two changes of lane:
 * lanes of a road lie beside one another, and roads meet in junctions.
 */
function isLoose(s: TrafficState, slot: number): boolean {
  const lane = s.vehicles.lane[slot];
  return (
    s.network.laneIsInternal[lane] === 1 ||
    s.drivers.lateralFrom_m[slot] !== 0 ||
    s.drivers.length_m[slot] > LONG_M ||
    s.vehicles.position_m[slot] < s.drivers.length_m[slot]
  );
}

function compareWithLeader(s: TrafficState, slot: number): void {
  const leader = s.lists.ahead[slot];
  if (leader < 0) return;
  const gap_m = s.vehicles.position_m[leader] - s.drivers.length_m[leader] - s.vehicles.position_m[slot];
  if (gap_m >= 0) return;
  turnInto(s, slot);
  turnInto(s, leader);
  if (boxesOverlap(s, slot, leader)) note(s, slot, leader);
}

function cutUp(s: TrafficState, slot: number): void {
  const { vehicles, collisions } = s;
  const loose = isLoose(s, slot);
  if (loose) turnInto(s, slot);
  else takeLaneDirection(s, slot);
  const length_m = s.drivers.length_m[slot];
  const parts = Math.ceil(length_m / PIECE_M);
  for (let i = 0; i < parts; i++) {
    const back_m = ((i + 0.5) * length_m) / parts;
    const x_m = vehicles.x_m[slot] - back_m * collisions.alongX[slot];
    file(collisions, slot, loose ? 1 : 0, x_m, vehicles.y_m[slot] - back_m * collisions.alongY[slot]);
  }
}

function turnInto(s: TrafficState, slot: number): void {
  s.collisions.alongX[slot] = Math.cos(s.vehicles.heading_rad[slot]);
  s.collisions.alongY[slot] = Math.sin(s.vehicles.heading_rad[slot]);
}

/** Near enough to find the vehicle by: saves most of the sines. */
function takeLaneDirection(s: TrafficState, slot: number): void {
  const row = s.drivers.shapePoint[slot] * SEGMENT_SIZE;
  s.collisions.alongX[slot] = s.tables.segments[row + SEGMENT.alongX];
  s.collisions.alongY[slot] = s.tables.segments[row + SEGMENT.alongY];
}

function file(book: CollisionBook, slot: number, isLooseNow: number, x_m: number, y_m: number): void {
  if (book.pieces === book.pieceSlot.length) grow(book);
  const piece = book.pieces++;
  book.pieceSlot[piece] = slot;
  book.pieceIsLoose[piece] = isLooseNow;
  book.pieceX_m[piece] = x_m;
  book.pieceY_m[piece] = y_m;
  const bucket = bucketOf(book, Math.floor(x_m / CELL_M), Math.floor(y_m / CELL_M));
  book.pieceNext[piece] = book.stamp[bucket] === book.check ? book.head[bucket] : -1;
  book.stamp[bucket] = book.check;
  book.head[bucket] = piece;
}

/** Hash of a cell (Teschner et al. 2003, "Optimized spatial hashing", eq. 1). */
const bucketOf = (book: CollisionBook, column: number, row: number): number =>
  (Math.imul(column, 73856093) ^ Math.imul(row, 19349663)) & (book.head.length - 1);

/** A loose piece against those in its cell and the eight around it. */
function compareAround(s: TrafficState, piece: number): void {
  const book = s.collisions;
  const column = Math.floor(book.pieceX_m[piece] / CELL_M);
  const row = Math.floor(book.pieceY_m[piece] / CELL_M);
  for (let c = column - 1; c <= column + 1; c++) {
    for (let r = row - 1; r <= row + 1; r++) {
      const bucket = bucketOf(book, c, r);
      if (book.stamp[bucket] === book.check) compareWith(s, piece, book.head[bucket]);
    }
  }
}

function compareWith(s: TrafficState, piece: number, first: number): void {
  const { pieceSlot, pieceIsLoose, pieceNext, pieceX_m, pieceY_m } = s.collisions;
  const slot = pieceSlot[piece];
  for (let other = first; other >= 0; other = pieceNext[other]) {
    // two loose ones find each other twice
    if (pieceIsLoose[other] === 1 && other <= piece) continue;
    const dx_m = pieceX_m[other] - pieceX_m[piece];
    const dy_m = pieceY_m[other] - pieceY_m[piece];
    if (dx_m * dx_m + dy_m * dy_m > CELL_M * CELL_M || pieceSlot[other] === slot) continue;
    if (pieceIsLoose[other] === 0) turnInto(s, pieceSlot[other]);
    if (boxesOverlap(s, slot, pieceSlot[other])) note(s, slot, pieceSlot[other]);
  }
}

function note(s: TrafficState, a: number, b: number): void {
  const { lastSeen, check } = s.collisions;
  const key = Math.min(a, b) * s.vehicles.active.length + Math.max(a, b);
  const seen = lastSeen.get(key) ?? -1;
  if (seen < check - 1) s.totals.collisions++;
  lastSeen.set(key, check);
}

function forgetOld({ lastSeen, check }: CollisionBook): void {
  for (const [key, seen] of lastSeen) if (seen < check) lastSeen.delete(key);
}

function toleranceOf_m(s: TrafficState, a: number, b: number, cosine: number): number {
  const isBeside = s.vehicles.lane[a] !== s.vehicles.lane[b] && cosine > BESIDE_COSINE;
  const keepLanes = s.drivers.lateralFrom_m[a] === 0 && s.drivers.lateralFrom_m[b] === 0;
  return isBeside && keepLanes ? BESIDE_TOLERANCE_M : TOLERANCE_M;
}

/** Do two vehicles' boxes overlap by more than the tolerance? Separating axes: the sides of both. */
function boxesOverlap(s: TrafficState, a: number, b: number): boolean {
  const { alongX, alongY } = s.collisions;
  const { x_m, y_m } = s.vehicles;
  const { length_m, width_m } = s.drivers;
  const halfA_m = 0.5 * length_m[a];
  const halfB_m = 0.5 * length_m[b];
  const dx_m = x_m[b] - halfB_m * alongX[b] - x_m[a] + halfA_m * alongX[a];
  const dy_m = y_m[b] - halfB_m * alongY[b] - y_m[a] + halfA_m * alongY[a];
  const cos = Math.abs(alongX[a] * alongX[b] + alongY[a] * alongY[b]);
  const sin = Math.abs(alongX[a] * alongY[b] - alongY[a] * alongX[b]);
  const sideA_m = 0.5 * width_m[a];
  const sideB_m = 0.5 * width_m[b];
  const tolerance_m = toleranceOf_m(s, a, b, alongX[a] * alongX[b] + alongY[a] * alongY[b]);
  return (
    Math.abs(dx_m * alongX[a] + dy_m * alongY[a]) < halfA_m + halfB_m * cos + sideB_m * sin - tolerance_m &&
    Math.abs(dy_m * alongX[a] - dx_m * alongY[a]) < sideA_m + halfB_m * sin + sideB_m * cos - tolerance_m &&
    Math.abs(dx_m * alongX[b] + dy_m * alongY[b]) < halfB_m + halfA_m * cos + sideA_m * sin - tolerance_m &&
    Math.abs(dy_m * alongX[b] - dx_m * alongY[b]) < sideB_m + halfA_m * sin + sideA_m * cos - tolerance_m
  );
}
