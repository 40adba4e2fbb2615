import { expect } from 'chai';
import { verge } from '#proto';
import { uint32Of } from '../../../core/columns/columns.js';
import { LEARNING_MESSAGES } from '../../../core/learning/messages.js';
import { ReferenceEngine } from '../../../core/learning/referenceEngine.js';
import { LEARNING_TASKS } from '../../../core/learning/tasks/registry.js';
import { hash32, unitOf } from '../../../core/random/random.js';
import { resolveParameters } from '../../../core/scenario/resolve.js';
import { EGO_FLAG } from '../../../core/stations/egoContext.js';
import { InfrastructureHost } from '../../../server/infrastructure/infrastructureHost.js';
import { FleetHost } from '../../../vehicles/fleetHost.js';
import { type LineCar, LineWorld, type SentFrame } from './lineWorld.js';

const { ROUND_ANNOUNCEMENT, ROUND_JOIN, MODEL_FRAGMENT, UPDATE_FRAGMENT, FRAGMENT_ACK } = verge.v1.MessageType;
const LEARNING: readonly number[] = [ROUND_ANNOUNCEMENT, ROUND_JOIN, MODEL_FRAGMENT, UPDATE_FRAGMENT, FRAGMENT_ACK];

const cars: LineCar[] = Array.from({ length: 8 }, (_, i) => ({
  id: 100 + i,
  start_m: i * 20,
  speed_mps: 4,
  evaluation: i >= 6,
  state: (time_s: number) => ((time_s + i) % 15 < 1 ? { flags: EGO_FLAG.slipping } : {}),
}));

/** A model of 512 hidden units is 10.8 kB: 36 fragments of 300 B. */
const LARGE = { hiddenUnits: 512, fragment_B: 300, localSteps: 2, deadline_ms: 5000, roundInterval_s: 5 };
const FRAGMENTS = 36;

function worldWith(learning: object, delivery: (frame: SentFrame, receiverId: number) => boolean): LineWorld {
  const values = { learning: { minExamples: 4, uplinkWindow_ms: 500, ...learning } };
  return new LineWorld({
    cars,
    rsus: [{ id: 1, x_m: 100 }],
    fleetHosts: 1,
    makeFleet: () => new FleetHost({ engine: new ReferenceEngine(), tasks: LEARNING_TASKS }),
    makeInfrastructure: () => new InfrastructureHost(),
    parameters: resolveParameters([{ origin: 'file', values }]).parameters,
    delivery,
  });
}

/** Loses a share of the learning frames, at each receiver on its own. */
const losing = (share: number) => (frame: SentFrame, receiverId: number) =>
  !LEARNING.includes(frame.request.type!) || unitOf(hash32(frame.id, receiverId, 77)) >= share;

const roundsOf = (world: LineWorld) =>
  world.reports.flatMap((report) => report.round ?? []).filter(({ participants }) => participants! > 0);
const modelFrames = (world: LineWorld) =>
  world.of(MODEL_FRAGMENT).map(({ request }) => LEARNING_MESSAGES.ModelFragment.decode(request.payload!));
const shareReceived = (world: LineWorld): number => {
  const rounds = roundsOf(world);
  const sum = (count: (round: verge.v1.IRoundReport) => number) => rounds.reduce((all, one) => all + count(one), 0);
  return sum(({ updatesReceived }) => updatesReceived!) / sum(({ participants }) => participants!);
};

describe('large models over a lossy channel', () => {
  it('go down once for everybody and come up once from each when nothing is lost', async () => {
    const world = worldWith(LARGE, () => true);
    await world.run(25);
    const rounds = roundsOf(world);
    expect(rounds.length).to.be.at.least(2);
    const perRound = modelFrames(world).filter(({ round }) => round === rounds[0].round);
    expect(perRound.map(({ index }) => index)).to.deep.equal(Array.from({ length: FRAGMENTS }, (_, i) => i));
    for (const { updatesReceived, participants, updatesLost, bytesUp } of rounds) {
      expect([updatesReceived, updatesLost]).to.deep.equal([participants, 0]);
      expect(bytesUp).to.be.closeTo(participants! * (10_800 + FRAGMENTS * 208), participants! * 300);
    }
    await world.close();
  });

  for (const [share, least] of [
    [0.2, 0.95],
    [0.5, 0.25],
  ] as const) {
    it(`complete for a share of ${least} at least when ${share} of the frames are lost`, async () => {
      const world = worldWith(LARGE, losing(share));
      await world.run(30);
      expect(roundsOf(world).length).to.be.at.least(3);
      expect(shareReceived(world)).to.be.at.least(least);
      for (const round of roundsOf(world)) {
        const contributors = uint32Of(round.contributors);
        expect(new Set(contributors).size).to.equal(contributors.length);
        if (round.updatesLost! > 0) expect(round.closedUs! - round.announcedUs!).to.equal(5_000_000);
      }
      await world.close();
    });
  }

  it('are repaired by the fragments somebody misses, and no others', async () => {
    const lost = new Set([3, 17]);
    const world = worldWith(LARGE, ({ request }, receiverId) => {
      if (request.type !== MODEL_FRAGMENT || receiverId !== 106) return true;
      return !lost.delete(LEARNING_MESSAGES.ModelFragment.decode(request.payload!).index);
    });
    await world.run(4);
    const asked = world
      .of(ROUND_JOIN)
      .map(({ request }) => LEARNING_MESSAGES.RoundJoin.decode(request.payload!))
      .filter(({ modelReceived }) => modelReceived.length > 0);
    expect(asked.map(({ vehicleId }) => vehicleId)).to.deep.equal([106]);
    const { round } = asked[0];
    const sent = modelFrames(world).filter((fragment) => fragment.round === round);
    expect(sent.slice(FRAGMENTS).map(({ index }) => index)).to.deep.equal([3, 17]);
    await world.close();
  });

  it('are asked for by cars that only score them, which join no round', async () => {
    let first = true;
    const world = worldWith({}, ({ request }, receiverId) => {
      if (request.type !== MODEL_FRAGMENT || receiverId !== 107 || !first) return true;
      first = false;
      return false;
    });
    await world.run(12);
    const asked = world
      .of(ROUND_JOIN)
      .map(({ request }) => LEARNING_MESSAGES.RoundJoin.decode(request.payload!))
      .filter(({ vehicleId }) => vehicleId === 107);
    expect(asked.map(({ listensOnly }) => listensOnly)).to.deep.equal([true]);
    for (const { contributors } of roundsOf(world)) expect(Array.from(uint32Of(contributors))).to.not.include(107);
    await world.close();
  });

  it('are all frames below the longest a GeoNetworking packet may be', async () => {
    const world = worldWith({ ...LARGE, fragment_B: 1200 }, losing(0.2));
    await world.run(12);
    const sizes = world.sent.map(({ request }) => request.airSize_B!);
    expect(Math.max(...sizes)).to.be.within(1200, 1398 + 30);
    await world.close();
  });
});
