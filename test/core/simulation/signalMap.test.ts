import { expect } from 'chai';
import type { verge } from '#proto';
import { type HeardMovement, heardMapOf } from '../../../core/facilities/heardSignals.js';
import { LocalPlane } from '../../../core/facilities/localPlane.js';
import { decodeMapem, encodeMapem } from '../../../core/facilities/messages/mapem.js';
import { PHASE_STATE } from '../../../core/facilities/messages/spatem.js';
import { mapemPayload_B, spatemPayload_B } from '../../../core/facilities/payloadSizes.js';
import { gridNetwork } from '../../../core/road/generated/gridNetwork.js';
import { buildPlainNetwork } from '../../../core/road/plain/buildPlainNetwork.js';
import { mapOf, signalGroups } from '../../../core/simulation/signalMap.js';
import { SignalKnowledge } from '../../../core/stations/signalKnowledge.js';
import { crossing } from '../../support/roads.js';

const PLANE = new LocalPlane(52.5, 13.4);
const CROSSING = crossing([
  { duration_s: 10, state: 'Gr' },
  { duration_s: 2, state: 'yr' },
  { duration_s: 8, state: 'rG' },
]);
const GRID = buildPlainNetwork(gridNetwork({ columns: 3, rows: 3, block_m: 200, lanes: 2, speed_mps: 13.89 }));

const mapsOf = (network: typeof GRID): verge.v1.IMapem[] =>
  signalGroups(network).map((groups) => mapOf(network, groups, PLANE, 1)!);

describe('signal groups', () => {
  it('are links that always show the same', () => {
    expect(signalGroups(CROSSING).map(({ groups }) => groups)).to.deep.equal([[1, 2]]);
    const [grid] = signalGroups(GRID);
    expect(grid.links.length).to.be.above(grid.indices.length);
    const shown = (group: number) => GRID.signals[0].phases.map(({ state }) => state[grid.indices[group - 1]]).join('');
    grid.links.forEach((link, i) => {
      const own = GRID.signals[0].phases.map(({ state }) => state[GRID.linkSignalIndex[link]]).join('');
      expect(own).to.equal(shown(grid.groups[i]));
    });
  });
});

describe('MAPEM of a signal', () => {
  it('has the lanes that lead to it with their ways on, and the lanes these lead to', () => {
    const [{ lanes }] = mapsOf(CROSSING);
    expect(lanes!.map(({ ingress }) => ingress)).to.deep.equal([true, true, false, false]);
    for (const { ingress, connections } of lanes!) expect(connections).to.have.length(ingress ? 1 : 0);
    const [{ laneId, maneuver }] = lanes![0].connections!;
    expect(lanes!.find((lane) => lane.laneId === laneId)?.ingress).to.equal(false);
    expect(maneuver).to.equal(1);
  });

  it('tells where lanes run, to a few centimetres', () => {
    const map = heardMapOf(decodeMapem(encodeMapem(mapsOf(CROSSING)[0])), 0, PLANE);
    const ends = map.ingress.map(({ line_m }) => Array.from(line_m, Math.round));
    expect(ends).to.deep.include.members([
      [-8, 0, -208, 0],
      [0, -8, 0, -208],
    ]);
  });

  it('fits what the field calls usual: with certificate, network headers and MAC 500 to 1200 B', () => {
    for (const map of mapsOf(GRID)) expect(mapemPayload_B(map) + 242 + 82).to.be.within(500, 1200);
    expect(spatemPayload_B(4) + 94 + 82).to.be.within(200, 500);
  });
});

describe('a signal with more lanes than one MAPEM tells', () => {
  it('has none', () => {
    const shape = { columns: 4, rows: 3, block_m: 200, lanes: 4, speed_mps: 13.89 };
    const network = buildPlainNetwork(gridNetwork(shape));
    const [one, other] = signalGroups(network);
    expect(mapOf(network, one, PLANE, 1)).to.not.equal(null);
    const both = { ...one, links: [...one.links, ...other.links], groups: [...one.groups, ...other.groups] };
    expect(mapOf(network, both, PLANE, 1)).to.equal(null);
  });
});

describe('signal knowledge', () => {
  const map = heardMapOf(decodeMapem(encodeMapem(mapsOf(CROSSING)[0])), 0, PLANE);
  const red = { eventState: PHASE_STATE.stopAndRemain, minEnd_us: 9e6, maxEnd_us: 9e6 };
  const green = { eventState: PHASE_STATE.protectedMovementAllowed, minEnd_us: 9e6, maxEnd_us: 9e6 };
  const phases = (received_us: number) => ({
    intersectionId: map.intersectionId,
    received_us,
    byGroup: new Map<number, HeardMovement>([
      [1, red],
      [2, green],
    ]),
  });
  const fromWest = { x_m: -108, y_m: 2, heading_rad: 0, speed_mps: 10 };
  const fromSouth = { x_m: -1.5, y_m: -58, heading_rad: Math.PI / 2, speed_mps: 10 };

  function informed(): SignalKnowledge {
    const knowledge = new SignalKnowledge(2);
    knowledge.receiveMap(0, map);
    knowledge.receivePhases(0, phases(0));
    return knowledge;
  }

  it('names the signal of the lane a vehicle is on, and the way to its line', () => {
    const west = informed().ahead(0, fromWest, 0, 0)!;
    expect(west.movement).to.equal(red);
    expect(west.distance_m).to.be.closeTo(100, 0.1);
    const south = informed().ahead(0, fromSouth, 0, 0)!;
    expect(south.movement).to.equal(green);
    expect(south.distance_m).to.be.closeTo(50, 0.1);
  });

  it('names none for who drives away, turns where no way turns, or stands elsewhere', () => {
    expect(informed().ahead(0, { ...fromWest, heading_rad: Math.PI }, 0, 0)).to.equal(null);
    expect(informed().ahead(0, fromWest, 1.5, 0)).to.equal(null);
    expect(informed().ahead(0, { ...fromWest, y_m: 30 }, 0, 0)).to.equal(null);
  });

  it('needs both messages, and forgets them when they are old', () => {
    const onlyMap = new SignalKnowledge(1);
    onlyMap.receiveMap(0, map);
    expect(onlyMap.ahead(0, fromWest, 0, 0)).to.equal(null);
    const knowledge = informed();
    expect(knowledge.ahead(1, fromWest, 0, 0)).to.equal(null);
    expect(knowledge.ahead(0, fromWest, 0, 2_000_000)).to.not.equal(null);
    expect(knowledge.ahead(0, fromWest, 0, 2_000_001)).to.equal(null);
    knowledge.receivePhases(0, phases(10_000_001));
    expect(knowledge.ahead(0, fromWest, 0, 10_000_001)).to.equal(null);
  });
});
