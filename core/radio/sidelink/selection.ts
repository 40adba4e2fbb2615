import { hash32 } from '../../random/random.js';
import { decibelOf, levelOf, STEPS_PER_DB } from '../reception/levels.js';
import type { Sensing } from './sensing.js';
import { LARGEST_GAP, SENSING_SUBFRAMES } from './subframes.js';

/** Of all candidates at least this share must be left by the reservations, and the quietest of this share are drawn from. */
const KEPT_SHARE = 0.2;
const THRESHOLD_STEP = 3 * STEPS_PER_DB;
/** Average S-RSSI is taken every 100 subframes for reservation intervals from 100 on, else at the interval (TS 36.213 14.1.1.6 step 8). */
const AVERAGING_PERIOD = 100;

/** Sort keys: level, 16 random bits against ties, candidate. */
const TIE_FACTOR = 2 ** 13;
const LEVEL_FACTOR = 2 ** 29;

/** What is looked for. */
export interface Wanted {
  slot: number;
  stationId: number;
  /** subframe of the decision; sensing reaches up to the one before */
  now: number;
  /** selection window */
  first: number;
  last: number;
  /** adjacent sub-channels */
  subchannels: number;
  /** subframes between the uses of the resource */
  interval: number;
  /** own next reserved subframes (their phase in the interval is taken); -1: none */
  reservedAt: number;
  secondReservedAt: number;
  /** a second resource for a retransmission */
  pair: boolean;
}

/** Resources, in order of time; `secondSubframe` is -1 where there is one only. */
export interface Choice {
  subframe: number;
  subchannel: number;
  secondSubframe: number;
  secondSubchannel: number;
}

/**
 * Sensing-based choice of a resource (TS 36.213 14.1.1.6): of the candidates in the selection window those are left out that
 * another station has reserved with more than the threshold, and those whose past the station could not hear; the threshold
 * rises by 3 dB until a fifth of all is left; of these the fifth with the least average S-RSSI is drawn from uniformly.
 */
export class Selection {
  readonly choice: Choice = { subframe: -1, subchannel: 0, secondSubframe: -1, secondSubchannel: 0 };
  private readonly sensing: Sensing;
  private readonly channelSubchannels: number;
  private readonly threshold: number;
  private readonly noise_mW: number;
  private readonly key: number;
  private strongest = new Uint16Array(256); // reservation of each candidate; OUT: not to be had
  private keys = new Float64Array(256);

  /**
   * @param noise_mW noise in one sub-channel, part of its S-RSSI
   * @param key of the draws
   */
  constructor(sensing: Sensing, channelSubchannels: number, rsrpThreshold_dBm: number, noise_mW: number, key: number) {
    this.sensing = sensing;
    this.channelSubchannels = channelSubchannels;
    this.threshold = levelOf(rsrpThreshold_dBm);
    this.noise_mW = noise_mW;
    this.key = key;
  }

  /**
   * Leaves the resources in `choice`.
   * @param draw number of the station's decision; with its id it addresses the draws
   * @returns false when there is no candidate at all
   */
  choose(wanted: Wanted, draw: number): boolean {
    const drawKey = hash32(this.key, wanted.stationId, draw);
    const positions = this.channelSubchannels - wanted.subchannels + 1;
    const total = Math.max(0, wanted.last - wanted.first + 1) * positions;
    this.reserveRoom(total);
    const heard = this.survey(wanted, positions, total);
    if (heard === 0) return false;
    const least = Math.ceil(KEPT_SHARE * total);
    const left = this.rank(wanted, positions, total, this.raised(total, Math.min(least, heard)), drawKey);
    const quietest = Math.min(least, left);
    this.take(wanted, positions, quietest, hash32(drawKey, 1) % quietest, hash32(drawKey, 2));
    return true;
  }

  private reserveRoom(total: number): void {
    if (this.keys.length >= total) return;
    this.strongest = new Uint16Array(total);
    this.keys = new Float64Array(total);
  }

  /** Strongest reservation of each candidate. @returns how many could be had at all */
  private survey(wanted: Wanted, positions: number, total: number): number {
    const { strongest } = this;
    const { slot, now, interval, subchannels } = wanted;
    let heard = 0;
    for (let i = 0; i < total; i++) {
      const subframe = wanted.first + Math.floor(i / positions);
      if (isTaken(this.sensing, wanted, subframe)) {
        strongest[i] = OUT;
        continue;
      }
      strongest[i] = this.strongestIn(slot, subframe, i % positions, subchannels);
      // who speaks for this subframe does so now, unheard yet: those expected now are taken to go on
      const before = subframe - interval;
      if (before >= now) {
        strongest[i] = Math.max(strongest[i], this.strongestIn(slot, before, i % positions, subchannels));
      }
      heard++;
    }
    return heard;
  }

  private strongestIn(slot: number, subframe: number, first: number, subchannels: number): number {
    const { reserved } = this.sensing;
    const at = this.sensing.futureAt(slot, subframe) + first;
    let most = 0;
    for (let k = at; k < at + subchannels; k++) if (reserved[k] > most) most = reserved[k];
    return most;
  }

  /** The threshold at which enough candidates are left. */
  private raised(total: number, enough: number): number {
    let { threshold } = this;
    for (;;) {
      let left = 0;
      for (let i = 0; i < total; i++) if (this.strongest[i] <= threshold) left++;
      if (left >= enough) return threshold;
      threshold += THRESHOLD_STEP;
    }
  }

  /** Sorts the candidates that are left, the quietest first. @returns their number */
  private rank(wanted: Wanted, positions: number, total: number, threshold: number, drawKey: number): number {
    const { keys, strongest, sensing } = this;
    let left = 0;
    for (let i = 0; i < total; i++) {
      if (strongest[i] > threshold) continue;
      const subframe = wanted.first + Math.floor(i / positions);
      const mean_mW = averageRssi_mW(sensing, wanted, subframe, i % positions);
      const level = levelOf(decibelOf(this.noise_mW + mean_mW));
      keys[left++] = level * LEVEL_FACTOR + (hash32(drawKey, 3, i) >>> 16) * TIE_FACTOR + i;
    }
    keys.subarray(0, left).sort();
    return left;
  }

  private take(wanted: Wanted, positions: number, quietest: number, pick: number, pairDraw: number): void {
    const { choice } = this;
    const candidate = (rank: number): number => this.keys[rank] % TIE_FACTOR;
    const subframeOf = (index: number): number => wanted.first + Math.floor(index / positions);
    const index = candidate(pick);
    choice.subframe = subframeOf(index);
    choice.subchannel = index % positions;
    choice.secondSubframe = -1;
    if (!wanted.pair) return;
    const partners: number[] = [];
    for (let rank = 0; rank < quietest; rank++) {
      const gap = Math.abs(subframeOf(candidate(rank)) - choice.subframe);
      if (gap > 0 && gap <= LARGEST_GAP) partners.push(candidate(rank));
    }
    if (partners.length === 0) return;
    const partner = partners[pairDraw % partners.length];
    choice.secondSubframe = subframeOf(partner);
    choice.secondSubchannel = partner % positions;
    if (choice.secondSubframe < choice.subframe) swap(choice);
  }
}

/** A candidate that is not to be had at any threshold. */
const OUT = 0xffff;

function swap(choice: Choice): void {
  const { subframe, subchannel } = choice;
  choice.subframe = choice.secondSubframe;
  choice.subchannel = choice.secondSubchannel;
  choice.secondSubframe = subframe;
  choice.secondSubchannel = subchannel;
}

/**
 * The station transmits in this subframe or did so an interval before, when it could not hear who reserved it (step 5).
 */
function isTaken(sensing: Sensing, wanted: Wanted, subframe: number): boolean {
  if (sensing.isPlanned(wanted.slot, subframe)) return true;
  const { interval, reservedAt, secondReservedAt } = wanted;
  if (reservedAt >= 0 && (subframe - reservedAt) % interval === 0) return true;
  if (secondReservedAt >= 0 && (subframe - secondReservedAt) % interval === 0) return true;
  const before = subframe - interval;
  return before >= 0 && before < wanted.now && Number.isNaN(sensing.rssi_mW[sensing.pastAt(wanted.slot, before)]);
}

/** Linear average over the past of the resource and its sub-channels, without subframes in which the station transmitted; mW. */
function averageRssi_mW(
  sensing: Sensing,
  { slot, now, interval, subchannels }: Wanted,
  subframe: number,
  first: number,
): number {
  const { rssi_mW } = sensing;
  const period = Math.min(interval, AVERAGING_PERIOD);
  const oldest = Math.max(0, now - SENSING_SUBFRAMES);
  let sum_mW = 0;
  let heard = 0;
  for (let t = subframe - period; t >= oldest; t -= period) {
    if (t >= now) continue;
    const at = sensing.pastAt(slot, t) + first;
    if (Number.isNaN(rssi_mW[at])) continue;
    for (let k = at; k < at + subchannels; k++) sum_mW += rssi_mW[k];
    heard++;
  }
  return heard === 0 ? 0 : sum_mW / (heard * subchannels);
}
