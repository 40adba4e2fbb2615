import { bytesOf } from '../core/columns/columns.js';
import { TriggerPhases } from '../core/facilities/triggerPhases.js';
import { learntBelief, untrainedModel } from '../core/learning/belief.js';
import { predict } from '../core/learning/mlp.js';
import type { LayerSizes } from '../core/learning/ports.js';
import { EGO, EGO_CONTEXT_FIELDS } from '../core/stations/egoContext.js';
import type { EgoState } from '../core/stations/egoState.js';
import type { HostContext } from '../core/stations/hostContext.js';
import type { LabelledWindow, SampleCollector } from '../core/stations/ports.js';
import type { ServingUnits } from '../core/stations/servingUnit.js';
import type { VehicleObserver } from '../core/stations/vehicleObserver.js';
import type { WindowReports } from '../core/stations/windowReports.js';

/** A belief twice a second (the page), a window every second time (the task). */
const BELIEF_PERIOD_US = 500_000;

/** The model each vehicle holds now; null before its first. */
export type HeldModels = readonly (Float32Array | null)[];

/** @param belief what the model has learnt to expect of a loss of grip ahead, 0..1 (core/learning/belief) */
export type BeliefHandler = (slot: number, time_us: number, belief: number) => void;

/**
 * Turns what vehicles live through into examples, beliefs and reports. A vehicle's windows open once a second and its
 * belief is drawn twice a second, at its own phase.
 */
export class SampleRecorder {
  private readonly phases: TriggerPhases;
  private readonly features: Float32Array;
  private readonly probability = new Float32Array(1);
  private readonly untrained: Float32Array;
  private beliefStation: number[] = [];
  private belief: number[] = [];
  private believed: BeliefHandler = () => {};

  constructor(
    private readonly host: HostContext,
    private readonly ego: EgoState,
    private readonly observer: VehicleObserver,
    private readonly collector: SampleCollector,
    private readonly serving: ServingUnits,
    private readonly layers: LayerSizes,
    private readonly held: HeldModels,
    private readonly reports: WindowReports,
  ) {
    this.phases = TriggerPhases.draw(BELIEF_PERIOD_US, host.index.ids, host.rng, 'beliefPhase');
    this.features = new Float32Array(collector.featureCount);
    this.untrained = untrainedModel(host.seed, layers);
  }

  /** Registers who is told of each belief. */
  onBelief(handler: BeliefHandler): void {
    this.believed = handler;
  }

  /** A look at the own bus. */
  look(slot: number, time_us: number): void {
    const eventId = this.ego.context[slot * EGO_CONTEXT_FIELDS + EGO.eventId];
    this.collector.look(slot, time_us, this.ego.flags[slot], eventId);
  }

  /** Observations that fall into a window, then the reports of windows whose label became known. */
  window(from_us: number, until_us: number): void {
    this.phases.forEachDue(from_us, until_us, (slot, time_us) => {
      if (this.ego.present[slot] === 1) this.observe(slot, time_us);
    });
    if (this.belief.length > 0) {
      const { open } = this.reports;
      open.beliefStationId = bytesOf(new Uint32Array(this.beliefStation));
      open.belief = bytesOf(new Float32Array(this.belief));
      this.beliefStation = [];
      this.belief = [];
    }
    this.reportLabelled();
  }

  private observe(slot: number, time_us: number): void {
    const { features } = this;
    this.collector.describe(slot, this.observer.observe(slot, time_us), features);
    const belief = this.believes(slot, features);
    if (!Number.isNaN(belief)) {
      this.beliefStation.push(this.host.index.ids[slot]);
      this.belief.push(belief);
      this.believed(slot, time_us, belief);
    }
    if (Math.floor(time_us / BELIEF_PERIOD_US) % 2 === 0) this.collector.open(slot, time_us, features);
  }

  /** NaN before its first model. */
  private believes(slot: number, features: Float32Array): number {
    const probability = this.predicted(slot, features);
    return Number.isNaN(probability) ? probability : learntBelief(probability, this.output(this.untrained, features));
  }

  private predicted(slot: number, features: Float32Array): number {
    const model = this.held[slot];
    return model === null ? Number.NaN : this.output(model, features);
  }

  private output(model: Float32Array, features: Float32Array): number {
    predict(model, this.layers, features, 1, this.probability);
    return this.probability[0];
  }

  /** Evaluation vehicles always report their samples, the others only for the baselines. */
  private reportLabelled(): void {
    const all = this.host.parameters.current.learning.baselines;
    const columns = new SampleColumns();
    this.collector.drainLabelled((window) => {
      const slot = window.vehicle;
      if (!all && this.host.evaluation[slot] === 0) return;
      columns.add(this.host.index.ids[slot], window, this.predicted(slot, window.features), this.serving.lastOf(slot));
    });
    if (columns.count > 0) this.reports.open.samples = columns.report();
  }
}

class SampleColumns {
  private readonly vehicleId: number[] = [];
  private readonly time_s: number[] = [];
  private readonly features: number[] = [];
  private readonly label: number[] = [];
  private readonly eventId: number[] = [];
  private readonly prediction: number[] = [];
  private readonly placeId: number[] = [];

  get count(): number {
    return this.vehicleId.length;
  }

  add(vehicleId: number, window: LabelledWindow, prediction: number, placeId: number): void {
    this.vehicleId.push(vehicleId);
    this.time_s.push(window.time_us / 1_000_000);
    this.features.push(...window.features);
    this.label.push(window.label);
    this.eventId.push(window.eventId);
    this.prediction.push(prediction);
    this.placeId.push(placeId);
  }

  report() {
    return {
      vehicleId: bytesOf(new Uint32Array(this.vehicleId)),
      timeS: bytesOf(new Float32Array(this.time_s)),
      features: bytesOf(new Float32Array(this.features)),
      label: new Uint8Array(this.label),
      eventId: bytesOf(new Uint32Array(this.eventId)),
      prediction: bytesOf(new Float32Array(this.prediction)),
      placeId: bytesOf(new Uint32Array(this.placeId)),
    };
  }
}
