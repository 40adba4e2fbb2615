import { mix32, unitOf } from '../../random/random.js';
import type { MediumConfig } from '../config.js';
import { OUTCOME, OUTCOME_COUNT, type StationPlaces } from '../medium.js';
import { errorModelNamed } from '../per/registry.js';
import { BitErrors } from './bitErrors.js';
import { captureNamed } from './capture.js';
import { drawOf } from './draw.js';
import { DECODING, type Frame, NO_BIN } from './frame.js';
import { decibelOf, LEVEL_MILLIWATT, levelOf, levelToDbm, STEPS_PER_DB } from './levels.js';
import { SuccessLog } from './successLog.js';

/** Columns of `air`, side by side: a frame that begins or ends at a station touches most of them. */
const AIR = 4;
/** of all frames in the air here, mW */
const POWER_MW = 0;
/** while decoding: of all others the sum, mW us, or of all frames the most, mW */
const HEARD = 1;
const DECODING_END_US = 2;
const DECODING_SINCE_US = 3;

const NOBODY = 0;
/** A receiver whose station transmits. */
const ITSELF = 0xffffffff;
/** A frame of the very level of the threshold is above it. */
const BARELY = 1 - 1e-9;
const LOSS_SALT = 0x2545f491;

/**
 * All receivers. Each decodes at most one frame at a time: the first whose preamble it can tell from the rest, until one that
 * is so much stronger comes early enough to capture it (none where capture is off). The power of all others adds up as
 * interference; which SINR of a frame counts while they come and go is a matter of the error model.
 */
export class ReceiverBank {
  /** running counts, [bin][OUTCOME], flat */
  readonly counts: Float64Array;
  receptions = 0;
  /** noise of jammers by slot, mW; null while nobody jams */
  jam_mW: Float64Array | null = null;
  /** Slots that were loud until the last finish, of those that decoded something else or nothing; `sunkCount` of them. */
  readonly sunk: Uint32Array;
  sunkCount = 0;

  private readonly places: StationPlaces;
  private readonly sensitivityLevel: number;
  private readonly noise_dBm: number;
  private readonly noise_mW: number;
  private readonly preambleSinr: number;
  private readonly findsAll: boolean;
  private readonly energy_mW: number;
  private readonly usesMean: boolean;
  /** null where the error model knows whole frames only */
  private readonly successes: SuccessLog | null;
  private readonly captureWindow_us: number;
  private readonly captureLevels: number;
  private readonly decoding: Uint32Array; // transmission id, NOBODY or ITSELF
  private readonly decodingLevel: Uint16Array;
  private readonly air: Float64Array;

  constructor(places: StationPlaces, config: MediumConfig, bins: number) {
    const capacity = places.stationId.length;
    const { interference } = errorModelNamed(config.errorModel);
    this.places = places;
    this.sensitivityLevel = levelOf(config.sensitivity_dBm);
    this.noise_dBm = config.noise_dBm;
    this.noise_mW = 10 ** (config.noise_dBm / 10);
    this.preambleSinr = 10 ** (config.preambleSinr_dB / 10);
    this.findsAll = this.preambleSinr === 0;
    this.energy_mW = LEVEL_MILLIWATT[levelOf(config.energyDetection_dBm)] * BARELY;
    this.usesMean = interference === 'mean';
    this.successes = interference === 'changes' ? new SuccessLog(capacity) : null;
    const capture = captureNamed(config.capture);
    this.captureWindow_us = capture.window_us;
    this.captureLevels = capture.margin_dB * STEPS_PER_DB;
    this.counts = new Float64Array(bins * OUTCOME_COUNT);
    this.decoding = new Uint32Array(capacity);
    this.decodingLevel = new Uint16Array(capacity);
    this.air = new Float64Array(capacity * AIR);
    this.sunk = new Uint32Array(capacity);
  }

  /** Whether all that the slot receives, noise of jammers included, is loud enough for energy detection. */
  isLoud(slot: number): boolean {
    return this.air[slot * AIR + POWER_MW] >= this.loud_mW(slot);
  }

  /** The same without a frame of this level. */
  isLoudWithout(slot: number, level: number): boolean {
    return this.air[slot * AIR + POWER_MW] - LEVEL_MILLIWATT[level] >= this.loud_mW(slot);
  }

  /** Power of frames from which on the slot is loud. */
  private loud_mW(slot: number): number {
    return this.jam_mW === null ? this.energy_mW : this.energy_mW - this.jam_mW[slot];
  }

  private jamAt_mW(slot: number): number {
    return this.jam_mW === null ? 0 : this.jam_mW[slot];
  }

  /** The noise of jammers is about to change. */
  accountAll(now_us: number): void {
    const { successes } = this;
    if (successes === null) return;
    for (let slot = 0; slot < this.decoding.length; slot++) this.account(successes, slot, now_us);
  }

  /** What the frame's receivers decode is about to be disturbed by it, or no longer. */
  private accountPairs(successes: SuccessLog, { pairSlot, pairCount }: Frame, now_us: number): void {
    for (let i = 0; i < pairCount; i++) this.account(successes, pairSlot[i], now_us);
  }

  private account(successes: SuccessLog, slot: number, now_us: number): void {
    const current = this.decoding[slot];
    if (current === NOBODY || current === ITSELF || !successes.isOpen(slot, now_us)) return;
    const own_mW = LEVEL_MILLIWATT[this.decodingLevel[slot]];
    const others_mW = Math.max(0, this.air[slot * AIR + POWER_MW] - own_mW);
    const unjammed = own_mW / (this.noise_mW + others_mW);
    const jam_mW = this.jamAt_mW(slot);
    const sinr = jam_mW === 0 ? unjammed : own_mW / (this.noise_mW + others_mW + jam_mW);
    successes.account(slot, now_us, sinr, unjammed);
  }

  /** The frame's first symbol arrives everywhere (propagation takes a microsecond at 300 m and is left out). */
  begin(frame: Frame): void {
    const { successes } = this;
    if (successes !== null) this.accountPairs(successes, frame, frame.start_us);
    this.arrive(frame);
    if (successes !== null && frame.errors instanceof BitErrors) this.openPairs(successes, frame, frame.errors);
  }

  private openPairs(
    successes: SuccessLog,
    { pairSlot, pairState, pairCount, start_us }: Frame,
    errors: BitErrors,
  ): void {
    for (let i = 0; i < pairCount; i++) {
      if (pairState[i] === DECODING) successes.open(pairSlot[i], errors, start_us);
    }
  }

  private arrive(frame: Frame): void {
    const { pairSlot, pairLevel, pairState, start_us, end_us } = frame;
    const { decoding, decodingLevel, air } = this;
    const { sensitivityLevel, usesMean, findsAll } = this;
    const { pairCount, transmissionId } = frame;
    decoding[frame.request.slot] = ITSELF; // half duplex: what it was decoding is lost
    for (let i = 0; i < pairCount; i++) {
      const slot = pairSlot[i];
      const at = slot * AIR;
      const level = pairLevel[i];
      const own_mW = LEVEL_MILLIWATT[level];
      const current = decoding[slot];
      const isFree = current === NOBODY || (current !== ITSELF && this.isCaptured(slot, level, start_us));
      if (level >= sensitivityLevel && isFree && (findsAll || this.isFound(slot, own_mW))) {
        pairState[i] = DECODING;
        decoding[slot] = transmissionId;
        decodingLevel[slot] = level;
        air[at + DECODING_SINCE_US] = start_us;
        air[at + DECODING_END_US] = end_us;
        air[at + HEARD] = usesMean ? air[at + POWER_MW] * (end_us - start_us) : 0;
      } else {
        pairState[i] = level < sensitivityLevel ? OUTCOME.belowSensitivity : OUTCOME.receiverBusy;
        if (!findsAll && isFree && level >= sensitivityLevel) pairState[i] = this.drowned(own_mW);
        if (usesMean && current !== NOBODY) air[at + HEARD] += own_mW * (air[at + DECODING_END_US] - start_us);
      }
      const all_mW = air[at + POWER_MW] + own_mW;
      air[at + POWER_MW] = all_mW;
      if (!usesMean && all_mW > air[at + HEARD]) air[at + HEARD] = all_mW;
    }
  }

  private isFound(slot: number, own_mW: number): boolean {
    const others_mW = this.air[slot * AIR + POWER_MW] + this.jamAt_mW(slot);
    return own_mW >= this.preambleSinr * (others_mW + this.noise_mW);
  }

  /** Why a preamble was not found: the noise alone is too strong, or what else is on the air. */
  private drowned(own_mW: number): number {
    return own_mW < this.preambleSinr * this.noise_mW ? OUTCOME.propagation : OUTCOME.collision;
  }

  private isCaptured(slot: number, level: number, now_us: number): boolean {
    return (
      now_us - this.air[slot * AIR + DECODING_SINCE_US] <= this.captureWindow_us &&
      level > this.decodingLevel[slot] + this.captureLevels
    );
  }

  /** The frame ends: its receivers are listed in it, every pair is counted. */
  finish(frame: Frame, lossProbability: number): void {
    const { pairSlot, pairLevel, pairBin, pairState, end_us } = frame;
    const { decoding, air, counts, usesMean, energy_mW, sunk, jam_mW } = this;
    const id = frame.transmissionId;
    let sunkCount = 0;
    if (this.successes !== null) this.accountPairs(this.successes, frame, end_us);
    decoding[frame.request.slot] = NOBODY;
    frame.receiverCount = 0;
    for (let i = 0; i < frame.pairCount; i++) {
      const slot = pairSlot[i];
      const at = slot * AIR;
      const level = pairLevel[i];
      const own_mW = LEVEL_MILLIWATT[level];
      const all_mW = air[at + POWER_MW];
      const left_mW = Math.max(all_mW - own_mW, 0);
      air[at + POWER_MW] = left_mW;
      if (decoding[slot] === id) pairState[i] = this.decide(frame, slot, level, lossProbability);
      else {
        if (usesMean && decoding[slot] !== NOBODY) air[at + HEARD] -= own_mW * (air[at + DECODING_END_US] - end_us);
        // one question for both powers: it is nearly always answered with no
        const loud_mW = jam_mW === null ? energy_mW : energy_mW - jam_mW[slot];
        if ((loud_mW - left_mW) * (all_mW - loud_mW) > 0) sunk[sunkCount++] = slot;
        // a frame its receiver gave up, to transmit itself or for a stronger one
        if (pairState[i] === DECODING) pairState[i] = OUTCOME.receiverBusy;
      }
      if (pairBin[i] !== NO_BIN) counts[pairBin[i] * OUTCOME_COUNT + pairState[i]]++;
    }
    this.sunkCount = sunkCount;
    this.receptions += frame.receiverCount;
  }

  /**
   * One uniform draw against the error ratio with what disturbs and without: received, lost to it, lost anyway. Injected
   * losses count as propagation.
   */
  private decide(frame: Frame, slot: number, level: number, lossProbability: number): number {
    this.decoding[slot] = NOBODY;
    if (this.places.present[slot] === 0) return OUTCOME.receiverBusy;
    const { errors } = frame;
    const { successes } = this;
    const power_dBm = levelToDbm(level);
    const draw = drawOf(frame.drawKey, this.places.stationId[slot]);
    const uniform = unitOf(draw);
    const snr_dB = power_dBm - this.noise_dBm;
    const heard = this.air[slot * AIR + HEARD];
    const interference_mW = this.usesMean ? heard / (frame.end_us - frame.start_us) : heard - LEVEL_MILLIWATT[level];
    const jam_mW = this.jamAt_mW(slot);
    const isDisturbed = interference_mW + jam_mW > this.noise_mW * 1e-3;
    const sinr_dB = isDisturbed ? power_dBm - decibelOf(this.noise_mW + jam_mW + interference_mW) : snr_dB;
    if (successes === null ? uniform < errors.at(sinr_dB) : successes.isLost(slot, uniform)) {
      if (uniform < errors.at(snr_dB)) return OUTCOME.propagation;
      const unjammed_dB = power_dBm - decibelOf(this.noise_mW + interference_mW);
      const isCollision =
        successes === null ? jam_mW === 0 || uniform < errors.at(unjammed_dB) : successes.isLostUnjammed(slot, uniform);
      return isCollision ? OUTCOME.collision : OUTCOME.jamming;
    }
    if (lossProbability > 0 && unitOf(mix32(draw ^ LOSS_SALT)) < lossProbability) return OUTCOME.propagation;
    const at = frame.receiverCount++;
    frame.receiverSlot[at] = slot;
    frame.rssi_dBm[at] = power_dBm;
    frame.sinr_dB[at] = sinr_dB;
    return OUTCOME.received;
  }
}
