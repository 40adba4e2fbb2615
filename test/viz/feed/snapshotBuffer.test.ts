import { expect } from 'chai';
import { ViewDecoder } from '../../../core/view/viewDecoder.js';
import { ViewEncoder } from '../../../core/view/viewEncoder.js';
import { SnapshotBuffer } from '../../../viz/feed/snapshotBuffer.js';
import { momentOf } from '../../support/moments.js';

describe('SnapshotBuffer', () => {
  const encoder = new ViewEncoder();
  const decoder = new ViewDecoder();
  let buffer: SnapshotBuffer;
  const push = (time_us: number, places: Record<number, number>): void => {
    decoder.apply(encoder.encode(momentOf(time_us, places)));
    buffer.push(decoder);
  };

  beforeEach(() => {
    buffer = new SnapshotBuffer();
    decoder.reset();
    encoder.forceKeyframe();
  });

  it('has no pair while it is empty', () => {
    expect(buffer.pairAt(0)).to.equal(null);
  });

  it('gives the moments on both sides of a time', () => {
    for (const t of [0, 100_000, 200_000]) push(t, { 1: t / 1000 });
    const pair = buffer.pairAt(150_000)!;
    expect([pair.before.time_us, pair.after.time_us]).to.deep.equal([100_000, 200_000]);
    expect(pair.before.x_m[0]).to.be.closeTo(100, 0.01);
  });

  it('gives the newest moment twice beyond its end and the oldest before its beginning', () => {
    push(100_000, { 1: 0 });
    push(200_000, { 1: 1 });
    const late = buffer.pairAt(900_000)!;
    expect(late.before).to.equal(late.after);
    expect(buffer.pairAt(0)!.before.time_us).to.equal(100_000);
  });

  it('keeps the serial of a pair until the pair changes', () => {
    push(0, { 1: 0 });
    push(100_000, { 1: 1 });
    const { serial } = buffer.pairAt(10_000)!;
    expect(buffer.pairAt(90_000)!.serial).to.equal(serial);
    push(200_000, { 1: 2 });
    expect(buffer.pairAt(150_000)!.serial).to.not.equal(serial);
  });

  it('copies moments, so that later frames do not change earlier ones', () => {
    push(0, { 1: 5, 2: 6 });
    push(100_000, { 2: 7 });
    const pair = buffer.pairAt(0)!;
    expect([...pair.before.id.subarray(0, pair.before.count)]).to.deep.equal([1, 2]);
    expect([...pair.after.id.subarray(0, pair.after.count)]).to.deep.equal([2]);
  });

  it('forgets what lies after a moment that is not newer: the stream began again', () => {
    for (const t of [0, 100_000, 200_000]) push(t, { 1: 0 });
    push(100_000, { 1: 9 });
    expect(buffer.length).to.equal(2);
    expect(buffer.newest_us).to.equal(100_000);
  });

  it('drops the oldest when it is full', () => {
    for (let i = 0; i < 100; i++) push(i * 100_000, { 1: i });
    expect(buffer.length).to.equal(64);
    expect(buffer.oldest_us).to.equal(3_600_000);
  });
});
