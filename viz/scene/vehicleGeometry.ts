import { BufferAttribute, InstancedBufferGeometry } from 'three';

/**
 * One body for every class: a loft of cross-sections from the front bumper (x = 0) to the rear (x = -1), half a unit to
 * each side, one unit high. Each vertex has two places, as a car and as a box (bus, van, truck); the shader mixes them, so
 * a street of all classes is one draw call.
 */
interface Section {
  readonly x: number;
  /** height of the belt line (top of the metal) and of the top, and half width of the top */
  readonly belt: number;
  readonly top: number;
  readonly topHalf: number;
}

const BOTTOM = 0.13;

const CAR: readonly Section[] = [
  { x: 0, belt: 0.4, top: 0.44, topHalf: 0.38 },
  { x: -0.06, belt: 0.46, top: 0.54, topHalf: 0.42 },
  { x: -0.29, belt: 0.52, top: 0.62, topHalf: 0.42 },
  { x: -0.44, belt: 0.55, top: 0.97, topHalf: 0.35 },
  { x: -0.72, belt: 0.56, top: 1, topHalf: 0.35 },
  { x: -0.93, belt: 0.56, top: 0.68, topHalf: 0.39 },
  { x: -1, belt: 0.5, top: 0.62, topHalf: 0.4 },
];

const BOX: readonly Section[] = [
  { x: 0, belt: 0.4, top: 0.5, topHalf: 0.46 },
  { x: -0.015, belt: 0.45, top: 0.93, topHalf: 0.45 },
  { x: -0.06, belt: 0.46, top: 0.98, topHalf: 0.45 },
  { x: -0.4, belt: 0.46, top: 1, topHalf: 0.45 },
  { x: -0.7, belt: 0.46, top: 1, topHalf: 0.45 },
  { x: -0.985, belt: 0.46, top: 0.99, topHalf: 0.45 },
  { x: -1, belt: 0.45, top: 0.96, topHalf: 0.44 },
];

/** Six corners of a cross-section, from the lower right round over the roof. */
function corners(section: Section): number[][] {
  const { x, belt, top, topHalf } = section;
  return [
    [x, -0.5, BOTTOM],
    [x, -0.5, belt],
    [x, -topHalf, top],
    [x, topHalf, top],
    [x, 0.5, belt],
    [x, 0.5, BOTTOM],
  ];
}

/** Glass: 1 between belt and top of the cabin sections, where the shader darkens the body. */
const SIDE_FACES = [1, 3];

class Loft {
  readonly car: number[] = [];
  readonly box: number[] = [];
  /** x: glass on a car, y: glass on a box */
  readonly glass: number[] = [];

  face(carPlaces: number[][], boxPlaces: number[][], glassCar: number, glassBox: number): void {
    for (const i of carPlaces.length === 4 ? [0, 1, 2, 0, 2, 3] : [0, 1, 2]) {
      this.car.push(...carPlaces[i]);
      this.box.push(...boxPlaces[i]);
      this.glass.push(glassCar, glassBox);
    }
  }
}

/** Sections of the whole body, and of the plain one that stands in for it far away. */
const WHOLE = [0, 1, 2, 3, 4, 5, 6];
const PLAIN = [0, 2, 4, 6];

function loftSides(loft: Loft, sections: readonly number[]): void {
  for (let i = 0; i + 1 < sections.length; i++) {
    const [s, t] = [sections[i], sections[i + 1]];
    const [carA, carB, boxA, boxB] = [corners(CAR[s]), corners(CAR[t]), corners(BOX[s]), corners(BOX[t])];
    for (let c = 0; c < 5; c++) {
      const cabin = s >= 2 && s <= 4;
      const windscreen = c === 2 && (s === 2 || s === 4);
      const glassCar = (SIDE_FACES.includes(c) && cabin) || windscreen ? 1 : 0;
      const glassBox = (SIDE_FACES.includes(c) && s >= 1 && s <= 4) || (c === 2 && s === 0) ? 1 : 0;
      loft.face(
        [carA[c], carB[c], carB[c + 1], carA[c + 1]],
        [boxA[c], boxB[c], boxB[c + 1], boxA[c + 1]],
        glassCar,
        glassBox,
      );
    }
  }
}

/** Front and rear, each as a fan of the section's six corners. */
function loftEnds(loft: Loft): void {
  for (const s of [0, CAR.length - 1]) {
    const car = corners(CAR[s]);
    const box = corners(BOX[s]);
    for (let c = 1; c + 1 < 6; c++) loft.face([car[0], car[c], car[c + 1]], [box[0], box[c], box[c + 1]], 0, 0);
  }
}

/** Vertices of the two bodies within the geometry. */
export interface BodyRanges {
  readonly whole: readonly [start: number, count: number];
  readonly plain: readonly [start: number, count: number];
}

/** Body geometry with attributes `position` (car), `box` and `glass`; instances are added by the caller. */
export function createBodyGeometry(): { geometry: InstancedBufferGeometry; ranges: BodyRanges } {
  const loft = new Loft();
  const wholeCount = addBody(loft, WHOLE);
  const plainCount = addBody(loft, PLAIN) - wholeCount;
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(loft.car), 3));
  geometry.setAttribute('box', new BufferAttribute(Float32Array.from(loft.box), 3));
  geometry.setAttribute('glass', new BufferAttribute(Float32Array.from(loft.glass), 2));
  return { geometry, ranges: { whole: [0, wholeCount], plain: [wholeCount, plainCount] } };
}

/** @returns vertices of the loft so far */
function addBody(loft: Loft, sections: readonly number[]): number {
  loftSides(loft, sections);
  loftEnds(loft);
  return loft.car.length / 3;
}

/** A unit quad from (-1, -1) to (1, 1), for shadows, rings and icons. */
export function createQuadGeometry(): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array([-1, -1, 1, -1, 1, 1, -1, 1]), 2));
  geometry.setIndex([0, 1, 2, 0, 2, 3]);
  return geometry;
}
