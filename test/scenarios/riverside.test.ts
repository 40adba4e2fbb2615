import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { surfaceCells } from '../../core/hazard/surfaceCells.js';
import type { RoadNetwork } from '../../core/road/network.js';
import { SURFACE } from '../../core/road/network.js';
import { buildPlainNetwork } from '../../core/road/plain/buildPlainNetwork.js';
import { poseAt } from '../../core/road/plain/curves.js';
import type { PlainNetwork } from '../../core/road/plain/plainNetwork.js';
import { networkText, riverside } from '../../scripts/generateRiverside.js';
import { contains } from '../../scripts/riverside/polygons.js';

const text = readFileSync('scenarios/riverside/network.json', 'utf8');

describe('the town riverside', () => {
  const plain = JSON.parse(text) as PlainNetwork;
  let network: RoadNetwork;
  before(() => {
    network = buildPlainNetwork(plain);
  });

  const shape = (lane: number) => [
    ...network.laneShape.subarray(2 * network.laneShapeStart[lane], 2 * network.laneShapeStart[lane + 1]),
  ];
  const driven = () => [...network.laneId.keys()].filter((lane) => network.laneIsInternal[lane] === 0);

  it('is what its script writes', () => {
    expect(networkText(riverside())).to.equal(text);
    expect(text.length).to.be.below(900_000);
  });

  it('has the parts of a town', () => {
    expect(network.junctionCount).to.be.at.least(30);
    expect(network.signals.length).to.be.at.least(8);
    expect(network.buildings.length).to.be.within(300, 1500);
    expect(network.maxX_m - network.minX_m).to.be.within(1900, 2100);
    expect(network.maxY_m - network.minY_m).to.be.within(1400, 1600);
    const kinds = new Set(network.areas.map(({ kind }) => kind));
    expect(kinds).to.include('water');
    expect(kinds).to.include('park');
    for (const { height_m } of network.buildings) expect(height_m).to.be.within(6, 30);
  });

  it('lets every edge be reached from every other', () => {
    const normal = [...network.edgeId.keys()].filter((edge) => network.edgeIsInternal[edge] === 0);
    expect(reachable(network, normal[0], false).size).to.equal(normal.length);
    expect(reachable(network, normal[0], true).size).to.equal(normal.length);
  });

  it('crosses water only on bridges', () => {
    const water = network.areas.filter(({ kind }) => kind === 'water').map(({ shape_m }) => [...shape_m]);
    const over = new Set<number>();
    for (const lane of driven()) {
      for (let s_m = 0; s_m < network.laneLength_m[lane]; s_m += 5) {
        const { x_m, y_m } = poseAt(shape(lane), s_m);
        if (water.some((area) => contains(area, x_m, y_m))) over.add(lane);
      }
    }
    const bridges = driven().filter((lane) => (network.laneSurface[lane] & SURFACE.bridge) !== 0);
    expect(over.size).to.be.at.least(8); // two bridges of one lane each way or more, one of two
    expect(bridges).to.include.members([...over]);
  });

  it('keeps buildings off the lanes', () => {
    const square = (x: number, y: number) => `${Math.floor(x / 50)}/${Math.floor(y / 50)}`;
    const walls = new Map<string, number[][]>();
    for (const { footprint_m } of network.buildings) {
      const xs = footprint_m.filter((_, i) => i % 2 === 0);
      const ys = footprint_m.filter((_, i) => i % 2 === 1);
      for (let x = Math.min(...xs); x < Math.max(...xs) + 50; x += 50) {
        for (let y = Math.min(...ys); y < Math.max(...ys) + 50; y += 50) {
          walls.set(square(x, y), [...(walls.get(square(x, y)) ?? []), [...footprint_m]]);
        }
      }
    }
    const isBuiltOn = (lane: number) => {
      const points = shape(lane);
      const places = points.flatMap((x, i) => (i % 2 === 0 ? [[x, points[i + 1]]] : []));
      return places.some(([x, y]) => walls.get(square(x, y))?.some((wall) => contains(wall, x, y)));
    };
    const builtOn = [...network.laneId.keys()].filter(isBuiltOn);
    expect(builtOn.map((lane) => network.laneId[lane])).to.deep.equal([]);
  });

  it('has one roadside unit in each of its five districts, outside the buildings', () => {
    const units = plain.roadsideUnits!;
    expect(units).to.have.length(5);
    const districts = units.map(
      ({ x_m, y_m }) => plain.districts!.find(({ shape_m }) => contains(shape_m, x_m, y_m))?.id,
    );
    expect(new Set(districts).size).to.equal(5);
    expect(districts).to.not.include(undefined);
    for (const { x_m, y_m, name } of units) {
      const inside = plain.buildings!.some(({ footprint_m }) => contains(footprint_m, x_m, y_m));
      expect(inside, name).to.equal(false);
    }
  });

  it('can turn slick on 10 to 15 % of its cells', () => {
    const cells = surfaceCells(network);
    const normal = [...cells.lane.keys()].filter((cell) => network.laneIsInternal[cells.lane[cell]] === 0);
    const prone = normal.filter((cell) => cells.patch[cell] >= 0);
    expect(prone.length / normal.length).to.be.within(0.1, 0.15);
  });

  it('never gives unconditional green to two paths in conflict', () => {
    for (const { id, phases } of network.signals) {
      const foes = network.junctionFoes[network.junctionId.indexOf(id)];
      for (const { state } of phases) {
        const green = [...state].flatMap((letter, i) => (letter === 'G' ? [i] : []));
        for (const a of green) {
          for (const b of green) expect((foes[a][b >> 5] >>> (b & 31)) & 1, `${id} ${a} ${b}`).to.equal(0);
        }
      }
    }
  });

  it('has a right of way without circles', () => {
    for (let junction = 0; junction < network.junctionCount; junction++) {
      expect(hasCircle(network.junctionResponse[junction]), network.junctionId[junction]).to.equal(false);
    }
  });
});

function reachable(network: RoadNetwork, start: number, isBackward: boolean): Set<number> {
  const next = new Map<number, number[]>();
  for (let link = 0; link < network.linkCount; link++) {
    if (network.laneIsInternal[network.linkFrom[link]] === 1) continue;
    const ends = [network.laneEdge[network.linkFrom[link]], network.laneEdge[network.linkTo[link]]];
    const [a, b] = isBackward ? ends.reverse() : ends;
    next.set(a, [...(next.get(a) ?? []), b]);
  }
  const found = new Set([start]);
  for (const edge of found) for (const other of next.get(edge) ?? []) found.add(other);
  return found;
}

function hasCircle(response: readonly Uint32Array[]): boolean {
  const state = new Uint8Array(response.length);
  const visit = (r: number): boolean => {
    if (state[r] === 1) return true;
    if (state[r] === 2) return false;
    state[r] = 1;
    for (let foe = 0; foe < response.length; foe++) {
      if ((response[r][foe >> 5] >>> (foe & 31)) & 1 && visit(foe)) return true;
    }
    state[r] = 2;
    return false;
  };
  return response.some((_, r) => visit(r));
}
