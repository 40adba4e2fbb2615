import type { verge } from '#proto';
import { float32Of, uint8Of, uint32Of } from '../columns/columns.js';
import { VergeError } from '../errors/vergeError.js';
import { LocalPlane } from '../facilities/localPlane.js';
import { Random } from '../random/random.js';
import { US_PER_MS } from '../units/units.js';
import { HostParameters } from './hostParameters.js';
import { PROTOCOL_VERSION, validateWelcome } from './messages.js';
import { StationIndex } from './stationIndex.js';

/** What a host knows from its Welcome: its stations, parameters, place and time. */
export interface HostContext {
  readonly hostId: number;
  readonly seed: string;
  readonly index: StationIndex;
  /** CDD StationType by slot */
  readonly stationTypes: Uint8Array;
  /** fixed places of roadside units by slot */
  readonly x_m: Float32Array;
  readonly y_m: Float32Array;
  /** 1 by slot: the vehicle scores models and never trains */
  readonly evaluation: Uint8Array;
  readonly parameters: HostParameters;
  readonly rng: Random;
  readonly plane: LocalPlane;
  readonly epochIts_ms: number;
  readonly window_us: number;
  /** least time from a reception to a transmission that answers it */
  readonly reaction_us: number;
  readonly start_us: number;
  /** what vehicles had spent when the infrastructure started again; null at the start */
  readonly ledger: verge.v1.IPrivacyLedger | null;
}

/** Rows of a Welcome in the order in which the host numbers its stations. */
export type SlotOrder = (stationIds: Uint32Array, rng: Random) => Uint32Array;

const asTold: SlotOrder = (stationIds) => Uint32Array.from(stationIds.keys());

/**
 * @throws VergeError PROTOCOL_VERSION, MESSAGE_OUT_OF_RANGE, MESSAGE_UNDECODABLE
 */
export function hostContextOf(welcome: verge.v1.IWelcome, slotOrder = asTold): HostContext {
  const version = welcome.protocolVersion ?? 0;
  if (version !== PROTOCOL_VERSION) {
    throw new VergeError('PROTOCOL_VERSION', {
      where: 'Welcome',
      expected: String(PROTOCOL_VERSION),
      got: String(version),
    });
  }
  validateWelcome(welcome);
  const rng = Random.fromSeed(welcome.seed ?? '');
  const stationIds = uint32Of(welcome.stationIds);
  const order = slotOrder(stationIds, rng);
  const index = new StationIndex(order.map((row) => stationIds[row]));
  const bytesBySlot = (column: Uint8Array) => Uint8Array.from(order, (row) => column[row] ?? 0);
  const floatsBySlot = (column: Float32Array) => Float32Array.from(order, (row) => column[row]);
  const parameters = new HostParameters(welcome.scenarioJson!, welcome.liveJson ?? '');
  return {
    hostId: welcome.hostId ?? 0,
    seed: welcome.seed ?? '',
    index,
    stationTypes: bytesBySlot(uint8Of(welcome.stationTypes)),
    x_m: floatsBySlot(float32Of(welcome.stationXM)),
    y_m: floatsBySlot(float32Of(welcome.stationYM)),
    evaluation: bytesBySlot(uint8Of(welcome.evaluationVehicle)), // absent: none
    parameters,
    rng,
    plane: new LocalPlane(welcome.originLatitudeDeg ?? 0, welcome.originLongitudeDeg ?? 0),
    epochIts_ms: welcome.epochItsMs ?? 0,
    window_us: welcome.windowUs!,
    reaction_us: parameters.current.facilities.reaction_ms * US_PER_MS,
    start_us: welcome.timeUs ?? 0,
    ledger: welcome.ledger ?? null,
  };
}
