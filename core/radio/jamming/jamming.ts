import type { Building } from '../../road/network.js';
import type { StationPlaces } from '../medium.js';
import { BuildingLoss, type ObstacleConfig } from '../obstacles/buildingLoss.js';
import { MINIMUM_DISTANCE_M } from '../pathLoss/freeSpace.js';
import type { PathLoss } from '../pathLoss/pathLoss.js';
import type { Jammer } from './jammer.js';

/** Noise of a jammer behind so many walls that less than this is left is taken for that much, dBm. */
const NEGLIGIBLE_DBM = -130;

export interface JammingConfig {
  readonly pathLoss: PathLoss;
  readonly receiverGain_dB: number;
  readonly buildings: readonly Building[];
  readonly obstacles: ObstacleConfig;
}

/** The noise of jammers at every station: mean path loss and walls from their places, no shadowing. */
export class Jamming {
  /** by slot, mW; null while nobody jams */
  noise_mW: Float64Array | null = null;
  private readonly column: Float64Array;
  private readonly buildings: () => BuildingLoss | null;
  // what the column holds for: jammers, and by slot the place, NaN where the station is absent
  private jammers: readonly Jammer[] = [];
  private readonly x_m: Float64Array;
  private readonly y_m: Float64Array;

  constructor(
    private readonly places: StationPlaces,
    private readonly config: JammingConfig,
  ) {
    const capacity = places.stationId.length;
    this.column = new Float64Array(capacity);
    this.x_m = new Float64Array(capacity).fill(Number.NaN);
    this.y_m = new Float64Array(capacity).fill(Number.NaN);
    this.buildings = once(() =>
      config.buildings.length === 0 ? null : new BuildingLoss(config.buildings, config.obstacles),
    );
  }

  /** Takes over who jams now; call at each window start. */
  sync(jammers: readonly Jammer[] = []): void {
    if (jammers.length === 0) {
      this.noise_mW = null;
      return;
    }
    const areOthers = !areSame(jammers, this.jammers);
    this.jammers = jammers;
    this.noise_mW = this.column;
    const { present, count } = this.places;
    for (let slot = 0; slot < count; slot++) {
      const x_m = present[slot] === 0 ? Number.NaN : this.places.x_m[slot];
      const y_m = this.places.y_m[slot];
      if (!areOthers && Object.is(x_m, this.x_m[slot]) && y_m === this.y_m[slot]) continue;
      this.x_m[slot] = x_m;
      this.y_m[slot] = y_m;
      this.column[slot] = Number.isNaN(x_m) ? 0 : this.noiseAt_mW(x_m, y_m);
    }
  }

  private noiseAt_mW(x_m: number, y_m: number): number {
    let sum_mW = 0;
    for (const jammer of this.jammers) sum_mW += this.received_mW(jammer, x_m, y_m);
    return sum_mW;
  }

  private received_mW(jammer: Jammer, x_m: number, y_m: number): number {
    const { pathLoss, receiverGain_dB } = this.config;
    const distance_m = Math.hypot(x_m - jammer.x_m, y_m - jammer.y_m);
    if (distance_m > jammer.radius_m) return 0;
    const open_dBm = jammer.power_dBm - (pathLoss(Math.max(MINIMUM_DISTANCE_M, distance_m)) - receiverGain_dB);
    const spare_dB = open_dBm - NEGLIGIBLE_DBM;
    const walls_dB = spare_dB > 0 ? (this.buildings()?.loss_dB(jammer.x_m, jammer.y_m, x_m, y_m, spare_dB) ?? 0) : 0;
    return 10 ** ((open_dBm - Math.min(walls_dB, Math.max(0, spare_dB))) / 10);
  }
}

const areSame = (a: readonly Jammer[], b: readonly Jammer[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every(({ x_m, y_m, radius_m, power_dBm }, i) => {
      const other = b[i];
      return x_m === other.x_m && y_m === other.y_m && radius_m === other.radius_m && power_dBm === other.power_dBm;
    }));

/** Made when it is first needed. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
