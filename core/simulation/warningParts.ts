import type { verge } from '#proto';
import type { MissCause } from './missCauses.js';

/** The way of a warning to one station, in order; each ends where the next begins. */
export const WARNING_PARTS = [
  'generation', // sensed -> DENM generated
  'signing', // generated -> first handed over to the radio
  'repetition', // first handed over -> the received copy handed over, sent by the originator again
  'backhaul', // received by one roadside unit -> there at the one that sent the received copy
  'forwarding', // the rest of the time until another station handed over the copy that was received
  'gate', // held by congestion control
  'access', // wait for the channel
  'airtime',
  'processing', // received -> verified and told to the driver
] as const;

export type WarningPart = (typeof WARNING_PARTS)[number];
export type WarningParts = Readonly<Record<WarningPart, number>>;

/** A copy of a warning that has been on the air. */
export interface WarningCopy {
  readonly senderId: number;
  readonly request_us: number;
  readonly gateWait_us: number;
  readonly start_us: number;
  readonly end_us: number;
  /** stations of the population that decoded it, and roadside units */
  readonly receivers: ReadonlySet<number>;
}

/**
 * Time of each part, us; they sum to the latency from detection to processing.
 * @param copy the one that was received; undefined where nobody saw it on the air: all of that time is access
 * @param handedOver_us when the first copy came to the radio, sent or not
 * @param backhaul_us how long the copy's sender had waited for it on the backhaul
 */
export function warningParts(
  { stationId, detectionUs, generatedUs }: verge.v1.IDenmOrigin,
  { receivedUs, processedUs }: verge.v1.IDenmReport,
  copy: WarningCopy | undefined,
  handedOver_us: number,
  backhaul_us: number,
): WarningParts {
  const generated_us = generatedUs!;
  const received_us = receivedUs!;
  const own = { generation: generated_us - detectionUs!, processing: processedUs! - received_us };
  const none = { signing: 0, repetition: 0, backhaul: 0, forwarding: 0, gate: 0, airtime: 0 };
  if (copy === undefined) return { ...none, ...own, access: received_us - generated_us };
  const later_us = copy.request_us - handedOver_us;
  const isForwarded = copy.senderId !== stationId;
  const wire_us = isForwarded ? Math.min(backhaul_us, later_us) : 0;
  return {
    ...own,
    signing: handedOver_us - generated_us,
    repetition: isForwarded ? 0 : later_us,
    backhaul: wire_us,
    forwarding: isForwarded ? later_us - wire_us : 0,
    gate: copy.gateWait_us,
    access: copy.start_us - copy.request_us - copy.gateWait_us,
    airtime: copy.end_us - copy.start_us,
  };
}

/**
 * The cause a lateness is put down to: what took longest.
 * @param earlier why no earlier copy was received: the cause of whatever waiting for a later one took
 */
export function causeOfDelay(parts: WarningParts, earlier: MissCause): MissCause {
  const times: readonly (readonly [MissCause, number])[] = [
    [earlier, parts.repetition + parts.forwarding],
    ['compute', parts.generation + parts.signing + parts.processing],
    ['backhaul', parts.backhaul],
    ['congestionControl', parts.gate],
    ['channelAccess', parts.access],
    ['airtime', parts.airtime],
  ];
  return times.reduce((longest, one) => (one[1] > longest[1] ? one : longest))[0];
}
