import type { StationPlaces } from '../medium.js';
import { MINIMUM_DISTANCE_M } from '../pathLoss/freeSpace.js';
import type { PathLoss } from '../pathLoss/pathLoss.js';
import type { Jammer } from './jammer.js';

/** The noise of jammers at every station: mean path loss from their places, no walls, no shadowing. */
export class Jamming {
  /** by slot, mW; null while nobody jams */
  noise_mW: Float64Array | null = null;
  private readonly column: Float64Array;

  constructor(
    private readonly places: StationPlaces,
    private readonly pathLoss: PathLoss,
    private readonly receiverGain_dB: number,
  ) {
    this.column = new Float64Array(places.stationId.length);
  }

  /** Takes over who jams now; call at each window start. */
  sync(jammers: readonly Jammer[] = []): void {
    if (jammers.length === 0) {
      this.noise_mW = null;
      return;
    }
    this.noise_mW = this.column.fill(0);
    for (const jammer of jammers) this.add(jammer);
  }

  private add({ x_m, y_m, radius_m, power_dBm }: Jammer): void {
    const { places, column, pathLoss } = this;
    for (let slot = 0; slot < places.count; slot++) {
      if (places.present[slot] === 0) continue;
      const distance_m = Math.hypot(places.x_m[slot] - x_m, places.y_m[slot] - y_m);
      if (distance_m > radius_m) continue;
      const loss_dB = pathLoss(Math.max(MINIMUM_DISTANCE_M, distance_m)) - this.receiverGain_dB;
      column[slot] += 10 ** ((power_dBm - loss_dB) / 10);
    }
  }
}
