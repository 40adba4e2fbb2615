import { mix32, unitOf } from '../../random/random.js';
import { OUTCOME, OUTCOME_COUNT, type StationPlaces } from '../medium.js';
import { drawOf } from '../reception/draw.js';
import type { ErrorTable } from '../reception/errorTable.js';
import { NO_BIN } from '../reception/frame.js';
import { decibelOf, LEVEL_MILLIWATT, levelOf, levelToDbm } from '../reception/levels.js';
import { CHANNEL_RB, CONTROL_RB } from './allocation.js';
import type { Sensing } from './sensing.js';
import type { SidelinkConfig } from './settings.js';
import type { SidelinkFrame } from './sidelinkFrame.js';

const CONTROL_SALT = 0x68bc21eb;
const LOSS_SALT = 0x2545f491;
/** Less interference than this share of the noise is none. */
const NOTICEABLE = 1e-3;

/**
 * All that is received in one subframe. Power adds up by sub-channel; every transmission is decoded for itself, first its
 * control information, then its data, unless the station transmits in the subframe.
 */
export class SubframeReception {
  /** running counts of packets, [bin][OUTCOME], flat */
  readonly counts: Float64Array;
  receptions = 0;

  /** noise of jammers over the whole channel by slot, mW; null while nobody jams */
  jam_mW: Float64Array | null = null;

  private readonly places: StationPlaces;
  private readonly sensing: Sensing;
  private readonly subchannels: number;
  private readonly subchannelShare: number; // of the channel's resource blocks
  private readonly sensitivityLevel: number;
  private readonly rssiFloor_mW: number;
  private readonly controlErrors: ErrorTable;
  private readonly power_mW: Float64Array; // slot * subchannels + sub-channel, of this subframe
  private readonly control_mW: Float64Array; // the same within the blocks of a control channel
  private readonly sumOf: Float64Array; // subframe whose sums these are
  private readonly transmitsIn: Float64Array; // subframe

  constructor(
    places: StationPlaces,
    sensing: Sensing,
    { subchannels, subchannel_RB, rssiFloor_dBm }: SidelinkConfig,
    sensitivity_dBm: number,
    controlErrors: ErrorTable,
    bins: number,
  ) {
    const capacity = places.stationId.length;
    this.places = places;
    this.sensing = sensing;
    this.subchannels = subchannels;
    this.subchannelShare = subchannel_RB / CHANNEL_RB;
    this.sensitivityLevel = levelOf(sensitivity_dBm);
    this.rssiFloor_mW = 10 ** (rssiFloor_dBm / 10);
    this.controlErrors = controlErrors;
    this.counts = new Float64Array(bins * OUTCOME_COUNT);
    this.power_mW = new Float64Array(capacity * subchannels);
    this.control_mW = new Float64Array(capacity * subchannels);
    this.sumOf = new Float64Array(capacity * subchannels).fill(-1);
    this.transmitsIn = new Float64Array(capacity).fill(-1);
  }

  /** @param frames of this subframe, their pairs filled, ascending by sender */
  receive(frames: readonly SidelinkFrame[], subframe: number, lossProbability: number): void {
    for (const { request } of frames) {
      this.transmitsIn[request.slot] = subframe;
      this.sensing.deafen(request.slot, subframe);
    }
    for (const frame of frames) this.addUp(frame, subframe);
    for (const frame of frames) this.decode(frame, subframe, lossProbability);
  }

  private addUp({ allocation, subchannel, pairCount, pairSlot, pairLevel }: SidelinkFrame, subframe: number): void {
    const { power_mW, control_mW, sumOf, subchannels } = this;
    const { share, controlShare } = allocation;
    const length = share.length;
    for (let i = 0; i < pairCount; i++) {
      const own_mW = LEVEL_MILLIWATT[pairLevel[i]];
      const from = pairSlot[i] * subchannels + subchannel;
      for (let k = 0; k < length; k++) {
        const at = from + k;
        if (sumOf[at] !== subframe) {
          sumOf[at] = subframe;
          power_mW[at] = 0;
          control_mW[at] = 0;
        }
        power_mW[at] += own_mW * share[k];
        control_mW[at] += own_mW * controlShare[k];
      }
    }
  }

  private decode(frame: SidelinkFrame, subframe: number, lossProbability: number): void {
    const { first, pairSlot, pairLevel, pairBin, pairState, pairCount, isFirstOfTwo } = frame;
    const { counts, transmitsIn, sensitivityLevel } = this;
    let at = 0;
    frame.receiverCount = 0;
    for (let i = 0; i < pairCount; i++) {
      const slot = pairSlot[i];
      let earlier = -1;
      if (first !== null) {
        at = this.passOver(first, at, slot);
        if (at < first.pairCount && first.pairSlot[at] === slot) earlier = at++;
      }
      if (isFirstOfTwo) frame.pairSinr[i] = 0;
      const isDeaf = transmitsIn[slot] === subframe;
      if (!isDeaf) this.remember(frame, slot, subframe);
      let state: number = OUTCOME.received;
      if (earlier < 0 || first?.pairState[earlier] !== OUTCOME.received) {
        if (isDeaf) state = OUTCOME.receiverBusy;
        else if (pairLevel[i] < sensitivityLevel) state = OUTCOME.belowSensitivity;
        else state = this.outcomeOf(frame, i, earlier, lossProbability);
      }
      pairState[i] = state;
      if (!isFirstOfTwo && pairBin[i] !== NO_BIN) counts[pairBin[i] * OUTCOME_COUNT + state]++;
    }
    if (first !== null) this.passOver(first, at, Number.POSITIVE_INFINITY);
    this.receptions += frame.receiverCount;
  }

  /** What is heard in the frame's sub-channels becomes part of the sensing memory. */
  private remember({ allocation, subchannel }: SidelinkFrame, slot: number, subframe: number): void {
    const { power_mW, rssiFloor_mW, sensing } = this;
    const from = slot * this.subchannels + subchannel;
    const past = sensing.pastAt(slot, subframe) + subchannel;
    const jam_mW = this.jamIn(slot, this.subchannelShare);
    for (let k = 0; k < allocation.subchannels; k++) {
      const heard_mW = power_mW[from + k] + jam_mW;
      if (heard_mW >= rssiFloor_mW) sensing.rssi_mW[past + k] = heard_mW;
    }
  }

  /**
   * Stations that noticed the first transmission of a packet but not the second, which was counted below sensitivity: what
   * became of the first counts. @returns index of the first pair from `slot` on
   */
  private passOver({ pairCount, pairSlot, pairBin, pairState }: SidelinkFrame, from: number, slot: number): number {
    let at = from;
    for (; at < pairCount && pairSlot[at] < slot; at++) {
      if (pairBin[at] === NO_BIN) continue;
      this.counts[pairBin[at] * OUTCOME_COUNT + OUTCOME.belowSensitivity]--;
      this.counts[pairBin[at] * OUTCOME_COUNT + pairState[at]]++;
    }
    return at;
  }

  /** @param earlier index of the receiver among the pairs of the packet's first transmission, or -1 */
  private outcomeOf(frame: SidelinkFrame, i: number, earlier: number, lossProbability: number): number {
    const slot = frame.pairSlot[i];
    const level = frame.pairLevel[i];
    const control = this.controlOutcome(frame, slot, level);
    if (control !== OUTCOME.received) return control;
    this.note(frame, slot, level);
    return this.dataOutcome(frame, i, earlier, lossProbability);
  }

  /** Control information (SCI on the PSCCH): without it the data are lost, to what it was lost to. */
  private controlOutcome(frame: SidelinkFrame, slot: number, level: number): number {
    const { allocation, subchannel, drawKey } = frame;
    const own_mW = LEVEL_MILLIWATT[level] * allocation.controlShare[0];
    const others_mW = Math.max(0, this.control_mW[slot * this.subchannels + subchannel] - own_mW);
    const noise_mW = allocation.controlNoise_mW;
    const jam_mW = this.jamIn(slot, CONTROL_RB / CHANNEL_RB);
    const uniform = unitOf(mix32(drawOf(drawKey, this.places.stationId[slot]) ^ CONTROL_SALT));
    const sinr = own_mW / (noise_mW + others_mW + jam_mW);
    return causeOf(uniform, this.controlErrors, own_mW / noise_mW, own_mW / (noise_mW + others_mW), sinr);
  }

  /** What the control information reserves. */
  private note({ allocation, reservations }: SidelinkFrame, slot: number, level: number): void {
    const elementLevel = Math.max(1, level - allocation.elementLevels);
    for (let r = 0; r < reservations.length; r++) {
      const { subframe, subchannel, length } = reservations[r];
      this.sensing.reserve(slot, subframe, subchannel, length, elementLevel);
    }
  }

  /**
   * One uniform draw of the packet against the error ratio with interference and without: received, lost to a collision, lost
   * anyway. Of two transmissions the receiver adds the signal-to-interference ratios (Chase combining). Injected losses
   * count as propagation.
   */
  private dataOutcome(frame: SidelinkFrame, i: number, earlier: number, lossProbability: number): number {
    const { allocation, first } = frame;
    const slot = frame.pairSlot[i];
    const level = frame.pairLevel[i];
    const own_mW = LEVEL_MILLIWATT[level];
    const noise_mW = allocation.noise_mW;
    let snr = own_mW / noise_mW;
    const disturbed_mW = noise_mW + this.others_mW(frame, slot, own_mW);
    let unjammed = own_mW / disturbed_mW;
    let sinr = own_mW / (disturbed_mW + this.jamIn(slot, allocation.subchannels * this.subchannelShare));
    if (first !== null && earlier >= 0 && first.pairSinr[earlier] > 0) {
      snr += LEVEL_MILLIWATT[first.pairLevel[earlier]] / noise_mW;
      sinr += first.pairSinr[earlier];
      unjammed += first.pairSinr[earlier];
    }
    const draw = drawOf(frame.packetKey, this.places.stationId[slot]);
    if (frame.isFirstOfTwo) frame.pairSinr[i] = sinr;
    const cause = causeOf(unitOf(draw), allocation.errors, snr, unjammed, sinr);
    if (cause !== OUTCOME.received) return cause;
    if (lossProbability > 0 && unitOf(mix32(draw ^ LOSS_SALT)) < lossProbability) return OUTCOME.propagation;
    const at = frame.receiverCount++;
    frame.receiverSlot[at] = slot;
    frame.rssi_dBm[at] = levelToDbm(level);
    frame.sinr_dB[at] = decibelOf(sinr);
    return OUTCOME.received;
  }

  /** Jammers' noise in a part of the channel. */
  private jamIn(slot: number, share: number): number {
    return this.jam_mW === null ? 0 : this.jam_mW[slot] * share;
  }

  /** Power of all others in the sub-channels of the frame. */
  private others_mW({ allocation, subchannel }: SidelinkFrame, slot: number, own_mW: number): number {
    const from = slot * this.subchannels + subchannel;
    let sum_mW = -own_mW;
    for (let k = from; k < from + allocation.subchannels; k++) sum_mW += this.power_mW[k];
    return Math.max(0, sum_mW);
  }
}

/** Received, or lost to a jammer, or to interference, or lost without it. */
function causeOf(uniform: number, errors: ErrorTable, snr: number, unjammed: number, sinr: number): number {
  if (uniform >= errors.at(decibelOf(sinr))) return OUTCOME.received;
  if (unjammed > sinr && uniform >= errors.at(decibelOf(unjammed))) return OUTCOME.jamming;
  const isDisturbed = snr > unjammed * (1 + NOTICEABLE);
  return isDisturbed && uniform >= errors.at(decibelOf(snr)) ? OUTCOME.collision : OUTCOME.propagation;
}
