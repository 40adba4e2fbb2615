import { mix32, unitOf } from '../../random/random.js';
import { OUTCOME, OUTCOME_COUNT, type StationPlaces } from '../medium.js';
import { drawOf } from './draw.js';
import { DECODING, type Frame, NO_BIN } from './frame.js';
import { decibelOf, LEVEL_MILLIWATT, levelOf, levelToDbm } from './levels.js';

const NOBODY = 0;
const LOSS_SALT = 0x2545f491;

/**
 * All receivers. Each decodes at most one frame at a time, the first it can hear (no capture of a later, stronger one),
 * while the power of all others adds up as interference. The SINR of a frame is its power over noise plus the mean
 * interference during its airtime.
 */
export class ReceiverBank {
  /** running counts, [bin][OUTCOME], flat */
  readonly counts: Float64Array;
  receptions = 0;

  private readonly places: StationPlaces;
  private readonly sensitivityLevel: number;
  private readonly noise_dBm: number;
  private readonly noise_mW: number;
  private readonly transmitting: Uint8Array;
  private readonly decoding: Uint32Array; // transmission id, NOBODY when free
  private readonly power_mW: Float64Array; // of all frames in the air here
  private readonly energy: Float64Array; // mW us of all frames since decoding began
  private readonly energySince_us: Float64Array;

  constructor(places: StationPlaces, sensitivity_dBm: number, noise_dBm: number, bins: number) {
    const capacity = places.stationId.length;
    this.places = places;
    this.sensitivityLevel = levelOf(sensitivity_dBm);
    this.noise_dBm = noise_dBm;
    this.noise_mW = 10 ** (noise_dBm / 10);
    this.counts = new Float64Array(bins * OUTCOME_COUNT);
    this.transmitting = new Uint8Array(capacity);
    this.decoding = new Uint32Array(capacity);
    this.power_mW = new Float64Array(capacity);
    this.energy = new Float64Array(capacity);
    this.energySince_us = new Float64Array(capacity);
  }

  isTransmitting(slot: number): boolean {
    return this.transmitting[slot] !== 0;
  }

  /** The frame's first symbol arrives everywhere (propagation takes a microsecond at 300 m and is left out). */
  begin(frame: Frame): void {
    const { pairSlot, pairLevel, pairState, start_us } = frame;
    const { decoding, transmitting, power_mW, energy, energySince_us, sensitivityLevel } = this;
    const sender = frame.request.slot;
    transmitting[sender] = 1;
    decoding[sender] = NOBODY; // half duplex: what it was decoding is lost
    for (let i = 0; i < frame.pairCount; i++) {
      const slot = pairSlot[i];
      const level = pairLevel[i];
      if (decoding[slot] !== NOBODY) {
        energy[slot] += power_mW[slot] * (start_us - energySince_us[slot]);
        energySince_us[slot] = start_us;
        pairState[i] = level < sensitivityLevel ? OUTCOME.belowSensitivity : OUTCOME.receiverBusy;
      } else if (level < sensitivityLevel) {
        pairState[i] = OUTCOME.belowSensitivity;
      } else if (transmitting[slot] !== 0) {
        pairState[i] = OUTCOME.receiverBusy;
      } else {
        decoding[slot] = frame.transmissionId;
        energy[slot] = 0;
        energySince_us[slot] = start_us;
        pairState[i] = DECODING;
      }
      power_mW[slot] += LEVEL_MILLIWATT[level];
    }
  }

  /** The frame ends: its receivers are listed in it, every pair is counted. */
  finish(frame: Frame, lossProbability: number): void {
    const { pairSlot, pairLevel, pairBin, pairState, end_us } = frame;
    const { decoding, power_mW, energy, energySince_us, counts } = this;
    this.transmitting[frame.request.slot] = 0;
    frame.receiverCount = 0;
    for (let i = 0; i < frame.pairCount; i++) {
      const slot = pairSlot[i];
      const state = pairState[i];
      if (decoding[slot] !== NOBODY) {
        energy[slot] += power_mW[slot] * (end_us - energySince_us[slot]);
        energySince_us[slot] = end_us;
      }
      const left_mW = power_mW[slot] - LEVEL_MILLIWATT[pairLevel[i]];
      power_mW[slot] = Math.max(left_mW, 0);
      const outcome = state === DECODING ? this.decide(frame, slot, pairLevel[i], lossProbability) : state;
      pairState[i] = outcome;
      if (pairBin[i] !== NO_BIN) counts[pairBin[i] * OUTCOME_COUNT + outcome]++;
    }
    this.receptions += frame.receiverCount;
  }

  /**
   * One uniform draw against the error ratio without interference, then with it: propagation, collision or received.
   * A frame its receiver gave up to transmit itself is lost to a busy receiver. Injected losses count as propagation.
   */
  private decide(frame: Frame, slot: number, level: number, lossProbability: number): number {
    if (this.decoding[slot] !== frame.transmissionId) return OUTCOME.receiverBusy;
    this.decoding[slot] = NOBODY;
    if (this.places.present[slot] === 0) return OUTCOME.receiverBusy;
    const power_dBm = levelToDbm(level);
    const draw = drawOf(frame.drawKey, this.places.stationId[slot]);
    const uniform = unitOf(draw);
    const snr_dB = power_dBm - this.noise_dBm;
    if (uniform < frame.errorTable.at(snr_dB)) return OUTCOME.propagation;
    const mean_mW = this.energy[slot] / (frame.end_us - frame.start_us);
    const interference_mW = mean_mW - LEVEL_MILLIWATT[level];
    let sinr_dB = snr_dB;
    if (interference_mW > this.noise_mW * 1e-3) {
      sinr_dB = power_dBm - decibelOf(this.noise_mW + interference_mW);
      if (uniform < frame.errorTable.at(sinr_dB)) return OUTCOME.collision;
    }
    if (lossProbability > 0 && unitOf(mix32(draw ^ LOSS_SALT)) < lossProbability) return OUTCOME.propagation;
    const at = frame.receiverCount++;
    frame.receiverSlot[at] = slot;
    frame.rssi_dBm[at] = power_dBm;
    frame.sinr_dB[at] = sinr_dB;
    return OUTCOME.received;
  }
}
