import { verge } from '#proto';
import { float64Of, uint8Of } from '../../core/columns/columns.js';
import { CERTIFICATE_INTERVAL_US } from '../../core/facilities/caService.js';
import { encodeMapem } from '../../core/facilities/messages/mapem.js';
import { encodeSpatem, TIME_MARK_UNKNOWN } from '../../core/facilities/messages/spatem.js';
import { mapemPayload_B, spatemPayload_B } from '../../core/facilities/payloadSizes.js';
import { shbAirSize_B } from '../../core/facilities/sizeModel.js';
import { minuteOfYear, timeMark } from '../../core/facilities/timeMark.js';
import { TriggerPhases } from '../../core/facilities/triggerPhases.js';
import type { HostContext } from '../../core/stations/hostContext.js';
import type { Outbox } from '../../core/stations/outbox.js';
import { US_PER_MS, US_PER_S } from '../../core/units/units.js';

const { SPATEM, MAPEM } = verge.v1.MessageType;
const { CERTIFICATE, DIGEST } = verge.v1.Signer;
const { AC_BE } = verge.v1.AccessCategory;

interface Served {
  readonly rsuId: number;
  readonly intersectionId: number;
  /** first row of its groups in the states, and how many there are */
  readonly first: number;
  readonly groups: number;
  readonly map: Uint8Array;
  readonly mapAirSize_B: number;
  lastCertificate_us: number;
}

/**
 * SPATEMs and MAPEMs of the signals that roadside units serve (TS 103 301): single hop, access category best effort. Each
 * signal has phases of its own for both. What a unit tells of a state is as old as the last traffic step.
 */
export class SignalSender {
  private readonly served: Served[];
  private readonly spatemPhases: TriggerPhases;
  private readonly mapemPhases: TriggerPhases;
  private states: Uint8Array = new Uint8Array(0);
  private minEnd_us: Float64Array = new Float64Array(0);
  private maxEnd_us: Float64Array = new Float64Array(0);

  constructor(
    private readonly host: HostContext,
    private readonly outbox: Outbox,
    sites: readonly verge.v1.ISignalSite[],
  ) {
    let first = 0;
    this.served = sites.map(({ rsuId, map }) => {
      const served = servedOf(rsuId!, map!, first);
      first += served.groups;
      return served;
    });
    const slots = Uint32Array.from(this.served, ({ intersectionId }) => intersectionId);
    const period_us = Math.round(US_PER_S / host.parameters.current.facilities.spatem.rate_Hz);
    this.spatemPhases = TriggerPhases.draw(period_us, slots, host.rng, 'spatemPhase');
    this.mapemPhases = TriggerPhases.draw(US_PER_S, slots, host.rng, 'mapemPhase');
  }

  /** Takes over what the signals show. */
  take(states: verge.v1.ISignalStates): void {
    this.states = uint8Of(states.eventState);
    this.minEnd_us = float64Of(states.minEndUs);
    this.maxEnd_us = float64Of(states.maxEndUs);
  }

  window(from_us: number, until_us: number): void {
    if (this.states.length === 0) return;
    this.mapemPhases.forEachDue(from_us, until_us, (slot, time_us) => {
      const { rsuId, map, mapAirSize_B } = this.served[slot];
      this.post(rsuId, time_us, MAPEM, map, mapAirSize_B, true);
    });
    this.spatemPhases.forEachDue(from_us, until_us, (slot, time_us) => this.sendSpatem(this.served[slot], time_us));
  }

  private sendSpatem(served: Served, time_us: number): void {
    const { epochIts_ms } = this.host;
    const { minute, ms } = minuteOfYear(time_us, epochIts_ms);
    const payload = encodeSpatem({
      protocolVersion: 2,
      stationId: served.rsuId,
      intersectionId: served.intersectionId,
      revision: 0,
      minuteOfYear: minute,
      timeStamp: ms,
      states: Array.from({ length: served.groups }, (_, group) =>
        this.movement(served.first + group, group + 1, time_us),
      ),
    });
    const certificate = time_us - served.lastCertificate_us >= CERTIFICATE_INTERVAL_US;
    if (certificate) served.lastCertificate_us = time_us;
    const airSize_B = shbAirSize_B(spatemPayload_B(served.groups), certificate);
    this.post(served.rsuId, time_us, SPATEM, payload, airSize_B, certificate);
  }

  private movement(row: number, signalGroup: number, now_us: number): verge.v1.IMovementState {
    const [min_us, max_us] = [this.minEnd_us[row], this.maxEnd_us[row]];
    const mark = (time_us: number) => timeMark(time_us, now_us, this.host.epochIts_ms);
    return {
      signalGroup,
      eventState: this.states[row],
      minEndTime: mark(min_us),
      maxEndTime: mark(max_us),
      likelyTime: min_us === max_us ? mark(min_us) : TIME_MARK_UNKNOWN,
    };
  }

  private post(
    rsuId: number,
    time_us: number,
    type: verge.v1.MessageType,
    payload: Uint8Array,
    airSize_B: number,
    withCertificate: boolean,
  ): void {
    this.outbox.post({
      stationId: rsuId,
      time_us: time_us + this.host.parameters.current.facilities.sign_ms * US_PER_MS,
      type,
      accessCategory: AC_BE,
      airSize_B,
      payload,
      destinationId: 0,
      signer: withCertificate ? CERTIFICATE : DIGEST,
    });
  }
}

function servedOf(rsuId: number, map: verge.v1.IMapem, first: number): Served {
  const groups = (map.lanes ?? []).flatMap(({ connections }) => (connections ?? []).map((one) => one.signalGroup!));
  return {
    rsuId,
    intersectionId: map.intersectionId!,
    first,
    groups: Math.max(...groups),
    map: encodeMapem(map),
    mapAirSize_B: shbAirSize_B(mapemPayload_B(map), true), // once a second, so always with the certificate
    lastCertificate_us: Number.NEGATIVE_INFINITY,
  };
}
