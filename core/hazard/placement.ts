import { shown, VergeError } from '../errors/vergeError.js';
import { type HazardKind, type HazardSize, hazardKind, PLACEABLE_NAMES } from './kinds.js';

const UNITS = { radius_m: ' m', duration_s: ' s', intensity: '' } as const;

/**
 * Kind and size of a hazard that is asked for; what is left out is the kind's standard.
 * @throws VergeError PARAMETER_INVALID naming hazard, field, range and value; also for a kind that only traffic makes
 */
export function checkedPlacement(
  name: string,
  asked: { readonly [K in keyof HazardSize]?: number | undefined },
): { kind: HazardKind; size: HazardSize } {
  const kind = hazardKind(name);
  if (kind.layer === 'traffic') {
    const expected = `${PLACEABLE_NAMES}: ${name} comes from traffic alone (stop a car with stationaryVehicle)`;
    throw new VergeError('PARAMETER_INVALID', { where: 'hazard.kind', expected, got: shown(name) });
  }
  const sizeOf = (field: keyof HazardSize): number => {
    const value = asked[field] ?? kind.standard[field];
    const [low, high] = kind[field];
    if (value >= low && value <= high) return value;
    const expected = `${low} to ${high}${UNITS[field]} for ${name}`;
    throw new VergeError('PARAMETER_INVALID', { where: `hazard.${field}`, expected, got: shown(value) });
  };
  const size = { radius_m: sizeOf('radius_m'), duration_s: sizeOf('duration_s'), intensity: sizeOf('intensity') };
  return { kind, size };
}
