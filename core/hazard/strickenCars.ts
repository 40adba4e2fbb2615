import type { TrafficEngine } from '../traffic/traffic.js';
import type { PlacedHazard, PlacedHazards } from './placedHazards.js';

/** Cars that break down or brake hard because a hazard says so. */
export class StrickenCars {
  constructor(
    private readonly traffic: TrafficEngine,
    private readonly placed: PlacedHazards,
  ) {}

  /** Before a traffic step. */
  step(): void {
    for (const hazard of this.placed.list) if (hazard.kind.layer === 'vehicle') this.strike(hazard);
  }

  /** The car that was struck, or the first that comes by a place where one should be. */
  private strike(hazard: PlacedHazard): void {
    const { vehicles } = this.traffic;
    if (hazard.stationId === 0) {
      const slot = this.nearestCar(hazard.x_m, hazard.y_m, hazard.radius_m);
      if (slot < 0) return;
      hazard.stationId = vehicles.stationId[slot];
    }
    const slot = this.traffic.slotOf(hazard.stationId);
    if (slot < 0 || vehicles.active[slot] === 0) return;
    const until_us = hazard.kind.name === 'emergencyBrake' ? vehicles.hardBrakeUntil_us : vehicles.heldUntil_us;
    until_us[slot] = Math.max(until_us[slot], hazard.until_us);
    hazard.x_m = vehicles.x_m[slot];
    hazard.y_m = vehicles.y_m[slot];
  }

  private nearestCar(x_m: number, y_m: number, within_m: number): number {
    const { vehicles, network } = this.traffic;
    let best = -1;
    let best_m = within_m;
    for (let slot = 0; slot < vehicles.size; slot++) {
      if (vehicles.active[slot] === 0 || network.laneIsInternal[vehicles.lane[slot]] === 1) continue;
      const distance_m = Math.hypot(vehicles.x_m[slot] - x_m, vehicles.y_m[slot] - y_m);
      if (distance_m < best_m) [best, best_m] = [slot, distance_m];
    }
    return best;
  }
}
