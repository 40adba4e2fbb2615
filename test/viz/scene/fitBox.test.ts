import { expect } from 'chai';
import { PerspectiveCamera, Vector3 } from 'three';
import { fitBox } from '../../../viz/scene/fitBox.js';

const BOX = { min: [-300, 100, 0], max: [1700, 1300, 20] } as const;

/** Half the extents of the box's corners as a camera sees them, px, and how far their middle is off. */
function seen(free_px: readonly [number, number], width_px: number, height_px: number) {
  const direction = new Vector3(-0.16, -0.72, 0.8).normalize();
  const { target, distance_m } = fitBox(BOX, { direction, fieldOfView_deg: 38, height_px, free_px });
  const camera = new PerspectiveCamera(38, width_px / height_px, 1, 40_000);
  camera.up.set(0, 0, 1);
  camera.position.copy(target).addScaledVector(direction, distance_m);
  camera.lookAt(target);
  camera.updateMatrixWorld();
  const corners = [BOX.min[0], BOX.max[0]].flatMap((x) =>
    [BOX.min[1], BOX.max[1]].flatMap((y) => [0, 20].map((z) => new Vector3(x, y, z).project(camera))),
  );
  const range = (values: number[], size: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return { half: ((high - low) / 4) * size, off: ((high + low) / 4) * size };
  };
  return {
    x: range(
      corners.map(({ x }) => x),
      width_px,
    ),
    y: range(
      corners.map(({ y }) => y),
      height_px,
    ),
  };
}

describe('fitBox', () => {
  for (const [name, free, width, height] of [
    ['a wide window', [700, 800], 1440, 900],
    ['a telephone', [370, 650], 390, 844],
  ] as const) {
    it(`puts the whole box in the middle of the free part, and fills it, in ${name}`, () => {
      const { x, y } = seen(free, width, height);
      expect(Math.abs(x.off)).to.be.below(2);
      expect(Math.abs(y.off)).to.be.below(2);
      expect(Math.max((2 * x.half) / free[0], (2 * y.half) / free[1])).to.be.closeTo(1, 0.01);
    });
  }
});
