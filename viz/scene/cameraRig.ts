import { PerspectiveCamera, Vector3 } from 'three';
import { MapControls } from 'three/examples/jsm/controls/MapControls.js';
import type { verge } from '#proto';
import { type Fit, fitBox } from './fitBox.js';

const FIELD_OF_VIEW_deg = 38;
const NEAREST_m = 18;
/** The camera has not been moved, m. */
const STILL_m = 0.5;
const FLIGHT_s = 0.7;
/** Whole map: seen from the south-west and above, with a little air around it, roofs included. */
const HOME_DIRECTION = new Vector3(-0.16, -0.72, 0.8);
/** From the west and higher up: for a map that is wide where the window is tall. */
const TURNED_DIRECTION = new Vector3(-0.45, 0.03, 1.1);
/** The map is turned only where it then comes so much nearer. */
const WORTH_TURNING = 0.87;
const AIR = 0.95;
const SKYLINE_m = 20;
/** Distance from which a followed vehicle or a place in the news is looked at, m. */
const CLOSE_m = 140;

/** What covers the picture's edges, CSS px. */
export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Flight {
  readonly fromTarget: Vector3;
  readonly toTarget: Vector3;
  readonly fromOffset: Vector3;
  readonly toOffset: Vector3;
  progress: number;
}

/** Camera over the map: pan, orbit and zoom within limits, flights to places, and following a moving point. */
export class CameraRig {
  readonly camera = new PerspectiveCamera(FIELD_OF_VIEW_deg, 1, 1, 40_000);
  private readonly controls: MapControls;
  private flight: Flight | null = null;
  private followed: Vector3 | null = null;
  private centre = new Vector3();
  private extent_m = 1000;
  private size_px: readonly [number, number] = [1, 1];
  private insets: Insets = { left: 0, right: 0, top: 0, bottom: 0 };
  /** The view of the whole map as it was last taken. */
  private whole: { readonly scene: verge.v1.IScene; readonly from: Vector3 } | null = null;

  /**
   * @param onChange the picture is stale
   * @param onRelease the user took the camera away from what it followed
   */
  constructor(
    element: HTMLElement,
    private readonly reducedMotion: () => boolean,
    private readonly onChange: () => void,
    private readonly onRelease: () => void,
  ) {
    this.camera.up.set(0, 0, 1);
    this.camera.position.set(0, -500, 500);
    this.controls = new MapControls(this.camera, element);
    this.controls.enableDamping = true;
    this.controls.dampingFactor = 0.14;
    this.controls.zoomToCursor = true;
    this.controls.screenSpacePanning = false;
    this.controls.minDistance = NEAREST_m;
    this.controls.maxPolarAngle = 1.42;
    this.controls.addEventListener('change', onChange);
    element.addEventListener('pointerdown', () => {
      this.flight = null;
    });
    this.watchPanning(element);
  }

  /** A left drag moves the map, which lets go of a followed car; turning and zooming do not. */
  private watchPanning(element: HTMLElement): void {
    let from: [number, number] | null = null;
    element.addEventListener('pointerdown', (event) => {
      from = event.button === 0 && !event.ctrlKey && !event.shiftKey ? [event.clientX, event.clientY] : null;
    });
    element.addEventListener('pointerup', () => {
      from = null;
    });
    element.addEventListener('pointermove', (event) => {
      if (from === null || this.followed === null) return;
      if (Math.hypot(event.clientX - from[0], event.clientY - from[1]) < 8) return;
      from = null;
      this.onRelease();
    });
  }

  get distance_m(): number {
    return this.camera.position.distanceTo(this.controls.target);
  }

  get target(): Vector3 {
    return this.controls.target;
  }

  /** Ground covered by one CSS pixel at the target, m. */
  metresPerPixel(height_px: number): number {
    return (2 * this.distance_m * Math.tan((FIELD_OF_VIEW_deg * Math.PI) / 360)) / Math.max(1, height_px);
  }

  resize(width_px: number, height_px: number): void {
    this.size_px = [Math.max(1, width_px), Math.max(1, height_px)];
    this.camera.aspect = this.size_px[0] / this.size_px[1];
    this.recentre();
  }

  /** Puts the target in the middle of what is left free. */
  setInsets(insets: Insets): void {
    this.insets = insets;
    this.recentre();
  }

  private recentre(): void {
    const [width, height] = this.size_px;
    const { left, right, top, bottom } = this.insets;
    this.camera.setViewOffset(width, height, (right - left) / 2, (bottom - top) / 2, width, height);
    this.camera.updateProjectionMatrix();
    this.onChange();
    // who looks at the whole map goes on doing so in a window of another size
    if (this.whole !== null && this.camera.position.distanceTo(this.whole.from) < STILL_m) this.home(this.whole.scene);
  }

  /** Width and height of the free part less a margin, px. */
  private get free_px(): readonly [number, number] {
    const [width, height] = this.size_px;
    const { left, right, top, bottom } = this.insets;
    return [Math.max(120, (width - left - right) * AIR), Math.max(120, (height - top - bottom) * AIR)];
  }

  /**
   * The whole map as it fills the free part best: turned in a tall window where that brings it nearer. What covers the
   * window for a while does not turn it.
   */
  private fitWhole(min: [number, number, number], max: [number, number, number]): Fit & { direction: Vector3 } {
    const fitFrom = (direction: Vector3, free_px: readonly [number, number]): Fit =>
      fitBox({ min, max }, { direction, fieldOfView_deg: FIELD_OF_VIEW_deg, height_px: this.size_px[1], free_px });
    const turned_m = fitFrom(TURNED_DIRECTION, this.size_px).distance_m;
    const isTurned = turned_m < WORTH_TURNING * fitFrom(HOME_DIRECTION, this.size_px).distance_m;
    const direction = (isTurned ? TURNED_DIRECTION : HOME_DIRECTION).clone().normalize();
    return { direction, ...fitFrom(direction, this.free_px) };
  }

  /** Looks at the whole scene, from the south-west and above. */
  home(scene: verge.v1.IScene): void {
    const [minX, minY, maxX, maxY] = [scene.minXM ?? 0, scene.minYM ?? 0, scene.maxXM ?? 0, scene.maxYM ?? 0];
    this.centre.set((minX + maxX) / 2, (minY + maxY) / 2, 0);
    this.extent_m = Math.max(120, maxX - minX, maxY - minY);
    const { direction, target, distance_m } = this.fitWhole(
      [minX, minY, 0],
      [Math.max(maxX, minX + 60), Math.max(maxY, minY + 60), SKYLINE_m],
    );
    this.controls.maxDistance = Math.max(this.extent_m * 2.2 + 200, distance_m * 1.3);
    this.controls.target.copy(target);
    this.camera.position.copy(direction).multiplyScalar(distance_m).add(target);
    this.flight = null;
    this.followed = null;
    this.controls.update();
    this.whole = { scene, from: this.camera.position.clone() };
    this.onChange();
  }

  /** Flies to a place on the ground. */
  visit(x_m: number, y_m: number, distance_m = CLOSE_m): void {
    const offset = this.camera.position.clone().sub(this.controls.target);
    const toOffset = offset.clone().setLength(Math.min(offset.length(), distance_m));
    this.flight = {
      fromTarget: this.controls.target.clone(),
      toTarget: new Vector3(x_m, y_m, 0),
      fromOffset: offset,
      toOffset,
      progress: this.reducedMotion() ? 1 : 0,
    };
    this.onChange();
  }

  /** Keeps the same view of a moving point; null lets go. */
  follow(place: readonly [number, number] | null): void {
    if (place === null) {
      this.followed = null;
      return;
    }
    if (this.followed === null) {
      this.followed = new Vector3(place[0], place[1], 0);
      this.visit(place[0], place[1]);
      return;
    }
    const step = new Vector3(place[0], place[1], 0).sub(this.followed);
    this.followed.add(step);
    if (this.flight) this.flight.toTarget.copy(this.followed);
    this.controls.target.add(step);
    this.camera.position.add(step);
    if (this.flight) this.flight.fromTarget.add(step);
  }

  /** Moves by a share of the view, for the keyboard. */
  pan(right: number, up: number): void {
    const step = this.distance_m * 0.12;
    const forward = new Vector3().subVectors(this.controls.target, this.camera.position).setZ(0).normalize();
    const move = new Vector3(forward.y, -forward.x, 0).multiplyScalar(right * step).addScaledVector(forward, up * step);
    this.controls.target.add(move);
    this.camera.position.add(move);
    this.onChange();
  }

  zoom(factor: number): void {
    const offset = this.camera.position.clone().sub(this.controls.target);
    const length = Math.max(NEAREST_m, Math.min(this.controls.maxDistance, offset.length() * factor));
    this.camera.position.copy(this.controls.target).add(offset.setLength(length));
    this.onChange();
  }

  /** Once a picture. */
  update(wallStep_s: number): void {
    if (this.flight !== null) this.fly(this.flight, wallStep_s);
    this.keepInside();
    this.controls.update();
  }

  private fly(flight: Flight, wallStep_s: number): void {
    flight.progress = Math.min(1, flight.progress + wallStep_s / FLIGHT_s);
    const eased = 1 - (1 - flight.progress) ** 3;
    this.controls.target.lerpVectors(flight.fromTarget, flight.toTarget, eased);
    const offset = new Vector3().lerpVectors(flight.fromOffset, flight.toOffset, eased);
    this.camera.position.copy(this.controls.target).add(offset);
    if (flight.progress >= 1) this.flight = null;
    this.onChange();
  }

  /** The map cannot be lost: the target stays within the scene and a margin. */
  private keepInside(): void {
    const { target } = this.controls;
    const reach = this.extent_m * 0.75 + 100;
    const x = Math.max(this.centre.x - reach, Math.min(this.centre.x + reach, target.x));
    const y = Math.max(this.centre.y - reach, Math.min(this.centre.y + reach, target.y));
    if (x === target.x && y === target.y && target.z === 0) return;
    this.camera.position.add(new Vector3(x - target.x, y - target.y, -target.z));
    target.set(x, y, 0);
  }
}
