import type { Random } from '../../random/random.js';
import type { Building } from '../../road/network.js';
import type { MediumConfig } from '../config.js';
import type { Fading } from '../fading/fading.js';
import { createFading } from '../fading/registry.js';
import { OUTCOME, OUTCOME_BIN_M, OUTCOME_BINS, OUTCOME_COUNT, type StationPlaces } from '../medium.js';
import { ObstructedLinks } from '../obstacles/obstructedLinks.js';
import { lineOfSightNamed, VehicleBlockage } from '../obstacles/vehicleBlockage.js';
import { MINIMUM_DISTANCE_M } from '../pathLoss/freeSpace.js';
import type { PathLoss } from '../pathLoss/pathLoss.js';
import { createPathLoss } from '../pathLoss/registry.js';
import { createShadowing } from '../shadowing/registry.js';
import type { Shadowing } from '../shadowing/shadowing.js';
import { drawOf } from './draw.js';
import { type Frame, NO_BIN } from './frame.js';
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

/** Who receives a frame how strongly: distance, path loss, buildings, shadowing, fading. */
export class LinkBudget {
  /** (transmission, receiver) pairs within range so far */
  pairs = 0;
  range_m = 0;

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

  /** Takes over places and power; call at each window start. */
  sync(txPower_dBm: number): void {
    const moved = this.takePlaces();
    const received_dBm = txPower_dBm + this.config.receiverGain_dB;
    if (received_dBm !== this.txPower_dBm) this.takePower(received_dBm);
    else if (!moved) return;
    this.isIndexStale = true;
  }

  private takePlaces(): boolean {
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
      this.shadowing.place(slot, x_m[slot], y_m[slot]);
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
   * Fills the frame's pairs: stations in range in ascending order with the level each receives. Pairs too weak to be
   * decoded or to disturb are only counted.
   */
  reach(frame: Frame, counts: Float64Array): void {
    const sender = frame.request.slot;
    if (this.isIndexStale) this.rebuildIndex();
    this.index.find(sender);
    this.reserve(this.index.end - this.index.first);
    const count = this.collect(sender);
    if (this.shadowing.usesDraws || this.fading !== null) this.drawAll(frame.drawKey, count);
    this.shadowing.addGains(sender, this.slot, this.draw, count, this.power_dBm);
    if (this.fading !== null) this.fade(count, this.fading);
    if (this.blockage !== null) this.block(sender, count, this.blockage);
    this.buildings?.obstruct(sender, this.slot, count, this.power_dBm, this.floor_dBm, MARGIN_DB);
    frame.reservePairs(count);
    this.fill(frame, count, counts);
    this.pairs += count;
  }

  /** Not before somebody sends: a channel may be silent for long. */
  private rebuildIndex(): void {
    this.index.rebuild(this.places.count, this.present, this.x_m, this.y_m, this.range_m);
    this.isIndexStale = false;
  }

  /** Candidates within range: slot, distance and mean power. */
  private collect(sender: number): number {
    const { index, x_m, y_m, loss_dB, txPower_dBm, slot: slots, distance_m: distances, power_dBm } = this;
    const candidates = index.list;
    const x = x_m[sender];
    const y = y_m[sender];
    const rangeSquared = this.range_m * this.range_m;
    let count = 0;
    for (let i = index.first; i < index.end; i++) {
      const slot = candidates[i];
      const dx = x_m[slot] - x;
      const dy = y_m[slot] - y;
      const squared = dx * dx + dy * dy;
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

  private fill(frame: Frame, count: number, counts: Float64Array): void {
    const { slot, distance_m, power_dBm, floor_dBm, wholeBins } = this;
    const { pairSlot, pairLevel, pairBin } = frame;
    let filled = 0;
    for (let i = 0; i < count; i++) {
      const bin = BIN_OF_QUARTER[(distance_m[i] * STEPS_PER_M) | 0];
      if (power_dBm[i] < floor_dBm) {
        if (bin < wholeBins) counts[bin * OUTCOME_COUNT + OUTCOME.belowSensitivity]++;
        continue;
      }
      pairSlot[filled] = slot[i];
      pairLevel[filled] = levelOf(power_dBm[i]);
      pairBin[filled] = bin < wholeBins ? bin : NO_BIN;
      filled++;
    }
    frame.pairCount = filled;
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
