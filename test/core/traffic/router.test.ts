import { expect } from 'chai';
import { Random } from '../../../core/random/random.js';
import { gridNetwork } from '../../../core/road/generated/gridNetwork.js';
import { buildPlainNetwork } from '../../../core/road/plain/buildPlainNetwork.js';
import { Landmarks } from '../../../core/traffic/landmarks.js';
import { Router } from '../../../core/traffic/router.js';
import { NO_BOUND, WaySearch } from '../../../core/traffic/waySearch.js';
import { reversed, waysOf } from '../../../core/traffic/ways.js';

const network = buildPlainNetwork(gridNetwork({ columns: 7, rows: 6, block_m: 200, lanes: 2, speed_mps: 13.89 }));
const streets = Array.from({ length: network.edgeCount }, (_, edge) => edge).filter(
  (edge) => network.edgeIsInternal[edge] === 0,
);

describe('routes over a grid, where many ways cost the same', () => {
  it('are the same however many have been searched before, and by one search for all places', () => {
    const draw = Random.fromSeed('routes');
    const busy = new Router(network);
    for (let i = 0; i < 150; i++) {
      const [from, to] = [streets[draw.integer(streets.length)], streets[draw.integer(streets.length)]];
      const fresh = new Router(network).route(from, to, 0);
      expect(busy.route(from, to, 0), `${from} to ${to}`).to.deep.equal(fresh);
      expect(new Router(network).routes(from, [to], 0)[0]).to.deep.equal(fresh);
    }
  });

  it('are never dearer than a landmark says', () => {
    const ways = waysOf(network, 0);
    const search = new WaySearch(network.edgeCount);
    const landmarks = new Landmarks(ways, search, streets[0]);
    const goal = streets[40];
    search.run(reversed(ways), goal, -1, NO_BOUND);
    let sum = 0;
    for (const edge of streets) {
      landmarks.aimAt(edge, goal);
      expect(landmarks.at(edge)).to.be.at.most(search.costOf_s(edge));
      sum += landmarks.at(edge) / Math.max(1, search.costOf_s(edge));
    }
    expect(sum / streets.length).to.be.above(0.7);
  });

  it('lead nowhere from where no way goes on', () => {
    const inside = network.edgeIsInternal.indexOf(1);
    expect(new Router(network).route(streets[0], inside, 0)).to.equal(null);
  });
});
