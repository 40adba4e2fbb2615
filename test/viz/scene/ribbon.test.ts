import { expect } from 'chai';
import fc from 'fast-check';
import { addRibbon, FlatMesh, offsetLine } from '../../../viz/scene/ribbon.js';

describe('offsetLine', () => {
  it('moves a straight line to its left', () => {
    expect([...offsetLine([0, 0, 10, 0], 2)]).to.deep.equal([0, 2, 10, 2]);
  });

  it('keeps the distance at a right-angled corner by a miter', () => {
    expect([...offsetLine([0, 0, 10, 0, 10, 10], 1)].map((v) => Math.round(v * 1e6) / 1e6)).to.deep.equal([
      0, 1, 9, 1, 9, 10,
    ]);
  });

  it('has no spikes, whatever the line does', () => {
    const point = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 8 }), (points) => {
        const line = points.flat();
        const moved = offsetLine(line, 1);
        for (let i = 0; i < line.length; i += 2) {
          const distance = Math.hypot(moved[i] - line[i], moved[i + 1] - line[i + 1]);
          expect(distance).to.be.at.most(2.51);
        }
      }),
    );
  });
});

describe('addRibbon', () => {
  it('makes two triangles a piece and counts the way along for dashes', () => {
    const mesh = new FlatMesh();
    addRibbon(mesh, [0, 0, 3, 4, 3, 14], -1, 1, { kind: 6, lane: 4, dashed: true });
    const { index, detail, kind } = mesh.columns();
    expect(index).to.have.length(2 * 2 * 3);
    expect([...detail]).to.deep.equal([4, 0, 4, 0, 4, 5, 4, 5, 4, 15, 4, 15]);
    expect(new Set(kind)).to.deep.equal(new Set([6]));
  });

  it('makes nothing of a single point', () => {
    const mesh = new FlatMesh();
    addRibbon(mesh, [1, 1], -1, 1, { kind: 0, lane: -1 });
    expect(mesh.vertexCount).to.equal(0);
  });
});
