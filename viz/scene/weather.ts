import { BufferAttribute, BufferGeometry, DoubleSide, Mesh, ShaderMaterial, ShapeUtils, Sphere, Vector2 } from 'three';
import type { verge } from '#proto';
import { float32Of } from '../../core/columns/columns.js';
import { BEYOND_GLSL, type SceneUniforms } from './look.js';

const VERTEX = /* glsl */ `
  attribute float strength;
  attribute vec4 look;  // colour by day, share of streaks
  uniform vec2 uDrift;
  varying vec4 vLook;
  varying vec2 vPlace;
  varying vec2 vWorld;
  varying float vStrength;
  void main() {
    vPlace = position.xy;
    vWorld = position.xy + uDrift;
    vStrength = strength;
    vLook = look;
    gl_Position = projectionMatrix * viewMatrix * vec4(position.xy + uDrift, 0.6, 1.0);
  }
`;

/** A veil that drifts with the front: cool with slanted streaks for rain, pale for fog and snow. */
const FRAGMENT = /* glsl */ `
  precision highp float;
  uniform float uTime_s;
  uniform float uNight;
  varying vec2 vPlace;
  varying vec2 vWorld;
  varying float vStrength;
  varying vec4 vLook;
  ${BEYOND_GLSL}
  const float NIGHT = 1.27; // lighter against a dark plain
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
    float alpha = veil * (0.12 + 0.15 * cloud + 0.08 * streak * vLook.a + 0.12 * (1.0 - vLook.a));
    gl_FragColor = vec4(vLook.rgb * mix(1.0, NIGHT, uNight), alpha);
  }
`;

/** Colour by day and share of streaks, by the kind of weather; others look like rain. */
const LOOKS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  fog: [0.62, 0.65, 0.68, 0],
  snow: [0.74, 0.77, 0.8, 0.3],
};
const RAIN_LOOK = [0.3, 0.42, 0.55, 1] as const;

/** Share of a front's size at which its full strength begins; from there to the edge it fades. */
const CORE = 0.4;

/** Rain fronts as polygons. They come with keyframes; between two the shader carries them on at their last speed. */
export class Weather {
  readonly object: Mesh;
  private readonly uniforms;
  private shown: readonly verge.v1.IWeatherView[] | null = null;
  private since_us = 0;
  private centre: [number, number] = [0, 0];
  private drift_mps: [number, number] = [0, 0];
  hidden = false;

  constructor(shared: SceneUniforms) {
    this.uniforms = { ...shared, uDrift: { value: new Vector2() } };
    const material = new ShaderMaterial({
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      uniforms: this.uniforms,
      transparent: true,
      depthWrite: false,
      depthTest: false,
      side: DoubleSide,
    });
    this.object = new Mesh(new BufferGeometry(), material);
    this.object.frustumCulled = false;
    this.object.renderOrder = 12;
    this.object.visible = false;
  }

  show(weather: readonly verge.v1.IWeatherView[], moment_us: number, time_us: number): void {
    if (weather !== this.shown) this.rebuild(weather, moment_us);
    this.object.visible = !this.hidden && weather.length > 0;
    const elapsed_s = Math.max(0, Math.min(3, (time_us - this.since_us) / 1e6));
    this.uniforms.uDrift.value.set(this.drift_mps[0] * elapsed_s, this.drift_mps[1] * elapsed_s);
  }

  private rebuild(weather: readonly verge.v1.IWeatherView[], moment_us: number): void {
    const corners: Corners = { places: [], strengths: [], looks: [] };
    for (const front of weather) addFront(front, corners);
    const centre = meanOf(corners.places);
    const step_s = (moment_us - this.since_us) / 1e6;
    // one front is carried on; several go their own ways, and are shown where they were
    const isOne = weather.length === 1 && this.shown?.length === 1;
    const follows = isOne && this.centre[0] !== 0 && step_s > 0 && step_s < 5;
    this.drift_mps = follows ? [(centre[0] - this.centre[0]) / step_s, (centre[1] - this.centre[1]) / step_s] : [0, 0];
    this.centre = centre;
    this.since_us = moment_us;
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
}

function addFront(front: verge.v1.IWeatherView, { places, strengths, looks }: Corners): void {
  const shape = float32Of(front.polygon);
  const contour: Vector2[] = [];
  for (let i = 0; i + 1 < shape.length; i += 2) contour.push(new Vector2(shape[i], shape[i + 1]));
  if (contour.length < 3) return;
  const centre = contour.reduce((sum, point) => sum.add(point), new Vector2()).divideScalar(contour.length);
  const inner = contour.map((point) => new Vector2().lerpVectors(centre, point, CORE));
  const intensity = front.intensity ?? 1;
  const look = LOOKS[front.kind ?? ''] ?? RAIN_LOOK;
  const put = (point: Vector2, strength: number): void => {
    places.push(point.x, point.y);
    strengths.push(strength);
    looks.push(...look);
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

function meanOf(places: readonly number[]): [number, number] {
  let x = 0;
  let y = 0;
  for (let i = 0; i < places.length; i += 2) {
    x += places[i];
    y += places[i + 1];
  }
  const count = Math.max(1, places.length / 2);
  return [x / count, y / count];
}

function geometryOf({ places, strengths, looks }: Corners): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(places), 2));
  geometry.setAttribute('strength', new BufferAttribute(Float32Array.from(strengths), 1));
  geometry.setAttribute('look', new BufferAttribute(Float32Array.from(looks), 4));
  geometry.boundingSphere = new Sphere();
  return geometry;
}
