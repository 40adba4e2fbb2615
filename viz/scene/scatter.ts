import {
  type BufferAttribute,
  IcosahedronGeometry,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  ShaderMaterial,
} from 'three';
import type { verge } from '#proto';
import { float32Of } from '../../core/columns/columns.js';
import { HAZE_GLSL, LIGHT_GLSL, type SceneUniforms } from './look.js';

const MOST_TREES = 700;
/** One tree on so many square metres of park. */
const PARK_PER_TREE_m2 = 260;

const VERTEX = /* glsl */ `
  attribute vec4 tree;   // x, y, height, tone
  varying vec3 vView;
  varying float vTone;
  varying float vHeight;
  void main() {
    vec3 world = vec3(tree.xy, 0.0) + vec3(position.xy * tree.z * 0.34, (position.z * 0.40 + 0.60) * tree.z);
    vTone = tree.w;
    vHeight = position.z;
    vec4 view = viewMatrix * vec4(world, 1.0);
    vView = view.xyz;
    gl_Position = projectionMatrix * view;
  }
`;

const FRAGMENT = /* glsl */ `
  precision highp float;
  uniform mat4 uCameraWorld;
  uniform vec3 uTree;
  varying vec3 vView;
  varying float vTone;
  varying float vHeight;
  ${HAZE_GLSL}
  ${LIGHT_GLSL}
  void main() {
    vec3 normal = normalize((uCameraWorld * vec4(normalize(cross(dFdx(vView), dFdy(vView))), 0.0)).xyz);
    vec3 color = lit(uTree * (0.86 + 0.24 * vTone), normal) * (0.86 + 0.14 * vHeight);
    gl_FragColor = vec4(haze(color, length(vView)), 1.0);
  }
`;

/** Trees of the parks, for the look of the place only; their places follow from the parks' shapes. */
export function createTrees(
  areas: readonly verge.v1.ISceneArea[],
  uniforms: SceneUniforms & object,
  own: object,
): Mesh {
  const trees = areas.filter((area) => area.kind === 'park' || area.kind === 'forest').flatMap((area) => plant(area));
  const geometry = new InstancedBufferGeometry();
  const crown = new IcosahedronGeometry(1, 0);
  geometry.setAttribute('position', crown.getAttribute('position') as BufferAttribute);
  geometry.setAttribute('tree', new InstancedBufferAttribute(Float32Array.from(trees.flat()), 4));
  geometry.instanceCount = Math.min(MOST_TREES, trees.length);
  const material = new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { ...uniforms, ...own },
  });
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  return mesh;
}

function plant(area: verge.v1.ISceneArea): [number, number, number, number][] {
  const shape = float32Of(area.shape);
  const box = boundsOf(shape);
  const wanted = ((box.maxX - box.minX) * (box.maxY - box.minY)) / PARK_PER_TREE_m2;
  const trees: [number, number, number, number][] = [];
  for (let i = 1; i <= Math.min(wanted, MOST_TREES); i++) {
    // Halton points: even, without a grid.
    const x = box.minX + halton(i, 2) * (box.maxX - box.minX);
    const y = box.minY + halton(i, 3) * (box.maxY - box.minY);
    if (contains(shape, x, y)) trees.push([x, y, 6 + 5 * halton(i, 5), halton(i, 7)]);
  }
  return trees;
}

function halton(index: number, base: number): number {
  let result = 0;
  for (let f = 1 / base, i = index; i > 0; i = Math.floor(i / base), f /= base) result += f * (i % base);
  return result;
}

function boundsOf(shape: Float32Array): { minX: number; minY: number; maxX: number; maxY: number } {
  const xs = shape.filter((_, i) => i % 2 === 0);
  const ys = shape.filter((_, i) => i % 2 === 1);
  return { minX: Math.min(...xs), maxX: Math.max(...xs), minY: Math.min(...ys), maxY: Math.max(...ys) };
}

/** Whether a point lies in a polygon x0, y0, x1, y1, ... (even-odd rule). */
export function contains(shape: ArrayLike<number>, x: number, y: number): boolean {
  let inside = false;
  const count = shape.length >> 1;
  for (let i = 0, j = count - 1; i < count; j = i++) {
    const [xi, yi, xj, yj] = [shape[2 * i], shape[2 * i + 1], shape[2 * j], shape[2 * j + 1]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
