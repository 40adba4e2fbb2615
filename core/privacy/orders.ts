/** Renyi orders at which RDP is kept: 1.1..10.9 step 0.1, 11..63, 128, 256, 512, 1024 (defaults of google/differential-privacy). */
export const DEFAULT_ORDERS: Float64Array = Float64Array.from([
  ...Array.from({ length: 99 }, (_, i) => (11 + i) / 10),
  ...Array.from({ length: 53 }, (_, i) => 11 + i),
  128,
  256,
  512,
  1024,
]);
