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

  it('leaves weather overhead apart from what lies on the road below', () => {
    const hazards = [
      { id: 1, kind: 'pothole', xM: 0, yM: 0 },
      { id: 2, kind: 'movingFog', xM: 1, yM: 0 },
      { id: 3, kind: 'movingRain', xM: 2, yM: 0 },
    ];
    const shown = clustersOf(hazards, 20).map(({ hazard, count }) => [hazard.id, count]);
    expect(shown).to.deep.equal([
      [1, 1],
      [2, 2],
    ]);
  });
});
