import { verge } from '#proto';
import type { Pulses } from './pulses.js';
import { mastHeight_m } from './stations.js';

const { MessageType } = verge.v1;
/** Beacons shown of one batch, at most: beyond it more rings say no more. */
const MOST_BEACONS = 40;
const CLOUD_HEIGHT_m = 150;
/** Ring of a warning that a roadside unit repeats. */
const REPEATED_m = 60;
/** A sender's next ring of one kind comes so much later, at least, s of what is shown: rings say that it sends, not how often. */
const APART_s = 1.1;

const RINGS = new Set<number>([MessageType.DENM, MessageType.ROUND_ANNOUNCEMENT, MessageType.MODEL_FRAGMENT]);

/** Turns messages on the air into pulses: rings from the sender, arcs from a vehicle to its roadside unit. */
export class AirTraffic {
  private readonly stations = new Map<number, readonly [number, number, number]>();
  private readonly reach_m = new Map<number, number>();
  /** when a sender's last ring of a kind began, s */
  private readonly lastRing_s = new Map<string, number>();

  constructor(
    stations: readonly verge.v1.ISceneStation[],
    private readonly pulses: Pulses,
  ) {
    for (const station of stations) {
      this.stations.set(station.id ?? 0, [station.xM ?? 0, station.yM ?? 0, mastHeight_m(station)]);
      this.reach_m.set(station.id ?? 0, station.rangeM ?? 250);
    }
  }

  /**
   * @param base_us moment that the scene's clock counts from
   * @param pace simulated seconds a second shown
   */
  show(messages: readonly verge.v1.IMessageView[], base_us: number, pace: number): void {
    const beacons = messages.filter((message) => isBeacon(message.type));
    const every = Math.max(1, Math.ceil(beacons.length / MOST_BEACONS));
    beacons.forEach((message, index) => {
      if (index % every === 0) this.pulses.ring('cam', message.xM ?? 0, message.yM ?? 0, start_s(message, base_us));
    });
    for (const message of messages) if (!isBeacon(message.type)) this.showOne(message, base_us, pace);
  }

  /** Time jumped: no ring is before another. */
  clear(): void {
    this.lastRing_s.clear();
    this.pulses.clear();
  }

  private showOne(message: verge.v1.IMessageView, base_us: number, pace: number): void {
    const [x_m, y_m] = [message.xM ?? 0, message.yM ?? 0];
    const start = start_s(message, base_us);
    if (this.isTooSoon(message, start, pace)) return;
    const range_m = this.reach_m.get(message.sender ?? 0);
    switch (message.type) {
      case MessageType.DENM:
        // A roadside unit repeats a warning twice a second: a smaller ring says enough.
        this.pulses.ring('denm', x_m, y_m, start, range_m === undefined ? undefined : REPEATED_m);
        break;
      case MessageType.ROUND_ANNOUNCEMENT:
        this.pulses.ring('announcement', x_m, y_m, start, range_m);
        break;
      case MessageType.MODEL_FRAGMENT:
        if (isFirst(contentOf(verge.v1.ModelFragment, message))) {
          this.pulses.ring('modelDown', x_m, y_m, start, range_m);
        }
        break;
      case MessageType.UPDATE_FRAGMENT:
        this.showUpdate(message, [x_m, y_m], start);
        break;
      case MessageType.CLOUD_SYNC:
        this.pulses.arc('cloud', [x_m, y_m], [x_m, y_m, CLOUD_HEIGHT_m], start);
        break;
    }
  }

  /** Whether a sender's last ring is still so young that another would only cover it; a round's two rings count as one. */
  private isTooSoon({ sender, type }: verge.v1.IMessageView, start: number, pace: number): boolean {
    if (!RINGS.has(type ?? 0)) return false;
    const key = `${sender} ${type === MessageType.DENM}`;
    const last = this.lastRing_s.get(key);
    if (last !== undefined && start - last < APART_s * pace) return true;
    this.lastRing_s.set(key, start);
    return false;
  }

  private showUpdate(message: verge.v1.IMessageView, from: readonly [number, number], start: number): void {
    const fragment = contentOf(verge.v1.UpdateFragment, message);
    const to = this.stations.get(fragment?.rsuId ?? 0);
    if (to !== undefined && isFirst(fragment)) this.pulses.arc('updateUp', from, to, start);
  }
}

const isFirst = (fragment: { readonly index: number } | undefined): boolean => fragment?.index === 0;

/** What a message says; undefined when it does not decode, for a station may send anything. */
function contentOf<T>(codec: { decode(bytes: Uint8Array): T }, { payload }: verge.v1.IMessageView): T | undefined {
  try {
    return codec.decode(payload ?? new Uint8Array(0));
  } catch {
    return undefined;
  }
}

const start_s = (message: verge.v1.IMessageView, base_us: number): number => ((message.timeUs ?? 0) - base_us) / 1e6;

function isBeacon(type: number | null | undefined): boolean {
  return type === MessageType.CAM || type === MessageType.BEACON || type === MessageType.BSM;
}
