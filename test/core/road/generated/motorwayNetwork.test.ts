import { expect } from 'chai';
import {
  carriageway,
  DIRECTIONS,
  motorwayNetwork,
  placesBeside,
} from '../../../../core/road/generated/motorwayNetwork.js';
import { planRoute } from '../../../../core/traffic/routePlan.js';

const SHAPE = { length_km: 5, lanes: 3, speed_mps: 33.33 };

describe('the motorway', () => {
  const network = motorwayNetwork(SHAPE);
  const lanesOf = (id: string) => network.edgeLaneCount[network.edgeIndex.get(id) as number];

  it('is as long as asked, with a lane more where a ramp leaves or joins', () => {
    for (const direction of DIRECTIONS) {
      const { main } = carriageway(SHAPE, direction);
      expect(main.map(lanesOf)).to.deep.equal([3, 4, 3, 4, 3]);
      const left = main.map((id) => network.edgeFirstLane[network.edgeIndex.get(id) as number] + lanesOf(id) - 1);
      const length_m = left.reduce((sum, lane) => sum + network.laneLength_m[lane], 0);
      expect(length_m).to.be.within(4990, 5100);
    }
  });

  it('leads straight on, off at the exit and on from the entry', () => {
    for (const direction of DIRECTIONS) {
      const { main, toExit, toEntry, on, off } = carriageway(SHAPE, direction);
      for (const route of [main, [...main.slice(0, toExit), off], [on, ...main.slice(toEntry)]]) {
        const edges = Int32Array.from(route, (id) => network.edgeIndex.get(id) as number);
        expect(planRoute(network, edges, 0)).to.be.an('object');
      }
    }
  });

  it('has lanes whose ends meet', () => {
    for (let link = 0; link < network.linkCount; link++) {
      const end = network.laneShapeStart[network.linkFrom[link] + 1] - 1;
      const start = network.laneShapeStart[network.linkTo[link]];
      const gap_m = Math.hypot(
        network.laneShape[2 * end] - network.laneShape[2 * start],
        network.laneShape[2 * end + 1] - network.laneShape[2 * start + 1],
      );
      expect(gap_m).to.be.lessThan(0.01);
    }
  });

  it('has a roadside unit on every kilometre', () => {
    const places = placesBeside(SHAPE, 1000);
    expect(places).to.have.length(5);
    expect(places[1].x_m - places[0].x_m).to.be.within(950, 1010);
  });
});
