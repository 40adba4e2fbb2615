import { expect } from 'chai';
import { PLACEABLE_KINDS } from '../../../core/hazard/kinds.js';
import { apiSchema } from '../../../server/scenarioFiles/scenarioApi.js';

describe('the schema of the API', () => {
  const { $defs, properties } = apiSchema() as { $defs: Record<string, Schema>; properties: object };
  interface Schema {
    readonly properties: Record<string, { readonly oneOf?: readonly Record<string, unknown>[] }>;
  }

  it('has the parameters, and what may happen beside their changes', () => {
    expect(properties).to.include.keys('radio', 'learning');
    expect($defs).to.include.keys('hazard', 'removeHazard', 'stopVehicle', 'releaseVehicle');
  });

  it('tells every kind of hazard with its cause and the radii it may have', () => {
    const kinds = $defs.hazard.properties.kind.oneOf!;
    expect(kinds.map((kind) => kind.const)).to.deep.equal(PLACEABLE_KINDS.map(({ name }) => name));
    expect(kinds.find((kind) => kind.const === 'ice')).to.include({ 'x-causeCode': 6 });
    for (const kind of kinds) expect((kind['x-bounds'] as { radius_m: number[] }).radius_m).to.have.length(2);
  });
});
