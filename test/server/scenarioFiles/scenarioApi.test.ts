import { expect } from 'chai';
import { HAZARD_KINDS } from '../../../core/hazard/kinds.js';
import { apiSchema } from '../../../server/scenarioFiles/scenarioApi.js';

describe('the schema of the API', () => {
  const { $defs, properties } = apiSchema() as { $defs: Record<string, Schema>; properties: object };
  interface Schema {
    readonly properties: Record<string, { readonly oneOf?: readonly Record<string, unknown>[] }>;
  }

  it('has the parameters, and what may happen beside their changes', () => {
    expect(properties).to.include.keys('radio', 'learning');
    expect($defs).to.have.keys('hazard', 'removeHazard', 'stopVehicle', 'releaseVehicle');
  });

  it('tells every kind of hazard with its cause and the radii it may have', () => {
    const kinds = $defs.hazard.properties.kind.oneOf!;
    expect(HAZARD_KINDS.map(({ name }) => name)).to.include.members(kinds.map((kind) => kind.const));
    expect(kinds.find((kind) => kind.const === 'ice')).to.include({ 'x-causeCode': 6 });
    for (const kind of kinds) expect((kind['x-bounds'] as { radius_m: number[] }).radius_m).to.have.length(2);
  });
});
