import { shown, VergeError } from '../../core/errors/vergeError.js';
import { scenarioJsonSchema } from '../../core/scenario/catalogue.js';
import type { ScenarioListing, ScenarioSource } from '../gateway/scenarioSource.js';
import { listScenarios } from './scenarioFiles.js';

/** Scenarios and schema as the HTTP API shows them. */
export const scenarioApi: ScenarioSource = {
  list: () =>
    listScenarios().map(({ name, title, description, thumbnail, parameters }): ScenarioListing => {
      const picture = thumbnail === null ? null : `/api/scenarios/${name}/thumbnail`;
      return { name, title, description, thumbnail: picture, parameters };
    }),
  schema: scenarioJsonSchema,
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
