import {
  Color,
  ColorManagement,
  LinearSRGBColorSpace,
  Matrix4,
  type Mesh,
  Scene,
  Sphere,
  Vector3,
  WebGLRenderer,
} from 'three';
import type { verge } from '#proto';
import { sinceKeyframe_s } from '../feed/carriedHazards.js';
import { type MapHazard, onTheMap } from '../feed/radioTroubles.js';
import type { Snapshot, SnapshotPair } from '../feed/snapshotBuffer.js';
import { AirTraffic } from './airTraffic.js';
import { BeliefHeat } from './beliefHeat.js';
import { Buildings } from './buildings.js';
import { CameraRig } from './cameraRig.js';
import { Ground } from './ground.js';
import { GroundCircles } from './groundCircles.js';
import { HazardIcons, type HazardPreview } from './hazardIcons.js';
import { LOOKS, SceneUniforms, type Theme } from './look.js';
import { type Picked, Picker, vehicleAt } from './picking.js';
import { Pin } from './pin.js';
import { Pulses } from './pulses.js';
import { AdaptiveResolution, isSoftwareRenderer } from './resolution.js';
import { createTrees } from './scatter.js';
import { SignalHeads } from './signalHeads.js';
import { SkidMarks } from './skidMarks.js';
import { LAMP_COLOUR, Stations } from './stations.js';
import { Trails } from './trails.js';
import type { ColourMode } from './vehicleShader.js';
import { Vehicles } from './vehicles.js';
import { Weather } from './weather.js';

const NONE: readonly never[] = [];

/** Most device pixels a CSS pixel. */
const SHARPEST = 2;

/** Layers that can be hidden. */
export const LAYERS = ['messages', 'coverage', 'hazards', 'heat', 'skids', 'weather', 'buildings'] as const;
export type Layer = (typeof LAYERS)[number];

export interface StageStats {
  readonly drawCalls: number;
  readonly triangles: number;
  /** JavaScript time of the last picture, ms */
  readonly scriptTime_ms: number;
  readonly pictures: number;
}

/** The parts that belong to one scene; replaced as a whole with it. */
interface Parts {
  readonly scene: verge.v1.IScene;
  readonly ground: Ground;
  readonly buildings: Buildings;
  readonly vehicles: Vehicles;
  readonly signals: SignalHeads;
  readonly weather: Weather;
  readonly pulses: Pulses;
  readonly air: AirTraffic;
  readonly circles: GroundCircles;
  readonly icons: HazardIcons;
  readonly trails: Trails;
  readonly heat: BeliefHeat;
  readonly skids: SkidMarks;
  readonly pin: Pin;
}

export interface StageOptions {
  readonly canvas: HTMLCanvasElement;
  readonly reducedMotion: () => boolean;
  readonly onRelease: () => void;
}

/** The three-dimensional picture: owns renderer, camera and the scene's parts, and draws one moment when asked. */
export class Stage {
  readonly rig: CameraRig;
  private readonly renderer: WebGLRenderer;
  private readonly uniforms = new SceneUniforms();
  private readonly own = {
    uCameraWorld: { value: new Matrix4() },
    uTree: { value: new Color() },
    uMast: { value: new Color() },
    uLamp: { value: new Color(LAMP_COLOUR) },
  };
  private readonly root = new Scene();
  private readonly picker: Picker;
  private parts: Parts | null = null;
  private theme: Theme = 'day';
  private hidden = new Set<Layer>();
  private base_us = 0;
  private stale = true;
  private lastMoving = false;
  private readonly resolution = new AdaptiveResolution();
  private carried: { moment: Snapshot; time_us: number; hazards: readonly MapHazard[] } | null = null;
  private preview: HazardPreview | null = null;
  private size_px: [number, number] = [1, 1];
  stats: StageStats = { drawCalls: 0, triangles: 0, scriptTime_ms: 0, pictures: 0 };

  constructor(options: StageOptions) {
    ColorManagement.enabled = false;
    const { canvas } = options;
    const antialias = !isSoftwareRenderer();
    this.renderer = new WebGLRenderer({ canvas, antialias, stencil: true, powerPreference: 'high-performance' });
    this.renderer.outputColorSpace = LinearSRGBColorSpace;
    this.applyResolution();
    this.rig = new CameraRig(canvas, options.reducedMotion, () => this.invalidate(), options.onRelease);
    this.picker = new Picker(this.rig.camera, canvas);
    this.setTheme('day');
  }

  private applyResolution(): void {
    this.renderer.setPixelRatio(Math.min(window.devicePixelRatio, SHARPEST) * this.resolution.share);
  }

  get vehicleCount(): number {
    return this.parts?.vehicles.count ?? 0;
  }

  invalidate(): void {
    this.stale = true;
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    const look = LOOKS[theme];
    this.uniforms.apply(look);
    this.own.uTree.value.set(look.tree);
    this.own.uMast.value.set(look.mast);
    this.renderer.setClearColor(look.horizon);
    this.parts?.buildings.apply(look);
    this.parts?.circles.apply(theme);
    this.invalidate();
  }

  setColourMode(mode: ColourMode): void {
    if (this.parts) this.parts.vehicles.mode = mode;
    this.invalidate();
  }

  toggleLayer(layer: Layer, shown: boolean): void {
    if (shown) this.hidden.delete(layer);
    else this.hidden.add(layer);
    this.applyLayers();
    this.invalidate();
  }

  setScene(scene: verge.v1.IScene): void {
    this.dispose();
    this.uniforms.setExtent(scene);
    this.parts = this.createParts(scene);
    this.setTheme(this.theme);
    this.applyLayers();
    this.rig.home(scene);
  }

  private createParts(scene: verge.v1.IScene): Parts {
    const { uniforms, own } = this;
    const pulses = new Pulses(uniforms);
    const stations = scene.stations ?? [];
    const parts: Parts = {
      scene,
      pulses,
      ground: new Ground(scene, uniforms),
      buildings: new Buildings(scene.buildings ?? [], uniforms),
      vehicles: new Vehicles(scene.vehicleTypes ?? [], uniforms, own.uCameraWorld),
      signals: new SignalHeads(scene.signalHeads ?? [], uniforms),
      weather: new Weather(uniforms),
      air: new AirTraffic(stations, pulses),
      circles: new GroundCircles(uniforms),
      icons: new HazardIcons(uniforms),
      trails: new Trails(uniforms),
      heat: new BeliefHeat(uniforms),
      skids: new SkidMarks(uniforms),
      pin: new Pin(uniforms),
    };
    const { ground, heat, skids, buildings, vehicles, signals, weather, circles, icons, trails, pin } = parts;
    const drawn = [ground, heat, skids, weather, trails, circles, buildings, vehicles, signals, pulses, icons, pin];
    for (const part of drawn) this.root.add(part.object);
    this.root.add(createTrees(scene.areas ?? [], uniforms, own), new Stations(stations, uniforms, own).object);
    this.root.traverse((object) => {
      // The order is given by `renderOrder`; without a sphere of its own three would measure flat positions and find NaN.
      const { geometry } = object as Mesh;
      if (geometry) geometry.boundingSphere = new Sphere();
    });
    return parts;
  }

  private applyLayers(): void {
    if (!this.parts) return;
    const { pulses, icons, weather, buildings, heat, skids } = this.parts;
    pulses.object.visible = !this.hidden.has('messages');
    icons.object.visible = !this.hidden.has('hazards');
    weather.hidden = this.hidden.has('weather');
    heat.object.visible = !this.hidden.has('heat');
    skids.object.visible = !this.hidden.has('skids');
    buildings.object.visible = !this.hidden.has('buildings');
  }

  resize(width_px: number, height_px: number): void {
    this.size_px = [width_px, height_px];
    this.renderer.setSize(width_px, height_px, false);
    this.uniforms.uViewport.value.set(width_px, height_px);
    this.rig.resize(width_px, height_px);
  }

  /** Time jumped: pulses and trails belong to the past. */
  jumped(time_us: number): void {
    this.base_us = time_us;
    this.parts?.air.clear();
    this.parts?.trails.clear();
    this.parts?.skids.clear();
    this.invalidate();
  }

  showMessages(messages: readonly verge.v1.IMessageView[]): void {
    if (this.hidden.has('messages') || document.hidden) return;
    this.parts?.air.show(messages, this.base_us, this.uniforms.uPace.value);
  }

  /** What lies under a pointer. */
  pick(clientX: number, clientY: number, pair: SnapshotPair | null, time_us: number): Picked | null {
    const metresPerPixel = this.rig.metresPerPixel(this.size_px[1]);
    const signs = this.hidden.has('hazards') ? [] : (this.parts?.icons.signs ?? []);
    const stations = this.parts?.scene.stations ?? [];
    return this.picker.pick({ clientX, clientY, pair, time_us, stations, signs, metresPerPixel });
  }

  /** Shows where a hazard would be placed; null: nowhere. */
  setPreview(preview: HazardPreview | null): void {
    if (preview === null && this.preview === null) return;
    this.preview = preview;
    this.invalidate();
  }

  /** Mean of the belief's heat within a distance of a place, or beyond it; 0..1. */
  heatNear(x_m: number, y_m: number, radius_m: number, beyond = false): number {
    return this.parts?.heat.field.mean(x_m, y_m, radius_m, beyond) ?? 0;
  }

  /** Point of the ground under a pointer, m; null above the horizon. */
  groundAt(clientX: number, clientY: number): readonly [number, number] | null {
    const point = this.picker.groundAt(clientX, clientY);
    return point === null ? null : [point.x, point.y];
  }

  /** Where a point is on the canvas, CSS pixels; null when it is behind the camera or outside the picture. */
  screenOf(x_m: number, y_m: number, z_m: number): readonly [number, number] | null {
    const point = new Vector3(x_m, y_m, z_m).project(this.rig.camera);
    if (point.z > 1 || Math.abs(point.x) > 1.02 || Math.abs(point.y) > 1.02) return null;
    return [((point.x + 1) / 2) * this.size_px[0], ((1 - point.y) / 2) * this.size_px[1]];
  }

  /**
   * Draws the moment, unless nothing changed since the last picture.
   * @param pace simulated seconds a wall-clock second
   * @returns whether a picture was drawn
   */
  draw(
    pair: SnapshotPair | null,
    time_us: number,
    pace: number,
    selection: Picked | null,
    wallStep_s: number,
  ): boolean {
    const began_ms = performance.now();
    this.advance(pair, time_us, pace, selection, wallStep_s);
    this.rig.update(wallStep_s);
    const moving = this.stale;
    const followed = this.lastMoving;
    this.lastMoving = moving;
    const sharper = this.resolution.rest(!moving);
    if (!moving && !sharper) return false;
    this.stale = false;
    if (sharper || (followed && this.resolution.drawn(wallStep_s * 1000))) this.applyResolution();
    const metresPerPixel = this.rig.metresPerPixel(this.size_px[1]);
    this.uniforms.uMetresPerPixel.value = metresPerPixel;
    this.uniforms.setHaze(this.rig.distance_m);
    this.parts?.vehicles.setDetail(metresPerPixel);
    this.rig.camera.updateMatrixWorld();
    this.own.uCameraWorld.value.copy(this.rig.camera.matrixWorld);
    this.renderer.render(this.root, this.rig.camera);
    this.measure(began_ms);
    return true;
  }

  private advance(
    pair: SnapshotPair | null,
    time_us: number,
    pace: number,
    selection: Picked | null,
    wallStep_s: number,
  ): void {
    const { parts, uniforms } = this;
    const time_s = (time_us - this.base_us) / 1e6;
    const stands = time_s === uniforms.uTime_s.value;
    const faded = parts?.pulses.still(stands, wallStep_s) ?? false;
    if (!stands || faded) this.invalidate();
    uniforms.uTime_s.value = time_s;
    uniforms.uPace.value = Math.max(1, pace);
    if (parts === null || pair === null) return;
    parts.vehicles.show(pair, time_us);
    parts.ground.show(pair.before);
    parts.signals.show(pair.before.signals);
    parts.weather.show(pair.before.weather, sinceKeyframe_s(pair.before, time_us));
    if (parts.scene.trace) parts.trails.show(pair, this.base_us);
    else parts.skids.show(pair, this.base_us);
    if (parts.heat.show(pair.before)) this.invalidate();
    this.showCircles(parts, pair, time_us, selection);
  }

  private showCircles(parts: Parts, pair: SnapshotPair, time_us: number, selection: Picked | null): void {
    const hazards = this.hazardsNow(pair.before, time_us);
    const selected = selection === null ? null : this.placeOf(selection, pair, time_us);
    const icons = parts.icons.show(hazards, this.rig.metresPerPixel(this.size_px[1]), this.preview);
    const circles = parts.circles.show({
      stations: this.hidden.has('coverage') ? NONE : (parts.scene.stations ?? NONE),
      hazards: this.hidden.has('hazards') ? NONE : hazards,
      selected,
      preview: this.preview,
    });
    parts.pin.show(selection?.kind === 'hazard' ? null : selected);
    if (icons || circles) this.invalidate();
  }

  /** The same list as long as neither moment nor time changes. */
  private hazardsNow(moment: Snapshot, time_us: number): readonly MapHazard[] {
    const { carried } = this;
    if (carried?.moment === moment && carried.time_us === time_us) return carried.hazards;
    this.carried = { moment, time_us, hazards: onTheMap(moment, time_us, this.parts?.scene.stations ?? NONE) };
    return this.carried.hazards;
  }

  /** Centre and ring radius of what is selected; null when it is not there. */
  placeOf(selection: Picked, pair: SnapshotPair | null, time_us: number): [number, number, number] | null {
    if (selection.kind === 'station') {
      const station = this.parts?.scene.stations?.find((candidate) => candidate.id === selection.id);
      return station ? [station.xM ?? 0, station.yM ?? 0, 7] : null;
    }
    if (selection.kind === 'hazard') {
      const hazards = pair === null ? NONE : this.hazardsNow(pair.before, time_us);
      const hazard = hazards.find((candidate) => candidate.id === selection.id);
      return hazard ? [hazard.xM ?? 0, hazard.yM ?? 0, hazard.radiusM ?? 5] : null;
    }
    const vehicle = pair === null ? null : vehicleAt(pair, selection.id, time_us);
    if (vehicle === null) return null;
    const half_m = (this.parts?.scene.vehicleTypes?.[vehicle.type]?.lengthM ?? 4.5) / 2;
    return [
      vehicle.x_m - half_m * Math.cos(vehicle.heading_rad),
      vehicle.y_m - half_m * Math.sin(vehicle.heading_rad),
      half_m + 2,
    ];
  }

  private measure(began_ms: number): void {
    const { calls, triangles } = this.renderer.info.render;
    this.stats = {
      drawCalls: calls,
      triangles,
      scriptTime_ms: performance.now() - began_ms,
      pictures: this.stats.pictures + 1,
    };
  }

  private dispose(): void {
    this.root.traverse((object) => {
      const mesh = object as { geometry?: { dispose(): void }; material?: { dispose(): void } };
      mesh.geometry?.dispose();
      mesh.material?.dispose();
    });
    this.parts?.heat.dispose();
    this.root.clear();
    this.parts = null;
  }
}
