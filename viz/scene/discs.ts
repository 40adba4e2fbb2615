import type { Mesh } from 'three';
import type { InstanceRing } from './instances.js';
import type { SceneUniforms } from './look.js';
import { createQuads } from './overlay.js';

/** Looks of a circle on the ground. */
export const DISC = { coverage: 0, hazard: 1, selection: 2, preview: 3 } as const;
export type DiscKind = keyof typeof DISC;

const VERTEX = /* glsl */ `
  attribute vec4 place;  // x, y, radius, kind
  attribute vec4 paint;  // r, g, b, strength
  uniform float uMetresPerPixel;
  varying vec2 vUnit;
  varying vec4 vPaint;
  varying float vRadius;
  varying float vKind;
  void main() {
    float radius = place.z;
    if (place.w > 1.5) radius = max(radius, (place.w > 2.5 ? 5.0 : 15.0) * uMetresPerPixel);
    vUnit = position.xy * 1.04;
    vPaint = paint;
    vRadius = radius;
    vKind = place.w;
    gl_Position = projectionMatrix * viewMatrix * vec4(place.xy + vUnit * radius, 0.25, 1.0);
  }
`;

const FRAGMENT = /* glsl */ `
  precision highp float;
  uniform float uMetresPerPixel;
  varying vec2 vUnit;
  varying vec4 vPaint;
  varying float vRadius;
  varying float vKind;
  void main() {
    float d = length(vUnit);
    float pixel = fwidth(d);
    float edge = 1.0 - smoothstep(pixel * 0.6, pixel * 1.6, abs(d - 1.0 + pixel));
    float alpha;
    if (vKind < 0.5) {
      float angle = atan(vUnit.y, vUnit.x);
      float dash = step(fract(angle * vRadius / 24.0), 0.62);
      alpha = edge * 0.55 * dash + 0.045 * (1.0 - smoothstep(0.0, 1.0, d));
    } else if (vKind < 1.5) {
      alpha = (0.16 * smoothstep(0.3, 1.0, d) + 0.05) * step(d, 1.0) + edge * 0.6;
    } else if (vKind > 2.5) {
      float dash = step(fract(atan(vUnit.y, vUnit.x) * 24.0 / 6.2831853), 0.6);
      alpha = dash * (1.0 - smoothstep(1.2 * pixel, 2.0 * pixel, abs(d - 1.0 + 2.0 * pixel)));
    } else {
      float width = 2.5 * pixel;
      alpha = 1.0 - smoothstep(width * 0.5, width, abs(d - 1.0 + width));
      alpha = max(alpha, 0.16 * step(d, 1.0));
    }
    alpha *= vPaint.a;
    if (alpha < 0.01) discard;
    gl_FragColor = vec4(vPaint.rgb, alpha);
  }
`;

/** Circles on the ground: coverage of roadside units, hazards, the selection. Rewritten when any of them changes. */
export class Discs {
  readonly object: Mesh;
  private readonly ring: InstanceRing;

  constructor(uniforms: SceneUniforms, capacity = 512) {
    const look = { vertexShader: VERTEX, fragmentShader: FRAGMENT, uniforms: { ...uniforms } };
    const { object, ring } = createQuads(20, capacity, { place: 4, paint: 4 }, look);
    this.object = object;
    this.ring = ring;
  }

  begin(): void {
    this.ring.clear();
  }

  add(
    x_m: number,
    y_m: number,
    radius_m: number,
    kind: DiscKind,
    rgb: readonly [number, number, number],
    strength = 1,
  ): void {
    this.ring.add(x_m, y_m, radius_m, DISC[kind], ...rgb, strength);
  }
}
