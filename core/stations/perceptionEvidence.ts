import type { PerceivedObject } from '../facilities/cpService.js';
import type { Evidence } from '../facilities/redundancy.js';
import type { HeardObjects } from './heardObjects.js';
import type { LocalDynamicMap } from './localDynamicMap.js';
import { isSame, type Mover, moverOfCam } from './sameVehicle.js';

const mover = (): Mover => ({ x_m: 0, y_m: 0, vx_mps: 0, vy_mps: 0 });

/** What a station's map holds of one of its own objects: its CAM, and what others told of it. */
export class EvidenceFinder {
  private readonly own = mover();
  private readonly other = mover();

  constructor(
    private readonly ldm: LocalDynamicMap,
    private readonly heard: HeardObjects,
    private readonly gate_m: number,
  ) {}

  /** @param window_us reports so old or younger count */
  of(
    slot: number,
    object: PerceivedObject,
    ownX_m: number,
    ownY_m: number,
    now_us: number,
    window_us: number,
  ): Evidence {
    const { own, other } = this;
    own.x_m = object.x_m;
    own.y_m = object.y_m;
    own.vx_mps = object.speed_mps * Math.cos(object.heading_rad);
    own.vy_mps = object.speed_mps * Math.sin(object.heading_rad);
    const found = {
      sendsCam: this.sendsCam(slot, now_us),
      count: 0,
      x_m: Number.NaN,
      y_m: Number.NaN,
      speed_mps: Number.NaN,
      nearest_m: Number.POSITIVE_INFINITY,
    };
    this.heard.forEachNewestFirst(
      slot,
      now_us,
      (told, cpm) => {
        bringTo(now_us, told, other);
        if (!isSame(own, other, this.gate_m)) return;
        if (found.count++ === 0) {
          found.x_m = other.x_m;
          found.y_m = other.y_m;
          found.speed_mps = Math.hypot(told.vx_mps, told.vy_mps);
        }
        found.nearest_m = Math.min(found.nearest_m, Math.hypot(cpm.senderX_m - ownX_m, cpm.senderY_m - ownY_m));
      },
      window_us,
    );
    return found;
  }

  private sendsCam(slot: number, now_us: number): boolean {
    let sends = false;
    this.ldm.forEachNeighbour(slot, now_us, (_, place) => {
      moverOfCam(this.ldm, place, now_us, this.other);
      sends ||= isSame(this.own, this.other, this.gate_m);
    });
    return sends;
  }
}

/** A told object at `now_us`, at the velocity it was told with. */
export function bringTo(now_us: number, told: Mover & { readonly measured_us: number }, out: Mover): void {
  const elapsed_s = (now_us - told.measured_us) / 1e6;
  out.x_m = told.x_m + told.vx_mps * elapsed_s;
  out.y_m = told.y_m + told.vy_mps * elapsed_s;
  out.vx_mps = told.vx_mps;
  out.vy_mps = told.vy_mps;
}
