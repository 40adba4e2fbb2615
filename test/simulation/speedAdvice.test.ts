import { expect } from 'chai';
import { verge } from '#proto';
import { decodeMapem } from '../../core/facilities/messages/mapem.js';
import { decodeSpatem } from '../../core/facilities/messages/spatem.js';
import { type WholeRun, wholeRun } from '../support/wholeRun.js';

const { SPATEM, MAPEM } = verge.v1.MessageType;
const SECONDS = 120;
/** A grid whose signals all have a roadside unit near, with little traffic. */
const GRID = {
  'grid.columns': 5,
  'grid.rows': 5,
  'grid.block_m': 250,
  'infrastructure.autoRsus': 9,
  'traffic.residents.count': 40,
  'learning.enabled': false,
  'hazards.enabled': false,
  'facilities.spatem.enabled': true,
};
const STANDS_MPS = 0.1;
const DRIVES_MPS = 2;

interface Drive extends WholeRun {
  readonly stops: number;
  readonly way_km: number;
}

/** Counts how often cars come to a stop, and the way all of them drive. */
async function drive(set: Record<string, unknown>, hosts = 1): Promise<Drive> {
  const isDriving = new Set<number>();
  let stops = 0;
  let way_m = 0;
  const run = await wholeRun('grid', SECONDS, { ...GRID, ...set }, hosts, (control) => {
    if (control.time_us % 100_000 !== 0) return;
    const { id, speed_mps } = control.viewColumns();
    for (let i = 0; i < id.length; i++) {
      way_m += 0.1 * speed_mps[i];
      if (speed_mps[i] > DRIVES_MPS) isDriving.add(id[i]);
      else if (speed_mps[i] < STANDS_MPS && isDriving.delete(id[i])) stops++;
    }
  });
  return { ...run, stops, way_km: way_m / 1000 };
}

const ofType = ({ messages }: WholeRun, wanted: verge.v1.MessageType) => messages.filter(({ type }) => type === wanted);

describe('signals on the air', () => {
  let silent: Drive;
  let advised: Drive;

  before(async () => {
    silent = await drive({});
    advised = await drive({ 'facilities.spatem.advice': true });
  });

  it('are told ten times a second, their maps once, at all phases', () => {
    const served = new Set(ofType(silent, MAPEM).map(({ payload }) => decodeMapem(payload!).intersectionId));
    expect(served.size).to.equal(9);
    expect(ofType(silent, MAPEM).length).to.be.within(9 * (SECONDS - 2), 9 * SECONDS);
    expect(ofType(silent, SPATEM).length).to.be.within(90 * (SECONDS - 1), 90 * SECONDS);
    const starts = new Set(ofType(silent, MAPEM).map(({ timeUs }) => Math.floor((timeUs! % 1_000_000) / 1000)));
    expect(starts.size).to.be.at.least(7);
  });

  it('have sizes within those in use: 200 to 500 B, 500 to 1200 B', () => {
    for (const { size_B } of ofType(silent, SPATEM)) expect(size_B).to.be.within(200, 500);
    for (const { size_B } of ofType(silent, MAPEM)) expect(size_B).to.be.within(500, 1200);
  });

  it('show every group of their maps', () => {
    const groups = new Map(
      ofType(silent, MAPEM).map(({ payload }) => {
        const { intersectionId, lanes } = decodeMapem(payload!);
        const all = lanes.flatMap(({ connections }) => (connections ?? []).map(({ signalGroup }) => signalGroup!));
        return [intersectionId, Math.max(...all)];
      }),
    );
    for (const { payload } of ofType(silent, SPATEM).slice(0, 500)) {
      const { intersectionId, states } = decodeSpatem(payload!);
      expect(states.map(({ signalGroup }) => signalGroup)).to.deep.equal(
        Array.from({ length: groups.get(intersectionId)! }, (_, i) => i + 1),
      );
    }
  });

  it('let cars that take their advice stop less often on the same way', () => {
    const { speedAdvices } = advised.summary.facilities as { speedAdvices: number };
    expect(speedAdvices).to.be.above(100);
    expect(advised.stops / advised.way_km).to.be.below(0.8 * (silent.stops / silent.way_km));
    expect(advised.way_km).to.be.above(0.95 * silent.way_km);
  });

  it('give the same run however vehicles are spread over hosts', async () => {
    const spread = await drive({ 'facilities.spatem.advice': true }, 2);
    expect(spread.summary.worldHash).to.equal(advised.summary.worldHash);
  });
});
