import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  LinearFilter,
  type Mesh,
  RedFormat,
  UnsignedByteType,
  Vector2,
} from 'three';
import type { Snapshot } from '../feed/snapshotBuffer.js';
import { HeatField } from './heatField.js';
import type { SceneUniforms } from './look.js';
import { overlay } from './overlay.js';

const VERTEX = /* glsl */ `
  attribute vec2 corner;
  varying vec2 vCell;
  void main() {
    vCell = corner;
    gl_Position = projectionMatrix * viewMatrix * vec4(position.xy, 0.15, 1.0);
  }
`;

/** Amber where a hazard is thought possible, red where it is expected; nothing where all is calm. */
const FRAGMENT = /* glsl */ `
  precision highp float;
  uniform sampler2D uHeat;
  uniform vec2 uCells;
  uniform float uCell_m;
  uniform float uMetresPerPixel;
  uniform float uNight;
  varying vec2 vCell;
  /** Smooth between the cells (the weights of bilinear filtering, eased). */
  float heatAt(vec2 place) {
    vec2 p = place * uCells + 0.5;
    vec2 whole = floor(p), part = fract(p);
    part = part * part * (3.0 - 2.0 * part);
    return texture2D(uHeat, (whole + part - 0.5) / uCells).r;
  }
  /** From afar a hot spot keeps a few pixels. */
  float spread(vec2 place) {
    float heat = heatAt(place);
    float reach_m = 7.0 * uMetresPerPixel * smoothstep(0.6, 1.6, uMetresPerPixel);
    if (reach_m < 1.0) return heat;
    for (int i = 0; i < 8; i++) {
      float angle = 0.785398 * float(i);
      vec2 offset = vec2(cos(angle), sin(angle)) * reach_m / (uCells * uCell_m);
      heat = max(heat, 0.8 * texture2D(uHeat, place + offset).r);
    }
    return heat;
  }
  void main() {
    float heat = spread(vCell);
    float alpha = smoothstep(0.03, 0.30, heat) * mix(0.62, 0.55, uNight);
    if (alpha < 0.01) discard;
    vec3 warm = mix(vec3(0.98, 0.74, 0.20), vec3(1.0, 0.72, 0.25), uNight);
    vec3 hot = mix(vec3(0.86, 0.13, 0.20), vec3(1.0, 0.25, 0.27), uNight);
    gl_FragColor = vec4(mix(warm, hot, smoothstep(0.12, 0.5, heat)), alpha);
  }
`;

/** Heat on the ground: where the cars' models have learnt to expect a hazard. One draw call, one small texture. */
export class BeliefHeat {
  readonly object: Mesh;
  readonly field: HeatField;
  private readonly texture: DataTexture;
  private readonly texels: Uint8Array;

  constructor(uniforms: SceneUniforms) {
    const { x, y, z, w } = uniforms.uExtent.value;
    this.field = new HeatField({ minX_m: x, minY_m: y, maxX_m: z, maxY_m: w });
    const { columns, rows, cell_m } = this.field;
    this.texels = new Uint8Array(columns * rows);
    this.texture = new DataTexture(this.texels, columns, rows, RedFormat, UnsignedByteType);
    this.texture.minFilter = this.texture.magFilter = LinearFilter;
    this.texture.unpackAlignment = 1;
    const place = ground(x, y, x + columns * cell_m, y + rows * cell_m);
    this.object = overlay(place, 5, {
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      uniforms: {
        ...uniforms,
        uHeat: { value: this.texture },
        uCells: { value: new Vector2(columns, rows) },
        uCell_m: { value: cell_m },
      },
    });
  }

  /** @returns whether anything changed */
  show(moment: Snapshot): boolean {
    if (!this.field.take(moment)) return false;
    const { heat } = this.field;
    for (let i = 0; i < heat.length; i++) this.texels[i] = 255 * heat[i];
    this.texture.needsUpdate = true;
    return true;
  }

  dispose(): void {
    this.texture.dispose();
  }
}

function ground(minX: number, minY: number, maxX: number, maxY: number): BufferGeometry {
  const geometry = new BufferGeometry();
  const position = Float32Array.of(minX, minY, 0, maxX, minY, 0, maxX, maxY, 0, minX, maxY, 0);
  geometry.setAttribute('position', new BufferAttribute(position, 3));
  geometry.setAttribute('corner', new BufferAttribute(Float32Array.of(0, 0, 1, 0, 1, 1, 0, 1), 2));
  geometry.setIndex([0, 1, 2, 0, 2, 3]);
  return geometry;
}
