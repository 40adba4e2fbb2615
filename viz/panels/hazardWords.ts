import type { HazardKindInfo } from '../app/hazardSchema.js';
import { causeName } from './dictionary.js';

/** What the kind does to those who meet it, after its name. */
export function effectOf({ control, causeCode }: HazardKindInfo): string {
  if (control === 'jam') return 'drowns what is sent near it';
  if (control === 'outage') return 'silences its radio and its backhaul';
  return `warned of as ${causeName(causeCode)}`;
}

/** What the button that takes the tool up says. */
export function armText(kind: HazardKindInfo | null): string {
  if (kind === null) return 'Place a hazard on the road';
  if (kind.control === 'outage') return 'Choose a roadside unit';
  return `Place ${kind.title.toLowerCase()}${kind.control === 'hazard' ? ' on the road' : ''}`;
}

/** What a click does now. */
export function hintOf({ control, title }: HazardKindInfo): string {
  const what = title.toLowerCase();
  if (control === 'outage') return 'Click near the roadside unit that fails';
  if (control === 'jam') return `Click where the ${what} stands`;
  return control === 'weather' ? `Click where ${what} begins` : `Click on the road to place ${what}`;
}
