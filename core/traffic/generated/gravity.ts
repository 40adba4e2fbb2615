/** Rounds of balancing; it converges in a handful unless margins cannot be met at all. */
const MOST_ROUNDS = 50;
/** Rows that meet their margins this well are balanced. */
const BALANCED = 1e-6;

/**
 * Trips between places by the doubly constrained gravity model T_ij = A_i O_i B_j D_j f(c_ij) (Wilson 1967, "A statistical
 * theory of spatial distribution models", doi 10.1016/0041-1647(67)90035-4), A and B found by Furness' balancing (Ortuzar
 * and Willumsen, "Modelling Transport", 4th ed., ch. 5).
 * @param productions what starts at each origin, any unit
 * @param attractions what ends at each destination, any unit
 * @param deterrence f of an origin and a destination, >= 0; 0: no trips between them
 * @returns share of all trips by origin and destination, origins in rows; they sum to 1, or are all 0 where nothing can be
 */
export function gravityShares(
  productions: readonly number[],
  attractions: readonly number[],
  deterrence: (origin: number, destination: number) => number,
): Float64Array {
  const columns = attractions.length;
  const produced = sum(productions);
  const attracted = sum(attractions);
  const shares = new Float64Array(productions.length * columns);
  for (let i = 0; i < productions.length; i++) {
    for (let j = 0; j < columns; j++) shares[i * columns + j] = productions[i] * attractions[j] * deterrence(i, j);
  }
  for (let round = 0, off = 1; round < MOST_ROUNDS && off > BALANCED; round++) {
    off = 0;
    productions.forEach((wanted, i) => {
      off = Math.max(off, scale(shares, i * columns, 1, columns, wanted / produced));
    });
    attractions.forEach((wanted, j) => {
      scale(shares, j, columns, productions.length, wanted / attracted);
    });
  }
  const total = sum(shares);
  return total > 0 ? shares.map((share) => share / total) : shares;
}

/** Brings a row or column to its sum. @returns how far off it was, relative */
function scale(shares: Float64Array, first: number, stride: number, count: number, wanted: number): number {
  let found = 0;
  for (let k = 0; k < count; k++) found += shares[first + k * stride];
  if (found === 0) return 0;
  for (let k = 0; k < count; k++) shares[first + k * stride] *= wanted / found;
  return Math.abs(found / wanted - 1);
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}
