import type { verge } from '#proto';
import { FragmentAssembly } from '../learning/fragments.js';
import type { LayerSizes } from '../learning/ports.js';
import { decodeParameters } from '../learning/quantisation.js';

/** A model a roadside unit broadcast in a round; shared by all vehicles of a host that received all of it. */
export interface BroadcastModel {
  readonly rsuId: number;
  readonly round: number;
  readonly modelVersion: number;
  readonly parameters: Float32Array;
}

interface Broadcast {
  readonly assembly: FragmentAssembly;
  model: BroadcastModel | null;
}

/** What one vehicle has of a broadcast. */
interface Progress {
  readonly bits: Uint8Array;
  arrived: number;
}

/** A host or vehicle looks back on so many broadcasts; older ones are over. */
const KEPT_BROADCASTS = 64;
const KEPT_PER_VEHICLE = 4;

/**
 * Models arriving in broadcast fragments. The bytes are kept once per host; each vehicle has only the bits of what it
 * received itself, and holds the model when its own bits are complete.
 */
export class ModelReceiver {
  private readonly broadcasts = new Map<number, Broadcast>();
  private readonly progress: Map<number, Progress>[];

  constructor(
    vehicles: number,
    private readonly layers: LayerSizes,
  ) {
    this.progress = Array.from({ length: vehicles }, () => new Map());
  }

  /** Takes the bytes of a fragment, before its receivers. @throws VergeError MESSAGE_OUT_OF_RANGE */
  store(fragment: verge.v1.IModelFragment): void {
    const key = broadcastKey(fragment.rsuId!, fragment.round!);
    let broadcast = this.broadcasts.get(key);
    if (broadcast === undefined) {
      broadcast = { assembly: new FragmentAssembly(fragment.count!), model: null };
      this.broadcasts.set(key, broadcast);
      dropOldest(this.broadcasts, KEPT_BROADCASTS);
    }
    broadcast.assembly.add(fragment.index ?? 0, fragment.payload!);
  }

  /**
   * A vehicle received a stored fragment.
   * @returns the model when this fragment was the last one missing
   * @throws VergeError MESSAGE_UNDECODABLE, MESSAGE_OUT_OF_RANGE
   */
  receive(vehicle: number, fragment: verge.v1.IModelFragment): BroadcastModel | null {
    const key = broadcastKey(fragment.rsuId!, fragment.round!);
    const progress = this.progressOf(vehicle, key, fragment.count!);
    const index = fragment.index ?? 0;
    const bit = 1 << (index & 7);
    if ((progress.bits[index >> 3] & bit) !== 0) return null;
    progress.bits[index >> 3] |= bit;
    progress.arrived++;
    return progress.arrived === fragment.count ? this.decoded(key, fragment) : null;
  }

  private progressOf(vehicle: number, key: number, count: number): Progress {
    const own = this.progress[vehicle];
    let progress = own.get(key);
    if (progress === undefined) {
      progress = { bits: new Uint8Array(Math.ceil(count / 8)), arrived: 0 };
      own.set(key, progress);
      dropOldest(own, KEPT_PER_VEHICLE);
    }
    return progress;
  }

  private decoded(key: number, fragment: verge.v1.IModelFragment): BroadcastModel | null {
    const broadcast = this.broadcasts.get(key);
    if (broadcast === undefined || !broadcast.assembly.complete) return null;
    broadcast.model ??= {
      rsuId: fragment.rsuId!,
      round: fragment.round!,
      modelVersion: fragment.modelVersion ?? 0,
      parameters: decodeParameters(broadcast.assembly.payload()!, this.layers),
    };
    return broadcast.model;
  }

  /** The model of a round, if this vehicle has received all of it. */
  held(vehicle: number, rsuId: number, round: number): BroadcastModel | null {
    const key = broadcastKey(rsuId, round);
    const broadcast = this.broadcasts.get(key);
    if (broadcast === undefined || broadcast.model === null) return null;
    return this.progress[vehicle].get(key)?.arrived === broadcast.assembly.count ? broadcast.model : null;
  }

  /** RoundJoin.modelReceived: what a vehicle has of a model of `count` fragments. */
  receivedBits(vehicle: number, rsuId: number, round: number, count: number): Uint8Array {
    return this.progress[vehicle].get(broadcastKey(rsuId, round))?.bits.slice() ?? new Uint8Array(Math.ceil(count / 8));
  }

  forget(vehicle: number): void {
    this.progress[vehicle].clear();
  }
}

/** One number per roadside unit and round, exact for rounds below 2^20 in a double. */
const broadcastKey = (rsuId: number, round: number): number => rsuId * 1_048_576 + (round % 1_048_576);

/** Maps iterate in order of insertion, so the first key is the oldest. */
function dropOldest(map: Map<number, unknown>, kept: number): void {
  if (map.size <= kept) return;
  const oldest = map.keys().next().value;
  if (oldest !== undefined) map.delete(oldest);
}
