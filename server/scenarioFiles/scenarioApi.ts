import { shown, VergeError } from '../../core/errors/vergeError.js';
import { type HazardKind, PLACEABLE_KINDS } from '../../core/hazard/kinds.js';
import { scenarioJsonSchema } from '../../core/scenario/catalogue.js';
import { happeningJsonSchemas } from '../../core/scenario/happenings.js';
import type { ScenarioListing, ScenarioSource } from '../gateway/scenarioSource.js';
import { listScenarios } from './scenarioFiles.js';

/** Scenarios and schema as the HTTP API shows them. */
export const scenarioApi: ScenarioSource = {
  list: () =>
    listScenarios().map(({ name, title, description, thumbnail, parameters }): ScenarioListing => {
      const picture = thumbnail === null ? null : `/api/scenarios/${name}/thumbnail`;
      return { name, title, description, thumbnail: picture, parameters };
    }),
  schema: apiSchema,
  thumbnail(name) {
    const listings = listScenarios();
    const found = listings.find((listing) => listing.name === name);
    if (found === undefined) {
      const expected = `one of ${listings.map((listing) => listing.name).join(', ')}`;
      throw new VergeError('SCENARIO_UNKNOWN', { where: 'scenario', expected, got: shown(name) });
    }
    if (found.thumbnail === null) {
      throw new VergeError('FILE_MISSING', { where: `scenario ${name}`, expected: 'a thumbnail', got: 'none' });
    }
    return found.thumbnail;
  },
};

/**
 * JSON Schema of all parameters; under `$defs` what may happen to a run beside their changes, with the kinds of hazard
 * that can be placed.
 */
export function apiSchema(): Record<string, unknown> {
  const happenings = happeningJsonSchemas();
  const fields = happenings.hazard.properties as Record<string, unknown>;
  const kind = { title: 'Kind', oneOf: PLACEABLE_KINDS.map(kindSchema) };
  const hazard = { ...happenings.hazard, properties: { ...fields, kind } };
  return { ...scenarioJsonSchema(), $defs: { ...happenings, hazard } };
}

const kindSchema = (kind: HazardKind): Record<string, unknown> => ({
  const: kind.name,
  'x-causeCode': kind.causeCode,
  'x-subCauseCode': kind.subCauseCode,
  'x-bounds': { radius_m: kind.radius_m, duration_s: kind.duration_s, intensity: kind.intensity },
  'x-standard': kind.standard,
});
