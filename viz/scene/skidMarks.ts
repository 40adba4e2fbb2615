import type { Mesh } from 'three';
import { EGO_FLAG } from '../../core/stations/egoContext.js';
import type { SnapshotPair } from '../feed/snapshotBuffer.js';
import type { InstanceRing } from './instances.js';
import type { SceneUniforms } from './look.js';
import { createQuads } from './overlay.js';
import { eachMove } from './pairMoves.js';

const MOST_MARKS = 4096;
const LIFE_s = 20;
/** A vehicle that moved farther between two moments was put elsewhere, m. */
const FARTHEST_m = 60;

const VERTEX = /* glsl */ `
  attribute vec4 way;      // x and y of both ends
  attribute float start;
  uniform float uTime_s;
  uniform float uMetresPerPixel;
  varying float vAge;
  varying float vAcross;   // m from the middle of the way
  varying float vHalf;     // half of the width, m
  void main() {
    vec2 along = way.zw - way.xy;
    vec2 ahead = along / max(length(along), 0.001);
    vHalf = max(1.15, 2.0 * uMetresPerPixel);
    vAcross = position.y * vHalf;
    vec2 place = mix(way.xy, way.zw, position.x * 0.5 + 0.5) + vec2(-ahead.y, ahead.x) * vAcross;
    vAge = (uTime_s - start) / ${LIFE_s.toFixed(1)};
    gl_Position = projectionMatrix * viewMatrix * vec4(place, 0.2, 1.0);
  }
`;

/** Two tracks near by, one stroke from afar. */
const FRAGMENT = /* glsl */ `
  precision highp float;
  uniform float uNight;
  uniform float uMetresPerPixel;
  varying float vAge;
  varying float vAcross;
  varying float vHalf;
  void main() {
    if (vAge < 0.0 || vAge > 1.0) discard;
    float tracks = 1.0 - smoothstep(0.12, 0.2, abs(abs(vAcross) - 0.72));
    float stroke = 1.0 - smoothstep(0.7, 1.0, abs(vAcross) / vHalf);
    float shape = mix(tracks, stroke, smoothstep(0.12, 0.3, uMetresPerPixel));
    float alpha = shape * pow(1.0 - vAge, 0.7) * 0.85;
    if (alpha < 0.01) discard;
    gl_FragColor = vec4(mix(vec3(0.86, 0.30, 0.02), vec3(1.0, 0.56, 0.16), uNight), alpha);
  }
`;

/** Where cars slipped: marks on the road that fade within seconds. */
export class SkidMarks {
  readonly object: Mesh;
  private readonly ring: InstanceRing;
  private serial = -1;

  constructor(uniforms: SceneUniforms) {
    const look = { vertexShader: VERTEX, fragmentShader: FRAGMENT, uniforms: { ...uniforms } };
    const { object, ring } = createQuads(9, MOST_MARKS, { way: 4, start: 1 }, look);
    this.object = object;
    this.ring = ring;
  }

  /** Adds the pair's marks, once a pair. @param base_us moment that the scene's clock counts from */
  show(pair: SnapshotPair, base_us: number): void {
    if (pair.serial === this.serial || pair.before === pair.after) return;
    this.serial = pair.serial;
    const { before, after } = pair;
    eachMove(pair, (i, j) => {
      if ((after.flags[j] & EGO_FLAG.slipping) === 0) return;
      const moved_m = Math.hypot(after.x_m[j] - before.x_m[i], after.y_m[j] - before.y_m[i]);
      if (moved_m === 0 || moved_m > FARTHEST_m) return;
      this.ring.add(before.x_m[i], before.y_m[i], after.x_m[j], after.y_m[j], (after.time_us - base_us) / 1e6);
    });
  }

  clear(): void {
    this.ring.clear();
  }
}
