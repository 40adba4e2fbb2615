import type { verge } from '#proto';
import { timestampIts } from '../simTime/simTime.js';
import { US_PER_S } from '../units/units.js';
import type { HazardEvent } from './hazardEvent.js';
import type { LocalPlane } from './localPlane.js';
import {
  HEADING_UNAVAILABLE,
  HUNDREDTH,
  quantised,
  relevanceCode,
  SEMI_AXIS_UNAVAILABLE,
  SPEED_UNAVAILABLE,
  TENTH,
} from './messages/cdd.js';
import { TERMINATION } from './messages/denm.js';
import { referencePosition } from './referencePosition.js';

/** Everything a DENM says, in SI units. */
export interface Warning {
  readonly stationId: number;
  readonly stationType: number;
  readonly sequenceNumber: number;
  readonly detection_us: number;
  readonly generated_us: number;
  readonly x_m: number;
  readonly y_m: number;
  /** 95 % semi axis of the position, 0.01 m */
  readonly positionConfidence: number;
  readonly causeCode: number;
  readonly subCauseCode: number;
  readonly validity_s: number;
  readonly relevance_m: number;
  readonly speed_mps: number;
  readonly compassHeading_deg: number;
  readonly cancelled: boolean;
  /** ms, so that others keep it alive; 0 names none */
  readonly transmissionInterval_ms: number;
  /** InformationQuality, 0 unknown .. 7 best */
  readonly quality: number;
}

/** InformationQuality of a hazard the vehicle felt itself, and of one its model expects. */
export const QUALITY = { felt: 3, expected: 1 } as const;

/** DENM of a warning (EN 302 637-3 clause 8.2: an update has the same actionID and a later referenceTime). */
export function denmOf(warning: Warning, plane: LocalPlane, epochIts_ms: number): verge.v1.IDenm {
  return {
    protocolVersion: 2,
    stationId: warning.stationId,
    management: {
      actionId: { originatingStationId: warning.stationId, sequenceNumber: warning.sequenceNumber },
      detectionTime: timestampIts(epochIts_ms, warning.detection_us),
      referenceTime: timestampIts(epochIts_ms, warning.generated_us),
      termination: warning.cancelled ? TERMINATION.isCancellation : undefined,
      eventPosition: referencePosition(plane, warning.x_m, warning.y_m, warning.positionConfidence),
      relevanceDistance: relevanceCode(warning.relevance_m),
      relevanceTrafficDirection: 0,
      validityDuration: warning.validity_s,
      transmissionInterval: warning.transmissionInterval_ms || undefined,
      stationType: warning.stationType,
    },
    situation: {
      informationQuality: warning.quality,
      causeCode: warning.causeCode,
      subCauseCode: warning.subCauseCode,
    },
    location: {
      eventSpeed: quantised(warning.speed_mps, HUNDREDTH, 0, 16_382, SPEED_UNAVAILABLE),
      eventPositionHeading: quantised(warning.compassHeading_deg, TENTH, 0, 3600, HEADING_UNAVAILABLE),
      roadType: 0,
    },
  };
}

/**
 * DENM by which another station says that a warning is wrong (clause 6.1.2.3): the actionID of the original, a referenceTime
 * of its own.
 */
export const negationOf = (
  event: HazardEvent,
  stationId: number,
  stationType: number,
  generated_us: number,
  plane: LocalPlane,
  epochIts_ms: number,
): verge.v1.IDenm => ({
  protocolVersion: 2,
  stationId,
  management: {
    actionId: { originatingStationId: event.originatingStationId, sequenceNumber: event.sequenceNumber },
    detectionTime: timestampIts(epochIts_ms, event.detection_us),
    referenceTime: timestampIts(epochIts_ms, generated_us),
    termination: TERMINATION.isNegation,
    eventPosition: referencePosition(plane, event.x_m, event.y_m, SEMI_AXIS_UNAVAILABLE),
    relevanceDistance: relevanceCode(event.relevance_m),
    relevanceTrafficDirection: 0,
    validityDuration: Math.round((event.expires_us - event.detection_us) / US_PER_S),
    stationType,
  },
  situation: {
    informationQuality: QUALITY.felt,
    causeCode: event.causeCode,
    subCauseCode: event.subCauseCode,
  },
});
