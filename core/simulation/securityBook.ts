import { verge } from '#proto';
import { VergeError } from '../errors/vergeError.js';
import { LocalPlane } from '../facilities/localPlane.js';
import { decodeCam } from '../facilities/messages/cam.js';
import { DEGREES_PER_UNIT, HUNDREDTH, TENTH } from '../facilities/messages/cdd.js';
import type { ResolvedTransmission } from '../radio/medium.js';
import type { Parameters } from '../scenario/schema.js';
import { mathematicalHeading_rad, US_PER_MS, US_PER_S } from '../units/units.js';
import { LinkingAdversary } from './linkingAdversary.js';

/** A gap between two CAMs of a vehicle that is longer belongs to two trips, us. */
const TRIP_GAP_US = 20 * US_PER_S;

/** How long CAMs of one vehicle lie apart, as a listener knows it who misses none. */
class CamGaps {
  private readonly last_us = new Map<number, number>();
  private sum_us = 0;
  private squared_us2 = 0;
  private longest_us = 0;

  heard(vehicle: number, time_us: number): void {
    const gap_us = time_us - (this.last_us.get(vehicle) ?? Number.NEGATIVE_INFINITY);
    this.last_us.set(vehicle, time_us);
    if (gap_us > TRIP_GAP_US) return;
    this.sum_us += gap_us;
    this.squared_us2 += gap_us * gap_us;
    this.longest_us = Math.max(this.longest_us, gap_us);
  }

  /** Mean age of what such a listener knows: half the mean square of the gaps over their mean. */
  get meanAge_ms(): number | null {
    return this.sum_us === 0 ? null : this.squared_us2 / this.sum_us / 2 / US_PER_MS;
  }

  get longest_ms(): number | null {
    return this.sum_us === 0 ? null : this.longest_us / US_PER_MS;
  }
}

/** What signatures and pseudonyms did, cost and hid. */
export class SecurityBook {
  private readonly parameters: Parameters['security'];
  /** of the eavesdropper, round the first CAM heard */
  private plane: LocalPlane | null = null;
  private readonly adversary: LinkingAdversary | null;
  private readonly gaps = new CamGaps();
  private readonly sum = { verified: 0, waited_us: 0, unknownSigners: 0, certificateRequests: 0, refused: 0 };
  private cams = 0;
  private camBytes_B = 0;

  constructor(parameters: Parameters['security']) {
    this.parameters = parameters;
    this.adversary = parameters.pseudonym.strategy === 'none' ? null : new LinkingAdversary();
  }

  report(report: verge.v1.ISecurityReport): void {
    const { sum } = this;
    sum.verified += report.verified ?? 0;
    sum.waited_us += report.waitedUs ?? 0;
    sum.unknownSigners += report.unknownSigners ?? 0;
    sum.certificateRequests += report.certificateRequests ?? 0;
    sum.refused += report.refused ?? 0;
  }

  transmission({ request, end_us }: ResolvedTransmission): void {
    if (request.type !== verge.v1.MessageType.CAM) return;
    this.cams++;
    this.camBytes_B += request.airSize_B;
    if (this.adversary !== null) this.overheard(this.adversary, request.stationId, request.payload, end_us);
  }

  private overheard(adversary: LinkingAdversary, vehicle: number, payload: Uint8Array, time_us: number): void {
    const cam = camIn(payload);
    if (!cam?.highFrequency) return;
    this.gaps.heard(vehicle, time_us);
    const { highFrequency, stationId } = cam;
    const latitude_deg = (cam.referencePosition?.latitude ?? 0) * DEGREES_PER_UNIT;
    const longitude_deg = (cam.referencePosition?.longitude ?? 0) * DEGREES_PER_UNIT;
    this.plane ??= new LocalPlane(latitude_deg, longitude_deg);
    const heard = {
      identity: stationId,
      time_us,
      x_m: this.plane.x_m(longitude_deg),
      y_m: this.plane.y_m(latitude_deg),
      heading_rad: mathematicalHeading_rad((highFrequency.heading ?? 0) * TENTH),
      speed_mps: (highFrequency.speed ?? 0) * HUNDREDTH,
    };
    adversary.heard(heard, vehicle);
  }

  figures(): Record<string, unknown> {
    const { sum, parameters, cams, adversary, gaps } = this;
    const score = adversary?.score();
    return {
      mode: parameters.mode,
      verified: sum.verified,
      meanVerificationWait_ms: sum.verified === 0 ? null : sum.waited_us / sum.verified / US_PER_MS,
      unknownSigners: sum.unknownSigners,
      certificateRequests: sum.certificateRequests,
      refused: sum.refused,
      meanCamSize_B: cams === 0 ? null : this.camBytes_B / cams,
      pseudonyms: {
        strategy: parameters.pseudonym.strategy,
        changes: score?.changes ?? 0,
        linked: score?.linked ?? 0,
        linkedShare: score?.linkedShare ?? null,
        meanTrackedTime_s: score?.meanTrackedTime_s ?? null,
        meanHeardTime_s: score?.meanHeardTime_s ?? null,
        meanCamAge_ms: gaps.meanAge_ms,
        longestCamGap_ms: gaps.longest_ms,
      },
    };
  }
}

/** What does not decode is no CAM; its receivers report it. */
function camIn(payload: Uint8Array): verge.v1.Cam | null {
  try {
    return decodeCam(payload);
  } catch (error) {
    if (error instanceof VergeError) return null;
    throw error;
  }
}
