import type { Medium, ResolvedTransmission, StationPlaces } from '../../../core/radio/medium.js';
import { OUTCOME, OUTCOME_COUNT } from '../../../core/radio/medium.js';
import type { Bins, RadioJob } from './jobs.js';
import { distanceBetween_m, Road, type RoadObserver } from './road.js';

export interface RoadFigures {
  /** share of each OUTCOME by distance, [bin][outcome] */
  readonly shares: number[][];
  readonly busyRatio: number;
  /** times between receptions of a pair, s, by classes of 100 m */
  readonly gaps: GapFigures[];
}

export interface GapFigures {
  readonly mean_s: number;
  readonly p99_s: number;
  readonly p999_s: number;
}

const BIN_M = 25;
const BINS = 25;
const CLASS_M = 100;
const CLASSES = 5;

/** One road after the other, figures over all of them. */
export function runRoads({ run, seeds, bins }: RadioJob): RoadFigures {
  const watch = new Watch(bins);
  for (const seed of seeds) {
    const road = new Road(run, seed);
    watch.enter(road.places);
    road.drive(watch);
  }
  return watch.figures();
}

class Watch implements RoadObserver {
  private readonly shift: number;
  private readonly counts = Array.from({ length: BINS }, () => new Array<number>(OUTCOME_COUNT).fill(0));
  private readonly sent = new Array<number>(BINS).fill(0);
  private readonly neighbours = new Map<number, Uint32Array>(); // by bin, while nobody moves
  private readonly heardAt_us = new Map<number, number>(); // by pair
  private readonly gaps = Array.from({ length: CLASSES }, (): number[] => []);
  private places!: StationPlaces;
  private busySum = 0;
  private busyCount = 0;

  constructor(bins: Bins) {
    this.shift = bins === 'around' ? 0.5 : 1;
  }

  enter(places: StationPlaces): void {
    this.places = places;
    this.neighbours.clear();
    this.heardAt_us.clear();
  }

  moved(): void {
    this.neighbours.clear();
  }

  load(medium: Medium, observed: readonly number[]): void {
    for (const slot of observed) this.busySum += medium.busyRatio(slot);
    this.busyCount += observed.length;
  }

  /** A station that is not among the frame's pairs was too far away to notice: below sensitivity. */
  frame(frame: ResolvedTransmission): void {
    const { pairSlot, pairState, request } = frame;
    for (let i = 0; i < frame.pairCount; i++) {
      const distance_m = distanceBetween_m(this.places, request.slot, pairSlot[i]);
      const bin = this.binOf(distance_m);
      if (bin < BINS) this.counts[bin][pairState[i]]++;
      if (pairState[i] === OUTCOME.received) this.heard(frame, pairSlot[i], distance_m);
    }
    const neighbours = this.neighboursOf(request.slot);
    for (let bin = 0; bin < BINS; bin++) this.sent[bin] += neighbours[bin];
  }

  /** Pairs that part are forgotten. */
  private heard({ request, end_us }: ResolvedTransmission, receiver: number, distance_m: number): void {
    const pair = request.slot * this.places.count + receiver;
    const before_us = this.heardAt_us.get(pair);
    if (distance_m < CLASSES * CLASS_M) this.heardAt_us.set(pair, end_us);
    else this.heardAt_us.delete(pair);
    const gaps = this.gaps[Math.floor(distance_m / CLASS_M)];
    if (before_us !== undefined) gaps?.push(end_us - before_us);
  }

  private binOf(distance_m: number): number {
    return Math.floor(distance_m / BIN_M + this.shift);
  }

  private neighboursOf(slot: number): Uint32Array {
    const known = this.neighbours.get(slot);
    if (known !== undefined) return known;
    const neighbours = new Uint32Array(BINS);
    for (let other = 0; other < this.places.count; other++) {
      const bin = this.binOf(distanceBetween_m(this.places, slot, other));
      if (other !== slot && bin < BINS) neighbours[bin]++;
    }
    this.neighbours.set(slot, neighbours);
    return neighbours;
  }

  figures(): RoadFigures {
    const shares = this.counts.map((outcomes, bin) => sharesOf(outcomes, this.sent[bin]));
    return { shares, busyRatio: this.busySum / this.busyCount, gaps: this.gaps.map(gapFigures) };
  }
}

/** [received, below sensitivity, ...] as shares of all stations at that distance. */
function sharesOf([received, , ...others]: readonly number[], sent: number): number[] {
  const below = sent - received - others.reduce((sum, count) => sum + count, 0);
  return [received, below, ...others].map((count) => count / sent);
}

function gapFigures(gaps_us: readonly number[]): GapFigures {
  const ascending = Float64Array.from(gaps_us).sort();
  const quantile_s = (share: number) => ascending[Math.floor(share * (ascending.length - 1))] / 1e6;
  const mean_s = ascending.reduce((sum, gap_us) => sum + gap_us, 0) / ascending.length / 1e6;
  return { mean_s, p99_s: quantile_s(0.99), p999_s: quantile_s(0.999) };
}
