import type { MediumConfig } from '../radio/config.js';
import { DEFAULT_MEDIUM } from '../radio/config.js';
import { createPathLoss } from '../radio/pathLoss/registry.js';
import type { Parameters } from '../scenario/schema.js';
import type { RsuSite } from './stationTable.js';

/** The medium's configuration from the scenario's parameters. @param rsus places of the roadside units, the first stations */
export function mediumConfigOf({ radio }: Parameters, rsus: readonly RsuSite[] = []): MediumConfig {
  return {
    ...DEFAULT_MEDIUM,
    technology: radio.technology,
    pathLoss: radio.pathLoss,
    shadowing: radio.shadowing,
    blockage: radio.blockage.model,
    fading: radio.fading.model,
    errorModel: radio.per.model,
    capture: radio.capture,
    rate_Mbps: radio.rate_Mbps,
    sensitivity_dBm: radio.sensitivity_dBm,
    carrierSense_dBm: radio.carrierSense_dBm,
    energyDetection_dBm: radio.energyDetection_dBm,
    receiverGain_dB: radio.receiverGain_dB,
    noise_dBm: radio.noise_dBm,
    cellular: {
      ...radio.uu,
      sites: radio.uu.sites === 'rsus' ? rsus : [],
      wiredStations: radio.uu.rsus === 'wired' ? rsus.length : 0,
    },
    sidelink: radio.sidelink,
  };
}

/** Distance at which the mean received power falls to the sensitivity, m, without obstacles; 1 m steps, 2 km at most. */
export function nominalRange_m(config: MediumConfig, txPower_dBm: number): number {
  if (config.technology === 'ideal') return config.idealRange_m;
  const loss_dB = createPathLoss(config.pathLoss);
  const budget_dB = txPower_dBm + config.receiverGain_dB - config.sensitivity_dBm;
  let distance_m = 1;
  while (distance_m < 2000 && loss_dB(distance_m + 1) <= budget_dB) distance_m++;
  return distance_m;
}
