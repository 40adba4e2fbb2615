import { CanvasTexture, LinearMipmapLinearFilter } from 'three';
import { isTrouble } from '../feed/radioTroubles.js';
import { isWeather } from './hazardClusters.js';

const CELL_px = 128;
/** Glyphs of the sign atlas, drawn by the functions of GLYPHS in this order. */
export const GLYPH_KINDS = [
  'other',
  'ice',
  'blackIce',
  'snow',
  'water',
  'gravel',
  'pothole',
  'rough',
  'stationary',
  'queue',
  'visibility',
  'rain',
  'obstacle',
  'wrongWay',
  'brake',
  'movingRain',
  'movingFog',
  'movingSnow',
  'jam',
  'outage',
] as const;
type Glyph = (typeof GLYPH_KINDS)[number];
/** Weather that moves has the pictures of what hangs over a road, on another sign. */
type RoadGlyph = Exclude<Glyph, `moving${string}`>;
/** Cells behind the signs: how many hazards a sign stands for. */
export const COUNTS = ['2', '3', '4', '5', '6', '7', '8', '9', '9+'] as const;
export const CELLS = GLYPH_KINDS.length + COUNTS.length;
/** Words of the world's hazard kinds that choose a glyph; the first that occurs in the kind decides. */
const WORDS: readonly (readonly [string, Glyph])[] = [
  ['movingrain', 'movingRain'],
  ['movingfog', 'movingFog'],
  ['movingsnow', 'movingSnow'],
  ['blackice', 'blackIce'],
  ['ice', 'ice'],
  ['slick', 'ice'],
  ['friction', 'ice'],
  ['snow', 'snow'],
  ['aqua', 'water'],
  ['gravel', 'gravel'],
  ['pothole', 'pothole'],
  ['surface', 'rough'],
  ['stationary', 'stationary'],
  ['breakdown', 'stationary'],
  ['queue', 'queue'],
  ['jam', 'jam'],
  ['outage', 'outage'],
  ['visib', 'visibility'],
  ['fog', 'visibility'],
  ['rain', 'rain'],
  ['obstacle', 'obstacle'],
  ['brake', 'brake'],
  ['wrong', 'wrongWay'],
];

export function glyphOf(kind: string): number {
  const lower = kind.toLowerCase();
  const word = WORDS.find(([part]) => lower.includes(part));
  return GLYPH_KINDS.indexOf(word?.[1] ?? 'other');
}

type Pen = CanvasRenderingContext2D;

const line = (pen: Pen, ...points: number[]): void => {
  pen.beginPath();
  pen.moveTo(points[0], points[1]);
  for (let i = 2; i < points.length; i += 2) pen.lineTo(points[i], points[i + 1]);
  pen.stroke();
};

/** Each draws into a box of 40 by 40 around (0, 0). */
const DRAWN: Readonly<Record<RoadGlyph, (pen: Pen) => void>> = {
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
  blackIce: (pen) => {
    for (const x of [-8, 8]) line(pen, x, -17, x - 6, -8, x + 6, 3, x, 15);
  },
  snow: (pen) => {
    for (const [x, y] of [
      [-11, 7],
      [11, 7],
      [0, -11],
    ]) {
      for (const turn of [0, 1, 2]) {
        const [dx, dy] = [7 * Math.cos((turn * Math.PI) / 3), 7 * Math.sin((turn * Math.PI) / 3)];
        line(pen, x - dx, y - dy, x + dx, y + dy);
      }
    }
  },
  water: (pen) => {
    for (const y of [-10, 1, 12]) line(pen, -18, y, -12, y + 4, -6, y, 0, y + 4, 6, y, 12, y + 4, 18, y);
  },
  gravel: (pen) => {
    for (const [x, y] of [
      [-12, 9],
      [0, 9],
      [12, 9],
      [-6, -2],
      [6, -2],
      [0, -13],
    ])
      pen.strokeRect(x - 1, y - 1, 2, 2);
  },
  pothole: (pen) => {
    line(pen, -20, 2, -11, 2, -5, 13, 4, 9, 10, 2, 20, 2);
  },
  rough: (pen) => {
    line(pen, -19, 6, -14, -4, -8, 6, -2, -7, 4, 6, 10, -3, 15, 6, 19, 2);
    line(pen, -18, 14, 18, 14);
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
  rain: (pen) => {
    line(pen, -15, -4, -15, -8, -9, -13, 2, -14, 9, -10, 15, -8, 15, -4, -15, -4);
    for (const x of [-9, 1, 11]) line(pen, x, 3, x - 4, 15);
  },
  obstacle: (pen) => {
    line(pen, -14, 14, 0, -14, 14, 14, -14, 14);
  },
  wrongWay: (pen) => {
    line(pen, 0, 17, 0, -15, -9, -5);
    line(pen, 0, -15, 9, -5);
  },
  jam: (pen) => {
    line(pen, -20, -2, -14, -14, -8, 12, -2, -16, 4, 14, 10, -12, 16, 8, 20, -2);
  },
  outage: (pen) => {
    line(pen, 0, 18, 0, -4);
    for (const radius of [9, 17]) {
      pen.beginPath();
      pen.arc(0, -6, radius, Math.PI * 1.2, Math.PI * 1.8);
      pen.stroke();
    }
    line(pen, -17, 17, 17, -17);
  },
  brake: (pen) => {
    pen.beginPath();
    pen.arc(0, 0, 12, 0, 2 * Math.PI);
    pen.stroke();
    line(pen, 0, -6, 0, 2);
    line(pen, 0, 6, 0, 7);
    for (const side of [-1, 1]) line(pen, side * 17, -9, side * 20, 0, side * 17, 9);
  },
};

const GLYPHS: Readonly<Record<Glyph, (pen: Pen) => void>> = {
  ...DRAWN,
  movingRain: DRAWN.rain,
  movingFog: DRAWN.visibility,
  movingSnow: DRAWN.snow,
};

/** A kind's sign as a picture for the panels, 64 pixels square. */
export function signPicture(kind: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 64;
  const pen = canvas.getContext('2d')!;
  pen.scale(0.5, 0.5);
  pen.translate(CELL_px / 2, CELL_px / 2);
  drawKind(pen, GLYPH_KINDS[glyphOf(kind)]);
  return canvas;
}

function drawKind(pen: Pen, kind: Glyph): void {
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  if (isWeather(kind)) drawDisc(pen);
  else if (isTrouble(kind)) drawPlate(pen);
  else drawSign(pen);
  pen.lineWidth = 5;
  pen.strokeStyle = isTrouble(kind) ? '#fffdf6' : '#1b2026';
  GLYPHS[kind](pen);
}

export function createAtlas(): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = CELL_px * CELLS;
  canvas.height = CELL_px;
  const pen = canvas.getContext('2d')!;
  GLYPH_KINDS.forEach((kind, index) => {
    pen.save();
    pen.translate((index + 0.5) * CELL_px, CELL_px / 2);
    drawKind(pen, kind);
    pen.restore();
  });
  COUNTS.forEach((text, index) => {
    drawCount(pen, text, (GLYPH_KINDS.length + index + 0.5) * CELL_px);
  });
  const texture = new CanvasTexture(canvas);
  texture.minFilter = LinearMipmapLinearFilter;
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

/** A pale blue disc with a light rim, for what drifts in the air. */
function drawDisc(pen: Pen): void {
  pen.beginPath();
  pen.arc(0, 0, 48, 0, 2 * Math.PI);
  pen.fillStyle = '#bcd6ec';
  pen.fill();
  pen.lineWidth = 6;
  pen.strokeStyle = '#fffdf6';
  pen.stroke();
}

/** A violet plate with a pale rim, for what troubles the radio. */
function drawPlate(pen: Pen): void {
  pen.beginPath();
  pen.roundRect(-42, -42, 84, 84, 18);
  pen.fillStyle = '#7a4fd0';
  pen.fill();
  pen.lineWidth = 6;
  pen.strokeStyle = '#fffdf6';
  pen.stroke();
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
