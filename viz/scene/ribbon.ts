/** Growing buffers of a flat mesh: position, palette kind, lane and distance along. All on the ground plane. */
export class FlatMesh {
  private positions: number[] = [];
  private kinds: number[] = [];
  /** lane index, or -1; distance along in m for dashes, or -1 */
  private details: number[] = [];
  private indices: number[] = [];

  get vertexCount(): number {
    return this.kinds.length;
  }

  vertex(x_m: number, y_m: number, kind: number, lane: number, along_m: number): number {
    this.positions.push(x_m, y_m);
    this.kinds.push(kind);
    this.details.push(lane, along_m);
    return this.kinds.length - 1;
  }

  triangle(a: number, b: number, c: number): void {
    this.indices.push(a, b, c);
  }

  columns(): { position: Float32Array; kind: Float32Array; detail: Float32Array; index: Uint32Array } {
    return {
      position: Float32Array.from(this.positions),
      kind: Float32Array.from(this.kinds),
      detail: Float32Array.from(this.details),
      index: Uint32Array.from(this.indices),
    };
  }
}

export interface RibbonStyle {
  readonly kind: number;
  /** lane index for the surface state, -1 for none */
  readonly lane: number;
  readonly dashed?: boolean;
}

/** Longest miter, in half widths: a hairpin must not grow a spike. */
const LONGEST_MITER = 2.5;

/**
 * Points of a line moved sideways by `offset_m` (left positive), mitred at the corners.
 * @param line x0, y0, x1, y1, ...
 */
export function offsetLine(line: ArrayLike<number>, offset_m: number): Float32Array {
  const count = line.length >> 1;
  const moved = new Float32Array(2 * count);
  for (let i = 0; i < count; i++) {
    const [nx, ny] = miter(line, i, count);
    moved[2 * i] = line[2 * i] + nx * offset_m;
    moved[2 * i + 1] = line[2 * i + 1] + ny * offset_m;
  }
  return moved;
}

/** Left normal at point i, lengthened so that parallels of both neighbouring pieces meet. */
function miter(line: ArrayLike<number>, i: number, count: number): [number, number] {
  const before = Math.max(0, i - 1);
  const after = Math.min(count - 1, i + 1);
  const a = leftNormal(line, before, i);
  const b = leftNormal(line, i, after);
  const first = a ?? b ?? [0, 0];
  const second = b ?? first;
  const sx = first[0] + second[0];
  const sy = first[1] + second[1];
  const squared = sx * sx + sy * sy;
  if (squared < 1e-6) return first;
  const stretch = Math.min(2 / squared, LONGEST_MITER / Math.sqrt(squared));
  return [sx * stretch, sy * stretch];
}

function leftNormal(line: ArrayLike<number>, from: number, to: number): [number, number] | null {
  const dx = line[2 * to] - line[2 * from];
  const dy = line[2 * to + 1] - line[2 * from + 1];
  const length = Math.hypot(dx, dy);
  return length < 1e-6 ? null : [-dy / length, dx / length];
}

/** Adds a band along a line, from `right_m` to `left_m` of it (left positive). */
export function addRibbon(
  mesh: FlatMesh,
  line: ArrayLike<number>,
  right_m: number,
  left_m: number,
  style: RibbonStyle,
) {
  const count = line.length >> 1;
  if (count < 2) return;
  const right = offsetLine(line, right_m);
  const left = offsetLine(line, left_m);
  let along_m = 0;
  let previous = -1;
  for (let i = 0; i < count; i++) {
    if (i > 0) along_m += Math.hypot(line[2 * i] - line[2 * i - 2], line[2 * i + 1] - line[2 * i - 1]);
    const mark = style.dashed ? along_m : -1;
    const r = mesh.vertex(right[2 * i], right[2 * i + 1], style.kind, style.lane, mark);
    mesh.vertex(left[2 * i], left[2 * i + 1], style.kind, style.lane, mark);
    if (previous >= 0) addQuad(mesh, previous, r);
    previous = r;
  }
}

/** Two triangles between the vertex pairs (a, a + 1) and (b, b + 1). */
function addQuad(mesh: FlatMesh, a: number, b: number): void {
  mesh.triangle(a, b, b + 1);
  mesh.triangle(a, b + 1, a + 1);
}
