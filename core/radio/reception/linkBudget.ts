import type { Random } from '../../random/random.js';
import type { Building } from '../../road/network.js';
import type { MediumConfig } from '../config.js';
import type { Fading } from '../fading/fading.js';
import { createFading } from '../fading/registry.js';
import { OUTCOME_BIN_M, OUTCOME_BINS, type StationPlaces } from '../medium.js';
import { ObstructedLinks } from '../obstacles/obstructedLinks.js';
import { lineOfSightNamed, VehicleBlockage } from '../obstacles/vehicleBlockage.js';
import { MINIMUM_DISTANCE_M } from '../pathLoss/freeSpace.js';
import type { PathLoss } from '../pathLoss/pathLoss.js';
import { createPathLoss } from '../pathLoss/registry.js';
import { createShadowing } from '../shadowing/registry.js';
import type { PlaceTable, Shadowing } from '../shadowing/shadowing.js';
import { drawOf } from './draw.js';
import { NO_BIN } from './frame.js';
import { levelOf } from './levels.js';
import { NeighbourIndex } from './neighbourIndex.js';

/** Path loss is tabulated in steps of a quarter metre. */
const STEPS_PER_M = 4;
const MAXIMUM_RANGE_M = 3000;
/** A frame this far below the noise neither is decoded nor disturbs (it would raise noise by 1.8 dB at most). */
const NEGLIGIBLE_BELOW_NOISE_DB = 3;

/** Outcome bin of a distance, by quarter metres rounded down: as exact as the division. */
const BIN_OF_QUARTER = Uint8Array.from({ length: MAXIMUM_RANGE_M * STEPS_PER_M + 1 }, (_, i) =>
  Math.floor(i / (OUTCOME_BIN_M * STEPS_PER_M)),
);

/** Buildings that lose more than this beyond the floor are not counted to the end. */
const MARGIN_DB = 0.1;

/** Pairs of a sender: who receives it, at what level, in which distance bin. */
export interface PairColumns {
  readonly pairSlot: Uint32Array;
  readonly pairLevel: Uint16Array;
  readonly pairBin: Uint8Array;
}

/** Who receives a frame how strongly: distance, path loss, buildings, shadowing, fading. */
export class LinkBudget {
  range_m = 0;
  /** of the last look: stations in range, and once it is written those too weak to notice by distance bin */
  inRange = 0;
  readonly weak = new Uint32Array(OUTCOME_BINS);

  private readonly places: StationPlaces;
  private readonly config: MediumConfig;
  private readonly pathLoss: PathLoss;
  private readonly loss_dB: Float32Array;
  private readonly shadowing: Shadowing;
  private readonly fading: Fading | null;
  private readonly buildings: ObstructedLinks | null;
  private readonly blockage: VehicleBlockage | null;
  private readonly index: NeighbourIndex;
  private readonly x_m: Float64Array;
  private readonly y_m: Float64Array;
  private readonly present: Uint8Array;
  private readonly floor_dBm: number;
  private txPower_dBm = Number.NaN;
  private wholeBins = 0;
  private isIndexStale = true;
  // columns of the frame in hand, one entry per station in range
  private slot = new Uint32Array(64);
  private distance_m = new Float64Array(64);
  private draw = new Uint32Array(64);
  private power_dBm = new Float64Array(64);
  constructor(places: StationPlaces, config: MediumConfig, buildings: readonly Building[], random: Random) {
    const capacity = places.stationId.length;
    this.places = places;
    this.config = config;
    this.floor_dBm = Math.min(config.sensitivity_dBm, config.noise_dBm - NEGLIGIBLE_BELOW_NOISE_DB);
    this.pathLoss = createPathLoss(config.pathLoss);
    this.loss_dB = Float32Array.from({ length: MAXIMUM_RANGE_M * STEPS_PER_M + 1 }, (_, i) => {
      return this.pathLoss(Math.max(MINIMUM_DISTANCE_M, i / STEPS_PER_M));
    });
    this.shadowing = createShadowing(config.shadowing, capacity, random);
    this.fading = createFading(config.fading);
    this.buildings = buildings.length > 0 ? new ObstructedLinks(buildings, capacity, config.obstacles) : null;
    const lineOfSight = lineOfSightNamed(config.blockage);
    this.blockage = lineOfSight && new VehicleBlockage(lineOfSight, random.fork('blockage').key32());
    this.index = new NeighbourIndex(capacity);
    this.x_m = new Float64Array(capacity).fill(Number.NaN);
    this.y_m = new Float64Array(capacity).fill(Number.NaN);
    this.present = new Uint8Array(capacity);
  }

  isPresent(slot: number): boolean {
    return this.present[slot] !== 0;
  }

  /** Whether a sender reaches the same stations equally until somebody moves: nothing is drawn for each frame. */
  get isRepeatable(): boolean {
    return !this.shadowing.usesDraws && this.fading === null;
  }

  /** Shares what is made of places with another thread; `step` counts the same in both. */
  share(table: PlaceTable, isMaker: boolean): void {
    this.shadowing.share?.(table, isMaker);
  }

  /** Takes over places and power. @param step number of the places, if they have changed @returns whether anything has */
  sync(txPower_dBm: number, step: number): boolean {
    const moved = this.takePlaces(step);
    const received_dBm = txPower_dBm + this.config.receiverGain_dB;
    if (received_dBm !== this.txPower_dBm) this.takePower(received_dBm);
    else if (!moved) return false;
    this.isIndexStale = true;
    return true;
  }

  private takePlaces(step: number): boolean {
    const { places, x_m, y_m, present } = this;
    let moved = false;
    for (let slot = 0; slot < places.count; slot++) {
      const here = places.present[slot];
      if (here !== present[slot]) {
        present[slot] = here;
        moved = true;
      }
      if (here === 0 || (places.x_m[slot] === x_m[slot] && places.y_m[slot] === y_m[slot])) continue;
      x_m[slot] = places.x_m[slot];
      y_m[slot] = places.y_m[slot];
      this.shadowing.place(slot, x_m[slot], y_m[slot], step);
      this.buildings?.moveTo(slot, x_m[slot], y_m[slot]);
      moved = true;
    }
    return moved;
  }

  /** Range: where the mean power plus one standard deviation has sunk to what is negligible. */
  private takePower(txPower_dBm: number): void {
    this.txPower_dBm = txPower_dBm;
    const budget_dB = txPower_dBm - this.floor_dBm + this.config.shadowing.sigma_dB;
    let range_m = MAXIMUM_RANGE_M;
    while (range_m > MINIMUM_DISTANCE_M && this.pathLoss(range_m - 1) >= budget_dB) range_m--;
    this.range_m = range_m;
    this.wholeBins = Math.min(OUTCOME_BINS, Math.floor(range_m / OUTCOME_BIN_M));
  }

  /**
   * Looks for the stations in range of a sender and how strongly each receives it.
   * @param drawKey base of the frame's draws; any where the reach is repeatable
   * @returns how many they are
   */
  look(sender: number, drawKey: number): number {
    if (this.isIndexStale) this.rebuildIndex();
    const count = this.collect(sender);
    if (this.shadowing.usesDraws || this.fading !== null) this.drawAll(drawKey, count);
    this.shadowing.addGains(sender, this.slot, this.draw, count, this.power_dBm);
    if (this.fading !== null) this.fade(count, this.fading);
    if (this.blockage !== null) this.block(sender, count, this.blockage);
    this.buildings?.obstruct(sender, this.slot, count, this.power_dBm, this.floor_dBm, MARGIN_DB);
    this.inRange = count;
    return count;
  }

  /** Not before somebody sends: a channel may be silent for long. */
  private rebuildIndex(): void {
    this.index.rebuild(this.places.count, this.present, this.x_m, this.y_m, this.range_m);
    this.isIndexStale = false;
  }

  /** All within range, neighbours after neighbours: slot, distance and mean power. */
  private collect(sender: number): number {
    const { index } = this;
    const x = this.x_m[sender];
    const y = this.y_m[sender];
    index.find(x, y);
    const { stretches, stretchCount } = index;
    let candidates = 0;
    for (let i = 0; i < stretchCount; i++) candidates += stretches[2 * i + 1] - stretches[2 * i];
    this.reserve(candidates);
    let count = 0;
    for (let i = 0; i < stretchCount; i++) {
      count = this.collectStretch(stretches[2 * i], stretches[2 * i + 1], sender, x, y, count);
    }
    return count;
  }

  private collectStretch(first: number, end: number, sender: number, x: number, y: number, from: number): number {
    const { loss_dB, txPower_dBm, slot: slots, distance_m: distances, power_dBm } = this;
    const { slot: slotOf, x_m, y_m } = this.index;
    const rangeSquared = this.range_m * this.range_m;
    let count = from;
    for (let i = first; i < end; i++) {
      const dx = x_m[i] - x;
      const dy = y_m[i] - y;
      const squared = dx * dx + dy * dy;
      const slot = slotOf[i];
      if (squared > rangeSquared || slot === sender) continue;
      const distance_m = Math.sqrt(squared);
      slots[count] = slot;
      distances[count] = distance_m;
      power_dBm[count] = txPower_dBm - loss_dB[(distance_m * STEPS_PER_M + 0.5) | 0];
      count++;
    }
    return count;
  }

  private drawAll(drawKey: number, count: number): void {
    const { draw, slot } = this;
    const { stationId } = this.places;
    for (let i = 0; i < count; i++) draw[i] = drawOf(drawKey, stationId[slot[i]]);
  }

  private fade(count: number, fading: Fading): void {
    for (let i = 0; i < count; i++) this.power_dBm[i] += fading(this.distance_m[i], this.draw[i]);
  }

  private block(sender: number, count: number, blockage: VehicleBlockage): void {
    const { stationId, height_m } = this.places;
    for (let i = 0; i < count; i++) {
      const other = this.slot[i];
      this.power_dBm[i] -= blockage.loss_dB(
        stationId[sender],
        stationId[other],
        height_m[sender],
        height_m[other],
        Math.max(MINIMUM_DISTANCE_M, this.distance_m[i]),
      );
    }
  }

  /**
   * Writes those of the last look that can decode the sender or are disturbed by it, neighbours after neighbours, from `at`
   * on; the others are counted in `weak`.
   * @returns how many were written
   */
  write({ pairSlot, pairLevel, pairBin }: PairColumns, at: number): number {
    const { slot, distance_m, power_dBm, floor_dBm, wholeBins, weak, inRange } = this;
    weak.fill(0);
    let next = at;
    for (let i = 0; i < inRange; i++) {
      const bin = BIN_OF_QUARTER[(distance_m[i] * STEPS_PER_M) | 0];
      if (power_dBm[i] < floor_dBm) {
        if (bin < wholeBins) weak[bin]++;
        continue;
      }
      pairSlot[next] = slot[i];
      pairLevel[next] = levelOf(power_dBm[i]);
      pairBin[next] = bin < wholeBins ? bin : NO_BIN;
      next++;
    }
    return next - at;
  }

  private reserve(count: number): void {
    if (this.slot.length >= count) return;
    const size = 2 * count;
    this.slot = new Uint32Array(size);
    this.distance_m = new Float64Array(size);
    this.draw = new Uint32Array(size);
    this.power_dBm = new Float64Array(size);
  }
}
