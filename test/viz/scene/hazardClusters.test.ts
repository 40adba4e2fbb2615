import { expect } from 'chai';
import { clustersOf } from '../../../viz/scene/hazardClusters.js';

describe('clustersOf', () => {
  it('shows hazards that would cover one another as one, at the strongest, and counts them', () => {
    const hazards = [
      { id: 1, xM: 0, yM: 0, intensity: 0.4 },
      { id: 2, xM: 10, yM: 0, intensity: 1 },
      { id: 3, xM: 100, yM: 0, intensity: 0.5 },
    ];
    const shown = clustersOf(hazards, 20).map(({ hazard, count }) => [hazard.id, count]);
    expect(shown).to.deep.equal([
      [2, 2],
      [3, 1],
    ]);
    expect(clustersOf(hazards, 5)).to.have.length(3);
  });
});
