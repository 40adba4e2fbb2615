/** Frame error ratio 0..1 of a frame at a constant SINR. */
export type ErrorRatio = (sinr_dB: number) => number;

/** ln of the chance that one microsecond of a frame is received, at most 0. */
export type LogSuccess = (sinr_dB: number) => number;

/** A packet error model: the curve for frames of a size (MAC frame, B) at a rate. Its kinds differ when the SINR changes during a frame. */
export type ErrorModel = CurveModel | BitModel;

/** Measured or simulated for whole frames: the curve is read once for every frame. */
export interface CurveModel {
  /**
   * Which interference it is read at: the mean over the frame (as WiLabV2Xsim does), or the most of it, which gives the
   * least SINR (as Veins does).
   */
  readonly interference: 'mean' | 'most';
  /** Frames of the same class share a curve. */
  sizeClass(size_B: number): number;
  curve(rate_Mbps: number, size_B: number): ErrorRatio;
}

/** A formula for bits that err one by one: every stretch of the frame counts at the SINR it has (as ns-3 does). */
export interface BitModel {
  readonly interference: 'changes';
  /** of the SIGNAL symbol, which has a rate of its own */
  readonly signal: LogSuccess;
  data(rate_Mbps: number): LogSuccess;
  curve(rate_Mbps: number, size_B: number): ErrorRatio;
}
