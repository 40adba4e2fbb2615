import type { verge } from '#proto';
import { mathematicalHeading_rad, US_PER_MS, US_PER_S } from '../units/units.js';
import type { LocalPlane } from './localPlane.js';
import { DEGREES_PER_UNIT, HEADING_UNAVAILABLE, relevanceDistance_m, TENTH } from './messages/cdd.js';
import { TERMINATION } from './messages/denm.js';

/** One version of an event as a DENM tells it; never changed after decoding, so receivers may share it. */
export interface HazardEvent {
  readonly key: number;
  readonly originatingStationId: number;
  readonly sequenceNumber: number;
  readonly detection_us: number;
  /** referenceTime: when this version was generated */
  readonly reference_us: number;
  readonly expires_us: number;
  readonly x_m: number;
  readonly y_m: number;
  readonly relevance_m: number;
  readonly causeCode: number;
  readonly subCauseCode: number;
  /** the way its sender headed there; NaN when not told */
  readonly heading_rad: number;
  /** ms; 0 when the message names none: then nobody keeps it alive */
  readonly transmissionInterval_ms: number;
  readonly terminated: boolean;
  /** ended by another station than the originator */
  readonly negated: boolean;
  /** sent by another station than the originator: a repetition by a roadside unit */
  readonly repeated: boolean;
}

/** One number per actionID, exact in a double. */
export const actionKey = (stationId: number, sequenceNumber: number): number => stationId * 65_536 + sequenceNumber;

/** @param epochIts_ms TimestampIts at simulated time 0 */
export function hazardEventOf(denm: verge.v1.Denm, plane: LocalPlane, epochIts_ms: number): HazardEvent {
  const management = denm.management!;
  const action = management.actionId!;
  const originatingStationId = action.originatingStationId ?? 0;
  const sequenceNumber = action.sequenceNumber ?? 0;
  const detection_us = ((management.detectionTime ?? 0) - epochIts_ms) * US_PER_MS;
  return {
    key: actionKey(originatingStationId, sequenceNumber),
    originatingStationId,
    sequenceNumber,
    detection_us,
    reference_us: ((management.referenceTime ?? 0) - epochIts_ms) * US_PER_MS,
    expires_us: detection_us + (management.validityDuration ?? 0) * US_PER_S,
    x_m: plane.x_m((management.eventPosition!.longitude ?? 0) * DEGREES_PER_UNIT),
    y_m: plane.y_m((management.eventPosition!.latitude ?? 0) * DEGREES_PER_UNIT),
    relevance_m: relevanceDistance_m(management.relevanceDistance ?? 0),
    causeCode: denm.situation?.causeCode ?? 0,
    subCauseCode: denm.situation?.subCauseCode ?? 0,
    heading_rad: headingOf_rad(denm.location?.eventPositionHeading),
    transmissionInterval_ms: management.transmissionInterval ?? 0,
    terminated: management.termination !== null && management.termination !== undefined,
    negated: management.termination === TERMINATION.isNegation,
    repeated: denm.stationId !== originatingStationId,
  };
}

const headingOf_rad = (heading: number | null | undefined): number =>
  heading === null || heading === undefined || heading === HEADING_UNAVAILABLE
    ? Number.NaN
    : mathematicalHeading_rad(heading * TENTH);
