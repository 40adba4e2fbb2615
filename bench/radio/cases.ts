import { DEFAULT_MEDIUM, type MediumConfig } from '../../core/radio/config.js';

/** Stations that send 300 B ten times a second each, at 23 dBm and 6 Mbit/s. */
export interface RadioCase {
  readonly name: string;
  readonly stations: number;
  readonly width_m: number;
  readonly height_m: number;
  readonly config: MediumConfig;
  readonly isTown: boolean;
  /** otherwise they drive at 14 m/s */
  readonly isFrozen: boolean;
  /** least simulated seconds a second, where there is something to compare with */
  readonly target_perS: number | null;
}

const STATIONS = [100, 200, 400, 1000, 5000];
const ROAD_WIDTH_M = 20;
const TOWN_M = 3000;

/** What one simulated second takes ns-3.37, s: 200 stations on 2 km, 23 dBm, log-distance path loss of exponent 2. */
const NS3_S = 12;
const TIMES_NS3 = 100;

/**
 * The channel and receiver of ns-3.37 as its helpers set them for 802.11p: LogDistancePropagationLossModel (46.6777 dB at 1 m) with
 * exponent 2, no shadowing, NIST error model, noise figure 7 dB over 10 MHz (k 290 K B), preambles found from -82 dBm and
 * 4 dB over the rest (ThresholdPreambleDetectionModel), no frame capture. The channel is busy while a frame is decoded, and, once
 * one has come that is not, while the power of all together is above CcaSensitivity (-82 dBm); CcaEdThreshold (-62 dBm) is
 * for what is no frame.
 */
export const NS3_MEDIUM: MediumConfig = {
  ...DEFAULT_MEDIUM,
  pathLoss: { ...DEFAULT_MEDIUM.pathLoss, model: 'logDistance', exponent: 2, referenceLoss_dB: 46.6777 },
  shadowing: { ...DEFAULT_MEDIUM.shadowing, model: 'none', sigma_dB: 0 },
  errorModel: 'nist',
  capture: 'none',
  noise_dBm: -96.98,
  sensitivity_dBm: -82,
  preambleSinr_dB: 4,
  carrierSense_dBm: -82,
  energyDetection_dBm: -82,
};

const road = (length_km: number, stations: number): RadioCase => ({
  name: `road of ${length_km} km`,
  stations,
  width_m: 1000 * length_km,
  height_m: ROAD_WIDTH_M,
  config: DEFAULT_MEDIUM,
  isTown: false,
  isFrozen: false,
  target_perS: null,
});

const town = (stations: number): RadioCase => ({
  ...road(0, stations),
  name: 'town of 3 x 3 km, 1,600 buildings',
  width_m: TOWN_M,
  height_m: TOWN_M,
  isTown: true,
});

export const NS3_CASE: RadioCase = {
  ...road(2, 200),
  name: 'as ns-3, road of 2 km',
  config: NS3_MEDIUM,
  isFrozen: true,
  target_perS: TIMES_NS3 / NS3_S,
};

export const RADIO_CASES: readonly RadioCase[] = [
  ...[2, 10].flatMap((length_km) => STATIONS.map((stations) => road(length_km, stations))),
  town(200),
  town(1000),
  NS3_CASE,
];
