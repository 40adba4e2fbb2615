/** Frame error ratio 0..1 of a frame at a constant SINR. */
export type ErrorRatio = (sinr_dB: number) => number;

/** A packet error model: the curve for frames of a size (MAC frame, B) at a rate. */
export interface ErrorModel {
  /** Frames of the same class share a curve. */
  sizeClass(size_B: number): number;
  curve(rate_Mbps: number, size_B: number): ErrorRatio;
}
