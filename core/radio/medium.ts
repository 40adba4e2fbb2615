import type { verge } from '#proto';
import type { CellularLive } from './cellular/config.js';
import type { CellularView } from './cellular/counts.js';
import type { GateCounts, GateView } from './congestion/counts.js';
import type { CongestionSettings, DccMode } from './congestion/settings.js';
import type { Jammer } from './jamming/jammer.js';

/**
 * The air: one channel. The world hands over requests, the medium decides when each goes on the air and who decodes it.
 * A frame whose airtime ends after the window stays pending and is resolved when it ends.
 */

export const OUTCOME = {
  received: 0,
  belowSensitivity: 1,
  receiverBusy: 2,
  propagation: 3,
  collision: 4,
  jamming: 5,
} as const;
export const OUTCOME_COUNT = 6;
/** Reception outcomes are counted per distance bin of this width, up to OUTCOME_BINS bins. */
export const OUTCOME_BIN_M = 25;
export const OUTCOME_BINS = 40;

/** Where the stations are, as columns; slots are the medium's addressing. Updated in place by the world every step. */
export interface StationPlaces {
  count: number;
  present: Uint8Array; // 0: not on the road, or its radio is off
  stationId: Uint32Array; // ascending
  x_m: Float64Array;
  y_m: Float64Array;
  height_m: Float32Array;
}

/** What a network layer knows of a frame; the medium only carries it. */
export interface NetworkPacket {
  /** hops from the source to whoever receives this frame: 1 straight from it */
  readonly hops: number;
}

/**
 * The stations' network layers on one channel: all that reacts to a reception within the window. A medium that has one
 * tells it of every frame's end, and takes its requests as it takes those of the hosts, at their exact time: after frames
 * that end at that time and after requests of hosts.
 */
export interface NetworkLayer {
  /** When it next wants to send, us; Infinity while it does not. A frame's end may change it. */
  readonly next_us: number;
  /** Hands over what is due at `next_us`. */
  take(): MediumRequest;
  /** A frame has ended and its receivers are known; may say which of them hand it up (`passedUp`). */
  received(frame: ResolvedTransmission): void;
}

export interface MediumRequest {
  slot: number;
  stationId: number;
  sequence: number;
  request_us: number;
  accessCategory: number; // 0 VO .. 3 BK
  /** queue at the congestion control gate, 0 DP0 .. 3 DP3; that of the access category when absent */
  dccProfile?: number;
  airSize_B: number;
  type: number; // MessageType
  payload: Uint8Array;
  destinationId: number; // 0 broadcast
  /** how long the congestion control gate held it; set when it passes */
  gateWait_us?: number;
  /** of the security layer; the medium only carries it */
  security?: verge.v1.ISecurityEnvelope | null;
  /** absent: a single-hop broadcast */
  packet?: NetworkPacket;
}

/**
 * A resolved transmission; receiver columns have `receiverCount` valid entries, ascending by station id. Pairs are the
 * stations the frame came to, received or not, with what became of it (OUTCOME); a station that is not among them was too
 * far away to notice.
 */
export interface ResolvedTransmission {
  transmissionId: number;
  request: MediumRequest;
  start_us: number;
  end_us: number;
  receiverCount: number;
  receiverSlot: Uint32Array;
  rssi_dBm: Float32Array;
  sinr_dB: Float32Array;
  pairCount: number;
  pairSlot: Uint32Array;
  pairState: Uint8Array;
  /** of a frame that reaches each station as a copy of its own: whether more are to come, and who received one so far */
  copies?: { readonly areMore: boolean; readonly received: number };
  /** 1 for each receiver whose network layer hands the frame up to its station; all do when absent */
  passedUp?: Uint8Array;
}

export const ACCESS_RESULT = { sent: 0, dropped: 1, refused: 2, gateDropped: 3, tooLong: 4 } as const;

export interface AccessOutcome {
  stationId: number;
  sequence: number;
  result: number; // ACCESS_RESULT
  accessDelay_us: number;
  airtime_us: number;
  /** what was asked for, of one that was not sent: the accounts want to know what it was */
  notSent?: MediumRequest;
}

/** Live settings, read at every window start. */
export interface MediumLive {
  txPower_dBm: number;
  /** injected loss on top of the channel, 0..1 */
  lossProbability: number;
  /** PHY rate of frames that start from now on, where the technology has a choice; that of the configuration when absent */
  rate_Mbps?: number;
  /** who jams the channel; nobody when absent */
  jammers?: readonly Jammer[];
  /** congestion control; none when absent */
  dcc?: DccMode;
  congestion?: CongestionSettings;
  /** the mobile network, if there is one */
  cellular?: CellularLive;
}

/** What a medium tells of its congestion control. */
export interface CongestionView {
  readonly mode: DccMode;
  /** by DCC profile, since the beginning */
  readonly counts: readonly GateCounts[];
  /** undefined while there is none */
  viewOf(slot: number): GateView | undefined;
  /** Shortest time from one frame of a station to the next that is allowed now, us; undefined while there is no control. */
  interval_us(slot: number): number | undefined;
}

/** Starts a thread that works on the setup; the medium whose setup it is says how. */
export type LaunchThread = (setup: object) => void;

export interface Medium {
  /** Takes a request in this window; requests come sorted by (time, stationId, sequence). */
  request(request: MediumRequest): void;
  /**
   * Advances to `until_us`: starts what may start, resolves what ends by then.
   * Results are in `resolved` (ordered by end time, transmission id) and `outcomes`, valid until the next call.
   */
  advance(until_us: number, live: MediumLive): void;
  readonly resolved: readonly ResolvedTransmission[];
  readonly outcomes: readonly AccessOutcome[];
  /** Share of the last 100 ms in which the slot sensed the channel busy, 0..1. */
  busyRatio(slot: number): number;
  /** What reacts to receptions within the window; a technology without it carries single hops only. */
  network?: NetworkLayer;
  /** undefined where the technology has none */
  readonly congestion?: CongestionView;
  /** undefined where there are no cells */
  readonly cellular?: CellularView;
  /** The stations stand where they will be in the next window: who works ahead may begin. */
  moved?(txPower_dBm: number): void;
  /** Has a thread help with the work from now on, where the technology can use one; changes no result. */
  share?(launch: LaunchThread): void;
  /** Lets a helping thread end. */
  close?(): void;
  /** Running counts, [bin][OUTCOME], flat. */
  readonly outcomeCounts: Float64Array;
  readonly transmissions: number;
  readonly receptions: number;
  /** (transmission, station in range) pairs looked at so far; the measure of the medium's work */
  readonly pairs: number;
}
