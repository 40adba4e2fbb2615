import { Vector3 } from 'three';

/** What has to be in view, m. */
export interface Box {
  readonly min: readonly [number, number, number];
  readonly max: readonly [number, number, number];
}

/** How it is looked at. */
export interface Lens {
  /** from the target to the camera, any length; not straight down */
  readonly direction: Vector3;
  readonly fieldOfView_deg: number;
  /** height of the whole picture, px */
  readonly height_px: number;
  /** width and height of the part around the target that is free, px */
  readonly free_px: readonly [number, number];
}

export interface Fit {
  /** on the ground */
  readonly target: Vector3;
  readonly distance_m: number;
}

/** Perspective makes the fit implicit; each turn leaves a small part of the error. */
const TURNS = 16;

/** The nearest place from which a box just fills the free part of the picture, its outline in the middle. */
export function fitBox(box: Box, lens: Lens): Fit {
  const target = new Vector3((box.min[0] + box.max[0]) / 2, (box.min[1] + box.max[1]) / 2, 0);
  let distance_m = new Vector3(...box.min).distanceTo(new Vector3(...box.max));
  const towards = lens.direction.clone().normalize();
  const right = new Vector3(0, 0, 1).cross(towards).normalize();
  const up = towards.clone().cross(right);
  const ahead = new Vector3(-towards.x, -towards.y, 0).normalize();
  const focal_px = lens.height_px / 2 / Math.tan((lens.fieldOfView_deg * Math.PI) / 360);
  for (let turn = 0; turn < TURNS; turn++) {
    const [left, low, wide, high] = outline(box, target.clone().addScaledVector(towards, distance_m), {
      right,
      up,
      towards,
      focal_px,
    });
    const metresPerPixel = distance_m / focal_px;
    target.addScaledVector(right, (left + wide / 2) * metresPerPixel);
    target.addScaledVector(ahead, ((low + high / 2) * metresPerPixel) / ahead.dot(up));
    distance_m *= Math.max(wide / lens.free_px[0], high / lens.free_px[1]);
  }
  return { target, distance_m };
}

interface Eye {
  readonly right: Vector3;
  readonly up: Vector3;
  readonly towards: Vector3;
  readonly focal_px: number;
}

/** Left, low, width and height of a box as seen, px from the middle of the picture. */
function outline(box: Box, camera: Vector3, eye: Eye): [number, number, number, number] {
  const x: number[] = [];
  const y: number[] = [];
  for (let corner = 0; corner < 8; corner++) {
    const at = (axis: 0 | 1 | 2): number => (corner & (1 << axis) ? box.max[axis] : box.min[axis]);
    const place = new Vector3(at(0), at(1), at(2)).sub(camera);
    const depth_m = Math.max(1, -place.dot(eye.towards));
    x.push((place.dot(eye.right) / depth_m) * eye.focal_px);
    y.push((place.dot(eye.up) / depth_m) * eye.focal_px);
  }
  const [left, low] = [Math.min(...x), Math.min(...y)];
  return [left, low, Math.max(...x) - left, Math.max(...y) - low];
}
