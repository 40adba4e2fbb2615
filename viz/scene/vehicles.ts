import {
  AddEquation,
  CustomBlending,
  DoubleSide,
  DynamicDrawUsage,
  Group,
  InstancedBufferAttribute,
  type InstancedBufferGeometry,
  type Matrix4,
  Mesh,
  OneFactor,
  OneMinusSrcAlphaFactor,
  ShaderMaterial,
  Vector4,
  ZeroFactor,
} from 'three';
import type { verge } from '#proto';
import type { Snapshot, SnapshotPair } from '../feed/snapshotBuffer.js';
import type { SceneUniforms } from './look.js';
import { type BodyRanges, createBodyGeometry, createQuadGeometry } from './vehicleGeometry.js';
import {
  BODY_FRAGMENT,
  BODY_VERTEX,
  COLOUR_MODE,
  type ColourMode,
  MOST_TYPES,
  UNDER_FRAGMENT,
  UNDER_VERTEX,
} from './vehicleShader.js';

const BODY_CLASS: Readonly<Record<string, number>> = { car: 0, van: 1, bus: 1, truck: 2, motorcycle: 3 };

/** From so much ground per pixel on, a car is less than 15 pixels long. */
const PLAIN_FROM_m = 0.3;

/** Columns of all instances; `previous` and `next` hold x, y, heading, speed. */
interface Columns {
  readonly previous: InstancedBufferAttribute;
  readonly next: InstancedBufferAttribute;
  readonly state: InstancedBufferAttribute;
  readonly tint: InstancedBufferAttribute;
}

/**
 * All vehicles in two draw calls (bodies, and what lies under them). The graphics card moves them between two moments;
 * this class only uploads a new pair of moments, about ten times a second, and sets one uniform a picture.
 */
export class Vehicles {
  readonly object = new Group();
  readonly uniforms;
  private readonly body;
  private readonly ranges: BodyRanges;
  private readonly under = createQuadGeometry();
  private columns!: Columns;
  private serial = -1;

  /** @param uCameraWorld the camera's world matrix, for shading in world directions */
  constructor(types: readonly verge.v1.ISceneVehicleType[], shared: SceneUniforms, uCameraWorld: { value: Matrix4 }) {
    const { geometry, ranges } = createBodyGeometry();
    this.body = geometry;
    this.ranges = ranges;
    this.uniforms = {
      ...shared,
      uMix: { value: 0 },
      uTypes: { value: typeTable(types) },
      uMode: { value: COLOUR_MODE.class as number },
      uCameraWorld,
    };
    this.reserve(256);
    this.object.add(this.createUnder(), this.createBody());
  }

  get count(): number {
    return this.body.instanceCount;
  }

  set mode(mode: ColourMode) {
    this.uniforms.uMode.value = COLOUR_MODE[mode];
  }

  /** Far away a plainer body does. @param metresPerPixel ground covered by a CSS pixel */
  setDetail(metresPerPixel: number): void {
    this.body.setDrawRange(...(metresPerPixel < PLAIN_FROM_m ? this.ranges.whole : this.ranges.plain));
  }

  /** Shows the moment `time_us` between the two of the pair. */
  show(pair: SnapshotPair, time_us: number): void {
    if (pair.serial !== this.serial) this.upload(pair);
    this.serial = pair.serial;
    this.uniforms.uMix.value = mixOf(pair, time_us);
  }

  clear(): void {
    this.serial = -1;
    this.body.instanceCount = 0;
    this.under.instanceCount = 0;
  }

  private createBody(): Mesh {
    const material = new ShaderMaterial({
      vertexShader: BODY_VERTEX,
      fragmentShader: BODY_FRAGMENT,
      uniforms: this.uniforms,
      side: DoubleSide,
    });
    return unculled(this.body, material, 10);
  }

  private createUnder(): Mesh {
    const material = new ShaderMaterial({
      vertexShader: UNDER_VERTEX,
      fragmentShader: UNDER_FRAGMENT,
      uniforms: this.uniforms,
      side: DoubleSide,
      depthTest: false,
      depthWrite: false,
      transparent: false,
      blending: CustomBlending,
      blendEquation: AddEquation,
      blendSrc: OneFactor,
      blendDst: OneMinusSrcAlphaFactor,
      blendSrcAlpha: ZeroFactor,
      blendDstAlpha: OneFactor,
    });
    return unculled(this.under, material, -60);
  }

  /** Both geometries share the instances' columns. */
  private reserve(capacity: number): void {
    const column = (size: number) => {
      const attribute = new InstancedBufferAttribute(new Float32Array(capacity * size), size);
      attribute.setUsage(DynamicDrawUsage);
      return attribute;
    };
    this.columns = { previous: column(4), next: column(4), state: column(4), tint: column(1) };
    for (const [name, attribute] of Object.entries(this.columns)) {
      this.body.setAttribute(name, attribute);
      this.under.setAttribute(name, attribute);
    }
  }

  private upload(pair: SnapshotPair): void {
    const { before, after } = pair;
    if (after.count > this.columns.tint.count) this.grow(after.count);
    fillColumns(this.columns, before, after);
    for (const attribute of Object.values(this.columns)) {
      attribute.clearUpdateRanges();
      attribute.addUpdateRange(0, after.count * attribute.itemSize);
      attribute.needsUpdate = true;
    }
    this.body.instanceCount = after.count;
    this.under.instanceCount = after.count;
  }

  private grow(count: number): void {
    this.body.dispose();
    this.under.dispose();
    this.reserve(Math.ceil(count * 1.5));
  }
}

function unculled(geometry: InstancedBufferGeometry, material: ShaderMaterial, order: number): Mesh {
  geometry.instanceCount = 0;
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.renderOrder = order;
  return mesh;
}

/** 0 at the first moment of the pair, 1 at the second. */
export function mixOf(pair: SnapshotPair, time_us: number): number {
  const span_us = pair.after.time_us - pair.before.time_us;
  return span_us <= 0 ? 1 : Math.max(0, Math.min(1, (time_us - pair.before.time_us) / span_us));
}

function typeTable(types: readonly verge.v1.ISceneVehicleType[]): Vector4[] {
  const table = Array.from({ length: MOST_TYPES }, () => new Vector4(4.5, 1.8, 1.5, 0));
  types.slice(0, MOST_TYPES).forEach((type, index) => {
    table[index].set(type.lengthM || 4.5, type.widthM || 1.8, type.heightM || 1.5, BODY_CLASS[type.body ?? 'car'] ?? 0);
  });
  return table;
}

/** A vehicle that is new, or moved farther than it can have driven, stands where it is now. */
function fillColumns(columns: Columns, before: Snapshot, after: Snapshot): void {
  const previous = columns.previous.array;
  const next = columns.next.array;
  const state = columns.state.array;
  const tint = columns.tint.array;
  const farthest_m = 60 * Math.max(0.2, (after.time_us - before.time_us) / 1e6) + 5;
  let i = 0;
  for (let j = 0; j < after.count; j++) {
    const id = after.id[j];
    while (i < before.count && before.id[i] < id) i++;
    const known =
      i < before.count &&
      before.id[i] === id &&
      Math.abs(before.x_m[i] - after.x_m[j]) + Math.abs(before.y_m[i] - after.y_m[j]) < farthest_m;
    const o = 4 * j;
    next[o] = after.x_m[j];
    next[o + 1] = after.y_m[j];
    next[o + 2] = after.heading_rad[j];
    next[o + 3] = after.speed_mps[j];
    previous[o] = known ? before.x_m[i] : after.x_m[j];
    previous[o + 1] = known ? before.y_m[i] : after.y_m[j];
    previous[o + 2] = known ? before.heading_rad[i] : after.heading_rad[j];
    previous[o + 3] = known ? before.speed_mps[i] : after.speed_mps[j];
    state[o] = after.type[j];
    state[o + 1] = after.flags[j];
    state[o + 2] = after.belief[j] / 255;
    state[o + 3] = known ? 0 : 1;
    tint[j] = tintOf(id);
  }
}

/** A fixed number in [0, 1) for a vehicle: its share of the paint shop. */
export function tintOf(id: number): number {
  let h = Math.imul(id ^ 0x9e3779b9, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}
