import { expect } from 'chai';
import { bytesOf, float32Of, uint32Of } from '../../../core/columns/columns.js';

describe('columns', () => {
  it('passes an aligned column by reference', () => {
    const column = Float32Array.of(1, 2, 3);
    expect(float32Of(bytesOf(column)).buffer).to.equal(column.buffer);
  });

  it('copies a misaligned view, as protobufjs decodes them, and keeps its values', () => {
    const message = new Uint8Array(13);
    message.set(bytesOf(Uint32Array.of(7, 8, 9)), 1);
    expect([...uint32Of(message.subarray(1))]).to.deep.equal([7, 8, 9]);
  });

  it('keeps only the bytes of a subarray', () => {
    expect([...uint32Of(bytesOf(Uint32Array.of(1, 2, 3, 4).subarray(1, 3)))]).to.deep.equal([2, 3]);
  });

  it('reads an absent column as empty', () => {
    expect(float32Of(undefined)).to.have.length(0);
    expect(float32Of(null)).to.have.length(0);
  });
});
