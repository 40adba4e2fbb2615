import { type PerspectiveCamera, Plane, Raycaster, Vector2, Vector3 } from 'three';
import type { verge } from '#proto';
import { HAZARD_VEHICLE_IDS } from '../../core/view/vehicleView.js';
import { indexOfId, type SnapshotPair } from '../feed/snapshotBuffer.js';
import { SIGN_RISE, signHalf_m } from './hazardIcons.js';
import { mastHeight_m } from './stations.js';
import { mixOf } from './vehicles.js';

export interface Picked {
  readonly kind: 'vehicle' | 'station' | 'hazard';
  readonly id: number;
}

/** Where somebody pointed, and what is there to be found. */
export interface PickRequest {
  readonly clientX: number;
  readonly clientY: number;
  readonly pair: SnapshotPair | null;
  readonly time_us: number;
  readonly stations: readonly verge.v1.ISceneStation[];
  /** hazards whose signs are shown */
  readonly signs: readonly verge.v1.IHazardView[];
  /** ground covered by a CSS pixel, m */
  readonly metresPerPixel: number;
}

const GROUND = new Plane(new Vector3(0, 0, 1), 0);
/** Tolerance around the pointer, CSS pixels. */
const REACH_px = 14;

/** Where a vehicle's front bumper is between the two moments, and its state; null when it is not on the road. */
export function vehicleAt(pair: SnapshotPair, id: number, time_us: number) {
  const j = indexOfId(pair.after, id);
  if (j < 0) return null;
  const i = indexOfId(pair.before, id);
  const mix = mixOf(pair, time_us);
  const { after, before } = pair;
  const between = (now: Float32Array, then: Float32Array) => (i < 0 ? now[j] : then[i] + (now[j] - then[i]) * mix);
  return {
    x_m: between(after.x_m, before.x_m),
    y_m: between(after.y_m, before.y_m),
    heading_rad: after.heading_rad[j],
    speed_mps: between(after.speed_mps, before.speed_mps),
    type: after.type[j],
    flags: after.flags[j],
    belief: after.hasBelief ? after.belief[j] / 255 : null,
  };
}

export type VehicleNow = NonNullable<ReturnType<typeof vehicleAt>>;

/** Finds what lies under a pointer: on the ground for vehicles, along the mast for roadside units. */
export class Picker {
  private readonly raycaster = new Raycaster();

  constructor(
    private readonly camera: PerspectiveCamera,
    private readonly element: HTMLElement,
  ) {}

  /** Point of the ground plane under a pointer, or null above the horizon. */
  groundAt(clientX: number, clientY: number): Vector3 | null {
    const box = this.element.getBoundingClientRect();
    const point = new Vector2(((clientX - box.left) / box.width) * 2 - 1, 1 - ((clientY - box.top) / box.height) * 2);
    this.raycaster.setFromCamera(point, this.camera);
    return this.raycaster.ray.intersectPlane(GROUND, new Vector3());
  }

  pick({ clientX, clientY, pair, time_us, stations, signs, metresPerPixel }: PickRequest): Picked | null {
    const above = this.stationAt(clientX, clientY, stations) ?? this.signAt(clientX, clientY, signs, metresPerPixel);
    if (above !== null) return above;
    const ground = this.groundAt(clientX, clientY);
    return ground === null || pair === null ? null : nearestVehicle(pair, time_us, ground, REACH_px * metresPerPixel);
  }

  /** The signs face the camera and stand above their places (hazardIcons). */
  private signAt(
    clientX: number,
    clientY: number,
    signs: readonly verge.v1.IHazardView[],
    metresPerPixel: number,
  ): Picked | null {
    const box = this.element.getBoundingClientRect();
    const rise_m = SIGN_RISE * signHalf_m(metresPerPixel);
    for (const sign of signs) {
      const point = new Vector3(sign.xM ?? 0, sign.yM ?? 0, 0).applyMatrix4(this.camera.matrixWorldInverse);
      point.setY(point.y + rise_m).applyMatrix4(this.camera.projectionMatrix);
      const dx = ((point.x + 1) / 2) * box.width - (clientX - box.left);
      const dy = ((1 - point.y) / 2) * box.height - (clientY - box.top);
      if (point.z < 1 && Math.hypot(dx, dy) < REACH_px) return { kind: 'hazard', id: sign.id ?? 0 };
    }
    return null;
  }

  private stationAt(clientX: number, clientY: number, stations: readonly verge.v1.ISceneStation[]): Picked | null {
    const box = this.element.getBoundingClientRect();
    for (const station of stations) {
      for (const share of [0.4, 0.7, 1]) {
        const point = new Vector3(station.xM ?? 0, station.yM ?? 0, mastHeight_m(station) * share).project(this.camera);
        const dx = ((point.x + 1) / 2) * box.width - (clientX - box.left);
        const dy = ((1 - point.y) / 2) * box.height - (clientY - box.top);
        if (point.z < 1 && Math.hypot(dx, dy) < REACH_px) return { kind: 'station', id: station.id ?? 0 };
      }
    }
    return null;
  }
}

/** A car on the wrong side is a hazard, and no station. */
const pickedOf = (id: number): Picked =>
  id >= HAZARD_VEHICLE_IDS ? { kind: 'hazard', id: id - HAZARD_VEHICLE_IDS } : { kind: 'vehicle', id };

/** A scan of all vehicles: 10,000 take some 20 microseconds, and only a click or a hover asks. */
export function nearestVehicle(
  pair: SnapshotPair,
  time_us: number,
  place: { x: number; y: number },
  reach_m: number,
): Picked | null {
  const { after } = pair;
  // Vehicles between the moments are at most a step away from their place in the later one; look a little wider first.
  let best: Picked | null = null;
  let bestDistance_m = Math.max(4, reach_m);
  for (let j = 0; j < after.count; j++) {
    const roughly = Math.abs(after.x_m[j] - place.x) + Math.abs(after.y_m[j] - place.y);
    if (roughly > bestDistance_m * 2 + 60) continue;
    const now = vehicleAt(pair, after.id[j], time_us)!;
    const centreX = now.x_m - 2.2 * Math.cos(now.heading_rad);
    const centreY = now.y_m - 2.2 * Math.sin(now.heading_rad);
    const distance_m = Math.hypot(centreX - place.x, centreY - place.y);
    if (distance_m >= bestDistance_m) continue;
    bestDistance_m = distance_m;
    best = pickedOf(after.id[j]);
  }
  return best;
}
