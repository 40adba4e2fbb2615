import { expect } from 'chai';
import { VergeError } from '../../../../core/errors/vergeError.js';
import type { RoadNetwork } from '../../../../core/road/network.js';
import { buildPlainNetwork } from '../../../../core/road/plain/buildPlainNetwork.js';
import { cross, plainOf, road, street } from './plainTowns.js';

const linksOf = (network: RoadNetwork, lane: string) => {
  const index = network.laneIndex.get(lane)!;
  const links: { to: string; direction: string; link: number }[] = [];
  for (let link = network.laneFirstLink[index]; link < network.laneFirstLink[index + 1]; link++) {
    const direction = String.fromCharCode(network.linkDirection[link]);
    links.push({ to: network.laneId[network.linkTo[link]], direction, link });
  }
  return links;
};

const shapeOf = (network: RoadNetwork, lane: string): number[] => {
  const index = network.laneIndex.get(lane)!;
  return [...network.laneShape.subarray(2 * network.laneShapeStart[index], 2 * network.laneShapeStart[index + 1])];
};

const isSet = (words: Uint32Array, bit: number) => ((words[bit >> 5] >>> (bit & 31)) & 1) === 1;

describe('a network of our own format', () => {
  it('puts lanes to the right of the centre line, the rightmost first', () => {
    const network = buildPlainNetwork(street({ lanes: [2, 1] }));
    expect(network.edgeIndex.has('ab')).to.equal(true);
    expect(network.edgeIndex.has('-ab')).to.equal(true);
    expect(shapeOf(network, 'ab_0')[1]).to.be.closeTo(-4.8, 1e-9);
    expect(shapeOf(network, 'ab_1')[1]).to.be.closeTo(-1.6, 1e-9);
    expect(shapeOf(network, '-ab_0')[1]).to.be.closeTo(1.6, 1e-9);
  });

  it('centres a one-way road on its line', () => {
    const network = buildPlainNetwork(
      plainOf({ a: [0, 0], b: [100, 0], c: [50, 80] }, [
        road('ab', 'a', 'b', { lanes: [2, 0] }),
        road('bc', 'b', 'c', { lanes: [1, 0] }),
        road('ca', 'c', 'a', { lanes: [1, 0] }),
      ]),
    );
    expect(shapeOf(network, 'ab_0')[1]).to.be.closeTo(-1.6, 1e-9);
    expect(shapeOf(network, 'ab_1')[1]).to.be.closeTo(1.6, 1e-9);
    expect(network.edgeIndex.has('-ab')).to.equal(false);
  });

  it('connects each approach of a crossing to the right, straight on and to the left, in that order', () => {
    const network = buildPlainNetwork(cross());
    expect(linksOf(network, 'w_0').map(({ to, direction }) => `${direction} ${to}`)).to.deep.equal([
      'r -s_0',
      's -e_0',
      'l -n_0',
    ]);
    const middle = network.junctionId.indexOf('mid');
    expect(network.junctionLinks[middle]).to.have.length(12);
  });

  it('turns right from the rightmost lane and left from the leftmost', () => {
    const network = buildPlainNetwork(cross({}, [3, 2]));
    const directions = (lane: string) =>
      linksOf(network, lane)
        .map(({ direction }) => direction)
        .join('');
    expect(directions('w_0')).to.equal('rs');
    expect(directions('w_1')).to.equal('s');
    expect(directions('w_2')).to.equal('l');
    expect(linksOf(network, 'w_2')[0].to).to.equal('-n_1');
  });

  it('turns round only at dead ends', () => {
    const network = buildPlainNetwork(cross());
    const west = linksOf(network, '-w_0');
    expect(west.map(({ to, direction }) => `${direction} ${to}`)).to.deep.equal(['t w_0']);
    expect(linksOf(network, 'w_0').some(({ to }) => to === '-w_0')).to.equal(false);
  });

  it('joins the lanes across the junction without a gap', () => {
    const network = buildPlainNetwork(cross());
    for (let link = 0; link < network.linkCount; link++) {
      if (network.laneIsInternal[network.linkFrom[link]] === 1) continue;
      const via = shapeOf(network, network.laneId[network.linkVia[link]]);
      const from = shapeOf(network, network.laneId[network.linkFrom[link]]);
      expect(Math.hypot(via[0] - from[from.length - 2], via[1] - from[from.length - 1])).to.be.below(1e-6);
    }
  });

  it('slows turns to what their radius allows and leaves straight ways at the limit', () => {
    const network = buildPlainNetwork(cross());
    const speedOf = (index: number) => network.laneSpeed_mps[network.linkVia[linksOf(network, 'w_0')[index].link]];
    const [right, straight, left] = [speedOf(0), speedOf(1), speedOf(2)];
    expect(straight).to.equal(13.89);
    expect(right).to.be.within(3.5, 6);
    expect(left).to.be.within(right, 8);
  });

  it('makes the lower rank yield to the higher, and left turns to oncoming traffic', () => {
    const network = buildPlainNetwork(cross());
    const middle = network.junctionId.indexOf('mid');
    const requestOf = (lane: string, direction: string) =>
      network.linkRequest[linksOf(network, lane).find((link) => link.direction === direction)!.link];
    const yields = (a: number, b: number) => isSet(network.junctionResponse[middle][a], b);
    const [south, west] = [requestOf('s_0', 's'), requestOf('w_0', 's')];
    expect(yields(south, west)).to.equal(true);
    expect(yields(west, south)).to.equal(false);
    const [left, oncoming] = [requestOf('w_0', 'l'), requestOf('e_0', 's')];
    expect(yields(left, oncoming)).to.equal(true);
    expect(yields(oncoming, left)).to.equal(false);
    expect(isSet(network.junctionFoes[middle][requestOf('w_0', 'r')], requestOf('e_0', 's'))).to.equal(false);
  });

  it('lets a left turn wait inside the junction, clear of those it yields to', () => {
    const network = buildPlainNetwork(cross({}, [2, 2]));
    const { link } = linksOf(network, 'w_1').find(({ direction }) => direction === 'l')!;
    expect(network.linkContinues[link]).to.equal(1);
    const first = network.linkVia[link];
    const inside = network.laneFirstLink[first];
    expect(network.linkVia[inside]).to.not.equal(-1);
    const end = shapeOf(network, network.laneId[first]).slice(-2);
    expect(end[1]).to.be.below(-0.5); // the oncoming lanes lie at y > 0
    expect(end[0]).to.be.above(-20);
  });

  it('takes the way between its junctions off a street and refuses one that is too short', () => {
    const network = buildPlainNetwork(cross());
    const lane = network.laneIndex.get('w_0')!;
    expect(network.laneLength_m[lane]).to.be.within(75, 95);
    const tooShort = plainOf({ a: [0, 0], b: [14, 0] }, [road('ab', 'a', 'b')]);
    expect(() => buildPlainNetwork(tooShort)).to.throw(VergeError, /road "ab": expected 8 m or more/);
  });

  it('says where on each lane a surface attribute holds', () => {
    const network = buildPlainNetwork(street({ surfaces: [{ kind: 'shade', from_m: 100, to_m: 150 }] }));
    const stretch = network.surfaces!.find(({ lane }) => network.laneId[lane] === 'ab_0')!;
    const back = network.surfaces!.find(({ lane }) => network.laneId[lane] === '-ab_0')!;
    const xAt = (lane: string, s_m: number) => shapeOf(network, lane)[0] + (lane.startsWith('-') ? -s_m : s_m);
    expect(xAt('ab_0', stretch.start_m)).to.be.closeTo(100, 0.01);
    expect(xAt('ab_0', stretch.end_m)).to.be.closeTo(150, 0.01);
    expect(xAt('-ab_0', back.start_m)).to.be.closeTo(150, 0.01);
    expect(xAt('-ab_0', back.end_m)).to.be.closeTo(100, 0.01);
  });
});

describe('signals of a network of our own format', () => {
  const signalled = cross({ signals: [{ node: 'mid', cycle_s: 60, offset_s: 7 }] });

  it('give opposite streets green together and last the cycle', () => {
    const network = buildPlainNetwork(signalled);
    const [program] = network.signals;
    expect(program.offset_s).to.equal(7);
    expect(program.phases.reduce((sum, phase) => sum + phase.duration_s, 0)).to.equal(60);
    const letters = program.phases[0].state;
    const at = (lane: string, direction: string) =>
      letters[network.linkSignalIndex[linksOf(network, lane).find((link) => link.direction === direction)!.link]];
    expect(at('w_0', 's') + at('e_0', 's') + at('s_0', 's') + at('n_0', 's')).to.equal('GGrr');
    expect(at('w_0', 'l')).to.equal('g');
  });

  it('show yellow for 3 s after every green', () => {
    const [{ phases }] = buildPlainNetwork(signalled).signals;
    phases.forEach((phase, i) => {
      if (!/g/i.test(phase.state)) return;
      expect(phases[i + 1].duration_s).to.equal(3);
      expect(phases[i + 1].state).to.equal(phase.state.replace(/g/gi, 'y'));
    });
  });

  it('let left turns from lanes of their own go on alone after they had to yield, where asked for', () => {
    const network = buildPlainNetwork(cross({ signals: [{ node: 'mid', cycle_s: 90, protectedLefts: true }] }, [3, 2]));
    const { link } = linksOf(network, 'w_2')[0];
    const letters = network.signals[0].phases.map(({ state }) => state[network.linkSignalIndex[link]]);
    const oncoming = linksOf(network, 'e_0').find(({ direction }) => direction === 's')!.link;
    network.signals[0].phases.forEach(({ state }, i) => {
      if (state[network.linkSignalIndex[oncoming]] === 'G') expect(letters[i]).to.equal('g');
      if (letters[i] === 'G') expect(state[network.linkSignalIndex[oncoming]]).to.equal('r');
    });
    expect(letters.filter((letter) => letter === 'G')).to.have.length(1);
  });
});

describe('a faulty network of our own format', () => {
  const messageOf = (value: unknown): string => {
    try {
      buildPlainNetwork(value);
    } catch (error) {
      expect(error).to.be.instanceOf(VergeError);
      expect((error as VergeError).code).to.equal('NETWORK_INVALID');
      return (error as Error).message;
    }
    throw new Error('was accepted');
  };

  const faults: [string, unknown, RegExp][] = [
    ['another format', { format: 'other' }, /format: expected "verge-road\/1", got "other"/],
    ['nothing', null, /format/],
    ['a road to nowhere', plainOf({ a: [0, 0] }, [road('x', 'a', 'b')]), /road "x".*node of the network.*"b"/],
    ['a node twice', { ...street(), nodes: [...street().nodes, street().nodes[0]] }, /node "a"/],
    ['a lonely node', { ...street(), nodes: [...street().nodes, { id: 'z', x_m: 1, y_m: 1 }] }, /node "z".*road/],
    ['a node without place', { ...street(), nodes: [{ id: 'a', x_m: 'left', y_m: 0 }] }, /node "a".*x_m/],
    ['five lanes', street({ lanes: [5, 1] }), /road "ab".*lanes/],
    ['no lanes', street({ lanes: [0, 0] }), /road "ab".*lanes/],
    ['no speed', street({ speed_mps: 0 }), /road "ab".*speed_mps/],
    ['an odd coordinate', street({ via_m: [1, 2, 3] }), /road "ab".*x, y pairs/],
    ['an unknown surface', street({ surfaces: [{ kind: 'lava' as never }] }), /road "ab".*bridge/],
    ['a signal in the fields', { ...street(), signals: [{ node: 'q' }] }, /signals.*"q"/],
    [
      'a one-way street with no way on',
      plainOf({ a: [0, 0], b: [90, 0] }, [road('ab', 'a', 'b', { lanes: [1, 0] })]),
      /node "b".*road "ab"/,
    ],
  ];
  for (const [name, value, message] of faults) {
    it(`is refused for ${name}, with the place named`, () => {
      expect(messageOf(value)).to.match(message);
    });
  }
});
