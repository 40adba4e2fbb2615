import { BufferAttribute, DynamicDrawUsage, InstancedBufferAttribute, InstancedBufferGeometry, type Mesh } from 'three';
import type { verge } from '#proto';
import type { SceneUniforms } from './look.js';
import { overlay } from './overlay.js';

const VERTEX = /* glsl */ `
  attribute vec4 head;     // x, y, heading, place among the lane's heads -1..1
  attribute float aspect;  // 0 dark, 1 red, 2 yellow, 3 green, 4 minor green
  attribute float share;   // width of the bar, m
  uniform float uMetresPerPixel;
  varying vec2 vUnit;
  varying float vAspect;
  varying float vLamp;
  void main() {
    vUnit = position.xy;
    vAspect = aspect;
    vLamp = position.z;
    float c = cos(head.z), s = sin(head.z);
    if (position.z < 0.5) {
      vec2 bar = vec2(position.x * 0.55 - 1.4, position.y * share * 0.46 + head.w);
      gl_Position = projectionMatrix * viewMatrix * vec4(head.xy + mat2(c, s, -s, c) * bar, 0.1, 1.0);
    } else {
      vec4 view = viewMatrix * vec4(head.xy + mat2(c, s, -s, c) * vec2(0.0, head.w), 4.6, 1.0);
      float size = max(0.75, 3.6 * uMetresPerPixel);
      view.xy += position.xy * size;
      gl_Position = projectionMatrix * view;
    }
  }
`;

const FRAGMENT = /* glsl */ `
  precision highp float;
  uniform float uNight;
  varying vec2 vUnit;
  varying float vAspect;
  varying float vLamp;
  void main() {
    vec3 color = vAspect < 0.5 ? vec3(0.35) : vAspect < 1.5 ? vec3(0.90, 0.22, 0.20) : vAspect < 2.5 ? vec3(0.96, 0.72, 0.18)
      : vAspect < 3.5 ? vec3(0.16, 0.74, 0.46) : vec3(0.34, 0.66, 0.47);
    if (vLamp < 0.5) {
      gl_FragColor = vec4(color, 0.9);
      return;
    }
    float d = length(vUnit);
    float core = 1.0 - smoothstep(0.42, 0.52, d);
    float rim = 1.0 - smoothstep(0.60, 0.70, d);
    float glow = exp(-d * d * 5.0) * mix(0.25, 0.55, uNight) * (1.0 - smoothstep(0.7, 1.0, d));
    vec3 shade = mix(vec3(0.10, 0.12, 0.14), color, core);
    float alpha = max(rim, glow);
    if (alpha < 0.02) discard;
    gl_FragColor = vec4(mix(color, shade, rim), alpha);
  }
`;

/** State letters of SUMO's signal programs ("Simulation/Traffic_Lights"). */
const ASPECT: Readonly<Record<string, number>> = { r: 1, u: 2, y: 2, Y: 2, G: 3, g: 4, s: 4, o: 2, O: 0 };

/** A bar on the road at each stop line and a lamp above it; one draw call for both. */
export class SignalHeads {
  readonly object: Mesh;
  private readonly aspect: InstancedBufferAttribute;
  private shown: Uint8Array | null = null;

  constructor(heads: readonly verge.v1.ISceneSignalHead[], uniforms: SceneUniforms) {
    const geometry = createHeadGeometry();
    const { places, shares } = spread(heads);
    this.aspect = new InstancedBufferAttribute(new Float32Array(heads.length), 1);
    this.aspect.setUsage(DynamicDrawUsage);
    geometry.setAttribute('head', new InstancedBufferAttribute(places, 4));
    geometry.setAttribute('share', new InstancedBufferAttribute(shares, 1));
    geometry.setAttribute('aspect', this.aspect);
    geometry.instanceCount = heads.length;
    const look = { vertexShader: VERTEX, fragmentShader: FRAGMENT, uniforms: { ...uniforms } };
    this.object = overlay(geometry, 15, look);
  }

  /** @param letters SUMO state letter per head, as character codes */
  show(letters: Uint8Array): void {
    if (letters === this.shown) return;
    this.shown = letters;
    for (let i = 0; i < this.aspect.count; i++) {
      this.aspect.array[i] = ASPECT[String.fromCharCode(letters[i] ?? 0)] ?? 0;
    }
    this.aspect.needsUpdate = true;
  }
}

/** Position z says which part: 0 the bar, 1 the lamp. */
function createHeadGeometry(): InstancedBufferGeometry {
  const quad = (part: number) => [-1, -1, part, 1, -1, part, 1, 1, part, -1, 1, part];
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from([...quad(0), ...quad(1)]), 3));
  geometry.setIndex([0, 1, 2, 0, 2, 3, 4, 5, 6, 4, 6, 7]);
  return geometry;
}

const LANE_m = 3.2;

/** Heads of one lane (one a link) share its width, side by side. */
function spread(heads: readonly verge.v1.ISceneSignalHead[]): { places: Float32Array; shares: Float32Array } {
  const lanes = new Map<string, number[]>();
  heads.forEach((head, index) => {
    const place = `${head.xM} ${head.yM}`;
    lanes.set(place, [...(lanes.get(place) ?? []), index]);
  });
  const places = new Float32Array(heads.length * 4);
  const shares = new Float32Array(heads.length);
  for (const members of lanes.values()) {
    members.forEach((index, position) => {
      const head = heads[index];
      const share = LANE_m / members.length;
      const aside = ((members.length - 1) / 2 - position) * share;
      places.set([head.xM ?? 0, head.yM ?? 0, head.headingRad ?? 0, aside], 4 * index);
      shares[index] = share;
    });
  }
  return { places, shares };
}
