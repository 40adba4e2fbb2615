import { shown, VergeError } from '../../core/errors/vergeError.js';
import { type HazardKind, PLACEABLE_KINDS } from '../../core/hazard/kinds.js';
import { WEATHER_KINDS, type WeatherKind } from '../../core/hazard/weatherFields.js';
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
 * and weather that can be placed.
 */
export function apiSchema(): Record<string, unknown> {
  const happenings = happeningJsonSchemas();
  const hazard = withKinds(happenings.hazard, PLACEABLE_KINDS.map(kindSchema));
  const weather = withKinds(happenings.weather, WEATHER_KINDS.map(weatherKindSchema));
  return { ...scenarioJsonSchema(), $defs: { ...happenings, hazard, weather } };
}

function withKinds(happening: Record<string, unknown>, kinds: readonly object[]): Record<string, unknown> {
  const fields = happening.properties as Record<string, unknown>;
  return { ...happening, properties: { ...fields, kind: { title: 'Kind', oneOf: kinds } } };
}

const weatherKindSchema = ({ name, hazardName, causeCode, subCauseCode }: WeatherKind): Record<string, unknown> => ({
  const: name,
  'x-hazard': hazardName,
  'x-causeCode': causeCode,
  'x-subCauseCode': subCauseCode,
});

const kindSchema = (kind: HazardKind): Record<string, unknown> => ({
  const: kind.name,
  'x-causeCode': kind.causeCode,
  'x-subCauseCode': kind.subCauseCode,
  'x-bounds': { radius_m: kind.radius_m, duration_s: kind.duration_s, intensity: kind.intensity },
  'x-standard': kind.standard,
});
