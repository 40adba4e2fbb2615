/** Conversion of an RDP curve to (epsilon, delta). */

export interface Guarantee {
  readonly epsilon: number;
  /** the order that gave it */
  readonly order: number;
}

export type Conversion = (order: number, rdp: number, delta: number) => number;

/** epsilon = R + ln(1/delta) / (order - 1) (Mironov 2017, arXiv 1702.07476, proposition 3). */
export const classicEpsilon: Conversion = (order, rdp, delta) => Math.max(0, rdp - Math.log(delta) / (order - 1));

/** Orders so close to 1 lose their digits in the improved conversion. */
const LEAST_ORDER = 1.01;

/**
 * epsilon = R + ln(1 - 1/order) - ln(delta order) / (order - 1) (Canonne, Kamath, Steinke 2020, arXiv 2004.00010,
 * proposition 12); 0 where the total variation bound already covers delta (delta^2 > 1 - e^-R, Bretagnolle-Huber).
 */
export const improvedEpsilon: Conversion = (order, rdp, delta) => {
  if (delta * delta + Math.expm1(-rdp) > 0) return 0;
  if (order <= LEAST_ORDER) return Number.POSITIVE_INFINITY;
  return Math.max(0, rdp + Math.log1p(-1 / order) - Math.log(delta * order) / (order - 1));
};

/** Smallest epsilon over all orders; nothing spent costs nothing. */
export function bestEpsilon(
  orders: Float64Array,
  rdp: Float64Array,
  delta: number,
  conversion: Conversion = improvedEpsilon,
): Guarantee {
  let epsilon = Number.POSITIVE_INFINITY;
  let order = orders[0];
  for (let i = 0; i < orders.length; i++) {
    const candidate = rdp[i] === 0 ? 0 : conversion(orders[i], rdp[i], delta);
    if (candidate < epsilon) {
      epsilon = candidate;
      order = orders[i];
    }
  }
  return { epsilon, order };
}
