import { CanvasTexture, LinearFilter, Mesh, ShaderMaterial } from 'three';
import type { verge } from '#proto';
import { clustersOf } from './hazardClusters.js';
import { InstanceRing } from './instances.js';
import type { SceneUniforms } from './look.js';
import { createQuadGeometry } from './vehicleGeometry.js';

const CELL_px = 128;
/** Glyphs of the sign atlas, drawn by the functions of GLYPHS in this order. */
const KINDS = [
  'other',
  'ice',
  'pothole',
  'stationary',
  'queue',
  'visibility',
  'obstacle',
  'wrongWay',
  'water',
] as const;
type Glyph = (typeof KINDS)[number];
/** Cells behind the signs: how many hazards a sign stands for. */
const COUNTS = ['2', '3', '4', '5', '6', '7', '8', '9', '9+'] as const;
const CELLS = KINDS.length + COUNTS.length;
/** Signs nearer than this would cover one another, CSS px. */
const APART_px = 30;

/** Words of the world's hazard kinds that choose a glyph; the first that occurs in the kind decides. */
const WORDS: readonly (readonly [string, Glyph])[] = [
  ['ice', 'ice'],
  ['slick', 'ice'],
  ['friction', 'ice'],
  ['snow', 'ice'],
  ['aqua', 'water'],
  ['rain', 'water'],
  ['gravel', 'pothole'],
  ['pothole', 'pothole'],
  ['surface', 'pothole'],
  ['stationary', 'stationary'],
  ['breakdown', 'stationary'],
  ['queue', 'queue'],
  ['jam', 'queue'],
  ['visib', 'visibility'],
  ['fog', 'visibility'],
  ['obstacle', 'obstacle'],
  ['wrong', 'wrongWay'],
];

export function glyphOf(kind: string): number {
  const lower = kind.toLowerCase();
  const word = WORDS.find(([part]) => lower.includes(part));
  return KINDS.indexOf(word?.[1] ?? 'other');
}

type Pen = CanvasRenderingContext2D;

const line = (pen: Pen, ...points: number[]): void => {
  pen.beginPath();
  pen.moveTo(points[0], points[1]);
  for (let i = 2; i < points.length; i += 2) pen.lineTo(points[i], points[i + 1]);
  pen.stroke();
};

/** Each draws into a box of 40 by 40 around (0, 0). */
const GLYPHS: Readonly<Record<Glyph, (pen: Pen) => void>> = {
  other: (pen) => {
    line(pen, 0, -18, 0, 4);
    line(pen, 0, 15, 0, 16);
  },
  ice: (pen) => {
    for (let i = 0; i < 3; i++) {
      pen.save();
      pen.rotate((i * Math.PI) / 3);
      line(pen, 0, -18, 0, 18);
      line(pen, -5, -14, 0, -9, 5, -14);
      line(pen, -5, 14, 0, 9, 5, 14);
      pen.restore();
    }
  },
  pothole: (pen) => {
    line(pen, -20, 2, -11, 2, -5, 13, 4, 9, 10, 2, 20, 2);
  },
  stationary: (pen) => {
    line(pen, -19, 10, -19, 2, -12, -1, -7, -11, 8, -11, 13, -1, 19, 2, 19, 10, -19, 10);
    line(pen, -10, 14, -10, 15);
    line(pen, 10, 14, 10, 15);
  },
  queue: (pen) => {
    for (const y of [-14, 0, 14]) pen.strokeRect(-8, y - 4, 16, 8);
  },
  visibility: (pen) => {
    for (const y of [-12, -2, 8]) line(pen, -18, y, -9, y - 4, 0, y, 9, y + 4, 18, y);
  },
  obstacle: (pen) => {
    line(pen, -14, 14, 0, -14, 14, 14, -14, 14);
  },
  wrongWay: (pen) => {
    line(pen, 0, 17, 0, -15, -9, -5);
    line(pen, 0, -15, 9, -5);
  },
  water: (pen) => {
    for (const [x, y] of [
      [-11, -14],
      [3, -17],
      [-3, 2],
      [12, -1],
    ]) {
      line(pen, x, y, x - 4, y + 13);
    }
  },
};

function createAtlas(): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = CELL_px * CELLS;
  canvas.height = CELL_px;
  const pen = canvas.getContext('2d')!;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  KINDS.forEach((kind, index) => {
    pen.save();
    pen.translate((index + 0.5) * CELL_px, CELL_px / 2);
    drawSign(pen);
    pen.lineWidth = 5;
    pen.strokeStyle = '#1b2026';
    GLYPHS[kind](pen);
    pen.restore();
  });
  COUNTS.forEach((text, index) => {
    drawCount(pen, text, (KINDS.length + index + 0.5) * CELL_px);
  });
  const texture = new CanvasTexture(canvas);
  texture.minFilter = LinearFilter;
  texture.generateMipmaps = false;
  return texture;
}

/** A warning diamond with rounded corners, amber with a pale rim. */
function drawSign(pen: Pen): void {
  pen.save();
  pen.rotate(Math.PI / 4);
  pen.beginPath();
  pen.roundRect(-40, -40, 80, 80, 14);
  pen.fillStyle = '#f2b13c';
  pen.fill();
  pen.lineWidth = 6;
  pen.strokeStyle = '#fffdf6';
  pen.stroke();
  pen.restore();
}

function drawCount(pen: Pen, text: string, x: number): void {
  pen.beginPath();
  pen.arc(x, CELL_px / 2, 54, 0, 2 * Math.PI);
  pen.fillStyle = '#fffdf6';
  pen.fill();
  pen.lineWidth = 8;
  pen.strokeStyle = '#1b2026';
  pen.stroke();
  pen.fillStyle = '#1b2026';
  pen.font = '700 80px system-ui, sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(text, x, CELL_px / 2 + 5, 88);
}

const VERTEX = /* glsl */ `
  attribute vec4 sign;  // x, y, glyph, strength
  uniform float uMetresPerPixel;
  varying vec2 vCell;
  varying float vStrength;
  void main() {
    vec4 view = viewMatrix * vec4(sign.xy, 0.0, 1.0);
    // Smaller when the whole town is in view, so that signs mark it and do not cover it.
    float size = max(4.0, mix(13.0, 9.5, smoothstep(0.4, 2.0, uMetresPerPixel)) * uMetresPerPixel);
    float count = step(${KINDS.length}.0 - 0.5, sign.z);
    vec2 corner = mix(position.xy + vec2(0.0, 1.35), position.xy * 0.72 + vec2(0.85, 2.1), count);
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
    vec4 color = texture2D(uAtlas, vCell);
    if (color.a < 0.02) discard;
    gl_FragColor = vec4(color.rgb, color.a * vStrength);
  }
`;

/** Warning signs above the hazards, the same size on the screen at any distance; one draw call. */
export class HazardIcons {
  readonly object: Mesh;
  private readonly ring: InstanceRing;

  private shown: readonly verge.v1.IHazardView[] | null = null;
  private reach_m = 0;

  constructor(uniforms: SceneUniforms, capacity = 512) {
    const geometry = createQuadGeometry();
    this.ring = new InstanceRing(geometry, capacity, { sign: 4 });
    const material = new ShaderMaterial({
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      uniforms: { ...uniforms, uAtlas: { value: createAtlas() } },
      transparent: true,
      depthTest: false,
      depthWrite: false,
    });
    this.object = new Mesh(geometry, material);
    this.object.frustumCulled = false;
    this.object.renderOrder = 40;
  }

  /** @returns whether anything changed */
  show(hazards: readonly verge.v1.IHazardView[], metresPerPixel: number): boolean {
    const reach_m = APART_px * metresPerPixel;
    if (hazards === this.shown && Math.abs(reach_m / this.reach_m - 1) < 0.15) return false;
    this.shown = hazards;
    this.reach_m = reach_m;
    this.ring.clear();
    for (const { hazard, count } of clustersOf(hazards, reach_m)) {
      const [x_m, y_m] = [hazard.xM ?? 0, hazard.yM ?? 0];
      const strength = 0.55 + 0.45 * Math.min(1, hazard.intensity ?? 1);
      this.ring.add(x_m, y_m, glyphOf(hazard.kind ?? ''), strength);
      if (count > 1) this.ring.add(x_m, y_m, KINDS.length + Math.min(count - 2, COUNTS.length - 1), 1);
    }
    return true;
  }
}
