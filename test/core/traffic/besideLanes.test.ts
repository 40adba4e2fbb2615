import { expect } from 'chai';
import { buildNetwork } from '../../../core/road/buildNetwork.js';
import { besideTable, levelPosition_m } from '../../../core/traffic/besideLanes.js';

const at = (id: string) => ({ id, type: 'priority', x_m: 0, y_m: 0, shape: [], incomingLanes: [], requests: [] });

/** Two lanes along x; the left one begins 12 m before the right one, both are said to be 100 m long, as SUMO does. */
const skew = buildNetwork({
  edges: [
    {
      id: 'a',
      from: 'p',
      to: 'q',
      lanes: [
        { id: 'a_0', speed_mps: 10, length_m: 100, shape: [12, 0, 106, 0] },
        { id: 'a_1', speed_mps: 10, length_m: 100, shape: [0, 3.2, 106, 3.2] },
      ],
    },
  ],
  connections: [],
  junctions: [at('p'), at('q')],
});

describe('the place beside on a skew edge', () => {
  const table = besideTable(skew);

  it('is level on the map', () => {
    // 50 m of 100 on the right lane is x = 12 + 47; on the left lane that is 59 / 106 of the way
    expect(levelPosition_m(skew, table, 0, 1, 50)).to.be.closeTo((100 * 59) / 106, 1e-9);
    expect(levelPosition_m(skew, table, 1, 0, (100 * 59) / 106)).to.be.closeTo(50, 1e-9);
  });

  it('is nowhere before the other lane begins', () => {
    expect(levelPosition_m(skew, table, 1, 0, 5)).to.equal(-1);
  });
});
