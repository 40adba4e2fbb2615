import { verge } from '#proto';
import { heardMapOf, heardPhasesOf } from '../core/facilities/heardSignals.js';
import { decodeMapem } from '../core/facilities/messages/mapem.js';
import { decodeSpatem } from '../core/facilities/messages/spatem.js';
import { advisedSpeed_mps } from '../core/facilities/speedAdvice.js';
import { TriggerPhases } from '../core/facilities/triggerPhases.js';
import { EGO, EGO_CONTEXT_FIELDS } from '../core/stations/egoContext.js';
import type { EgoState, Pose } from '../core/stations/egoState.js';
import type { HostContext } from '../core/stations/hostContext.js';
import type { Inbox } from '../core/stations/inbox.js';
import type { Sensing } from '../core/stations/sensing.js';
import { SignalKnowledge } from '../core/stations/signalKnowledge.js';
import type { WindowReports } from '../core/stations/windowReports.js';
import { US_PER_MS } from '../core/units/units.js';

/** A vehicle looks at the signal ahead so often, and an advice holds a little longer. Design assumptions. */
const LOOK_US = 500_000;
const ADVICE_MS = 700;

/** Vehicles that take their speed from what roadside units tell of the signal ahead (facilities.spatem.advice). */
export class SpeedAdvisor {
  private readonly knowledge: SignalKnowledge;
  private readonly phases: TriggerPhases;
  private readonly pose: Pose = { x_m: 0, y_m: 0, heading_rad: 0, speed_mps: 0 };
  private advices: verge.v1.IManoeuvre[] = [];

  constructor(
    private readonly host: HostContext,
    private readonly ego: EgoState,
    private readonly sensing: Sensing,
    private readonly reports: WindowReports,
    inbox: Inbox,
  ) {
    this.knowledge = new SignalKnowledge(host.index.count);
    this.phases = TriggerPhases.draw(LOOK_US, host.index.ids, host.rng, 'advicePhase');
    inbox.on(verge.v1.MessageType.MAPEM, (frame) => {
      const map = heardMapOf(decodeMapem(frame.payload!), frame.timeUs!, host.plane);
      inbox.forEachReceiver((slot) => this.knowledge.receiveMap(slot, map));
    });
    inbox.on(verge.v1.MessageType.SPATEM, (frame) => {
      const phases = heardPhasesOf(decodeSpatem(frame.payload!), frame.timeUs!, host.epochIts_ms);
      inbox.forEachReceiver((slot) => this.knowledge.receivePhases(slot, phases));
    });
  }

  window(from_us: number, until_us: number): void {
    this.phases.forEachDue(from_us, until_us, (slot, time_us) => {
      if (this.ego.present[slot] === 1) this.look(slot, time_us);
    });
  }

  private look(slot: number, time_us: number): void {
    const { ego, pose } = this;
    ego.extrapolate(slot, time_us, pose);
    this.sensing.measure(slot, pose);
    const context = slot * EGO_CONTEXT_FIELDS;
    const ahead = this.knowledge.ahead(slot, pose, ego.context[context + EGO.turnAhead_rad], time_us);
    if (ahead === null) return;
    const limit_mps = ego.context[context + EGO.speedLimit_mps];
    const advised_mps = advisedSpeed_mps(ahead.movement, ahead.distance_m, limit_mps, time_us);
    if (advised_mps === null || advised_mps >= limit_mps) return;
    const { application_ms } = this.host.parameters.current.facilities;
    this.advices.push({
      stationId: this.host.index.ids[slot],
      timeUs: time_us + application_ms * US_PER_MS,
      speedFactor: advised_mps / limit_mps,
      durationMs: ADVICE_MS,
      advice: true,
    });
  }

  /** Advices that reach their drivers before `until_us`, ordered by (time, station). */
  due(until_us: number): verge.v1.IManoeuvre[] {
    if (this.advices.length === 0) return [];
    const now = this.advices.filter(({ timeUs }) => timeUs! < until_us);
    this.advices = this.advices.filter(({ timeUs }) => timeUs! >= until_us);
    if (now.length > 0) this.reports.awareness.speedAdvices = now.length;
    return now.sort((a, b) => a.timeUs! - b.timeUs! || a.stationId! - b.stationId!);
  }

  left(slot: number): void {
    const stationId = this.host.index.ids[slot];
    this.knowledge.forget(slot);
    this.advices = this.advices.filter((advice) => advice.stationId !== stationId);
  }
}
