/** Constants of the station-host protocol; docs/protocol.md tells the whole of it. */

/** Version both sides name in Hello and Welcome; a different one is refused with PROTOCOL_VERSION. */
export const PROTOCOL_VERSION = 1;

/** WebSocket sub-protocol of every Verge socket (RFC 6455, 1.9). */
export const SUBPROTOCOL = 'verge.v1';

/** A token travels as a further sub-protocol entry, since browsers cannot set headers: `verge.token.<token>`. */
export const TOKEN_PREFIX = 'verge.token.';

/** WebSocket close codes used (RFC 6455, 7.4.1). */
export const CLOSE_CODE = {
  normal: 1000,
  goingAway: 1001,
  protocolError: 1002,
  policyViolation: 1008,
  tooLarge: 1009,
  internalError: 1011,
} as const;

/** Largest frame a host may send, B. A fleet's Done for 10,000 stations that all transmit is about 4 MB. */
export const MAX_HOST_FRAME_B = 16 * 1024 * 1024;

/** Largest frame a client on the public port may send, B: one vehicle's Done. */
export const MAX_CLIENT_FRAME_B = 256 * 1024;

/**
 * Transmissions and manoeuvres a foreign station may ask for in one window, and a free-running one may have waiting for
 * the next. The shortest frame occupies the air for about 0.1 ms (IEEE 802.11-2016, 17.4.3), so 100 fill the default
 * window of 10 ms.
 */
export const MAX_STATION_REQUESTS = 100;

/** A host has so long to say Hello after it connected, ms. */
export const HELLO_LIMIT_MS = 5_000;

/** A lock-step host that does not answer a window for so long is silent, ms of wall clock. Training takes seconds. */
export const SILENCE_LIMIT_MS = 30_000;
