import { DynamicDrawUsage, InstancedBufferAttribute, type InstancedBufferGeometry } from 'three';

/** Instance columns that are written one by one and uploaded together; the oldest give way when all are taken. */
export class InstanceRing {
  private readonly attributes: InstancedBufferAttribute[];
  private next = 0;
  private used = 0;

  /** @param sizes floats per instance of each attribute, by name */
  constructor(
    private readonly geometry: InstancedBufferGeometry,
    readonly capacity: number,
    sizes: Readonly<Record<string, number>>,
  ) {
    this.attributes = Object.entries(sizes).map(([name, size]) => {
      const attribute = new InstancedBufferAttribute(new Float32Array(capacity * size), size);
      attribute.setUsage(DynamicDrawUsage);
      geometry.setAttribute(name, attribute);
      return attribute;
    });
    geometry.instanceCount = 0;
  }

  /** Values of all attributes, in the order of their declaration. */
  add(...values: number[]): void {
    let read = 0;
    for (const attribute of this.attributes) {
      for (let i = 0; i < attribute.itemSize; i++) {
        attribute.array[this.next * attribute.itemSize + i] = values[read++];
      }
      attribute.needsUpdate = true;
    }
    this.next = (this.next + 1) % this.capacity;
    this.used = Math.min(this.capacity, this.used + 1);
    this.geometry.instanceCount = this.used;
  }

  clear(): void {
    this.next = 0;
    this.used = 0;
    this.geometry.instanceCount = 0;
  }
}
