import { expect } from 'chai';
import { type InstancedBufferGeometry, Matrix4, type Mesh } from 'three';
import { ViewDecoder } from '../../../core/view/viewDecoder.js';
import { ViewEncoder } from '../../../core/view/viewEncoder.js';
import { SnapshotBuffer } from '../../../viz/feed/snapshotBuffer.js';
import { SceneUniforms } from '../../../viz/scene/look.js';
import { tintOf, Vehicles } from '../../../viz/scene/vehicles.js';
import { momentOf } from '../../support/moments.js';

describe('Vehicles', () => {
  let vehicles: Vehicles;
  let buffer: SnapshotBuffer;
  const encoder = new ViewEncoder();
  const decoder = new ViewDecoder();
  const push = (time_us: number, places: Record<number, number>): void => {
    decoder.apply(encoder.encode(momentOf(time_us, places)));
    buffer.push(decoder);
  };
  const column = (name: string): Float32Array => {
    const geometry = (vehicles.object.children[1] as Mesh).geometry as InstancedBufferGeometry;
    return geometry.getAttribute(name).array as Float32Array;
  };

  beforeEach(() => {
    buffer = new SnapshotBuffer();
    decoder.reset();
    encoder.forceKeyframe();
    vehicles = new Vehicles([{ lengthM: 4.5 }], new SceneUniforms(), { value: new Matrix4() });
  });

  it('draws all vehicles in two calls, however many there are', () => {
    push(0, Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [i + 1, i])));
    vehicles.show(buffer.pairAt(0)!, 0);
    expect(vehicles.count).to.equal(3000);
    expect(vehicles.object.children).to.have.length(2);
  });

  it('moves a vehicle from where it was to where it is', () => {
    push(0, { 1: 0, 4: 50 });
    push(100_000, { 1: 1, 4: 52 });
    vehicles.show(buffer.pairAt(25_000)!, 25_000);
    expect(column('previous')[4]).to.equal(50);
    expect(column('next')[4]).to.equal(52);
    expect(vehicles.uniforms.uMix.value).to.equal(0.25);
  });

  it('places a new vehicle without a slide, and one that jumped farther than it can drive', () => {
    push(0, { 1: 0 });
    push(100_000, { 1: 900, 2: 30 });
    vehicles.show(buffer.pairAt(50_000)!, 50_000);
    expect([column('previous')[0], column('previous')[4]]).to.deep.equal([900, 30]);
  });

  it('uploads a pair of moments once, not in every picture', () => {
    push(0, { 1: 0 });
    push(100_000, { 1: 1 });
    const geometry = (vehicles.object.children[1] as Mesh).geometry;
    const version = () => (geometry.getAttribute('next') as unknown as { version: number }).version;
    vehicles.show(buffer.pairAt(10_000)!, 10_000);
    const before = version();
    vehicles.show(buffer.pairAt(60_000)!, 60_000);
    expect(version()).to.equal(before);
  });
});

describe('tintOf', () => {
  it('spreads vehicles evenly over the paint shop', () => {
    const bins = new Array<number>(10).fill(0);
    for (let id = 1000; id < 2000; id++) bins[Math.floor(tintOf(id) * 10)]++;
    for (const count of bins) expect(count).to.be.within(60, 140);
  });
});
