/**
 * Sizes on the air. Airtime comes from this model of the real encodings (UPER, TS 103 097 envelopes), never from the
 * length of our protobuf. With it the CAM's payload and security take 200, 300, 348 or 448 B (no path, path of 10 points,
 * each without and with certificate), against the states 200, 300, 360 and 455 B that Molina-Masegosa et al. measured
 * (doi 10.1109/TVT.2020.3027722).
 */

/** 802.11 QoS data header 26 B and frame check sequence 4 B. */
const MAC_B = 30;
/** LLC/SNAP 8, GeoNetworking single-hop broadcast 40, BTP-B 4 (EN 302 636-4-1, EN 302 636-5-1). */
const SHB_STACK_B = 52;
/** LLC/SNAP 8, GeoNetworking geo-broadcast 56, BTP-B 4. */
const GBC_STACK_B = 68;
/** IEEE 1609.2 envelope signed with a digest of the certificate: HashedId8, ECDSA-256 signature, headers. */
const DIGEST_ENVELOPE_B = 94;
/** The same with a whole explicit authorization ticket (87 + 155 B; 147-162 B tickets are in use). */
const CERTIFICATE_ENVELOPE_B = 242;
/** CAM header, basic container and high-frequency container. */
const CAM_CORE_B = 106;
/** Low-frequency container without its path. */
const CAM_LOW_FREQUENCY_B = 10;
/** One path point: 18 + 18 + 15 + 17 bits. */
const PATH_POINT_B = 8.5;
/** Road side unit's CAM: header, basic container and an empty high-frequency container. */
const CAM_RSU_CORE_B = 40;
/** DENM header, management, situation, location and a la carte containers; with certificate about 300 B in all. */
const DENM_CORE_B = 58;

/** @param pathPoints points of the path history, or -1 without low-frequency container */
export function camAirSize_B(pathPoints: number, withCertificate: boolean): number {
  const lowFrequency_B = pathPoints < 0 ? 0 : CAM_LOW_FREQUENCY_B + PATH_POINT_B * pathPoints;
  return Math.ceil(CAM_CORE_B + lowFrequency_B) + envelope_B(withCertificate) + SHB_STACK_B + MAC_B;
}

export const rsuCamAirSize_B = (withCertificate: boolean): number =>
  CAM_RSU_CORE_B + envelope_B(withCertificate) + SHB_STACK_B + MAC_B;

/** A DENM is always signed with the whole certificate (TS 103 097 clause 7.1.2); geo-broadcast, or to one hop. */
export const denmAirSize_B = (isGeoBroadcast = true): number =>
  DENM_CORE_B + CERTIFICATE_ENVELOPE_B + (isGeoBroadcast ? GBC_STACK_B : SHB_STACK_B) + MAC_B;

/**
 * A message whose payload size follows from its content (core/facilities/payloadSizes), in a single-hop broadcast.
 * @param payload_B unsigned facility payload
 */
export const shbAirSize_B = (payload_B: number, withCertificate: boolean): number =>
  payload_B + envelope_B(withCertificate) + SHB_STACK_B + MAC_B;

/**
 * A learning message: its fields and payload in a single-hop broadcast, signed with a digest.
 * @param body_B fixed-width fields plus payload, a function of shapes only, so that sizes do not depend on values
 */
export const learningAirSize_B = (body_B: number): number => body_B + DIGEST_ENVELOPE_B + SHB_STACK_B + MAC_B;

/** One entry of an inline P2PCD request: a HashedId3 (IEEE 1609.2). */
export const CERTIFICATE_REQUEST_B = 3;

export const envelope_B = (withCertificate: boolean): number =>
  withCertificate ? CERTIFICATE_ENVELOPE_B : DIGEST_ENVELOPE_B;
