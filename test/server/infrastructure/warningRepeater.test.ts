import { expect } from 'chai';
import { verge } from '#proto';
import { decodeDenm } from '../../../core/facilities/messages/denm.js';
import { ReferenceEngine } from '../../../core/learning/referenceEngine.js';
import { LEARNING_TASKS } from '../../../core/learning/tasks/registry.js';
import { resolveParameters } from '../../../core/scenario/resolve.js';
import { EGO_FLAG } from '../../../core/stations/egoContext.js';
import { InfrastructureHost } from '../../../server/infrastructure/infrastructureHost.js';
import { FleetHost } from '../../../vehicles/fleetHost.js';
import { type LineCar, LineWorld } from '../../vehicles/fleet/lineWorld.js';

const { DENM } = verge.v1.MessageType;
const { slipping, hazardLights } = EGO_FLAG;

const car = (id: number, start_m: number, state: LineCar['state'], speed_mps = 0): LineCar => {
  return { id, start_m, speed_mps, state };
};
const slipsAt = (at_s: number): LineCar['state'] => {
  return (time_s) => (time_s >= at_s && time_s < at_s + 0.5 ? { flags: slipping } : {});
};

async function worldOf(cars: LineCar[], duration_s: number): Promise<LineWorld> {
  const parameters = resolveParameters([{ origin: 'file', values: { learning: { enabled: false } } }]).parameters;
  const world = new LineWorld({
    cars,
    rsus: [{ id: 1, x_m: 100 }],
    fleetHosts: 1,
    makeFleet: () => new FleetHost({ engine: new ReferenceEngine(), tasks: LEARNING_TASKS }),
    makeInfrastructure: () => new InfrastructureHost(),
    parameters,
  });
  await world.run(duration_s);
  await world.close();
  return world;
}

/** Times at which the unit repeated a vehicle's warning, s, and what each copy was. */
const copiesOf = (world: LineWorld, originator: number) =>
  world
    .of(DENM, 1)
    .map((frame) => ({ time_s: frame.time_us / 1e6, denm: decodeDenm(frame.request.payload!) }))
    .filter(({ denm }) => denm.management!.actionId!.originatingStationId === originator);

describe('warnings at a roadside unit', () => {
  it('are repeated for a minute', async () => {
    const copies = copiesOf(await worldOf([car(100, 50, slipsAt(1))], 70), 100);
    expect(copies.length).to.be.within(118, 121);
    expect(copies.at(-1)!.time_s - copies[0].time_s).to.be.within(59, 60.5);
  });

  it('give way to a newer report of the same place, after five seconds', async () => {
    const world = await worldOf([car(100, 50, slipsAt(1)), car(101, 70, slipsAt(3))], 12);
    expect(copiesOf(world, 100).at(-1)!.time_s).to.be.within(5.5, 6.2);
    expect(copiesOf(world, 101).at(-1)!.time_s).to.be.greaterThan(11.4);
  });

  it('go on side by side for two places', async () => {
    const world = await worldOf([car(100, 0, slipsAt(1)), car(101, 250, slipsAt(3))], 12);
    expect(copiesOf(world, 100).at(-1)!.time_s).to.be.greaterThan(11.4);
  });

  it('end with the cancellation, which is itself repeated', async () => {
    // Stands with hazard lights for 40 s, then drives off.
    const standing = car(100, 50, (time_s) => ({ flags: time_s < 40 ? hazardLights : 0 }));
    const copies = copiesOf(await worldOf([standing], 60), 100);
    const isCancellation = copies.map(({ denm }) => denm.management!.termination === 0);
    const first = isCancellation.indexOf(true);
    expect(first).to.be.greaterThan(10);
    expect(isCancellation.slice(first)).to.not.include(false);
    expect(copies.length - first).to.be.within(9, 11);
    expect(copies[0].denm.situation!.causeCode).to.equal(94);
  });

  it('of emergency braking are not repeated: they hold for two seconds', async () => {
    const braking = car(100, 50, (time_s) => ({ flags: time_s >= 1 && time_s < 2 ? EGO_FLAG.emergencyBraking : 0 }));
    const world = await worldOf([braking], 5);
    expect(world.of(DENM, 100)).to.have.length(1);
    expect(copiesOf(world, 100)).to.have.length(0);
  });
});
