import { CellQueue, type Schedule } from './cellQueue.js';
import type { CellularLive } from './config.js';
import { type LinkCounts, noLinkCounts } from './counts.js';
import type { Site } from './sites.js';

/** A cell's two directions. */
export interface Cell {
  readonly uplink: CellQueue;
  readonly downlink: CellQueue;
}

/** The cells of all sites that somebody used. */
export class Cells {
  readonly uplink: LinkCounts = noLinkCounts();
  readonly downlink: LinkCounts = noLinkCounts();
  private readonly bySite = new Map<Site, Cell>();

  /** @param live as of the present window */
  constructor(
    private readonly live: () => CellularLive,
    private readonly schedule: Schedule,
  ) {}

  of(site: Site): Cell {
    let cell = this.bySite.get(site);
    if (cell === undefined) {
      cell = {
        uplink: new CellQueue(this.uplink, () => this.live().uplink_Mbps, this.schedule),
        downlink: new CellQueue(this.downlink, () => this.live().downlink_Mbps, this.schedule),
      };
      this.bySite.set(site, cell);
    }
    return cell;
  }

  /** Ends a measuring period of all. */
  tick(now_us: number, period_us: number): void {
    for (const { uplink, downlink } of this.bySite.values()) {
      uplink.tick(now_us, period_us);
      downlink.tick(now_us, period_us);
    }
  }

  /** Share of the last measuring period in which the busier direction was in use, 0..1. */
  busyRatio(site: Site): number {
    const cell = this.bySite.get(site);
    return cell === undefined ? 0 : Math.max(cell.uplink.busyRatio, cell.downlink.busyRatio);
  }
}
