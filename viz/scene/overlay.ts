import { type BufferGeometry, DoubleSide, Mesh, ShaderMaterial, type ShaderMaterialParameters } from 'three';
import { InstanceRing } from './instances.js';
import { createQuadGeometry } from './vehicleGeometry.js';

/**
 * A transparent mesh over the ground, drawn in its turn and never left out: where its corners are only its shader knows.
 * @param order of drawing; later ones cover earlier ones
 */
export function overlay(geometry: BufferGeometry, order: number, look: ShaderMaterialParameters): Mesh {
  const material = new ShaderMaterial({ transparent: true, depthWrite: false, side: DoubleSide, ...look });
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.renderOrder = order;
  return mesh;
}

/** Many squares in one draw call, the oldest giving way to the newest. */
export interface Quads {
  readonly object: Mesh;
  readonly ring: InstanceRing;
}

/** @param sizes floats of each square by attribute, in the order in which they are added */
export function createQuads(
  order: number,
  capacity: number,
  sizes: Readonly<Record<string, number>>,
  look: ShaderMaterialParameters,
): Quads {
  const geometry = createQuadGeometry();
  const ring = new InstanceRing(geometry, capacity, sizes);
  return { ring, object: overlay(geometry, order, look) };
}
