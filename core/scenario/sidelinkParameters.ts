import { choice, flag, group, integer, number } from './leaf.js';

/** Curve families of core/radio/sidelink. */
const BLER_CURVE_NAMES = [
  'r1160284',
  'wilabLteHighwayLos',
  'wilabLteHighwayNlos',
  'wilabLteUrbanLos',
  'wilabLteCrossingNlos',
] as const;

/** LTE-V2X on PC5, mode 4 (radio.technology=cv2xMode4). */
export const sidelink = group('C-V2X mode 4', {
  subchannels: integer(5, 1, 20, {
    title: 'Sub-channels',
    description: 'Sub-channels of the 10 MHz channel of 50 resource blocks.',
    source: 'TS 36.331 SL-CommResourcePoolV2X; 5 of 10 blocks: WiLabV2Xsim',
  }),
  subchannel_RB: integer(10, 4, 50, {
    title: 'Sub-channel width',
    unit: 'RB',
    description: 'Resource blocks of a sub-channel; the first two of a packet carry its control information.',
    source: 'TS 36.331 SL-CommResourcePoolV2X; TS 36.213 14.2.2',
  }),
  mcs: integer(7, 0, 20, {
    title: 'MCS',
    description: 'Modulation and coding scheme of a packet that fits with it.',
    source: 'WiLabV2Xsim: 7 (QPSK, 350 B in 24 resource blocks)',
  }),
  highestMcs: integer(20, 0, 20, {
    title: 'Highest MCS',
    description: 'A packet too large for all sub-channels takes a higher scheme, up to this one; beyond it is refused.',
    source: 'TS 36.331 SL-PSSCH-TxParameters: least and highest MCS',
  }),
  reservationInterval_ms: integer(100, 20, 100, {
    title: 'Reservation interval',
    unit: 'ms',
    description: 'Time after which a reserved resource comes back: 20, 50 or 100.',
    source: 'TS 36.331 restrictResourceReservationPeriod',
  }),
  keepProbability: number(0.4, 0, 1, {
    title: 'Keep probability',
    description: 'How likely a resource is kept when its counter has run out; at 1 it is never chosen anew.',
    source: 'TS 36.331 probResourceKeep: 0 to 0.8; WiLabV2Xsim: 0.4',
  }),
  t1_ms: integer(1, 1, 4, {
    title: 'T1',
    unit: 'ms',
    description: 'Begin of the selection window after the arrival of a packet.',
    source: 'TS 36.213 14.1.1.6: at most 4',
  }),
  t2_ms: integer(100, 20, 100, {
    title: 'T2',
    unit: 'ms',
    description: 'End of the selection window; never later than the reservation interval and the delay budget.',
    source: 'TS 36.213 14.1.1.6: 20 to 100',
  }),
  rsrpThreshold_dBm: number(-110, -128, 0, {
    title: 'RSRP threshold',
    unit: 'dBm',
    description:
      'A reservation received with more power per resource element is respected; it rises by 3 dB until a fifth of the resources is left.',
    source: 'TS 36.213 14.1.1.6: -128 to 0 by priorities; WiLabV2Xsim: -110',
  }),
  rssiFloor_dBm: number(-100, -120, -60, {
    title: 'RSSI floor',
    unit: 'dBm',
    description: 'Less power in a sub-channel is not measured: resources with less are equally quiet.',
    source: 'TS 36.133: RSSI is reported from -100 dBm on',
  }),
  busyThreshold_dBm: number(-94, -112, -60, {
    title: 'Busy threshold',
    unit: 'dBm',
    description: 'A sub-channel with more power than this counts as busy in the channel busy ratio.',
    source: 'TS 103 574: -94',
  }),
  retransmission: flag(false, {
    title: 'Blind retransmission',
    description: 'Every packet is sent twice within 16 ms; receivers combine both.',
    source: 'TS 36.321 5.14.1.1; TS 36.212 5.4.3.1.2',
  }),
  errorModel: choice('wilabLteUrbanLos', BLER_CURVE_NAMES, {
    title: 'BLER curves',
    description: 'Block error ratio against SINR, by MCS; the control information is coded like MCS 0.',
    source: 'WiLabV2Xsim PER curves, 350 B; R1-160284, 190 B',
  }),
  crLimit: choice('none', ['none', 'r11611594'], {
    title: 'Occupancy limit',
    description:
      'Congestion control of mode 4: how much of the channel a station may use, by the channel busy ratio; what is beyond is not sent.',
    source: 'TS 36.213 14.1.1.4B; values of R1-1611594',
  }),
  urgentBudget_ms: integer(20, 2, 100, {
    title: 'Urgent delay budget',
    unit: 'ms',
    description: 'A warning (DP0, DP1) whose reserved resource comes later than this is sent in one of its own.',
    source: 'TS 36.213 14.1.1.6: the selection window meets the latency requirement, T2 from 20 ms on',
  }),
  budget_ms: integer(100, 20, 200, {
    title: 'Delay budget',
    unit: 'ms',
    description: 'The same for all other packets.',
    source: 'TS 22.185: 100 ms',
  }),
});
