import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  DoubleSide,
  Mesh,
  NearestFilter,
  RGFormat,
  ShaderMaterial,
  UnsignedByteType,
} from 'three';
import type { verge } from '#proto';
import type { Snapshot } from '../feed/snapshotBuffer.js';
import { buildGround } from './groundMesh.js';
import { BEYOND_GLSL, FLAT_KIND, FLAT_KINDS, HAZE_GLSL, type SceneUniforms } from './look.js';

const TEXTURE_WIDTH = 256;
/** Painted line: 3 m, gap 6 m (German RMS, urban). */
const DASH_m = 9;

const VERTEX = /* glsl */ `
  attribute float kind;
  attribute vec2 detail;
  varying float vKind;
  varying vec2 vDetail;
  varying vec2 vPlace;
  varying vec3 vView;
  void main() {
    vKind = kind;
    vDetail = detail;
    vPlace = position.xy;
    vec4 view = modelViewMatrix * vec4(position.xy, 0.0, 1.0);
    vView = view.xyz;
    gl_Position = projectionMatrix * view;
  }
`;

const FRAGMENT = /* glsl */ `
  precision highp float;
  uniform vec3 uPalette[${FLAT_KINDS.length}];
  uniform sampler2D uLaneState;
  uniform float uLaneTextureHeight;
  uniform float uNight;
  uniform float uTime_s;
  uniform float uGrid;
  varying float vKind;
  varying vec2 vDetail;
  varying vec2 vPlace;
  varying vec3 vView;
  ${HAZE_GLSL}
  ${BEYOND_GLSL}

  float hash(vec2 p) { return fract(sin(dot(p, vec2(12.9898, 78.233))) * 43758.5453); }
  float noise(vec2 p) {
    vec2 i = floor(p), f = fract(p);
    f = f * f * (3.0 - 2.0 * f);
    return mix(mix(hash(i), hash(i + vec2(1, 0)), f.x), mix(hash(i + vec2(0, 1)), hash(i + vec2(1, 1)), f.x), f.y);
  }

  void main() {
    // The plain is two huge triangles: its distance is taken per pixel.
    float viewDistance = length(vView);
    int kind = int(vKind + 0.5);
    vec3 color = uPalette[kind];
    float near = 1.0 - smoothstep(150.0, 900.0, viewDistance);
    if (vDetail.y >= 0.0 && fract(vDetail.y / ${DASH_m.toFixed(1)}) > 0.34) discard;
    if (kind == ${FLAT_KIND.water}) {
      float ripple = noise(vPlace * 0.05 + vec2(uTime_s * 0.05, 0.0)) + 0.5 * noise(vPlace * 0.23 - vec2(0.0, uTime_s * 0.11));
      color *= 0.965 + 0.06 * ripple;
    } else if (kind == ${FLAT_KIND.park}) {
      color *= 0.97 + 0.06 * noise(vPlace * 0.08) + 0.03 * near * noise(vPlace * 0.9);
    } else if (kind != ${FLAT_KIND.marking}) {
      color *= 1.0 + near * 0.035 * (noise(vPlace * 1.7) - 0.5);
    }
    if (uGrid > 0.5) {
      vec2 fine = abs(fract(vPlace / 50.0 - 0.5) - 0.5) * 50.0 / fwidth(vPlace);
      vec2 coarse = abs(fract(vPlace / 250.0 - 0.5) - 0.5) * 250.0 / fwidth(vPlace);
      float line = 0.05 * (1.0 - min(1.0, min(fine.x, fine.y))) + 0.08 * (1.0 - min(1.0, min(coarse.x, coarse.y)));
      color = mix(color, vec3(mix(0.25, 0.75, uNight)), line);
    }
    if (vDetail.x >= 0.0) {
      float lane = floor(vDetail.x + 0.5);
      vec2 cell = vec2(mod(lane, ${TEXTURE_WIDTH}.0) + 0.5, floor(lane / ${TEXTURE_WIDTH}.0) + 0.5);
      vec2 state = texture2D(uLaneState, cell / vec2(${TEXTURE_WIDTH}.0, uLaneTextureHeight)).rg;
      vec3 wet = mix(color * vec3(0.72, 0.78, 0.86), color * vec3(0.75, 0.95, 1.25), uNight);
      color = mix(color, wet, state.r);
      float frost = state.g * (0.72 + 0.28 * noise(vPlace * 0.6));
      color = mix(color, mix(vec3(0.80, 0.91, 0.97), vec3(0.42, 0.62, 0.76), uNight), frost * 0.85);
    }
    // The plain around the map fades into the sky: what matters is on the map.
    float away = beyond(vPlace) / max(uExtent.z - uExtent.x, uExtent.w - uExtent.y);
    color = mix(color, uHorizon, smoothstep(0.04, 0.75, away));
    gl_FragColor = vec4(haze(color, viewDistance), 1.0);
  }
`;

/** Plain, areas, roads and markings, with the weather on the lanes: one draw call. */
export class Ground {
  readonly object: Mesh;
  private readonly laneState: DataTexture;
  private shown: Uint8Array | null = null;

  constructor(scene: verge.v1.IScene, uniforms: SceneUniforms) {
    const laneCount = Math.max(1, scene.lanes?.length ?? 0);
    const height = Math.ceil(laneCount / TEXTURE_WIDTH);
    this.laneState = laneTexture(height);
    const material = new ShaderMaterial({
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      uniforms: {
        ...uniforms,
        uLaneState: { value: this.laneState },
        uLaneTextureHeight: { value: height },
        uGrid: { value: scene.trace ? 1 : 0 },
      },
      depthTest: false,
      depthWrite: false,
      side: DoubleSide,
    });
    this.object = new Mesh(groundGeometry(scene), material);
    this.object.renderOrder = -100;
    this.object.frustumCulled = false;
  }

  /** Wetness and slickness per lane come with keyframes. */
  show(moment: Snapshot): void {
    if (this.shown === moment.slickness) return;
    this.shown = moment.slickness;
    const data = this.laneState.image.data as Uint8Array;
    for (let lane = 0; lane < data.length / 2; lane++) {
      data[2 * lane] = moment.wetness[lane] ?? 0;
      data[2 * lane + 1] = moment.slickness[lane] ?? 0;
    }
    this.laneState.needsUpdate = true;
  }
}

function laneTexture(height: number): DataTexture {
  const data = new Uint8Array(TEXTURE_WIDTH * height * 2);
  const texture = new DataTexture(data, TEXTURE_WIDTH, height, RGFormat, UnsignedByteType);
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.needsUpdate = true;
  return texture;
}

function groundGeometry(scene: verge.v1.IScene): BufferGeometry {
  const { position, kind, detail, index } = buildGround(scene).columns();
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(position, 2));
  geometry.setAttribute('kind', new BufferAttribute(kind, 1));
  geometry.setAttribute('detail', new BufferAttribute(detail, 2));
  geometry.setIndex(new BufferAttribute(index, 1));
  return geometry;
}
