import { mix32, unitOf } from '../../random/random.js';
import type { MediumConfig } from '../config.js';
import { OUTCOME, OUTCOME_COUNT, type StationPlaces } from '../medium.js';
import { errorModelNamed } from '../per/registry.js';
import { captureNamed } from './capture.js';
import { drawOf } from './draw.js';
import { DECODING, type Frame, NO_BIN } from './frame.js';
import { decibelOf, LEVEL_MILLIWATT, levelOf, levelToDbm, STEPS_PER_DB } from './levels.js';

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
const LOSS_SALT = 0x2545f491;

/**
 * All receivers. Each decodes at most one frame at a time: the first it can hear, until one that is so much stronger comes
 * early enough to capture it (none where capture is off). The power of all others adds up as interference; which SINR
 * of a frame counts while they come and go is a matter of the error model.
 */
export class ReceiverBank {
  /** running counts, [bin][OUTCOME], flat */
  readonly counts: Float64Array;
  receptions = 0;
  /** noise of jammers by slot, mW; null while nobody jams */
  jam_mW: Float64Array | null = null;

  private readonly places: StationPlaces;
  private readonly sensitivityLevel: number;
  private readonly noise_dBm: number;
  private readonly noise_mW: number;
  private readonly usesMean: boolean;
  private readonly captureWindow_us: number;
  private readonly captureLevels: number;
  private readonly decoding: Uint32Array; // transmission id, NOBODY or ITSELF
  private readonly decodingLevel: Uint16Array;
  private readonly air: Float64Array;

  constructor(places: StationPlaces, config: MediumConfig, bins: number) {
    const capacity = places.stationId.length;
    this.places = places;
    this.sensitivityLevel = levelOf(config.sensitivity_dBm);
    this.noise_dBm = config.noise_dBm;
    this.noise_mW = 10 ** (config.noise_dBm / 10);
    this.usesMean = errorModelNamed(config.errorModel).interference === 'mean';
    const capture = captureNamed(config.capture);
    this.captureWindow_us = capture.window_us;
    this.captureLevels = capture.margin_dB * STEPS_PER_DB;
    this.counts = new Float64Array(bins * OUTCOME_COUNT);
    this.decoding = new Uint32Array(capacity);
    this.decodingLevel = new Uint16Array(capacity);
    this.air = new Float64Array(capacity * AIR);
  }

  /** The frame's first symbol arrives everywhere (propagation takes a microsecond at 300 m and is left out). */
  begin(frame: Frame): void {
    const { pairSlot, pairLevel, pairState, start_us, end_us } = frame;
    const { decoding, decodingLevel, air } = this;
    const { sensitivityLevel, usesMean } = this;
    const { pairCount, transmissionId } = frame;
    decoding[frame.request.slot] = ITSELF; // half duplex: what it was decoding is lost
    for (let i = 0; i < pairCount; i++) {
      const slot = pairSlot[i];
      const at = slot * AIR;
      const level = pairLevel[i];
      const own_mW = LEVEL_MILLIWATT[level];
      const current = decoding[slot];
      const isFree = current === NOBODY || (current !== ITSELF && this.isCaptured(slot, level, start_us));
      if (level >= sensitivityLevel && isFree) {
        pairState[i] = DECODING;
        decoding[slot] = transmissionId;
        decodingLevel[slot] = level;
        air[at + DECODING_SINCE_US] = start_us;
        air[at + DECODING_END_US] = end_us;
        air[at + HEARD] = usesMean ? air[at + POWER_MW] * (end_us - start_us) : 0;
      } else {
        pairState[i] = level < sensitivityLevel ? OUTCOME.belowSensitivity : OUTCOME.receiverBusy;
        if (usesMean && current !== NOBODY) air[at + HEARD] += own_mW * (air[at + DECODING_END_US] - start_us);
      }
      const all_mW = air[at + POWER_MW] + own_mW;
      air[at + POWER_MW] = all_mW;
      if (!usesMean && all_mW > air[at + HEARD]) air[at + HEARD] = all_mW;
    }
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
    const { decoding, air, counts, usesMean } = this;
    const id = frame.transmissionId;
    decoding[frame.request.slot] = NOBODY;
    frame.receiverCount = 0;
    for (let i = 0; i < frame.pairCount; i++) {
      const slot = pairSlot[i];
      const at = slot * AIR;
      const own_mW = LEVEL_MILLIWATT[pairLevel[i]];
      air[at + POWER_MW] = Math.max(air[at + POWER_MW] - own_mW, 0);
      if (decoding[slot] === id) pairState[i] = this.decide(frame, slot, pairLevel[i], lossProbability);
      else {
        if (usesMean && decoding[slot] !== NOBODY) air[at + HEARD] -= own_mW * (air[at + DECODING_END_US] - end_us);
        // a frame its receiver gave up, to transmit itself or for a stronger one
        if (pairState[i] === DECODING) pairState[i] = OUTCOME.receiverBusy;
      }
      if (pairBin[i] !== NO_BIN) counts[pairBin[i] * OUTCOME_COUNT + pairState[i]]++;
    }
    this.receptions += frame.receiverCount;
  }

  /**
   * One uniform draw against the error ratio with what disturbs and without: received, lost to it, lost anyway. Injected
   * losses count as propagation.
   */
  private decide(frame: Frame, slot: number, level: number, lossProbability: number): number {
    this.decoding[slot] = NOBODY;
    if (this.places.present[slot] === 0) return OUTCOME.receiverBusy;
    const power_dBm = levelToDbm(level);
    const draw = drawOf(frame.drawKey, this.places.stationId[slot]);
    const uniform = unitOf(draw);
    const snr_dB = power_dBm - this.noise_dBm;
    const heard = this.air[slot * AIR + HEARD];
    const interference_mW = this.usesMean ? heard / (frame.end_us - frame.start_us) : heard - LEVEL_MILLIWATT[level];
    const jam_mW = this.jam_mW === null ? 0 : this.jam_mW[slot];
    const isDisturbed = interference_mW + jam_mW > this.noise_mW * 1e-3;
    const sinr_dB = isDisturbed ? power_dBm - decibelOf(this.noise_mW + jam_mW + interference_mW) : snr_dB;
    if (uniform < frame.errorTable.at(sinr_dB)) {
      if (!isDisturbed || uniform < frame.errorTable.at(snr_dB)) return OUTCOME.propagation;
      if (jam_mW === 0) return OUTCOME.collision;
      const unjammed_dB = power_dBm - decibelOf(this.noise_mW + interference_mW);
      return uniform < frame.errorTable.at(unjammed_dB) ? OUTCOME.collision : OUTCOME.jamming;
    }
    if (lossProbability > 0 && unitOf(mix32(draw ^ LOSS_SALT)) < lossProbability) return OUTCOME.propagation;
    const at = frame.receiverCount++;
    frame.receiverSlot[at] = slot;
    frame.rssi_dBm[at] = power_dBm;
    frame.sinr_dB[at] = sinr_dB;
    return OUTCOME.received;
  }
}
