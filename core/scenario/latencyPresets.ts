/**
 * Requirements of published use cases: the largest end-to-end latency and the share of the messages that must keep it.
 * 3GPP TS 22.186 tables 5.2-1 to 5.5-1 (by requirement where it was looked up by number), TS 22.185 clause 5.2, ETSI
 * TS 101 539-1; those marked "recalled" were not checked against the document.
 */
export interface LatencyPreset {
  readonly source: string;
  /** end to end, ms: vehicle to vehicle, and through infrastructure */
  readonly v2v_ms: number;
  readonly v2i_ms: number;
  /** 0..1; null where the document asks for none */
  readonly reliability: number | null;
}

const preset = (
  source: string,
  latency_ms: number,
  reliability: number | null = null,
  v2i_ms = latency_ms,
): LatencyPreset => ({ source, v2v_ms: latency_ms, v2i_ms, reliability });

export const LATENCY_PRESETS = {
  platooningLowest: preset('TS 22.186, vehicles platooning, lowest degree', 25, 0.9),
  platooningLow: preset('TS 22.186, vehicles platooning, low degree', 20),
  platooningHighest: preset('TS 22.186, vehicles platooning, highest degree', 10, 0.9999),
  platooningHigh: preset('TS 22.186, vehicles platooning, high degree', 20),
  platoonReporting: preset('TS 22.186, reporting to a roadside unit or server', 500),
  platoonInfoSharing: preset('TS 22.186, information sharing of a platoon with a roadside unit', 20),
  cooperativeCollisionAvoidance: preset('TS 22.186 R.5.3-001', 10, 0.9999),
  infoSharingLower: preset('TS 22.186, information sharing for automated driving, lower degree', 100),
  infoSharingHigher: preset('TS 22.186, information sharing for automated driving, higher degree', 100),
  emergencyTrajectoryAlignment: preset('TS 22.186 R.5.3-006', 3, 0.99999),
  cooperativeLaneChangeLower: preset('TS 22.186, cooperative lane change, lower degree (recalled)', 25, 0.9),
  cooperativeLaneChangeHigher: preset('TS 22.186, cooperative lane change, higher degree (recalled)', 10, 0.9999),
  sensorSharingLower: preset('TS 22.186 R.5.4-001', 100, 0.99),
  sensorSharingImminent: preset('TS 22.186 R.5.4-003', 3, 0.99999),
  sensorSharingShortRange: preset('TS 22.186 R.5.4-006', 10, 0.9999),
  videoSharingLower: preset('TS 22.186, video sharing, lower degree (recalled)', 50, 0.9),
  videoSharingHigher: preset('TS 22.186, video sharing, higher degree', 10, 0.9999),
  remoteDriving: preset('TS 22.186, remote driving', 5, 0.99999),
  ts22185V2v: preset('TS 22.185 clause 5.2: V2V, V2P and V2I', 100),
  preCrash: preset('TS 22.185 clause 5.2: pre-crash sensing', 20),
  ts22185V2n: preset('TS 22.185 clause 5.2: V2V over the network (V2N)', 1000),
  roadHazardSignalling: preset('TS 101 539-1 (recalled)', 300),
} as const satisfies Readonly<Record<string, LatencyPreset>>;

export type LatencyPresetName = keyof typeof LATENCY_PRESETS;

export const LATENCY_PRESET_NAMES = ['none', ...(Object.keys(LATENCY_PRESETS) as LatencyPresetName[])] as const;

/** The requirements of a preset; undefined for `none`. */
export const latencyPreset = (name: string): LatencyPreset | undefined =>
  Object.hasOwn(LATENCY_PRESETS, name) ? LATENCY_PRESETS[name as LatencyPresetName] : undefined;

/** What a preset sets where nobody has set it otherwise, by path. */
export const latencyPresetValues = (name: string): Readonly<Record<string, number>> => {
  const found = latencyPreset(name);
  return found === undefined ? {} : { 'latency.denmV2v_ms': found.v2v_ms, 'latency.denmV2i_ms': found.v2i_ms };
};
