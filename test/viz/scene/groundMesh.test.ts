import { expect } from 'chai';
import { bytesOf } from '../../../core/columns/columns.js';
import { buildGround } from '../../../viz/scene/groundMesh.js';
import { FLAT_KIND } from '../../../viz/scene/look.js';
import { createDemoTown } from '../../support/demoTown.js';

const PASSENGER = 32;
const BUS = 256;
const lane = (edge: number, y: number, extra: object = {}) => ({
  shape: bytesOf(Float32Array.from([0, y, 100, y])),
  widthM: 3,
  edge,
  permissions: PASSENGER,
  ...extra,
});

/** Places and details of all vertices of a kind. */
function verticesOf(scene: object, wanted: number): { x: number; y: number; lane: number; along: number }[] {
  const { position, kind, detail } = buildGround(scene).columns();
  return [...kind].flatMap((value, i) =>
    value === wanted
      ? [{ x: position[2 * i], y: position[2 * i + 1], lane: detail[2 * i], along: detail[2 * i + 1] }]
      : [],
  );
}

describe('buildGround', () => {
  it('paints a dashed line between lanes of one edge and solid lines at its sides', () => {
    const marks = verticesOf({ lanes: [lane(0, 0), lane(0, 3)] }, FLAT_KIND.marking);
    const ys = (dashed: boolean) =>
      new Set(marks.filter(({ along }) => along >= 0 === dashed).map(({ y }) => Math.round(y)));
    expect(ys(true)).to.deep.equal(new Set([1, 2]));
    expect([...ys(false)].sort((a, b) => a - b)).to.deep.equal([-1, 4]);
  });

  it('paints no dashes between lanes of different edges', () => {
    const marks = verticesOf({ lanes: [lane(0, 0), lane(1, 3)] }, FLAT_KIND.marking);
    expect(marks.some(({ along }) => along >= 0)).to.equal(false);
  });

  it('marks nothing inside a junction', () => {
    expect(verticesOf({ lanes: [lane(0, 0, { kind: 1 })] }, FLAT_KIND.marking)).to.have.length(0);
  });

  it('ties asphalt to its lane, so that its weather can be shown', () => {
    const asphalt = verticesOf({ lanes: [lane(0, 0), lane(1, 9)] }, FLAT_KIND.asphalt);
    for (const { y, lane: index } of asphalt) expect(index).to.equal(y > 5 ? 1 : 0);
  });

  it('tells bridges and bus lanes apart', () => {
    const scene = { lanes: [lane(0, 0, { bridge: true }), lane(1, 9, { permissions: BUS })] };
    expect(verticesOf(scene, FLAT_KIND.bridge)).to.have.length(4);
    expect(verticesOf(scene, FLAT_KIND.busLane)).to.have.length(4);
  });

  it('draws one stop line where several signal heads share a lane end', () => {
    const head = { xM: 100, yM: 0, headingRad: 0 };
    const one = verticesOf({ signalHeads: [head] }, FLAT_KIND.marking);
    expect(verticesOf({ signalHeads: [head, { ...head, link: 1 }] }, FLAT_KIND.marking)).to.have.length(one.length);
  });

  it('has an index within bounds and no undefined places for a whole town', () => {
    const { position, index, kind } = buildGround(createDemoTown().scene).columns();
    expect(position.every(Number.isFinite)).to.equal(true);
    expect(index.every((i) => i < kind.length)).to.equal(true);
  });
});
