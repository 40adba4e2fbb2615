import { BufferAttribute, BufferGeometry, type Mesh, ShapeUtils, Sphere, Vector2 } from 'three';
import type { verge } from '#proto';
import { float32Of } from '../../core/columns/columns.js';
import { BEYOND_GLSL, type SceneUniforms } from './look.js';
import { overlay } from './overlay.js';

const VERTEX = /* glsl */ `
  attribute float strength;
  attribute vec4 look;  // colour by day, share of streaks
  attribute vec4 night; // colour by night, how much it hides
  attribute vec2 drift; // m/s
  uniform float uSince_s;
  uniform float uNight;
  varying vec3 vColour;
  varying vec2 vStreaksCover;
  varying vec2 vPlace;
  varying vec2 vWorld;
  varying float vStrength;
  void main() {
    vPlace = position.xy;
    vWorld = position.xy + drift * uSince_s;
    vStrength = strength;
    vColour = mix(look.rgb, night.rgb, uNight);
    vStreaksCover = vec2(look.a, night.a);
    gl_Position = projectionMatrix * viewMatrix * vec4(vWorld, 0.6, 1.0);
  }
`;

/** A veil that drifts with the front: cool with slanted streaks for rain, pale for fog and snow. */
const FRAGMENT = /* glsl */ `
  precision highp float;
  uniform float uTime_s;
  varying vec2 vPlace;
  varying vec2 vWorld;
  varying float vStrength;
  varying vec3 vColour;
  varying vec2 vStreaksCover;
  ${BEYOND_GLSL}
  float hash(vec2 p) { return fract(sin(dot(p, vec2(12.9898, 78.233))) * 43758.5453); }
  float noise(vec2 p) {
    vec2 i = floor(p), f = fract(p);
    f = f * f * (3.0 - 2.0 * f);
    return mix(mix(hash(i), hash(i + vec2(1, 0)), f.x), mix(hash(i + vec2(0, 1)), hash(i + vec2(1, 1)), f.x), f.y);
  }
  void main() {
    vec2 slant = vec2(vPlace.x * 0.9 + vPlace.y * 0.44, vPlace.y * 0.9 - vPlace.x * 0.44);
    float cloud = 0.6 * noise(vPlace * 0.006 + uTime_s * 0.02) + 0.4 * noise(vPlace * 0.019 - uTime_s * 0.03);
    float streak = smoothstep(0.62, 0.9, noise(vec2(slant.x * 0.28, slant.y * 0.035 + uTime_s * 0.9)));
    // The veil ends softly, along the front as well as where the map ends.
    float veil = smoothstep(0.0, 1.0, vStrength) * (1.0 - smoothstep(0.0, 260.0, beyond(vWorld)));
    float alpha = veil * vStreaksCover.y * (0.6 + 0.4 * cloud + 0.3 * streak * vStreaksCover.x);
    gl_FragColor = vec4(vColour, alpha);
  }
`;

interface WeatherLook {
  readonly day: readonly [number, number, number];
  readonly night: readonly [number, number, number];
  /** share of streaks, 0..1 */
  readonly streaks: number;
  /** how much the densest of it hides, 0..1 */
  readonly cover: number;
}

/** By the kind of weather; others look like rain. */
const LOOKS: Readonly<Record<string, WeatherLook>> = {
  fog: { day: [0.95, 0.955, 0.96], night: [0.4, 0.43, 0.47], streaks: 0, cover: 0.72 },
  snow: { day: [0.98, 0.985, 1], night: [0.5, 0.54, 0.6], streaks: 0.5, cover: 0.5 },
};
const RAIN: WeatherLook = { day: [0.3, 0.42, 0.55], night: [0.38, 0.53, 0.7], streaks: 1, cover: 0.24 };

/** Share of a front's size at which its full strength begins; from there to the edge it fades. */
const CORE = 0.4;

/** Rain fronts and fields as polygons. They come with keyframes; between two the shader carries them on. */
export class Weather {
  readonly object: Mesh;
  private readonly uniforms;
  private shown: readonly verge.v1.IWeatherView[] | null = null;
  hidden = false;

  constructor(shared: SceneUniforms) {
    this.uniforms = { ...shared, uSince_s: { value: 0 } };
    const look = { vertexShader: VERTEX, fragmentShader: FRAGMENT, uniforms: this.uniforms, depthTest: false };
    this.object = overlay(new BufferGeometry(), 12, look);
    this.object.visible = false;
  }

  /** @param since_s time since the keyframe they came with */
  show(weather: readonly verge.v1.IWeatherView[], since_s: number): void {
    if (weather !== this.shown) this.rebuild(weather);
    this.object.visible = !this.hidden && weather.length > 0;
    this.uniforms.uSince_s.value = since_s;
  }

  private rebuild(weather: readonly verge.v1.IWeatherView[]): void {
    const corners: Corners = { places: [], strengths: [], looks: [], nights: [], drifts: [] };
    for (const front of weather) addFront(front, corners);
    this.shown = weather;
    this.object.geometry.dispose();
    this.object.geometry = geometryOf(corners);
  }
}

/** Corners of the triangles, by column. */
interface Corners {
  readonly places: number[];
  readonly strengths: number[];
  readonly looks: number[];
  readonly nights: number[];
  readonly drifts: number[];
}

function addFront(front: verge.v1.IWeatherView, { places, strengths, looks, nights, drifts }: Corners): void {
  const shape = float32Of(front.polygon);
  const contour: Vector2[] = [];
  for (let i = 0; i + 1 < shape.length; i += 2) contour.push(new Vector2(shape[i], shape[i + 1]));
  if (contour.length < 3) return;
  const centre = contour.reduce((sum, point) => sum.add(point), new Vector2()).divideScalar(contour.length);
  const inner = contour.map((point) => new Vector2().lerpVectors(centre, point, CORE));
  const intensity = front.intensity ?? 1;
  const look = LOOKS[front.kind ?? ''] ?? RAIN;
  const put = (point: Vector2, strength: number): void => {
    places.push(point.x, point.y);
    strengths.push(strength);
    looks.push(...look.day, look.streaks);
    nights.push(...look.night, look.cover);
    drifts.push(front.velocityXMps ?? 0, front.velocityYMps ?? 0);
  };
  for (const triangle of ShapeUtils.triangulateShape(inner, [])) for (const i of triangle) put(inner[i], intensity);
  contour.forEach((a, i) => {
    const j = (i + 1) % contour.length;
    for (const outer of [a, contour[j]]) put(outer, 0);
    put(inner[i], intensity);
    put(contour[j], 0);
    put(inner[j], intensity);
    put(inner[i], intensity);
  });
}

function geometryOf({ places, strengths, looks, nights, drifts }: Corners): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(places), 2));
  geometry.setAttribute('strength', new BufferAttribute(Float32Array.from(strengths), 1));
  geometry.setAttribute('night', new BufferAttribute(Float32Array.from(nights), 4));
  geometry.setAttribute('drift', new BufferAttribute(Float32Array.from(drifts), 2));
  geometry.setAttribute('look', new BufferAttribute(Float32Array.from(looks), 4));
  geometry.boundingSphere = new Sphere();
  return geometry;
}
