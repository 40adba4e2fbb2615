import type { Mesh } from 'three';
import type { verge } from '#proto';
import { clustersOf } from './hazardClusters.js';
import { CELLS, COUNTS, createAtlas, GLYPH_KINDS, glyphOf } from './hazardGlyphs.js';
import type { InstanceRing } from './instances.js';
import type { SceneUniforms } from './look.js';
import { createQuads } from './overlay.js';

/** A hazard that would be placed. */
export interface HazardPreview {
  readonly x_m: number;
  readonly y_m: number;
  readonly radius_m: number;
  readonly kind: string;
  /** somebody could meet it */
  readonly isMet: boolean;
  /** where it will have moved to within a minute */
  readonly drift_m: readonly [number, number];
}

/** Signs nearer than this would cover one another, CSS px. */
const APART_px = 30;

/** Half of a sign's side, CSS px near by and with the whole town in view, and the ground a pixel covers there, m. */
const HALF_px = [13, 9.5] as const;
const NEAR_FAR_m = [0.4, 2] as const;
const SMALLEST_m = 4;
/** The middle of a sign stands so many of its halves above its place. */
export const SIGN_RISE = 1.35;

/** Half of a sign's side where a CSS pixel covers so much ground, m; as the shader has it. */
export function signHalf_m(metresPerPixel: number): number {
  const t = Math.max(0, Math.min(1, (metresPerPixel - NEAR_FAR_m[0]) / (NEAR_FAR_m[1] - NEAR_FAR_m[0])));
  const half_px = HALF_px[0] + (HALF_px[1] - HALF_px[0]) * t * t * (3 - 2 * t);
  return Math.max(SMALLEST_m, half_px * metresPerPixel);
}

const glsl = (value: number): string => value.toFixed(2);

const VERTEX = /* glsl */ `
  attribute vec4 sign;  // x, y, glyph, strength
  uniform float uMetresPerPixel;
  varying vec2 vCell;
  varying float vStrength;
  void main() {
    vec4 view = viewMatrix * vec4(sign.xy, 0.0, 1.0);
    // Smaller when the whole town is in view, so that signs mark it and do not cover it.
    float far = smoothstep(${glsl(NEAR_FAR_m[0])}, ${glsl(NEAR_FAR_m[1])}, uMetresPerPixel);
    float size = max(${glsl(SMALLEST_m)}, mix(${glsl(HALF_px[0])}, ${glsl(HALF_px[1])}, far) * uMetresPerPixel);
    float count = step(${GLYPH_KINDS.length}.0 - 0.5, sign.z);
    vec2 corner = mix(position.xy + vec2(0.0, ${glsl(SIGN_RISE)}), position.xy * 0.72 + vec2(0.85, 2.1), count);
    view.xy += corner * size;
    vCell = vec2((sign.z + position.x * 0.5 + 0.5) / ${CELLS}.0, position.y * 0.5 + 0.5);
    vStrength = sign.w;
    gl_Position = projectionMatrix * view;
  }
`;

const FRAGMENT = /* glsl */ `
  precision highp float;
  uniform sampler2D uAtlas;
  varying vec2 vCell;
  varying float vStrength;
  void main() {
    vec4 color = texture2D(uAtlas, vCell, -0.4); // a little sharper than the middle of two mipmaps
    if (color.a < 0.02) discard;
    gl_FragColor = vec4(color.rgb, color.a * vStrength);
  }
`;

/** Warning signs above the hazards, the same size on the screen at any distance; one draw call. */
export class HazardIcons {
  readonly object: Mesh;
  private readonly ring: InstanceRing;

  private shown: readonly verge.v1.IHazardView[] | null = null;
  private preview: HazardPreview | null = null;
  /** hazards whose signs are shown; each may stand for others near by */
  signs: readonly verge.v1.IHazardView[] = [];
  private reach_m = 0;

  constructor(uniforms: SceneUniforms, capacity = 512) {
    const { object, ring } = createQuads(
      40,
      capacity,
      { sign: 4 },
      {
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
        uniforms: { ...uniforms, uAtlas: { value: createAtlas() } },
        depthTest: false,
      },
    );
    this.object = object;
    this.ring = ring;
  }

  /** @returns whether anything changed */
  show(hazards: readonly verge.v1.IHazardView[], metresPerPixel: number, preview: HazardPreview | null): boolean {
    const reach_m = APART_px * metresPerPixel;
    if (hazards === this.shown && preview === this.preview && Math.abs(reach_m / this.reach_m - 1) < 0.15) return false;
    this.shown = hazards;
    this.preview = preview;
    this.reach_m = reach_m;
    this.ring.clear();
    const clusters = clustersOf(hazards, reach_m);
    this.signs = clusters.map(({ hazard }) => hazard);
    for (const { hazard, count } of clusters) {
      const [x_m, y_m] = [hazard.xM ?? 0, hazard.yM ?? 0];
      const strength = 0.55 + 0.45 * Math.min(1, hazard.intensity ?? 1);
      this.ring.add(x_m, y_m, glyphOf(hazard.kind ?? ''), strength);
      if (count > 1) this.ring.add(x_m, y_m, GLYPH_KINDS.length + Math.min(count - 2, COUNTS.length - 1), 1);
    }
    if (preview !== null) this.ring.add(preview.x_m, preview.y_m, glyphOf(preview.kind), preview.isMet ? 0.95 : 0.5);
    return true;
  }
}
