/** How stations share the resource pool of LTE-V2X PC5 mode 4 (3GPP Release 14). */
export interface SidelinkConfig {
  /** sub-channels of the 10 MHz channel, and resource blocks of each; together at most 50 blocks */
  readonly subchannels: number;
  readonly subchannel_RB: number;
  /** modulation and coding scheme, 0..20; a packet that would not fit takes a higher one, up to the highest */
  readonly mcs: number;
  readonly highestMcs: number;
  /** 20, 50 or 100 */
  readonly reservationInterval_ms: number;
  /** probability of keeping a resource whose counter has run out */
  readonly keepProbability: number;
  /** selection window in subframes from the one in which a packet arrives */
  readonly t1_ms: number;
  readonly t2_ms: number;
  /** a reservation received with more than this per resource element is respected, until too few resources are left */
  readonly rsrpThreshold_dBm: number;
  /** power in a sub-channel below this is not measured (S-RSSI) */
  readonly rssiFloor_dBm: number;
  /** S-RSSI above which a sub-channel counts as busy */
  readonly busyThreshold_dBm: number;
  /** every packet is sent a second time, within 15 subframes */
  readonly retransmission: boolean;
  /** see blerCurves.ts */
  readonly errorModel: string;
  /** see occupancyLimit.ts */
  readonly crLimit: string;
  /** how long a packet may wait for its resource: those of the two highest priorities, and the others */
  readonly urgentBudget_ms: number;
  readonly budget_ms: number;
}

/** Five sub-channels of ten blocks and MCS 7, as WiLabV2Xsim has it; thresholds and windows of the standard (docs/cv2x.md). */
export const DEFAULT_SIDELINK: SidelinkConfig = {
  subchannels: 5,
  subchannel_RB: 10,
  mcs: 7,
  highestMcs: 20,
  reservationInterval_ms: 100,
  keepProbability: 0.4,
  t1_ms: 1,
  t2_ms: 100,
  rsrpThreshold_dBm: -110,
  rssiFloor_dBm: -100,
  busyThreshold_dBm: -94,
  retransmission: false,
  errorModel: 'wilabLteUrbanLos',
  crLimit: 'none',
  urgentBudget_ms: 20,
  budget_ms: 100,
};
