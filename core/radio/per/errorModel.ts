/** Frame error ratio 0..1 of a frame at a constant SINR. */
export type ErrorRatio = (sinr_dB: number) => number;

/** A packet error model: the curve for frames of a size (MAC frame, B) at a rate. */
export interface ErrorModel {
  /**
   * Which interference the curve is read at when it changes during a frame: its mean over the frame (as WiLabV2Xsim
   * does), or the most of it, which gives the least SINR (as Veins does).
   */
  readonly interference: 'mean' | 'most';
  /** Frames of the same class share a curve. */
  sizeClass(size_B: number): number;
  curve(rate_Mbps: number, size_B: number): ErrorRatio;
}
