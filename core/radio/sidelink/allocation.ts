import { ErrorTable } from '../reception/errorTable.js';
import { STEPS_PER_DB } from '../reception/levels.js';
import { type BlerCurves, blerCurvesNamed, CONTROL_MCS } from './blerCurves.js';
import type { SidelinkConfig } from './settings.js';

/** Resource blocks of the 10 MHz channel (TS 36.101 table 5.6-1), of 180 kHz each (TS 36.211 table 5.2.3-1). */
export const CHANNEL_RB = 50;
const RB_SHARE = 0.18 / 10;

/** Noise in some resource blocks, mW. @param noise_dBm over 10 MHz */
export const noiseOf_mW = (blocks: number, noise_dBm: number): number => blocks * RB_SHARE * 10 ** (noise_dBm / 10);

/** PSCCH of a transmission: two blocks (TS 36.213 14.2.2), at twice the power density of its data (14.2.1: 3 dB). */
export const CONTROL_RB = 2;
const CONTROL_BOOST = 2;
const SUBCARRIERS_PER_RB = 12;

/**
 * Bits of a transport block over 50 resource blocks by MCS 0..20 (TS 36.213 tables 8.6.1-1 and 7.1.7.2.1-1: QPSK to MCS
 * 10, then 16QAM, whose first repeats the transport block size of the last).
 */
const BITS_IN_50_RB: readonly number[] = [
  1384, 1800, 2216, 2856, 3624, 4392, 5160, 6200, 6968, 7992, 8760, 8760, 9912, 11448, 12960, 14112, 15264, 16416,
  18336, 19848, 21384,
];

export const HIGHEST_MCS = BITS_IN_50_RB.length - 1;

/** DFT spreading takes numbers of blocks without a prime factor above 5 (TS 36.211 5.3.3). */
function isSpreadable(blocks: number): boolean {
  let rest = blocks;
  for (const prime of [2, 3, 5]) while (rest % prime === 0) rest /= prime;
  return rest === 1;
}

/** Resource blocks of the data of a packet: by the density of its MCS, rounded up to what can be spread. */
export function dataBlocks(size_B: number, mcs: number): number {
  let blocks = Math.max(1, Math.ceil((8 * size_B * CHANNEL_RB) / BITS_IN_50_RB[mcs]));
  while (!isSpreadable(blocks)) blocks++;
  return blocks;
}

/** How a packet lies on adjacent sub-channels: the control channel in the first two blocks, its data behind it. */
export interface Allocation {
  readonly mcs: number;
  readonly subchannels: number;
  /** share of the transmit power by sub-channel */
  readonly share: Float64Array;
  /** share of it in those blocks of each sub-channel in which a control channel may lie */
  readonly controlShare: Float64Array;
  /** noise beside which the whole received power has the signal-to-noise ratio of the data, mW; and of the control channel */
  readonly noise_mW: number;
  readonly controlNoise_mW: number;
  /** received power less this is the power of one resource element of the data (PSSCH-RSRP), in levels */
  readonly elementLevels: number;
  readonly errors: ErrorTable;
}

/** Allocations of one configuration, made when a packet size first needs them. */
export class Allocations {
  readonly controlErrors: ErrorTable;
  private readonly config: SidelinkConfig;
  private readonly noise_dBm: number;
  private readonly curves: BlerCurves;
  private readonly bySize = new Map<number, Allocation | null>();
  private readonly errorsByMcs = new Map<number, ErrorTable>();

  /** @param noise_dBm noise floor of the 10 MHz channel */
  constructor(config: SidelinkConfig, noise_dBm: number) {
    this.config = config;
    this.noise_dBm = noise_dBm;
    this.curves = blerCurvesNamed(config.errorModel);
    this.controlErrors = new ErrorTable(this.curves(CONTROL_MCS));
  }

  /** null for a packet that does not fit at the highest MCS: it is refused, never cut. */
  for(size_B: number): Allocation | null {
    let allocation = this.bySize.get(size_B);
    if (allocation === undefined) {
      allocation = this.make(size_B);
      this.bySize.set(size_B, allocation);
    }
    return allocation;
  }

  private make(size_B: number): Allocation | null {
    const { mcs: lowest, highestMcs, subchannels, subchannel_RB } = this.config;
    for (let mcs = lowest; mcs <= highestMcs; mcs++) {
      const blocks = dataBlocks(size_B, mcs);
      const wanted = Math.ceil((blocks + CONTROL_RB) / subchannel_RB);
      if (wanted <= subchannels) return this.layOut(mcs, blocks, wanted);
    }
    return null;
  }

  private layOut(mcs: number, blocks: number, subchannels: number): Allocation {
    const { subchannel_RB } = this.config;
    const powerUnits = blocks + CONTROL_BOOST * CONTROL_RB;
    const control = (CONTROL_BOOST * CONTROL_RB) / powerUnits;
    const share = Float64Array.from({ length: subchannels }, (_, k) => {
      const before = k * subchannel_RB - CONTROL_RB;
      const data = Math.min(blocks, before + subchannel_RB) - Math.max(0, before);
      return data / powerUnits + (k === 0 ? control : 0);
    });
    return {
      mcs,
      subchannels,
      share,
      controlShare: share.map((part, k) => (k === 0 ? control : Math.min(part, CONTROL_RB / powerUnits))),
      noise_mW: noiseOf_mW(powerUnits, this.noise_dBm),
      controlNoise_mW: noiseOf_mW(CONTROL_RB, this.noise_dBm),
      elementLevels: Math.round(10 * Math.log10(powerUnits * SUBCARRIERS_PER_RB) * STEPS_PER_DB),
      errors: this.errorsOf(mcs),
    };
  }

  private errorsOf(mcs: number): ErrorTable {
    let errors = this.errorsByMcs.get(mcs);
    if (errors === undefined) {
      errors = new ErrorTable(this.curves(mcs));
      this.errorsByMcs.set(mcs, errors);
    }
    return errors;
  }
}
