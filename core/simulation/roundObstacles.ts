import { verge } from '#proto';
import type { MediumRequest, ResolvedTransmission } from '../radio/medium.js';

const { ROUND_ANNOUNCEMENT, ROUND_JOIN, MODEL_FRAGMENT, UPDATE_FRAGMENT, FRAGMENT_ACK } = verge.v1.MessageType;
const DOWNWARD: ReadonlySet<number> = new Set([ROUND_ANNOUNCEMENT, MODEL_FRAGMENT, FRAGMENT_ACK]);
const UPWARD: ReadonlySet<number> = new Set([ROUND_JOIN, UPDATE_FRAGMENT]);

/**
 * Why a round was late, or published nothing:
 * - `belowMinimum`: too few vehicles took part
 * - `congestionControl`: its gate dropped frames of the round, or held a station's for the longest part of it
 * - `lossAndRetry`: updates of vehicles that took part were lost, or were repeated for the longest part
 * - `channelAccess`: the model waited longest for the channel
 * - `compute`: training took longest
 */
export type RoundCause = 'belowMinimum' | 'congestionControl' | 'lossAndRetry' | 'channelAccess' | 'compute';

/** What congestion control did to one frame of a round. */
interface Held {
  readonly time_us: number;
  readonly stationId: number;
  readonly wait_us: number;
  readonly isDropped: boolean;
}

/** What the learning frames of each roadside unit met on their way, for as long as its round may ask. */
export class RoundObstacles {
  private readonly byUnit = new Map<number, Held[]>();

  /** Congestion control dropped a frame. */
  dropped(request: MediumRequest): void {
    this.add(request, { time_us: request.request_us, stationId: request.stationId, wait_us: 0, isDropped: true });
  }

  /** A frame has been on the air. */
  sent({ request, end_us }: ResolvedTransmission): void {
    const wait_us = request.gateWait_us ?? 0;
    if (wait_us === 0) return;
    this.add(request, { time_us: end_us, stationId: request.stationId, wait_us, isDropped: false });
  }

  private add({ type, stationId, destinationId }: MediumRequest, held: Held): void {
    const unit = DOWNWARD.has(type) ? stationId : UPWARD.has(type) ? destinationId : 0;
    if (unit === 0) return;
    const known = this.byUnit.get(unit);
    if (known === undefined) this.byUnit.set(unit, [held]);
    else known.push(held);
  }

  /** Longest part of a round, and forgets what was before its end. @param minCohort fewer updates publish nothing */
  causeOf(round: verge.v1.IRoundReport, minCohort: number): RoundCause {
    const held = (this.byUnit.get(round.rsuId!) ?? []).filter(({ time_us }) => time_us >= round.announcedUs!);
    this.byUnit.delete(round.rsuId!);
    const participants = round.participants ?? 0;
    if (round.closedBelowMinimum && participants < minCohort) return 'belowMinimum';
    const held_us = mostHeld_us(held);
    const isLost = (round.updatesLost ?? 0) > 0 || round.closedBelowMinimum;
    if (isLost) {
      const isGates = held.some(({ isDropped }) => isDropped) || held_us > (round.closedUs! - round.announcedUs!) / 2;
      return isGates ? 'congestionControl' : 'lossAndRetry';
    }
    const phases: [RoundCause, number][] = [
      ['congestionControl', held_us],
      ['channelAccess', (round.modelDownUs ?? 0) - heldBy_us(held, round.rsuId!)],
      ['compute', round.trainingUs ?? 0],
      ['lossAndRetry', (round.uploadUs ?? 0) - held_us],
    ];
    return phases.reduce((longest, phase) => (phase[1] > longest[1] ? phase : longest))[0];
  }
}

const heldBy_us = (held: readonly Held[], stationId: number): number =>
  held.reduce((sum, one) => sum + (one.stationId === stationId ? one.wait_us : 0), 0);

/** Time for which the station that was held longest was held. */
const mostHeld_us = (held: readonly Held[]): number =>
  Math.max(0, ...[...new Set(held.map(({ stationId }) => stationId))].map((id) => heldBy_us(held, id)));
