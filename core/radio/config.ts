import { type CellularConfig, DEFAULT_CELLULAR } from './cellular/config.js';
import { DEFAULT_OBSTACLES, type ObstacleConfig } from './obstacles/buildingLoss.js';
import type { PathLossConfig } from './pathLoss/pathLoss.js';
import type { ShadowingConfig } from './shadowing/shadowing.js';
import { DEFAULT_SIDELINK, type SidelinkConfig } from './sidelink/settings.js';

/** The channel and the radios; what may change while running is in `MediumLive`. */
export interface MediumConfig {
  /** technologies: ieee80211p, cv2xMode4, ideal, uu */
  readonly technology: string;
  readonly pathLoss: PathLossConfig;
  readonly shadowing: ShadowingConfig;
  readonly obstacles: ObstacleConfig;
  /** vehicles between vehicles: none, tr37885Highway, tr37885Urban */
  readonly blockage: string;
  /** none, nakagami */
  readonly fading: string;
  /** see per/errorModel.ts */
  readonly errorModel: string;
  /** none, preamble, message: see reception/capture.ts */
  readonly capture: string;
  readonly rate_Mbps: number;
  /** a frame weaker than this is not decoded */
  readonly sensitivity_dBm: number;
  /** a preamble less than this over all else that is on the air, noise included, is not found (-Infinity: every one is) */
  readonly preambleSinr_dB: number;
  /** gain of the receiving antenna; that of the sender is part of the radiated power */
  readonly receiverGain_dB: number;
  /** thermal noise and noise figure over 10 MHz: -98 (NF 6 dB) or -95 (NF 9 dB) */
  readonly noise_dBm: number;
  /**
   * a station whose channel is idle senses it busy from a preamble above this, and counts in its channel load what is above
   * this; to what it decodes it defers anyway (EN 302 571 clause 4.2.10: -85)
   */
  readonly carrierSense_dBm: number;
  /** a station senses the channel busy while all that it receives is above this together (IEEE 802.11-2020 17.3.10.6: -65) */
  readonly energyDetection_dBm: number;
  /** frames a station holds per access category; a further one is dropped */
  readonly queueLength: number;
  /** technology `ideal`: everybody within this distance receives everything, m */
  readonly idealRange_m: number;
  /** technology `uu` */
  readonly cellular: CellularConfig;
  /** technology `cv2xMode4` */
  readonly sidelink: SidelinkConfig;
}

/** A town: urban decorrelation, line-of-sight curve; sensitivity and noise of a commercial radio (facts 3.3). */
export const DEFAULT_MEDIUM: MediumConfig = {
  technology: 'ieee80211p',
  pathLoss: {
    model: 'winnerB1',
    frequency_GHz: 5.9,
    effectiveHeight_m: 1,
    antennaHeight_m: 1.5,
    exponent: 2,
    referenceLoss_dB: 47.86,
  },
  shadowing: { model: 'correlated', sigma_dB: 3, decorrelation_m: 10 },
  obstacles: DEFAULT_OBSTACLES,
  blockage: 'none',
  fading: 'none',
  errorModel: 'wilabUrbanLos',
  capture: 'none',
  rate_Mbps: 6,
  sensitivity_dBm: -92,
  preambleSinr_dB: Number.NEGATIVE_INFINITY,
  receiverGain_dB: 0,
  noise_dBm: -98,
  carrierSense_dBm: -85,
  energyDetection_dBm: -65,
  queueLength: 10,
  idealRange_m: 500,
  cellular: DEFAULT_CELLULAR,
  sidelink: DEFAULT_SIDELINK,
};
