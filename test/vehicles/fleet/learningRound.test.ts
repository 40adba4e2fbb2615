import { expect } from 'chai';
import { verge } from '#proto';
import { float32Of, uint32Of } from '../../../core/columns/columns.js';
import { LEARNING_MESSAGES } from '../../../core/learning/messages.js';
import { parameterCount } from '../../../core/learning/mlp.js';
import { ReferenceEngine } from '../../../core/learning/referenceEngine.js';
import { LEARNING_TASKS } from '../../../core/learning/tasks/registry.js';
import { resolveParameters } from '../../../core/scenario/resolve.js';
import { EGO_FLAG } from '../../../core/stations/egoContext.js';
import { InfrastructureHost } from '../../../server/infrastructure/infrastructureHost.js';
import { FleetHost } from '../../../vehicles/fleetHost.js';
import { type LineCar, LineWorld, type LineWorldOptions } from './lineWorld.js';

const { ROUND_ANNOUNCEMENT, ROUND_JOIN, MODEL_FRAGMENT, UPDATE_FRAGMENT, FRAGMENT_ACK } = verge.v1.MessageType;

/** Twelve cars in a slow column; each slips for a second every 15 s, at its own time. */
const cars: LineCar[] = Array.from({ length: 12 }, (_, i) => ({
  id: 100 + i,
  start_m: i * 20,
  speed_mps: 4,
  evaluation: i >= 10,
  state: (time_s: number) => ((time_s + i) % 15 < 1 ? { flags: EGO_FLAG.slipping } : {}),
}));

const learningWith = (values: object): object =>
  resolveParameters([{ origin: 'file', values: { learning: { minExamples: 4 }, ...values } }]).parameters;

function worldWith(options: Partial<LineWorldOptions>): LineWorld {
  return new LineWorld({
    cars,
    rsus: [
      { id: 1, x_m: 60 },
      { id: 2, x_m: 240 },
    ],
    fleetHosts: 1,
    makeFleet: () => new FleetHost({ engine: new ReferenceEngine(), tasks: LEARNING_TASKS }),
    makeInfrastructure: () => new InfrastructureHost(),
    parameters: learningWith({}),
    ...options,
  });
}

const roundsOf = (world: LineWorld) => world.reports.flatMap((report) => report.round ?? []);

describe('learning rounds', () => {
  it('complete: models go down, updates come up, the model changes', async () => {
    const world = worldWith({});
    await world.run(30);
    const rounds = roundsOf(world).filter((round) => (round.participants ?? 0) > 0);
    expect(rounds.length).to.be.greaterThan(4);
    for (const round of rounds) {
      expect(round.updatesReceived).to.equal(round.participants);
      expect(uint32Of(round.contributors)).to.have.length(round.closedBelowMinimum ? 0 : round.participants!);
      expect(round.closedUs! - round.announcedUs!).to.be.within(1, 4_000_000);
      expect(round.modelDownUs).to.be.within(1, 100_000);
      expect(round.bytesUp).to.be.greaterThan(400 * round.participants!);
    }
    const models = roundsOf(world).map((round) => float32Of(round.model));
    for (const model of models) expect(model).to.have.length(parameterCount([19, 16, 1]));
    expect(Array.from(models.at(-1)!)).not.to.deep.equal(Array.from(models[0]));
    await world.close();
  });

  it('lets no evaluation vehicle train, and no vehicle take part in two rounds at once', async () => {
    const world = worldWith({});
    await world.run(25);
    const updates = world.of(UPDATE_FRAGMENT);
    expect(updates.length).to.be.greaterThan(10);
    for (const frame of updates) expect(frame.request.stationId).to.be.within(100, 109);
    const byVehicle = new Map<number, number>();
    for (const { request } of updates) {
      const update = LEARNING_MESSAGES.UpdateFragment.decode(request.payload!);
      expect(update.updateId).to.be.at.least(byVehicle.get(update.vehicleId) ?? 0);
      byVehicle.set(update.vehicleId, update.updateId);
    }
    await world.close();
  });

  it('spreads uploads over the uplink window instead of starting them together', async () => {
    const world = worldWith({});
    await world.run(20);
    const times = world.of(UPDATE_FRAGMENT).map((frame) => frame.time_us);
    expect(new Set(times.map((time_us) => Math.floor(time_us / 1000))).size).to.be.greaterThan(times.length * 0.9);
    await world.close();
  });

  it('sends an update again until it is acknowledged, and a copy counts once', async () => {
    let dropped = 0;
    const world = worldWith({
      rsus: [{ id: 1, x_m: 120 }],
      // Every first copy of an acknowledgement is lost.
      delivery: ({ request }) => !(request.type === FRAGMENT_ACK && dropped++ % 2 === 0),
    });
    await world.run(20);
    const sends = world.of(UPDATE_FRAGMENT).map(({ request }) => {
      const update = LEARNING_MESSAGES.UpdateFragment.decode(request.payload!);
      return `${update.vehicleId}/${update.updateId}`;
    });
    expect(sends.length).to.be.greaterThan(new Set(sends).size);
    for (const round of roundsOf(world)) {
      const contributors = Array.from(uint32Of(round.contributors));
      expect(new Set(contributors).size).to.equal(contributors.length);
    }
    await world.close();
  });

  it('counts an update that lands after the deadline as late and leaves it out', async () => {
    const parameters = learningWith({ learning: { minExamples: 4, deadline_ms: 1000, uplinkWindow_ms: 960 } });
    const world = worldWith({ rsus: [{ id: 1, x_m: 120 }], parameters, airtime_us: 60_000 });
    await world.run(40);
    const rounds = roundsOf(world);
    const late = rounds.reduce((sum, round) => sum + round.updatesLate!, 0);
    const received = rounds.reduce((sum, round) => sum + round.updatesReceived!, 0);
    expect(late).to.be.greaterThan(0);
    expect(late).to.be.lessThan(received);
    await world.close();
  });

  it('closes at the deadline with what has arrived when an upload never gets through', async () => {
    const world = worldWith({
      rsus: [{ id: 1, x_m: 120 }],
      delivery: ({ request }) => !(request.type === UPDATE_FRAGMENT && request.stationId === 103),
    });
    await world.run(20);
    const rounds = roundsOf(world).filter((round) => (round.participants ?? 0) > 0);
    expect(rounds.length).to.be.greaterThan(0);
    for (const round of rounds) {
      expect(Array.from(uint32Of(round.contributors))).not.to.include(103);
      if (round.updatesLost === 0) continue; // 103 had too few examples yet, or drives off
      expect(round.updatesLost).to.equal(1);
      expect(round.closedUs! - round.announcedUs!).to.equal(4_000_000);
    }
    expect(rounds.some((round) => round.updatesLost === 1)).to.equal(true);
    await world.close();
  });

  it('closes as soon as every vehicle that joined has delivered, however long the uplink window', async () => {
    const latencies = async (uplinkWindow_ms: number): Promise<number[]> => {
      const parameters = learningWith({ learning: { minExamples: 4, uplinkWindow_ms } });
      const world = worldWith({ rsus: [{ id: 1, x_m: 120 }], parameters });
      await world.run(20);
      const lastUpdate_us = (until_us: number): number =>
        Math.max(...world.of(UPDATE_FRAGMENT).flatMap(({ time_us }) => (time_us < until_us ? time_us : [])));
      const rounds = roundsOf(world).filter((round) => !round.closedBelowMinimum);
      await world.close();
      if (uplinkWindow_ms > 1000) {
        for (const { closedUs } of rounds) expect(closedUs! - lastUpdate_us(closedUs!)).to.be.at.most(30_000);
      }
      return rounds.map((round) => round.closedUs! - round.announcedUs!);
    };
    const slow = await latencies(3000);
    const fast = await latencies(300);
    expect(slow.length).to.be.greaterThan(1);
    expect(new Set(slow).size).to.be.greaterThan(1);
    for (const latency_us of fast) expect(latency_us).to.be.within(500_000, 900_000);
    expect(Math.min(...slow)).to.be.greaterThan(Math.max(...fast));
  });

  it('counts a vehicle whose joins were lost as a participant as soon as its update comes', async () => {
    const world = worldWith({
      rsus: [{ id: 1, x_m: 120 }],
      delivery: ({ request }) => request.type !== ROUND_JOIN,
    });
    await world.run(20);
    expect(world.of(ROUND_JOIN).length).to.be.greaterThan(0);
    expect(roundsOf(world).some((round) => (round.participants ?? 0) > 2 && !round.closedBelowMinimum)).to.equal(true);
    await world.close();
  });

  it('synchronises with the cloud every kappa2 rounds, after which all units announce the same model', async () => {
    const world = worldWith({});
    await world.run(31);
    const clouds = world.reports.flatMap((report) => report.cloud ?? []);
    expect(clouds.length).to.be.greaterThan(1);
    for (const cloud of clouds) expect(cloud.finishedUs! - cloud.startedUs!).to.be.within(10_000, 40_000);
    const next = world
      .of(MODEL_FRAGMENT)
      .filter((frame) => frame.time_us > clouds[0].finishedUs!)
      .map((frame) => LEARNING_MESSAGES.ModelFragment.decode(frame.request.payload!));
    const ofUnit = (rsuId: number) => next.find((fragment) => fragment.rsuId === rsuId)!.payload;
    expect(Array.from(ofUnit(1))).to.deep.equal(Array.from(ofUnit(2)));
    await world.close();
  });

  it('takes a deadline that changes while it runs into the next round, not before', async () => {
    const world = worldWith({ rsus: [{ id: 1, x_m: 120 }] });
    await world.run(2);
    world.setLive({ 'learning.deadline_ms': 2000 });
    await world.run(8);
    const deadlines = world
      .of(ROUND_ANNOUNCEMENT)
      .map(({ request }) => LEARNING_MESSAGES.RoundAnnouncement.decode(request.payload!))
      .map(({ round, deadlineMs }) => [round, deadlineMs]);
    expect(deadlines).to.deep.equal([
      [1, 4000],
      [1, 3700],
      [2, 2000],
      [2, 1700],
    ]);
    await world.close();
  });

  it('with edge privacy charges each contributor once a release, sends no counts and bounds the noise by clip / cohort', async () => {
    const privacy = { mode: 'edge', clip: 0.5, noiseMultiplier: 2, cohort: 10 };
    const world = worldWith({ rsus: [{ id: 1, x_m: 120 }], parameters: learningWith({ privacy }) });
    await world.run(26);
    const rounds = roundsOf(world).filter((round) => !round.closedBelowMinimum);
    expect(rounds.length).to.be.greaterThan(1);
    for (const round of rounds) expect(round.noiseSigma).to.be.closeTo((2 * 0.5) / 10, 1e-6);
    for (const { request } of world.of(UPDATE_FRAGMENT)) {
      expect(LEARNING_MESSAGES.UpdateFragment.decode(request.payload!).numExamples).to.equal(0);
    }
    const ledger = world.reports.flatMap((report) => (report.ledger ? [report.ledger] : [])).at(-1)!;
    const releases = uint32Of(ledger.releases);
    const counted = Array.from(
      uint32Of(ledger.vehicleId),
      (id) => rounds.filter((round) => Array.from(uint32Of(round.contributors)).includes(id)).length,
    );
    expect(Array.from(releases)).to.deep.equal(counted);
    expect(Math.min(...float32Of(ledger.epsilon))).to.be.greaterThan(0);
    await world.close();
  });

  it('reports beliefs twice a second, evaluation samples always and training samples for the baselines only', async () => {
    for (const baselines of [false, true]) {
      const world = worldWith({ parameters: learningWith({ learning: { minExamples: 4, baselines } }) });
      await world.run(12);
      const beliefs = world.reports.flatMap((report) => Array.from(uint32Of(report.beliefStationId)));
      expect(beliefs.filter((id) => id === 105).length).to.be.within(20, 24);
      const vehicles = new Set(world.reports.flatMap((report) => Array.from(uint32Of(report.samples?.vehicleId))));
      expect(vehicles.has(110)).to.equal(true);
      expect(vehicles.has(101)).to.equal(baselines);
      await world.close();
    }
  });

  it('believes nothing by the untrained model, and something once rounds have closed', async () => {
    const world = worldWith({});
    await world.run(30);
    const opened = roundsOf(world)[0].closedUs!;
    const before: number[] = [];
    const after: number[] = [];
    let now_us = 0;
    for (const report of world.reports) {
      now_us = Math.max(now_us, ...(report.round ?? []).map((round) => round.closedUs ?? 0));
      (now_us < opened ? before : after).push(...float32Of(report.belief));
    }
    expect(before.length).to.be.above(20);
    expect(Math.max(...before)).to.equal(0);
    expect(Math.max(...after)).to.be.above(0.05);
    await world.close();
  });

  it('gives the same bytes with one fleet host and with four', async () => {
    const digests: string[] = [];
    for (const fleetHosts of [1, 4]) {
      const world = worldWith({ fleetHosts });
      await world.run(16);
      expect(roundsOf(world).some((round) => (round.updatesReceived ?? 0) > 0)).to.equal(true);
      digests.push(world.digest());
      await world.close();
    }
    expect(digests[1]).to.equal(digests[0]);
  });
});
