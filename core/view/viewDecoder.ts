import type { verge } from '#proto';
import { float32Of, int16Of, uint8Of, uint16Of, uint32Of } from '../columns/columns.js';
import { VergeError } from '../errors/vergeError.js';
import { wrapAngle_rad } from '../geometry/polyline.js';
import { CM_PER_M, createVehicleState, HEADING_STEPS, type VehicleState } from './vehicleView.js';

/** What a frame did: `skipped` is a delta before any keyframe, or a frame that carries no vehicles. */
export type Applied = 'keyframe' | 'delta' | 'skipped';

/**
 * Follows a view stream (live or recorded): apply every keyframe and delta in order, read `current`. Frames of other
 * kinds (scene, events, metrics) are the caller's. After `reset` or a seek, deltas are skipped until a keyframe comes.
 */
export class ViewDecoder {
  /** The latest moment, and the one before it, for interpolation. */
  current: VehicleState = createVehicleState(64);
  previous: VehicleState = createVehicleState(64);
  /** For each vehicle of `current`, its index in `previous`, or -1 when it was not there. */
  previousIndex = new Int32Array(64);
  signals: Uint8Array = new Uint8Array(0);
  wetness: Uint8Array = new Uint8Array(0);
  slickness: Uint8Array = new Uint8Array(0);
  hazards: readonly verge.v1.IHazardView[] = [];
  weather: readonly verge.v1.IWeatherView[] = [];
  jammers: readonly verge.v1.IJammerView[] = [];
  /** Ids of the roadside units that are out of service, ascending. */
  outOfService: Uint32Array = new Uint32Array(0);
  /** Time of the keyframe that hazards, weather, jammers and outages came with. */
  keyframe_us = 0;
  hasBelief = false;
  private started = false;

  /** Forgets everything: before another file, after a gap in the stream, after a seek. */
  reset(): void {
    this.started = false;
    this.current.count = 0;
    this.previous.count = 0;
  }

  /** @throws VergeError MESSAGE_OUT_OF_RANGE when a column's length does not fit the others */
  apply(frame: verge.v1.IViewFrame): Applied {
    if (frame.keyframe) return this.applyKeyframe(frame.keyframe);
    if (frame.delta && this.started) return this.applyDelta(frame.delta);
    return 'skipped';
  }

  applyKeyframe(frame: verge.v1.IViewKeyframe): Applied {
    const id = uint32Of(frame.id);
    const count = id.length;
    const next = this.nextState(count);
    setColumn(next.x_m, float32Of(frame.xM), count, 'ViewKeyframe.x_m');
    setColumn(next.y_m, float32Of(frame.yM), count, 'ViewKeyframe.y_m');
    setColumn(next.heading_rad, float32Of(frame.headingRad), count, 'ViewKeyframe.heading_rad');
    setColumn(next.speed_mps, float32Of(frame.speedMps), count, 'ViewKeyframe.speed_mps');
    setColumn(next.type, uint8Of(frame.type), count, 'ViewKeyframe.type');
    setColumn(next.flags, uint32Of(frame.flags), count, 'ViewKeyframe.flags');
    const belief = uint8Of(frame.belief);
    this.hasBelief = belief.length > 0;
    if (this.hasBelief) setColumn(next.belief, belief, count, 'ViewKeyframe.belief');
    else next.belief.fill(0, 0, count);
    next.id.set(id);
    this.signals = uint8Of(frame.signals);
    this.wetness = uint8Of(frame.wetness);
    this.slickness = uint8Of(frame.slickness);
    this.hazards = frame.hazards ?? [];
    this.weather = frame.weather ?? [];
    this.jammers = frame.jammers ?? [];
    this.outOfService = uint32Of(frame.outOfService);
    this.keyframe_us = frame.timeUs ?? 0;
    this.linkToCurrent(next, count);
    return this.advance(next, count, frame.timeUs ?? 0, 'keyframe');
  }

  applyDelta(frame: verge.v1.IViewDelta): Applied {
    const removed = uint32Of(frame.removed);
    const addedId = uint32Of(frame.addedId);
    const keptCount = this.current.count - removed.length;
    if (keptCount < 0) throw misfit('ViewDelta.removed', this.current.count, removed.length);
    const count = keptCount + addedId.length;
    const next = this.nextState(count);
    this.mergeIds(next, removed, addedId, count);
    this.moveKept(next, frame, keptCount, count);
    this.placeAdded(next, frame, addedId.length, count);
    setColumn(next.flags, uint32Of(frame.flags), count, 'ViewDelta.flags');
    this.carryBelief(next, uint8Of(frame.belief), count);
    const signals = uint8Of(frame.signals);
    if (signals.length > 0) this.signals = signals;
    return this.advance(next, count, frame.timeUs ?? 0, 'delta');
  }

  /** Writes `next.id` and `previousIndex` of a delta: the kept and the added, both ascending, merged. */
  private mergeIds(next: VehicleState, removed: Uint32Array, addedId: Uint32Array, count: number): void {
    const { id, count: before } = this.current;
    let out = 0;
    let gone = 0;
    let added = 0;
    for (let i = 0; i < before; i++) {
      if (gone < removed.length && removed[gone] === id[i]) {
        gone++;
        continue;
      }
      while (added < addedId.length && addedId[added] < id[i]) out = this.put(next, out, addedId[added++], -1);
      if (out < count) out = this.put(next, out, id[i], i);
    }
    if (gone !== removed.length) throw misfit('ViewDelta.removed', gone, removed.length);
    while (added < addedId.length) out = this.put(next, out, addedId[added++], -1);
  }

  private put(next: VehicleState, index: number, id: number, before: number): number {
    next.id[index] = id;
    this.previousIndex[index] = before;
    return index + 1;
  }

  private moveKept(next: VehicleState, frame: verge.v1.IViewDelta, keptCount: number, count: number): void {
    const dx_cm = checked(int16Of(frame.dxCm), keptCount, 'ViewDelta.dx_cm');
    const dy_cm = checked(int16Of(frame.dyCm), keptCount, 'ViewDelta.dy_cm');
    const heading = checked(uint16Of(frame.heading), keptCount, 'ViewDelta.heading');
    const speed_cmps = checked(uint16Of(frame.speedCmps), keptCount, 'ViewDelta.speed_cmps');
    const { current, previousIndex } = this;
    let kept = 0;
    for (let j = 0; j < count; j++) {
      const i = previousIndex[j];
      if (i < 0) continue;
      next.x_m[j] = current.x_m[i] + dx_cm[kept] / CM_PER_M;
      next.y_m[j] = current.y_m[i] + dy_cm[kept] / CM_PER_M;
      next.heading_rad[j] = wrapAngle_rad((heading[kept] * 2 * Math.PI) / HEADING_STEPS);
      next.speed_mps[j] = speed_cmps[kept] / CM_PER_M;
      next.type[j] = current.type[i];
      kept++;
    }
  }

  private placeAdded(next: VehicleState, frame: verge.v1.IViewDelta, addedCount: number, count: number): void {
    const x_m = checked(float32Of(frame.addedXM), addedCount, 'ViewDelta.added_x_m');
    const y_m = checked(float32Of(frame.addedYM), addedCount, 'ViewDelta.added_y_m');
    const heading_rad = checked(float32Of(frame.addedHeadingRad), addedCount, 'ViewDelta.added_heading_rad');
    const speed_mps = checked(float32Of(frame.addedSpeedMps), addedCount, 'ViewDelta.added_speed_mps');
    const type = checked(uint8Of(frame.addedType), addedCount, 'ViewDelta.added_type');
    let added = 0;
    for (let j = 0; j < count; j++) {
      if (this.previousIndex[j] >= 0) continue;
      next.x_m[j] = x_m[added];
      next.y_m[j] = y_m[added];
      next.heading_rad[j] = heading_rad[added];
      next.speed_mps[j] = speed_mps[added];
      next.type[j] = type[added];
      added++;
    }
  }

  /** Without a belief column the kept keep theirs and the added start at 0. */
  private carryBelief(next: VehicleState, belief: Uint8Array, count: number): void {
    if (belief.length > 0) {
      setColumn(next.belief, belief, count, 'ViewDelta.belief');
      this.hasBelief = true;
      return;
    }
    for (let j = 0; j < count; j++) {
      const i = this.previousIndex[j];
      next.belief[j] = i < 0 ? 0 : this.current.belief[i];
    }
  }

  private linkToCurrent(next: VehicleState, count: number): void {
    const { id, count: before } = this.current;
    let i = 0;
    for (let j = 0; j < count; j++) {
      while (i < before && id[i] < next.id[j]) i++;
      this.previousIndex[j] = i < before && id[i] === next.id[j] ? i : -1;
    }
  }

  private nextState(count: number): VehicleState {
    if (this.previous.id.length < count) this.previous = createVehicleState(Math.ceil(count * 1.5));
    if (this.previousIndex.length < count) this.previousIndex = new Int32Array(Math.ceil(count * 1.5));
    return this.previous;
  }

  private advance(next: VehicleState, count: number, time_us: number, applied: Applied): Applied {
    next.count = count;
    next.time_us = time_us;
    this.previous = this.current;
    this.current = next;
    this.started = true;
    return applied;
  }
}

function checked<T extends ArrayLike<number>>(column: T, count: number, where: string): T {
  if (column.length !== count) throw misfit(where, count, column.length);
  return column;
}

function setColumn<T extends ArrayLike<number>>(
  target: { set(source: T): void },
  column: T,
  count: number,
  where: string,
) {
  target.set(checked(column, count, where));
}

function misfit(where: string, expected: number, got: number): VergeError {
  return new VergeError('MESSAGE_OUT_OF_RANGE', { where, expected: `${expected} values`, got: `${got}` });
}
