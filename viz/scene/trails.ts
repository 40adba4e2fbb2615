import { BufferAttribute, BufferGeometry, DynamicDrawUsage, LineSegments, ShaderMaterial } from 'three';
import type { SnapshotPair } from '../feed/snapshotBuffer.js';
import type { SceneUniforms } from './look.js';
import { eachMove } from './pairMoves.js';

const MOST_SEGMENTS = 6000;
const LIFE_s = 12;

const VERTEX = /* glsl */ `
  attribute float start;
  uniform float uTime_s;
  varying float vAge;
  void main() {
    vAge = (uTime_s - start) / ${LIFE_s.toFixed(1)};
    gl_Position = projectionMatrix * viewMatrix * vec4(position.xy, 0.2, 1.0);
  }
`;

const FRAGMENT = /* glsl */ `
  precision highp float;
  uniform float uNight;
  varying float vAge;
  void main() {
    if (vAge < 0.0 || vAge > 1.0) discard;
    gl_FragColor = vec4(mix(vec3(0.06, 0.52, 0.42), vec3(0.25, 0.82, 0.62), uNight), 0.75 * (1.0 - vAge));
  }
`;

/** Where vehicles have been in the last seconds; for traces without roads. */
export class Trails {
  readonly object: LineSegments;
  private readonly position = new BufferAttribute(new Float32Array(MOST_SEGMENTS * 4), 2);
  private readonly start = new BufferAttribute(new Float32Array(MOST_SEGMENTS * 2), 1);
  private next = 0;
  private used = 0;
  private serial = -1;

  constructor(uniforms: SceneUniforms) {
    const geometry = new BufferGeometry();
    this.position.setUsage(DynamicDrawUsage);
    this.start.setUsage(DynamicDrawUsage);
    geometry.setAttribute('position', this.position);
    geometry.setAttribute('start', this.start);
    geometry.setDrawRange(0, 0);
    const material = new ShaderMaterial({
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      uniforms: { ...uniforms },
      transparent: true,
      depthWrite: false,
    });
    this.object = new LineSegments(geometry, material);
    this.object.frustumCulled = false;
    this.object.renderOrder = 11;
  }

  /** Adds the pair's movements, once a pair. @param base_us moment that the scene's clock counts from */
  show(pair: SnapshotPair, base_us: number): void {
    if (pair.serial === this.serial || pair.before === pair.after) return;
    this.serial = pair.serial;
    const { before, after } = pair;
    eachMove(pair, (i, j) => {
      this.add(before.x_m[i], before.y_m[i], after.x_m[j], after.y_m[j], (after.time_us - base_us) / 1e6);
    });
  }

  clear(): void {
    this.next = 0;
    this.used = 0;
    this.object.geometry.setDrawRange(0, 0);
  }

  private add(x0: number, y0: number, x1: number, y1: number, start_s: number): void {
    this.position.array.set([x0, y0, x1, y1], 4 * this.next);
    this.start.array.set([start_s, start_s], 2 * this.next);
    this.next = (this.next + 1) % MOST_SEGMENTS;
    this.used = Math.min(MOST_SEGMENTS, this.used + 1);
    this.position.needsUpdate = true;
    this.start.needsUpdate = true;
    this.object.geometry.setDrawRange(0, this.used * 2);
  }
}
