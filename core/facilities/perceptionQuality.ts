/**
 * Perception quality of an object, 0 to 15 (TS 103 324 V2.1.1 clause 7.1.8.6): of its age, of how surely and of how
 * regularly it was detected.
 */

/** Weight of the newest detection in the moving averages. The standard leaves it open; with it the second one in turn counts. */
const ALPHA = 0.3;
/** Steps of age, ms. */
const AGE_STEP_MS = 100;
const BEST = 15;

export interface DetectionRecord {
  firstSeen_us: number;
  /** moving average of the confidences of the detections, 0..1 */
  confidence: number;
  /** moving average of 1 for a detection, 0 for none */
  detected: number;
}

/** One scan: the confidence of the detection, or null when the object was not found. */
export function noteScan(record: DetectionRecord, confidence: number | null): void {
  record.detected += ALPHA * ((confidence === null ? 0 : 1) - record.detected);
  record.confidence += ALPHA * ((confidence ?? 0) - record.confidence);
}

/** ObjectPerceptionQuality at a time; the three ratings weigh alike. */
export function perceptionQuality({ firstSeen_us, confidence, detected }: DetectionRecord, now_us: number): number {
  const age = Math.min(Math.floor((now_us - firstSeen_us) / (1000 * AGE_STEP_MS)), BEST);
  const ratings = Math.floor(BEST * detected) + Math.floor(BEST * confidence) + age;
  return Math.floor(ratings / 3);
}
