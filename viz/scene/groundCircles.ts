import type { verge } from '#proto';
import { isTrouble } from '../feed/radioTroubles.js';
import { Discs } from './discs.js';
import { isWeather } from './hazardClusters.js';
import type { HazardPreview } from './hazardIcons.js';
import type { SceneUniforms, Theme } from './look.js';

type Rgb = readonly [number, number, number];

const COVERAGE: Readonly<Record<Theme, Rgb>> = { day: [0.1, 0.46, 0.42], night: [0.36, 0.78, 0.68] };
const HAZARD: Rgb = [0.95, 0.64, 0.2];
/** Weather fields are large, and shown by their veil: a pale edge tells how far they reach. */
const WEATHER: Rgb = [0.42, 0.58, 0.74];
/** What troubles the radio: as violet as its sign. */
const TROUBLE: Rgb = [0.52, 0.33, 0.86];
const SELECTION: Rgb = [0.06, 0.68, 0.53];

/** Ring and edge of a hazard that would be placed: amber where somebody meets it, grey elsewhere, blue for weather. */
const PREVIEW: Readonly<Record<'met' | 'unmet' | 'weather' | 'trouble', readonly [Rgb, Rgb]>> = {
  trouble: [TROUBLE, TROUBLE],
  met: [
    [0.95, 0.56, 0.1],
    [0.93, 0.45, 0.05],
  ],
  unmet: [
    [0.45, 0.48, 0.52],
    [0.4, 0.43, 0.47],
  ],
  weather: [
    [0.3, 0.5, 0.72],
    [0.22, 0.44, 0.7],
  ],
};
/** The selection's ring is filled, but not so far that it tints the scene, m. */
const WIDE_m = 40;
/** Where it drifts within a minute is shown in so many steps, paler each. */
const DRIFT_STEPS = 3;

/** What is to be circled; whatever is left out is hidden or not there. */
export interface Circled {
  readonly stations: readonly verge.v1.ISceneStation[];
  readonly hazards: readonly verge.v1.IHazardView[];
  /** centre and radius of what is selected, m */
  readonly selected: readonly [number, number, number] | null;
  readonly preview: HazardPreview | null;
}

/** Circles on the ground: coverage, hazards, the selection, and what would be placed. */
export class GroundCircles {
  private readonly discs: Discs;
  private theme: Theme = 'day';
  private shown: Circled | null = null;

  constructor(uniforms: SceneUniforms) {
    this.discs = new Discs(uniforms);
  }

  get object(): Discs['object'] {
    return this.discs.object;
  }

  apply(theme: Theme): void {
    this.theme = theme;
    this.shown = null;
  }

  /** @returns whether anything changed */
  show(circled: Circled): boolean {
    const { shown } = this;
    if (shown !== null && isSame(shown, circled)) return false;
    this.shown = circled;
    this.discs.begin();
    for (const { xM, yM, rangeM } of circled.stations) {
      this.discs.add(xM ?? 0, yM ?? 0, rangeM ?? 250, 'coverage', COVERAGE[this.theme], 0.8);
    }
    for (const hazard of circled.hazards) this.addHazard(hazard);
    if (circled.selected !== null) {
      const isWide = circled.selected[2] > WIDE_m;
      this.discs.add(...circled.selected, isWide ? 'preview' : 'selection', SELECTION);
    }
    if (circled.preview !== null) this.addPreview(circled.preview);
    return true;
  }

  private addHazard({ xM, yM, radiusM, kind }: verge.v1.IHazardView): void {
    const [rgb, strength] = lookOf(kind ?? '');
    this.discs.add(xM ?? 0, yM ?? 0, radiusM ?? 5, 'hazard', rgb, strength);
  }

  private addPreview({ x_m, y_m, radius_m, kind, isMet, drift_m }: HazardPreview): void {
    const sort = isTrouble(kind) ? 'trouble' : isWeather(kind) ? 'weather' : isMet ? 'met' : 'unmet';
    const [ring, edge] = PREVIEW[sort];
    this.discs.add(x_m, y_m, radius_m, 'hazard', ring, 1);
    this.discs.add(x_m, y_m, radius_m, 'preview', edge, 1);
    if (drift_m[0] === 0 && drift_m[1] === 0) return;
    for (let step = 1; step <= DRIFT_STEPS; step++) {
      const share = step / DRIFT_STEPS;
      const strength = 0.65 - 0.45 * share;
      this.discs.add(x_m + share * drift_m[0], y_m + share * drift_m[1], radius_m, 'preview', edge, strength);
    }
  }
}

/** Colour of a hazard's circle, and how strong it is. */
function lookOf(kind: string): readonly [Rgb, number] {
  if (isTrouble(kind)) return [TROUBLE, 0.9];
  return isWeather(kind) ? [WEATHER, 0.4] : [HAZARD, 0.8];
}

function isSame(a: Circled, b: Circled): boolean {
  const isSelected = String(a.selected) === String(b.selected);
  return a.stations === b.stations && a.hazards === b.hazards && a.preview === b.preview && isSelected;
}
