import { BufferAttribute, InstancedBufferAttribute, InstancedBufferGeometry, Mesh, ShaderMaterial } from 'three';
import type { verge } from '#proto';
import { HAZE_GLSL, LIGHT_GLSL, type SceneUniforms, SIGNALS } from './look.js';

/** A roadside unit's mast at unit height: pole, box, two antennas. Boxes as [x, y, z from, x, y, z to, lamp]. */
const PARTS: readonly (readonly number[])[] = [
  [-0.16, -0.16, 0, 0.16, 0.16, 0.9, 0],
  [-0.5, -0.5, 0, 0.5, 0.5, 0.03, 0],
  [-0.55, -0.35, 0.74, 0.55, 0.35, 0.94, 0],
  [-0.45, -0.05, 0.94, -0.35, 0.05, 1.2, 0],
  [0.35, -0.05, 0.94, 0.45, 0.05, 1.2, 0],
  [-0.2, -0.37, 0.8, 0.2, 0.37, 0.87, 1],
];

const FACES = [
  [0, 1, 3, 2],
  [4, 6, 7, 5],
  [0, 4, 5, 1],
  [2, 3, 7, 6],
  [0, 2, 6, 4],
  [1, 5, 7, 3],
];

const VERTEX = /* glsl */ `
  attribute float lamp;
  attribute vec3 mast;   // x, y, height
  uniform float uMetresPerPixel;
  varying vec3 vView;
  varying float vLamp;
  void main() {
    float girth = clamp(2.2 * uMetresPerPixel, 1.0, 5.0);
    vec3 world = vec3(mast.xy + position.xy * girth, position.z * mast.z);
    vLamp = lamp;
    vec4 view = viewMatrix * vec4(world, 1.0);
    vView = view.xyz;
    gl_Position = projectionMatrix * view;
  }
`;

const FRAGMENT = /* glsl */ `
  precision highp float;
  uniform mat4 uCameraWorld;
  uniform vec3 uMast;
  uniform vec3 uLamp;
  varying vec3 vView;
  varying float vLamp;
  ${HAZE_GLSL}
  ${LIGHT_GLSL}
  void main() {
    vec3 normal = normalize((uCameraWorld * vec4(normalize(cross(dFdx(vView), dFdy(vView))), 0.0)).xyz);
    vec3 color = vLamp > 0.5 ? uLamp : lit(uMast, normal) * 1.1;
    gl_FragColor = vec4(haze(color, length(vView)), 1.0);
  }
`;

function createMastGeometry(): InstancedBufferGeometry {
  const places: number[] = [];
  const lamps: number[] = [];
  for (const [x0, y0, z0, x1, y1, z1, lamp] of PARTS) {
    const corner = (i: number) => [i & 1 ? x1 : x0, i & 2 ? y1 : y0, i & 4 ? z1 : z0];
    for (const face of FACES) {
      for (const i of [0, 1, 2, 0, 2, 3]) {
        places.push(...corner(face[i]));
        lamps.push(lamp);
      }
    }
  }
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(places), 3));
  geometry.setAttribute('lamp', new BufferAttribute(Float32Array.from(lamps), 1));
  return geometry;
}

/** Height at which a mast is drawn, at least: a 6 m pole would drown among houses. */
const LEAST_HEIGHT_m = 14;

/** Masts of the roadside units: one draw call. */
export class Stations {
  readonly object: Mesh;

  constructor(stations: readonly verge.v1.ISceneStation[], shared: object & SceneUniforms, uniforms: object) {
    const geometry = createMastGeometry();
    const masts = stations.flatMap((station) => [station.xM ?? 0, station.yM ?? 0, mastHeight_m(station)]);
    geometry.setAttribute('mast', new InstancedBufferAttribute(Float32Array.from(masts), 3));
    geometry.instanceCount = stations.length;
    const material = new ShaderMaterial({
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      uniforms: { ...shared, ...uniforms },
      side: 2,
    });
    this.object = new Mesh(geometry, material);
    this.object.frustumCulled = false;
  }
}

export const mastHeight_m = (station: verge.v1.ISceneStation): number => Math.max(LEAST_HEIGHT_m, station.zM ?? 0);
export const LAMP_COLOUR = SIGNALS.updateUp;
