import { bearer } from './bearerParameters.js';
import { uu } from './cellularParameters.js';
import { congestion, dcc } from './congestionParameters.js';
import { choice, flag, group, number } from './leaf.js';
import { RADIO_BUNDLE_NAMES } from './radioBundles.js';
import { sidelink } from './sidelinkParameters.js';

/** Curve families of core/radio/per. */
const ERROR_MODEL_NAMES = [
  'wilabHighwayLos',
  'wilabHighwayNlos',
  'wilabCrossingNlos',
  'wilabUrbanLos',
  'sepulcre2022',
  'nist',
  'threshold',
] as const;

const PATH_LOSS_NAMES = [
  'winnerB1',
  'logDistance',
  'freeSpace',
  'twoRayInterference',
  'abbasHighwayLos',
  'abbasHighwayOlos',
  'abbasUrbanLos',
  'abbasUrbanOlos',
  'tr37885Highway',
  'tr37885Urban',
  'tr37885UrbanNlos',
] as const;

/** Channel and radios (core/radio). */
export const radio = group('Radio', {
  bundle: choice('none', ['none', ...RADIO_BUNDLE_NAMES], {
    title: 'Bundle',
    description: 'Radio chain of a published simulation as one whole: it sets its parameters and lets none be changed.',
    source: 'core/scenario/radioBundles.ts names the publications',
  }),
  technology: choice('ieee80211p', ['ieee80211p', 'cv2xMode4', 'uu', 'ideal'], {
    title: 'Technology',
    description:
      'Access technology of all stations: ITS-G5, LTE-V2X (C-V2X mode 4), uu, which maps all messages to the cellular network, or ideal, which delivers everything within range.',
    source: 'EN 302 663; 3GPP Release 14, EN 303 613',
  }),
  bearer,
  txPower_dBm: number(23, -10, 40, {
    title: 'Transmit power',
    unit: 'dBm',
    live: true,
    description: 'Radiated power of every station.',
    source: 'EN 302 571: at most 33 dBm EIRP; more only with radio.unlawful',
  }),
  unlawful: flag(false, {
    title: 'Unlawful power',
    description: 'Lets stations radiate more than the law allows (`--unlawful`).',
    source: 'EN 302 571: at most 33 dBm EIRP',
  }),
  rate_Mbps: number(6, 3, 27, {
    title: 'Data rate',
    unit: 'Mbit/s',
    live: true,
    description: 'PHY rate: 3, 4.5, 6, 9, 12, 18, 24 or 27.',
    source: 'EN 302 663',
  }),
  noise_dBm: number(-98, -110, -80, {
    title: 'Noise floor',
    unit: 'dBm',
    description: 'Thermal noise over 10 MHz plus the noise figure (-104 + 6 dB).',
    source: 'SAF5400 noise figure 6 dB',
  }),
  sensitivity_dBm: number(-92, -110, -60, {
    title: 'Sensitivity',
    unit: 'dBm',
    description: 'Weakest power at which a frame can be decoded.',
    source: 'EN 302 663: at most -85 dBm required; commercial units about -95 to -91 dBm',
  }),
  carrierSense_dBm: number(-85, -110, -40, {
    title: 'Preamble detection',
    unit: 'dBm',
    description:
      'A station whose channel is idle senses it busy from a preamble above this, and counts in its channel load what is above this (ITS-G5).',
    source: 'EN 302 571 4.2.10',
  }),
  energyDetection_dBm: number(-65, -110, -20, {
    title: 'Energy detection',
    unit: 'dBm',
    description: 'A station senses the channel busy while all that it receives together is above this (ITS-G5).',
    source: 'IEEE 802.11-2020 17.3.10.6: 20 dB above the sensitivity at the lowest rate',
  }),
  receiverGain_dB: number(0, -10, 20, {
    title: 'Receiving antenna',
    unit: 'dB',
    description: 'Gain of the receiving antenna; that of the sending one is part of the radiated power.',
    source: 'TR 37.885: 3 dBi; 0 dB counts both gains in the radiated power',
  }),
  capture: choice('none', ['none', 'preamble', 'message'], {
    title: 'Capture',
    description:
      'Whether a stronger frame takes a receiver from the one under way: never, during its first 16 us, or at any time.',
    source: 'IEEE 802.11-2020 17.3.3; Torrent-Moreno et al. 2009',
  }),
  lossProbability: number(0, 0, 1, {
    title: 'Injected loss',
    live: true,
    description: 'Extra probability that a frame which would have been received is lost.',
  }),
  dcc,
  congestion,
  uu,
  sidelink,
  pathLoss: group('Path loss', {
    model: choice('winnerB1', PATH_LOSS_NAMES, {
      title: 'Path loss',
      description: 'Mean loss over distance.',
      source: 'WINNER+ D5.3, scenario B1; TR 36.885; TR 37.885; Abbas et al. 2015; Sommer et al. 2012',
    }),
    frequency_GHz: number(5.9, 1, 10, { title: 'Frequency', unit: 'GHz', description: 'Centre of the channel.' }),
    effectiveHeight_m: number(1, 0.1, 20, {
      title: 'Effective height',
      unit: 'm',
      description: 'Height of both antennas above the effective environment, of the WINNER+ B1 model.',
      source: 'Sepulcre et al. 2022: 1.0 m; WiLabV2Xsim: 0.5 m',
    }),
    antennaHeight_m: number(1.5, 0.1, 20, {
      title: 'Antenna height',
      unit: 'm',
      description: 'Height of both antennas over the road, of the two-ray model.',
      source: 'TR 36.885: 1.5 m; Veins: 1.895 m',
    }),
    exponent: number(2, 1, 6, { title: 'Exponent', description: 'Exponent of the log-distance model.' }),
    referenceLoss_dB: number(47.86, 0, 120, {
      title: 'Loss at 1 m',
      unit: 'dB',
      description: 'Reference loss of the log-distance model.',
      source: 'free space at 5.9 GHz',
    }),
  }),
  buildings: flag(true, {
    title: 'Building loss',
    description: 'Walls weaken a path: 9 dB a wall and 0.4 dB/m inside.',
    source: 'Sommer et al. 2011, doi 10.1109/WONS.2011.5720204',
  }),
  shadowing: group('Shadowing', {
    model: choice('correlated', ['correlated', 'perFrame', 'none'], {
      title: 'Shadowing model',
      description: 'Correlated over both places of a link, drawn anew for every frame, or none.',
    }),
    sigma_dB: number(3, 0, 12, {
      title: 'Shadowing',
      unit: 'dB',
      description: 'Standard deviation of the log-normal shadowing.',
      source: 'TR 36.885: 3 dB LOS, 4 dB NLOS',
    }),
    decorrelation_m: number(10, 1, 200, {
      title: 'Decorrelation',
      unit: 'm',
      description: 'Distance over which the correlation falls to 1/e.',
      source: 'TR 36.885: urban 10 m, highway 25 m',
    }),
  }),
  blockage: group('Vehicles in the way', {
    model: choice('none', ['none', 'tr37885Highway', 'tr37885Urban'], {
      title: 'Vehicle blockage',
      description: 'Other vehicles hide some of the stations from one another, more of them farther off.',
      source: 'TR 37.885 6.2.1: probability of line of sight, loss behind a car 1.6 m high',
    }),
  }),
  fading: group('Fading', {
    model: choice('none', ['none', 'nakagami'], {
      title: 'Fading',
      description: 'Fast fading per frame; refused with a PER curve that already averages over it.',
      source: 'Nakagami 1.5 below 80 m, 0.75 beyond (Veins)',
    }),
  }),
  per: group('Packet errors', {
    model: choice('wilabUrbanLos', ERROR_MODEL_NAMES, {
      title: 'PER curve',
      description:
        'Packet error ratio against SINR. When it changes during a frame, nist counts every stretch, sepulcre2022 the least, the others the mean.',
      source: 'WiLabV2Xsim PER curves, 350 B at 6 Mbit/s; Pei and Henderson 2010',
    }),
  }),
});
