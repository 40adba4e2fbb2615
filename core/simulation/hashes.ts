import { RollingHash } from '../hash/rollingHash.js';
import type { ResolvedTransmission } from '../radio/medium.js';
import type { VehicleColumns } from '../traffic/traffic.js';

/**
 * The two hashes of a run. worldHash covers traffic, transmissions and reception outcomes; learningHash covers every
 * model a roadside unit or the cloud released. Both are noted once per simulated second.
 */
export class RunHashes {
  private readonly world = new RollingHash();
  private readonly learning = new RollingHash();
  readonly worldBySecond: string[] = [];
  readonly learningBySecond: string[] = [];

  traffic(vehicles: VehicleColumns): void {
    for (let slot = 0; slot < vehicles.size; slot++) {
      if (vehicles.active[slot] === 0) continue;
      this.world.word(vehicles.stationId[slot]);
      this.world.word(vehicles.lane[slot]);
      this.world.double(vehicles.position_m[slot]);
      this.world.double(vehicles.speed_mps[slot]);
    }
  }

  transmission(resolved: ResolvedTransmission): void {
    this.world.word(resolved.transmissionId);
    this.world.word(resolved.request.stationId);
    this.world.word(resolved.request.type);
    this.world.word(resolved.request.airSize_B);
    this.world.double(resolved.start_us);
    this.world.word(resolved.receiverCount);
    this.world.words(resolved.receiverSlot, resolved.receiverCount);
  }

  model(stationId: number, time_us: number, parameters: Uint8Array): void {
    this.learning.word(stationId);
    this.learning.double(time_us);
    this.learning.bytes(parameters);
  }

  secondEnds(): void {
    this.worldBySecond.push(this.world.digest());
    this.learningBySecond.push(this.learning.digest());
  }

  get worldHash(): string {
    return this.world.digest();
  }

  get learningHash(): string {
    return this.learning.digest();
  }
}
