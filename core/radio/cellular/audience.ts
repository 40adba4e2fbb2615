import type { MediumRequest, StationPlaces } from '../medium.js';
import { NeighbourIndex } from '../reception/neighbourIndex.js';
import type { Attachments } from './attachment.js';
import type { CellularConfig } from './config.js';
import type { Site } from './sites.js';

/** Two stations come no nearer to each other between two looks at their places, m. */
const MOVED_M = 20;

/** Whom the application server sends a frame to, and who of them get one copy together. */
export class Audience {
  private readonly neighbours: NeighbourIndex;

  constructor(
    private readonly places: StationPlaces,
    private readonly config: CellularConfig,
    private readonly attachments: Attachments,
  ) {
    this.neighbours = new NeighbourIndex(places.stationId.length);
  }

  /** Takes note of where everybody is. */
  look(): void {
    const { count, present, x_m, y_m } = this.places;
    this.neighbours.rebuild(count, present, x_m, y_m, this.config.relevance_m + MOVED_M);
  }

  /** Slots, ascending: the station it is addressed to, or all in the relevance area of its sender. */
  of({ slot, destinationId }: MediumRequest): number[] {
    const { x_m, y_m, present } = this.places;
    if (destinationId !== 0) {
      const receiver = slotOf(this.places, destinationId);
      return receiver >= 0 && present[receiver] === 1 ? [receiver] : [];
    }
    const { neighbours } = this;
    const found: number[] = [];
    neighbours.forEachNear(x_m[slot], y_m[slot], (other) => {
      if (other === slot || present[other] === 0) return;
      if (Math.hypot(x_m[other] - x_m[slot], y_m[other] - y_m[slot]) <= this.config.relevance_m) found.push(other);
    });
    return found.sort((a, b) => a - b);
  }

  /** Each alone, or by multicast all of a cell. */
  grouped(slots: readonly number[]): number[][] {
    if (this.config.delivery === 'unicast') return slots.map((slot) => [slot]);
    const groups = new Map<Site | null, number[]>();
    for (const slot of slots) {
      const site = this.attachments.siteOf(slot);
      const group = groups.get(site);
      if (group === undefined) groups.set(site, [slot]);
      else group.push(slot);
    }
    return [...groups.values()];
  }
}

/** -1 for a station that is not there. */
function slotOf({ stationId, count }: StationPlaces, id: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stationId[middle] < id) low = middle + 1;
    else high = middle;
  }
  return stationId[low] === id ? low : -1;
}
