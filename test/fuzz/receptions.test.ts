import { expect } from 'chai';
import fc from 'fast-check';
import { verge } from '#proto';
import { ecdsa } from '../../cli/security/ecdsa.js';
import { ERROR_CODES } from '../../core/errors/codes.js';
import { PHASE_STATE } from '../../core/facilities/messages/spatem.js';
import { ReferenceEngine } from '../../core/learning/referenceEngine.js';
import { LEARNING_TASKS } from '../../core/learning/tasks/registry.js';
import { resolveParameters } from '../../core/scenario/resolve.js';
import { DEFAULT_EPOCH_ITS_MS } from '../../core/simTime/simTime.js';
import { validateDone } from '../../core/stations/doneRanges.js';
import type { StationHost } from '../../core/stations/hostLink.js';
import { InfrastructureHost } from '../../server/infrastructure/infrastructureHost.js';
import { FleetHost } from '../../vehicles/fleetHost.js';
import { type LineCar, LineWorld } from '../vehicles/fleet/lineWorld.js';
import { budget, SEED } from './budget.js';
import type { Message } from './messageSpec.js';
import { type Sent, sent } from './onTheAir.js';
import { codecOf, messages } from './registry.js';

const { CAM, CPM, MAPEM, SPATEM } = verge.v1.MessageType;

const crypto = ecdsa();
const CARS: readonly LineCar[] = Array.from({ length: 8 }, (_, i) => ({ id: 100 + i, start_m: 25 * i, speed_mps: 2 }));
const LONGEST_S = 3_600;

/** Everything that takes in messages is on. */
const parametersWith = (mode: string) =>
  resolveParameters([
    {
      origin: 'file',
      values: {
        security: { mode },
        sensors: { radar: { enabled: true } },
        facilities: {
          denmNegation: true,
          denmKeepAlive: true,
          cpm: { enabled: true, rsu: true },
          spatem: { enabled: true, advice: true },
        },
      },
    },
  ]).parameters;

/** A host whose every answer is checked as the world would check it. */
class Watched implements StationHost {
  readonly role: verge.v1.HostRole;
  readonly refusals = new Map<string, number>();

  constructor(private readonly host: StationHost) {
    this.role = host.role;
  }

  start(welcome: verge.v1.IWelcome): void {
    this.host.start(welcome);
  }

  async advance(window: verge.v1.IAdvance): Promise<verge.v1.IDone> {
    const done = await this.host.advance(window);
    validateDone(done);
    for (const { code } of done.reports?.events ?? []) this.refusals.set(code!, (this.refusals.get(code!) ?? 0) + 1);
    return done;
  }

  close(): Promise<void> {
    return this.host.close();
  }
}

/** The line's road from its end back to its beginning, for all turns. */
const LANE: verge.v1.IMapLane = {
  laneId: 1,
  ingress: true,
  nodes: [
    { x: 32_000, y: 0 },
    { x: -32_000, y: 0 },
  ],
  connections: [{ laneId: 2, maneuver: 15, signalGroup: 1 }],
};

const about = (type: verge.v1.MessageType, name: string, changes: (message: Message) => object): fc.Arbitrary<Sent> =>
  messages.valid(name).map((message) => ({
    type,
    payload: codecOf(name)
      .encode({ ...message, ...changes(message) })
      .finish(),
  }));

/** Messages that concern those on this road, about the time of the run. */
const concerning: fc.Arbitrary<Sent> = fc.oneof(
  about(MAPEM, 'Mapem', () => ({ latitude: 445_000_000, longitude: 113_000_000, intersectionId: 1, lanes: [LANE] })),
  about(SPATEM, 'Spatem', ({ states }) => ({
    intersectionId: 1,
    states: (states as Message[]).map((state) => ({ ...state, signalGroup: 1, eventState: PHASE_STATE.stopAndRemain })),
  })),
  about(CPM, 'Cpm', ({ referenceTime }) => ({
    referenceTime: DEFAULT_EPOCH_ITS_MS + ((referenceTime as number) % 20_000),
  })),
);

/** Drives the hosts until all of these have come in place of a frame, or left one as it was. */
async function takingIn(mode: string, forged: readonly Partial<verge.v1.IReceivedFrame>[]) {
  const hosts: Watched[] = [];
  const watched = (host: StationHost): StationHost => {
    hosts.push(new Watched(host));
    return hosts.at(-1)!;
  };
  let frames = 0;
  const world = new LineWorld({
    cars: CARS,
    rsus: [{ id: 1, x_m: 100 }],
    fleetHosts: 1,
    makeFleet: () => watched(new FleetHost({ engine: new ReferenceEngine(), tasks: LEARNING_TASKS, crypto })),
    makeInfrastructure: () => watched(new InfrastructureHost(LEARNING_TASKS, crypto)),
    parameters: parametersWith(mode),
    forge: (frame) => ({ ...frame, ...forged[frames++ % forged.length] }),
  });
  while (frames < forged.length && world.time_us < LONGEST_S * 1e6) await world.run(1);
  const before = world.of(CAM).length;
  await world.run(2);
  expect(world.of(CAM).length, 'CAMs go on').to.be.at.least(before + CARS.length);
  await world.close();
  const codes = new Set(hosts.flatMap(({ refusals }) => [...refusals.keys()]));
  for (const code of codes) expect(ERROR_CODES).to.have.property(code);
  return { codes, reports: world.reports };
}

describe(`receptions at random (seed ${SEED})`, () => {
  it('are taken in or refused with a coded error, and hosts answer within the ranges of the protocol', async () => {
    const all = fc.oneof({ arbitrary: sent, weight: 2 }, { arbitrary: concerning, weight: 1 });
    const { codes, reports } = await takingIn('modelled', fc.sample(fc.option(all, { nil: {} }), budget(10)));
    expect([...codes]).to.include.members(['MESSAGE_UNDECODABLE', 'MESSAGE_OUT_OF_RANGE']);
    const awareness = reports.flatMap((report) => report.awareness ?? []);
    expect(
      awareness.some(({ byCpm }) => byCpm! > 0),
      'objects of CPMs are known',
    ).to.equal(true);
    expect(
      awareness.some(({ speedAdvices }) => speedAdvices! > 0),
      'signals are reacted to',
    ).to.equal(true);
  });

  it('with whatever signatures and certificates are refused with a coded error', async () => {
    const envelopes = messages.valid('SecurityEnvelope').map((security) => ({ security }));
    const { codes } = await takingIn('real', fc.sample(fc.option(envelopes, { nil: {} }), budget(3)));
    expect([...codes]).to.deep.equal(['SIGNATURE_INVALID']);
  });
});
