import {
  BufferAttribute,
  BufferGeometry,
  CustomBlending,
  DoubleSide,
  Group,
  Mesh,
  NotEqualStencilFunc,
  OneFactor,
  OneMinusSrcAlphaFactor,
  ReplaceStencilOp,
  ShaderMaterial,
  ShapeUtils,
  SrcAlphaFactor,
  Vector2,
  ZeroFactor,
} from 'three';
import type { verge } from '#proto';
import { float32Of } from '../../core/columns/columns.js';
import { HAZE_GLSL, LIGHT_GLSL, type Look, type SceneUniforms } from './look.js';

const VERTEX = /* glsl */ `
  attribute vec3 wall;   // metres along the wall, height of the building, lottery number of the building
  varying vec3 vNormal;
  varying vec3 vWall;
  varying float vHeight;
  varying float vViewDistance;
  void main() {
    vNormal = normal;
    vWall = wall;
    vHeight = position.z;
    vec4 view = modelViewMatrix * vec4(position, 1.0);
    vViewDistance = length(view.xyz);
    gl_Position = projectionMatrix * view;
  }
`;

/** Walls with storeys of 3.2 m and a window every 3 m; some windows are lit at night. */
const FRAGMENT = /* glsl */ `
  precision highp float;
  uniform vec3 uWallColour;
  uniform vec3 uRoofColour;
  varying vec3 vNormal;
  varying vec3 vWall;
  varying float vHeight;
  varying float vViewDistance;
  ${HAZE_GLSL}
  ${LIGHT_GLSL}
  float lottery(vec2 p) { return fract(sin(dot(p, vec2(41.3, 289.1))) * 43758.5453); }
  void main() {
    bool roof = vNormal.z > 0.5;
    vec3 tone = mix(vec3(0.96, 0.98, 1.0), vec3(1.02, 0.99, 0.95), vWall.z);
    vec3 color = (roof ? uRoofColour : uWallColour) * tone * (0.965 + 0.06 * fract(vWall.z * 7.0));
    vec3 shaded = lit(color, normalize(vNormal));
    if (!roof) {
      shaded *= mix(0.80, 1.0, smoothstep(0.0, 7.0, vHeight));
      vec2 cell = vec2(vWall.x / 3.0, (vHeight - 0.7) / 3.2);
      vec2 inCell = fract(cell);
      float pane = step(0.27, inCell.x) * step(inCell.x, 0.73) * step(0.25, inCell.y) * step(inCell.y, 0.72);
      pane *= step(0.0, cell.y) * step(vHeight, vWall.y - 0.9);
      float detail = 1.0 - smoothstep(mix(350.0, 900.0, uNight), mix(1100.0, 2600.0, uNight), vViewDistance);
      vec2 grain = fwidth(cell);
      detail *= 1.0 - smoothstep(0.3, 0.8, max(grain.x, grain.y));
      float lamp = step(0.74, lottery(floor(cell) + vWall.z * 91.0));
      vec3 glass = mix(shaded * vec3(0.74, 0.79, 0.84), mix(shaded * 0.75, vec3(0.93, 0.74, 0.47), lamp * 0.8), uNight);
      shaded = mix(shaded, glass, pane * detail);
      shaded += uNight * (1.0 - detail) * vec3(0.045, 0.033, 0.016);
    }
    gl_FragColor = vec4(haze(shaded, vViewDistance), 1.0);
  }
`;

const SHADOW_VERTEX = /* glsl */ `
  attribute float height;
  uniform vec3 uSunDirection;
  varying float vViewDistance;
  void main() {
    vec2 thrown = -uSunDirection.xy / uSunDirection.z * height * 0.8;
    vec4 view = modelViewMatrix * vec4(position.xy + thrown, 0.0, 1.0);
    vViewDistance = length(view.xyz);
    gl_Position = projectionMatrix * view;
  }
`;

const SHADOW_FRAGMENT = /* glsl */ `
  precision highp float;
  uniform vec3 uShadow;
  uniform float uNight;
  uniform vec2 uHaze;
  varying float vViewDistance;
  void main() {
    gl_FragColor = vec4(uShadow, mix(0.26, 0.35, uNight) * (1.0 - smoothstep(uHaze.x, uHaze.y, vViewDistance)));
  }
`;

/** All buildings as one mesh, their shadows as another (each point of the ground is shaded once, by the stencil). */
export class Buildings {
  readonly object = new Group();
  private readonly own = { uWallColour: { value: new Float32Array(3) }, uRoofColour: { value: new Float32Array(3) } };

  constructor(
    buildings: readonly verge.v1.ISceneBuilding[],
    private readonly uniforms: SceneUniforms,
  ) {
    const solids = new Solids();
    buildings.forEach((building, index) => {
      const outline = counterClockwise(float32Of(building.footprint));
      if (outline.length >= 3) solids.add(outline, building.heightM ?? 6, ((index * 0.61803398875) % 1) as number);
    });
    this.object.add(this.createShadows(solids), this.createWalls(solids));
  }

  apply(look: Look): void {
    this.own.uWallColour.value.set(rgb(look.building));
    this.own.uRoofColour.value.set(rgb(look.roof));
  }

  private createWalls(solids: Solids): Mesh {
    const material = new ShaderMaterial({
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      uniforms: { ...this.uniforms, ...this.own },
      side: DoubleSide,
    });
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(Float32Array.from(solids.positions), 3));
    geometry.setAttribute('normal', new BufferAttribute(Float32Array.from(solids.normals), 3));
    geometry.setAttribute('wall', new BufferAttribute(Float32Array.from(solids.walls), 3));
    const mesh = new Mesh(geometry, material);
    mesh.frustumCulled = false;
    return mesh;
  }

  private createShadows(solids: Solids): Mesh {
    const material = new ShaderMaterial({
      vertexShader: SHADOW_VERTEX,
      fragmentShader: SHADOW_FRAGMENT,
      uniforms: { ...this.uniforms },
      // Custom blending keeps it in the opaque list: shadows come before anything that stands.
      blending: CustomBlending,
      blendSrc: SrcAlphaFactor,
      blendDst: OneMinusSrcAlphaFactor,
      // The canvas stays opaque: what is behind the page must not shine through.
      blendSrcAlpha: ZeroFactor,
      blendDstAlpha: OneFactor,
      depthTest: false,
      depthWrite: false,
      side: DoubleSide,
      stencilWrite: true,
      stencilRef: 1,
      stencilFunc: NotEqualStencilFunc,
      stencilZPass: ReplaceStencilOp,
    });
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(Float32Array.from(solids.shadowPositions), 3));
    geometry.setAttribute('height', new BufferAttribute(Float32Array.from(solids.shadowHeights), 1));
    const mesh = new Mesh(geometry, material);
    mesh.frustumCulled = false;
    mesh.renderOrder = -50;
    return mesh;
  }
}

function rgb(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

function counterClockwise(footprint: Float32Array): Vector2[] {
  const outline: Vector2[] = [];
  for (let i = 0; i + 1 < footprint.length; i += 2) outline.push(new Vector2(footprint[i], footprint[i + 1]));
  if (outline.length > 1 && outline[0].equals(outline[outline.length - 1])) outline.pop();
  return ShapeUtils.isClockWise(outline) ? outline.reverse() : outline;
}

/** Walls and roofs of all buildings, and the ground they shade. */
class Solids {
  readonly positions: number[] = [];
  readonly normals: number[] = [];
  readonly walls: number[] = [];
  readonly shadowPositions: number[] = [];
  /** 0 at the foot, the building's height where the vertex is moved along the sun */
  readonly shadowHeights: number[] = [];

  add(outline: Vector2[], height_m: number, lottery: number): void {
    outline.forEach((a, i) => {
      this.addWall(a, outline[(i + 1) % outline.length], height_m, lottery);
    });
    for (const [i, j, k] of ShapeUtils.triangulateShape(outline, [])) {
      for (const p of [outline[i], outline[j], outline[k]]) {
        this.vertex(p.x, p.y, height_m, 0, 0, 1, 0, height_m, lottery);
        this.shade(p, height_m);
      }
    }
  }

  private addWall(a: Vector2, b: Vector2, height_m: number, lottery: number): void {
    const length_m = a.distanceTo(b);
    if (length_m < 0.01) return;
    const [nx, ny] = [(b.y - a.y) / length_m, -(b.x - a.x) / length_m];
    const corners: [Vector2, number, number][] = [
      [a, 0, 0],
      [b, 0, length_m],
      [b, height_m, length_m],
      [a, 0, 0],
      [b, height_m, length_m],
      [a, height_m, 0],
    ];
    for (const [p, z, along] of corners) {
      this.vertex(p.x, p.y, z, nx, ny, 0, along, height_m, lottery);
      this.shade(p, z);
    }
  }

  private vertex(x: number, y: number, z: number, nx: number, ny: number, nz: number, ...wall: number[]): void {
    this.positions.push(x, y, z);
    this.normals.push(nx, ny, nz);
    this.walls.push(...wall);
  }

  private shade(p: Vector2, height_m: number): void {
    this.shadowPositions.push(p.x, p.y, 0);
    this.shadowHeights.push(height_m);
  }
}
