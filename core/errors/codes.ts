/**
 * Every error a user can meet, by code. `docs/errors.md` lists the same codes; a test compares them.
 * Add a code here and there; never rename one.
 */
export const ERROR_CODES = {
  // command line and scenario
  ARGUMENT_INVALID: 'Invalid argument',
  SCENARIO_UNKNOWN: 'Unknown scenario',
  SCENARIO_INVALID: 'Invalid scenario',
  PARAMETER_UNKNOWN: 'Unknown parameter',
  PARAMETER_INVALID: 'Invalid parameter value',
  PARAMETER_NOT_LIVE: 'Parameter cannot change while running',
  PARAMETERS_CONFLICT: 'Parameters contradict each other',
  POWER_UNLAWFUL: 'More power than the law allows',
  // files
  FILE_MISSING: 'File not found',
  FILE_UNREADABLE: 'File cannot be read or written',
  XML_MALFORMED: 'Malformed XML',
  XML_INVALID: 'Invalid element',
  ROUTE_INVALID: 'Invalid route',
  NETWORK_INVALID: 'Invalid road network',
  // messages and protocol
  MESSAGE_UNDECODABLE: 'Message does not decode',
  MESSAGE_OUT_OF_RANGE: 'Message field out of range',
  FRAME_TOO_LARGE: 'Frame too large',
  PROTOCOL_VERSION: 'Wrong protocol version',
  PROTOCOL_VIOLATION: 'Protocol violation',
  HOST_SILENT: 'Station host is silent',
  HOST_LOST: 'Station host is gone',
  STATION_UNKNOWN: 'Unknown station',
  HAZARD_UNKNOWN: 'Unknown hazard',
  STATION_TAKEN: 'Station is already hosted',
  // recordings
  RECORDING_FOREIGN: 'Not a Verge recording',
  RECORDING_TRUNCATED: 'Recording is truncated',
  TRACE_FORMAT_UNKNOWN: 'Unknown trace format',
  TRACE_INVALID: 'Invalid trace record',
  // server
  SIMULATION_LIMIT: 'Too many simulations',
  SIMULATION_UNKNOWN: 'Unknown simulation',
  SIMULATION_FAILED: 'Simulation failed',
  SIMULATION_OVER: 'Simulation is over',
  ORIGIN_REFUSED: 'Origin refused',
  TOKEN_REFUSED: 'Token refused',
  RATE_LIMITED: 'Too many requests',
  PORT_TAKEN: 'Port is taken',
  // learning and privacy
  ENGINE_UNAVAILABLE: 'Learning engine is not available',
  TRAINING_FAILED: 'Training failed',
  PRIVACY_INVALID: 'Privacy setting gives no guarantee',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;
