import { expect } from 'chai';
import { verge } from '#proto';
import { decodeDenm } from '../../../core/facilities/messages/denm.js';
import { ReferenceEngine } from '../../../core/learning/referenceEngine.js';
import { LEARNING_TASKS } from '../../../core/learning/tasks/registry.js';
import { resolveParameters } from '../../../core/scenario/resolve.js';
import { InfrastructureHost } from '../../../server/infrastructure/infrastructureHost.js';
import { FleetHost } from '../../../vehicles/fleetHost.js';
import { type LineCar, LineWorld, type LineWorldOptions } from './lineWorld.js';

const { DENM } = verge.v1.MessageType;
const OBSTACLE = 10;

async function drive(
  cars: LineCar[],
  duration_s: number,
  facilities: object,
  more: Partial<LineWorldOptions> = {},
): Promise<LineWorld> {
  const values = { learning: { enabled: false }, sensors: { gnss: false }, facilities };
  const world = new LineWorld({
    cars,
    rsus: [],
    fleetHosts: 1,
    makeFleet: () => new FleetHost({ engine: new ReferenceEngine(), tasks: LEARNING_TASKS }),
    parameters: resolveParameters([{ origin: 'file', values }]).parameters,
    ...more,
  });
  await world.run(duration_s);
  await world.close();
  return world;
}

/** Meets something on the road at a time. */
const meetsAt = (at_s: number, causeCode = OBSTACLE): LineCar['state'] => {
  return (time_s) => (time_s >= at_s && time_s < at_s + 0.3 ? { causeCode } : {});
};
const copiesOf = (world: LineWorld, sender: number) =>
  world.of(DENM, sender).map((frame) => ({ time_s: frame.time_us / 1e6, denm: decodeDenm(frame.request.payload!) }));
const terminations = (world: LineWorld, sender: number) =>
  copiesOf(world, sender).map(({ denm }) => denm.management!.termination);

describe('a warning that another vehicle negates', () => {
  const originator: LineCar = { id: 100, start_m: 0, speed_mps: 10, state: meetsAt(1) };
  const follower: LineCar = { id: 101, start_m: -150, speed_mps: 15 };
  const on = { denmNegation: true };

  it('is negated by who drives past its place and meets nothing, under the actionID of the original', async () => {
    const copies = copiesOf(await drive([originator, follower], 14, on), 101);
    expect(copies).to.have.length.above(0);
    const [{ time_s, denm }] = copies;
    expect(time_s).to.be.within(10.6, 10.9); // at 15 m/s it passes 10 m at 10.7 s
    expect(denm.stationId).to.equal(101);
    expect(denm.management).to.deep.include({ termination: 1 });
    expect(denm.management!.actionId!.originatingStationId).to.equal(100);
    expect(copies.every((copy) => copy.denm.management!.referenceTime === denm.management!.referenceTime)).to.equal(
      true,
    );
  });

  it('is negated by one vehicle, not again by the next', async () => {
    const next: LineCar = { id: 102, start_m: -180, speed_mps: 15 };
    expect(copiesOf(await drive([originator, follower, next], 16, on), 102)).to.have.length(0);
  });

  it('stands when its cause stands there still, when the road was not driven at speed, or nobody may negate', async () => {
    const standing: LineCar = { id: 103, start_m: 20, speed_mps: 0 };
    expect(copiesOf(await drive([originator, follower, standing], 14, on), 101)).to.have.length(0);
    const slow: LineCar = { ...follower, start_m: -50, speed_mps: 8 };
    expect(copiesOf(await drive([originator, slow], 14, on), 101)).to.have.length(0);
    expect(copiesOf(await drive([originator, follower], 14, {}), 101)).to.have.length(0);
  });

  it('stands when it is of grip, which driving past does not disprove', async () => {
    const slips: LineCar = { ...originator, state: meetsAt(1, 6) };
    expect(copiesOf(await drive([slips, follower], 14, on), 101)).to.have.length(0);
  });

  it('is no longer repeated by its originator nor by roadside units, which tell the negation instead', async () => {
    const quick: LineCar = { id: 101, start_m: -40, speed_mps: 25 };
    const infrastructure = { rsus: [{ id: 1, x_m: 100 }], makeInfrastructure: () => new InfrastructureHost() };
    const world = await drive([originator, quick], 12, on, infrastructure);
    const negated_s = copiesOf(world, 101)[0].time_s;
    expect(negated_s).to.be.within(2, 2.2);
    expect(copiesOf(world, 100).filter(({ time_s }) => time_s > negated_s + 0.1)).to.have.length(0);
    expect(copiesOf(world, 100)).to.have.length.above(1);
    const unit = terminations(world, 1);
    expect(unit[0]).to.not.equal(1);
    expect(unit.at(-1)).to.equal(1);
    expect(unit.slice(unit.indexOf(1))).to.not.include(undefined);
  });
});

describe('a warning that nobody repeats any more', () => {
  const originator: LineCar = {
    id: 100,
    start_m: 0,
    speed_mps: 0.5,
    state: (time_s) => (time_s > 8 ? { absent: true } : (meetsAt(1)!(time_s) ?? {})),
  };
  const listeners: LineCar[] = [101, 102, 103].map((id, i) => ({ id, start_m: 50 + 20 * i, speed_mps: 0.5 }));
  const on = { denmKeepAlive: true };
  const forwardsOf = (world: LineWorld) =>
    listeners.flatMap(({ id }) => copiesOf(world, id)).sort((a, b) => a.time_s - b.time_s);

  it('is passed on, unchanged, after twice its interval and up to 150 ms', async () => {
    const world = await drive([originator, ...listeners], 20, on);
    const last = copiesOf(world, 100).at(-1)!;
    expect(last.denm.management!.transmissionInterval).to.equal(500);
    const forwards = forwardsOf(world);
    expect(forwards[0].time_s - last.time_s).to.be.within(1, 1.16);
    for (const { denm } of forwards) expect(denm).to.deep.equal(last.denm);
  });

  it('is passed on by whose time runs out first; the others start theirs anew', async () => {
    const forwards = forwardsOf(await drive([originator, ...listeners], 20, on));
    expect(forwards.length).to.be.within(9, 18);
    const gaps_s = forwards.slice(1).map(({ time_s }, i) => time_s - forwards[i].time_s);
    // two may run out within the window in which the first is still on the air
    expect(gaps_s.filter((gap_s) => gap_s < 1).every((gap_s) => gap_s < 0.02)).to.equal(true);
    expect(gaps_s.filter((gap_s) => gap_s >= 1).length).to.be.above(6);
  });

  it('is not passed on beyond its relevance area, nor after its validity, nor without a request', async () => {
    const away: LineCar = { id: 101, start_m: 50, speed_mps: 90 };
    const left = copiesOf(await drive([originator, away], 20, { ...on, denmRelevance_m: 50 }), 101);
    expect(left).to.have.length(0);
    const braking: LineCar = { ...originator, state: meetsAt(1, 99) }; // valid for 2 s
    const late = forwardsOf(await drive([braking, ...listeners], 8, on));
    for (const { time_s } of late) expect(time_s).to.be.below(3.1);
    expect(forwardsOf(await drive([originator, ...listeners], 12, {}))).to.have.length(0);
  });
});
