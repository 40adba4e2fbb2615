import { BufferAttribute, Color, Group, InstancedBufferGeometry } from 'three';
import { InstanceRing } from './instances.js';
import { type SceneUniforms, SIGNALS } from './look.js';
import { createQuads, overlay } from './overlay.js';

/** Looks of a message on the air. */
export const PULSE = { cam: 0, denm: 1, modelDown: 2, updateUp: 3, cloud: 4, announcement: 5 } as const;
export type PulseKind = keyof typeof PULSE;

const MOST_RINGS = 2048;
const MOST_ARCS = 512;
/** Life in seconds of what is shown and final radius in m, per kind; a fast run shows them as long. */
const LIFE_s = [0.7, 1.7, 1.5, 1.1, 1.6, 1.0];
const RADIUS_m = [9, 140, 300, 10, 10, 220];

/** Wall-clock time in which messages fade when the run is paused, s. */
const FADE_s = 1.2;

const PULSE_GLSL = /* glsl */ `
  uniform float uTime_s;
  uniform float uPace;
  uniform vec3 uPulse[6];
  float lifeOf(int kind) {
    ${LIFE_s.map((life, kind) => `if (kind == ${kind}) return ${life.toFixed(2)};`).join(' ')}
    return 1.0;
  }
`;

const RING_VERTEX = /* glsl */ `
  attribute vec4 pulse;  // x, y, start, kind
  attribute float reach; // m
  uniform float uMetresPerPixel;
  ${PULSE_GLSL}
  varying vec2 vUnit;
  varying float vAge;
  varying float vKind;
  varying float vRadius;
  void main() {
    int kind = int(pulse.w + 0.5);
    vAge = (uTime_s - pulse.z) / (lifeOf(kind) * uPace);
    vKind = pulse.w;
    float alive = step(0.0, vAge) * step(vAge, 1.0);
    float grown = 1.0 - pow(1.0 - clamp(vAge, 0.0, 1.0), 2.2);
    vRadius = max(reach, (kind == 0 ? 6.0 : 20.0) * uMetresPerPixel) * grown;
    vUnit = position.xy * 1.05;
    gl_Position = projectionMatrix * viewMatrix * vec4(pulse.xy + vUnit * vRadius * alive, 0.4, 1.0);
  }
`;

const RING_FRAGMENT = /* glsl */ `
  precision highp float;
  uniform float uNight;
  uniform float uOnAir;
  uniform vec3 uPulse[6];
  varying vec2 vUnit;
  varying float vAge;
  varying float vKind;
  varying float vRadius;
  void main() {
    float d = length(vUnit);
    float pixel = fwidth(d);
    int kind = int(vKind + 0.5);
    float fade = pow(1.0 - clamp(vAge, 0.0, 1.0), 1.4);
    float width = pixel * (kind == 0 ? 0.5 : 0.8);
    float line = 1.0 - smoothstep(width, width + pixel, abs(d - 1.0 + width));
    float wash = kind == 0 ? 0.0 : 0.05 * smoothstep(0.7, 1.0, d) * step(d, 1.0);
    float strength = kind == 0 ? mix(0.40, 0.16, uNight) : 0.7;
    float alpha = (line * strength + wash) * fade * uOnAir;
    if (alpha < 0.008) discard;
    gl_FragColor = vec4(uPulse[kind], alpha);
  }
`;

const ARC_VERTEX = /* glsl */ `
  attribute vec4 ends;   // from x, y, to x, y
  attribute vec3 arc;    // start, kind, height above the ground at the far end
  ${PULSE_GLSL}
  uniform vec2 uViewport;
  varying float vAlong;
  varying float vAge;
  varying float vKind;
  vec3 pointAt(float t) {
    vec2 p = mix(ends.xy, ends.zw, t);
    float span = distance(ends.xy, ends.zw);
    return vec3(p, mix(1.2, arc.z, t) + sin(t * 3.14159) * (6.0 + span * 0.16));
  }
  void main() {
    int kind = int(arc.y + 0.5);
    vAge = (uTime_s - arc.x) / (lifeOf(kind) * uPace);
    vAlong = position.x;
    vKind = arc.y;
    vec4 a = projectionMatrix * viewMatrix * vec4(pointAt(position.x), 1.0);
    vec4 b = projectionMatrix * viewMatrix * vec4(pointAt(position.x + 0.02), 1.0);
    vec2 direction = normalize((b.xy / b.w - a.xy / a.w) * uViewport + vec2(1e-5, 0.0));
    vec2 side = vec2(-direction.y, direction.x) / uViewport * 2.6;
    float alive = step(0.0, vAge) * step(vAge, 1.0);
    gl_Position = a + vec4(side * position.y * a.w * alive, 0.0, 0.0);
    if (alive < 0.5) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  }
`;

const ARC_FRAGMENT = /* glsl */ `
  precision highp float;
  uniform float uOnAir;
  uniform vec3 uPulse[6];
  varying float vAlong;
  varying float vAge;
  varying float vKind;
  void main() {
    float head = vAge * 1.5;
    float behind = head - vAlong;
    float tail = step(0.0, behind) * exp(-behind * 3.2);
    float alpha = (0.06 * step(vAlong, head) + 0.8 * tail) * (1.0 - smoothstep(0.75, 1.0, vAge)) * uOnAir;
    if (alpha < 0.01) discard;
    gl_FragColor = vec4(uPulse[int(vKind + 0.5)], alpha);
  }
`;

const ARC_STEPS = 28;
/** Over the ground and the cars, below the signs. */
const ORDER = 30;

function createArcGeometry(): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry();
  const places: number[] = [];
  const index: number[] = [];
  for (let i = 0; i <= ARC_STEPS; i++) {
    places.push(i / ARC_STEPS, -1, i / ARC_STEPS, 1);
    if (i > 0) index.push(2 * i - 2, 2 * i - 1, 2 * i + 1, 2 * i - 2, 2 * i + 1, 2 * i);
  }
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(places), 2));
  geometry.setIndex(index);
  return geometry;
}

/** Messages on the air: rings for broadcasts, arcs for updates on their way. Two draw calls, aged by the shader. */
export class Pulses {
  readonly object = new Group();
  private readonly rings: InstanceRing;
  private readonly arcs: InstanceRing;
  private readonly onAir = { value: 1 };

  constructor(uniforms: SceneUniforms) {
    const colours = [
      SIGNALS.cam,
      SIGNALS.denm,
      SIGNALS.modelDown,
      SIGNALS.updateUp,
      SIGNALS.cloud,
      SIGNALS.modelDown,
    ].map((hex) => new Color(hex));
    const own = { ...uniforms, uPulse: { value: colours }, uOnAir: this.onAir };
    const rings = { uniforms: own, vertexShader: RING_VERTEX, fragmentShader: RING_FRAGMENT };
    const { object, ring } = createQuads(ORDER, MOST_RINGS, { pulse: 4, reach: 1 }, rings);
    this.rings = ring;
    const arc = createArcGeometry();
    this.arcs = new InstanceRing(arc, MOST_ARCS, { ends: 4, arc: 3 });
    const arcs = { uniforms: own, vertexShader: ARC_VERTEX, fragmentShader: ARC_FRAGMENT };
    this.object.add(object, overlay(arc, ORDER, arcs));
  }

  ring(kind: PulseKind, x_m: number, y_m: number, start_s: number, reach_m = RADIUS_m[PULSE[kind]]): void {
    this.rings.add(x_m, y_m, start_s, PULSE[kind], reach_m);
  }

  arc(kind: PulseKind, from: readonly [number, number], to: readonly [number, number, number], start_s: number): void {
    this.arcs.add(from[0], from[1], to[0], to[1], start_s, PULSE[kind], to[2]);
  }

  /**
   * While time stands still, what was on the air fades away instead of standing over the map.
   * @returns whether the picture changed
   */
  still(stands: boolean, wallStep_s: number): boolean {
    const before = this.onAir.value;
    this.onAir.value = stands ? Math.max(0, before - wallStep_s / FADE_s) : 1;
    return this.onAir.value !== before;
  }

  clear(): void {
    this.rings.clear();
    this.arcs.clear();
  }
}
