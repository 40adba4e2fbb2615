/**
 * Radio chains of published simulations, as parameters of `radio`. A bundle is one whole: path loss with its antenna
 * heights, shadowing, fading, capture, sensitivity, noise and the error curve belong together, because a curve made for
 * one of them counts twice or not at all what another brings.
 */
export interface RadioBundle {
  readonly source: string;
  readonly values: Readonly<Record<string, string | number | boolean>>;
}

export const RADIO_BUNDLE_NAMES = ['sepulcre2022', 'wilabHighway', 'gonzalez2019', 'wilabLteHighway'] as const;

export type RadioBundleName = (typeof RADIO_BUNDLE_NAMES)[number];

export const RADIO_BUNDLES: Readonly<Record<RadioBundleName, RadioBundle>> = {
  sepulcre2022: {
    source: 'Sepulcre et al., IEEE TVT 71(1) 2022, doi 10.1109/TVT.2021.3124708',
    values: {
      'radio.technology': 'ieee80211p',
      'radio.pathLoss.model': 'winnerB1',
      'radio.pathLoss.frequency_GHz': 5.89,
      'radio.pathLoss.effectiveHeight_m': 1,
      'radio.shadowing.model': 'perFrame',
      'radio.shadowing.sigma_dB': 3,
      'radio.blockage.model': 'none',
      'radio.fading.model': 'none',
      'radio.per.model': 'sepulcre2022',
      'radio.capture': 'none',
      'radio.sensitivity_dBm': -85,
      'radio.carrierSense_dBm': -85,
      'radio.energyDetection_dBm': -65,
      'radio.noise_dBm': -95,
      'radio.receiverGain_dB': 0,
    },
  },
  wilabHighway: {
    source: 'WiLabV2Xsim 6.1, ETSI motorway: Todisco et al., IEEE Access 9, 2021, doi 10.1109/ACCESS.2021.3121151',
    values: {
      'radio.technology': 'ieee80211p',
      'radio.pathLoss.model': 'winnerB1',
      'radio.pathLoss.frequency_GHz': 5.9,
      'radio.pathLoss.effectiveHeight_m': 0.5,
      'radio.shadowing.model': 'correlated',
      'radio.shadowing.sigma_dB': 3,
      'radio.shadowing.decorrelation_m': 25,
      'radio.blockage.model': 'none',
      'radio.fading.model': 'none',
      'radio.per.model': 'wilabHighwayLos',
      'radio.capture': 'message',
      'radio.sensitivity_dBm': -103,
      'radio.carrierSense_dBm': -85,
      'radio.energyDetection_dBm': -65,
      'radio.noise_dBm': -98,
      'radio.receiverGain_dB': 3,
    },
  },
  gonzalez2019: {
    source: 'Gonzalez-Martin et al., IEEE TVT 68(2) 2019, doi 10.1109/TVT.2018.2888704',
    values: {
      'radio.technology': 'cv2xMode4',
      'radio.pathLoss.model': 'winnerB1',
      'radio.pathLoss.frequency_GHz': 5.91,
      'radio.pathLoss.effectiveHeight_m': 1.5,
      'radio.shadowing.model': 'correlated',
      'radio.shadowing.sigma_dB': 3,
      'radio.shadowing.decorrelation_m': 1,
      'radio.blockage.model': 'none',
      'radio.fading.model': 'none',
      'radio.sensitivity_dBm': -90.5,
      'radio.noise_dBm': -95,
      'radio.receiverGain_dB': 0,
      'radio.sidelink.errorModel': 'r1160284',
      'radio.sidelink.keepProbability': 0,
      'radio.sidelink.t1_ms': 1,
      'radio.sidelink.t2_ms': 100,
      'radio.sidelink.rsrpThreshold_dBm': -128,
      'radio.sidelink.rssiFloor_dBm': -90.5,
      'radio.sidelink.busyThreshold_dBm': -90.5,
      'radio.sidelink.retransmission': false,
      'radio.sidelink.crLimit': 'none',
    },
  },
  wilabLteHighway: {
    source: 'WiLabV2Xsim 6.1, ETSI motorway: Todisco et al., IEEE Access 9, 2021, doi 10.1109/ACCESS.2021.3121151',
    values: {
      'radio.technology': 'cv2xMode4',
      'radio.pathLoss.model': 'winnerB1',
      'radio.pathLoss.frequency_GHz': 5.9,
      'radio.pathLoss.effectiveHeight_m': 0.5,
      'radio.shadowing.model': 'correlated',
      'radio.shadowing.sigma_dB': 3,
      'radio.shadowing.decorrelation_m': 25,
      'radio.blockage.model': 'none',
      'radio.fading.model': 'none',
      'radio.sensitivity_dBm': -110,
      'radio.noise_dBm': -98,
      'radio.receiverGain_dB': 3,
      'radio.sidelink.subchannels': 3,
      'radio.sidelink.subchannel_RB': 10,
      'radio.sidelink.mcs': 7,
      'radio.sidelink.errorModel': 'wilabLteHighwayLos',
      'radio.sidelink.keepProbability': 0.4,
      'radio.sidelink.t1_ms': 1,
      'radio.sidelink.t2_ms': 100,
      'radio.sidelink.rsrpThreshold_dBm': -110,
      'radio.sidelink.rssiFloor_dBm': -105.4,
      'radio.sidelink.busyThreshold_dBm': -94,
      'radio.sidelink.retransmission': false,
      'radio.sidelink.crLimit': 'none',
    },
  },
};
