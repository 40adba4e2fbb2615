import { Color, Vector2, Vector3, Vector4 } from 'three';
import type { verge } from '#proto';

/**
 * Colours of the scene by day and by night. Colour management is off: what stands here is what the screen shows.
 * The interface takes its colours from style/tokens.css; the two are kept in tune by hand.
 */
export interface Look {
  readonly night: number;
  readonly horizon: string;
  readonly ground: string;
  readonly pavement: string;
  readonly asphalt: string;
  readonly junction: string;
  readonly bridge: string;
  readonly busLane: string;
  readonly marking: string;
  readonly park: string;
  readonly water: string;
  readonly plaza: string;
  readonly building: string;
  readonly roof: string;
  readonly tree: string;
  readonly trunk: string;
  readonly mast: string;
  readonly sun: string;
  readonly sky: string;
  readonly shadow: string;
}

export type Theme = 'day' | 'night';

export const LOOKS: Readonly<Record<Theme, Look>> = {
  day: {
    night: 0,
    horizon: '#eef1f2',
    ground: '#dddbd1',
    pavement: '#cfcfc9',
    asphalt: '#868b91',
    junction: '#868b91',
    bridge: '#959a9f',
    busLane: '#8f8580',
    marking: '#f4f4ef',
    park: '#c3d0b3',
    water: '#a5c3d1',
    plaza: '#d9d6cc',
    building: '#e2dcd1',
    roof: '#e4ddd1',
    tree: '#8fa981',
    trunk: '#8c7f70',
    mast: '#3c4650',
    sun: '#fff6e6',
    sky: '#c9d6e2',
    shadow: '#4a5361',
  },
  night: {
    night: 1,
    horizon: '#0a0d12',
    ground: '#161c23',
    pavement: '#20262e',
    asphalt: '#2b323b',
    junction: '#2b323b',
    bridge: '#353d47',
    busLane: '#33302f',
    marking: '#8a939d',
    park: '#17231f',
    water: '#0f2431',
    plaza: '#1a2027',
    building: '#4d5866',
    roof: '#465160',
    tree: '#1f3029',
    trunk: '#1c2222',
    mast: '#a9b6c2',
    sun: '#6f86a8',
    sky: '#6b7684',
    shadow: '#05070a',
  },
};

/** Colours of what is not scenery; readable on both looks. */
export const SIGNALS = {
  cam: '#ffffff',
  denm: '#e5484d',
  modelDown: '#4c8dff',
  updateUp: '#34b87f',
  cloud: '#9a7bff',
  selection: '#0fa37f',
} as const;

export const FLAT_KINDS = [
  'ground',
  'pavement',
  'asphalt',
  'junction',
  'bridge',
  'busLane',
  'marking',
  'park',
  'water',
  'plaza',
] as const;
export type FlatKind = (typeof FLAT_KINDS)[number];
export const FLAT_KIND = Object.fromEntries(FLAT_KINDS.map((kind, index) => [kind, index])) as Record<FlatKind, number>;

const uniform = <T>(value: T): { value: T } => ({ value });

/** Uniforms that every material of the scene shares; changing a look is changing these. */
export class SceneUniforms {
  readonly uNight = uniform(0);
  readonly uHorizon = uniform(new Color());
  readonly uSun = uniform(new Color());
  readonly uSky = uniform(new Color());
  readonly uShadow = uniform(new Color());
  readonly uSunDirection = uniform(new Vector3(-0.52, -0.42, 0.74).normalize());
  /** distance at which the haze begins and at which it is complete, m */
  readonly uHaze = uniform(new Vector2(3000, 9000));
  readonly uPalette = uniform(FLAT_KINDS.map(() => new Color()));
  /** where the map ends: least and largest x and y, m */
  readonly uExtent = uniform(new Vector4(0, 0, 1, 1));
  /** simulated time relative to `SceneClock.base`, s */
  readonly uTime_s = uniform(0);
  /** ground covered by one device pixel at the camera's target, m */
  readonly uMetresPerPixel = uniform(1);
  readonly uViewport = uniform(new Vector2(1, 1));
  /** simulated seconds a wall-clock second, at least 1, so that pulses stay visible in fast runs */
  readonly uPace = uniform(1);

  /** Haze lies behind what is looked at, however far away that is. */
  setHaze(distance_m: number): void {
    const { x, y, z, w } = this.uExtent.value;
    const from_m = Math.max(400, 1.9 * (z - x), 1.9 * (w - y), 1.5 * distance_m);
    this.uHaze.value.set(from_m, 2.2 * from_m);
  }

  setExtent({ minXM, minYM, maxXM, maxYM }: verge.v1.IScene): void {
    this.uExtent.value.set(minXM ?? 0, minYM ?? 0, maxXM ?? 0, maxYM ?? 0);
  }

  apply(look: Look): void {
    this.uNight.value = look.night;
    this.uHorizon.value.set(look.horizon);
    this.uSun.value.set(look.sun);
    this.uSky.value.set(look.sky);
    this.uShadow.value.set(look.shadow);
    FLAT_KINDS.forEach((kind, index) => {
      this.uPalette.value[index].set(look[kind]);
    });
  }
}

/** Metres from a place to the map; 0 on it. */
export const BEYOND_GLSL = /* glsl */ `
  uniform vec4 uExtent;
  float beyond(vec2 place) {
    return length(max(max(uExtent.xy - place, place - uExtent.zw), vec2(0.0)));
  }
`;

/** GLSL shared by the scene's materials. */
export const HAZE_GLSL = /* glsl */ `
  uniform vec3 uHorizon;
  uniform vec2 uHaze;
  vec3 haze(vec3 color, float viewDistance) {
    float h = smoothstep(uHaze.x, uHaze.y, viewDistance);
    return mix(color, uHorizon, h);
  }
`;

export const LIGHT_GLSL = /* glsl */ `
  uniform vec3 uSun;
  uniform vec3 uSky;
  uniform vec3 uSunDirection;
  uniform float uNight;
  vec3 lit(vec3 color, vec3 normal) {
    float sun = max(dot(normal, uSunDirection), 0.0);
    float sky = 0.5 + 0.5 * normal.z;
    vec3 light = mix(uSky * mix(0.55, 0.78, sky) + uSun * 0.52 * sun, uSky * mix(0.75, 1.25, sky) + uSun * 0.45 * sun, uNight);
    return color * light;
  }
`;
