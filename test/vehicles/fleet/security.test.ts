import { expect } from 'chai';
import { verge } from '#proto';
import { ecdsa } from '../../../cli/security/ecdsa.js';
import { decodeCam } from '../../../core/facilities/messages/cam.js';
import { decodeDenm } from '../../../core/facilities/messages/denm.js';
import { envelope_B } from '../../../core/facilities/sizeModel.js';
import { ReferenceEngine } from '../../../core/learning/referenceEngine.js';
import { LEARNING_TASKS } from '../../../core/learning/tasks/registry.js';
import { resolveParameters } from '../../../core/scenario/resolve.js';
import { EGO_FLAG } from '../../../core/stations/egoContext.js';
import { InfrastructureHost } from '../../../server/infrastructure/infrastructureHost.js';
import { FleetHost } from '../../../vehicles/fleetHost.js';
import { type LineCar, LineWorld, type LineWorldOptions } from './lineWorld.js';

const { CAM, DENM } = verge.v1.MessageType;
const { DIGEST } = verge.v1.Signer;
const crypto = ecdsa();
const equipment = { engine: new ReferenceEngine(), tasks: LEARNING_TASKS, crypto };

function worldWith(security: object, options: Partial<LineWorldOptions> = {}): LineWorld {
  const values = { learning: { enabled: false }, security };
  return new LineWorld({
    cars: [car(101, 0), car(102, 25), car(103, 50)],
    rsus: [{ id: 1, x_m: 100 }],
    fleetHosts: 1,
    makeFleet: () => new FleetHost(equipment),
    makeInfrastructure: () => new InfrastructureHost(LEARNING_TASKS, crypto),
    parameters: resolveParameters([{ origin: 'file', values }]).parameters,
    ...options,
  });
}

const car = (id: number, start_m: number, state?: LineCar['state']): LineCar => ({
  id,
  start_m,
  speed_mps: 13.9,
  state,
});
const slipping = car(101, 0, (time_s) => (time_s >= 2 && time_s < 3 ? { flags: EGO_FLAG.slipping } : {}));

const summed = (world: LineWorld) =>
  world.reports.reduce(
    (sum, { security }) => ({
      verified: sum.verified + (security?.verified ?? 0),
      unknownSigners: sum.unknownSigners + (security?.unknownSigners ?? 0),
      refused: sum.refused + (security?.refused ?? 0),
    }),
    { verified: 0, unknownSigners: 0, refused: 0 },
  );

const signersOf = (world: LineWorld, id: number) =>
  world.of(CAM, id).map(({ time_us, request }) => ({
    time_us,
    isDigest: request.security?.signer === DIGEST,
    asks: request.security?.certificateRequests ?? [],
  }));

describe('security of a fleet', () => {
  it('sends the whole certificate with the first CAM and about once a second', async () => {
    const world = worldWith({});
    await world.run(10);
    const whole = signersOf(world, 102).filter(({ isDigest }) => !isDigest);
    expect(whole.length).to.be.within(8, 10);
    expect(whole[0].time_us).to.equal(world.of(CAM, 102)[0].time_us);
    await world.close();
  });

  it('makes strangers exchange certificates: who hears one asks, and the next CAM of both brings it', async () => {
    const met_us = 5.05e6;
    const world = worldWith({}, { delivery: ({ time_us }) => time_us >= met_us });
    await world.run(8);
    expect(summed(world).unknownSigners).to.be.within(1, 12);
    const firstAsking = world.of(CAM).find(({ request }) => request.security?.certificateRequests?.length)!;
    const { stationId, security } = firstAsking.request;
    const asked = security!.certificateRequests![0];
    expect(asked).to.not.equal(stationId);
    expect(security!.signer ?? 0).to.equal(verge.v1.Signer.CERTIFICATE);
    const answer = signersOf(world, asked).find(({ time_us }) => time_us > firstAsking.time_us + 10_000)!;
    expect(answer.isDigest).to.equal(false);
    await world.close();
  });

  it('takes its envelope off the air where nothing is signed, and the time it takes', async () => {
    const size_B = async (mode: string): Promise<number> => {
      const world = worldWith({ mode }, { cars: [slipping, car(102, 25)] });
      await world.run(4);
      expect(world.of(CAM)[0].request.security === undefined || mode !== 'none').to.equal(true);
      const denm = world.of(DENM, 101)[0];
      const delay_us = denm.time_us - world.reports.flatMap(({ denmOrigin }) => denmOrigin ?? [])[0].generatedUs!;
      expect(delay_us).to.equal(mode === 'none' ? 0 : 2000);
      await world.close();
      return denm.request.airSize_B!;
    };
    expect((await size_B('modelled')) - (await size_B('none'))).to.equal(envelope_B(true));
  });

  it('signs for real with the same bytes every time, and its receivers find nothing to refuse', async () => {
    const run = async () => {
      const world = worldWith({ mode: 'real' }, { cars: [slipping, car(102, 25)], fleetHosts: 2 });
      await world.run(4);
      const figures = { ...summed(world), digest: world.digest() };
      await world.close();
      return figures;
    };
    const once = await run();
    expect(once.verified).to.be.above(20);
    expect(once.refused).to.equal(0);
    expect(await run()).to.deep.equal(once);
  });

  const forgeries: [string, (frame: verge.v1.IReceivedFrame) => verge.v1.IReceivedFrame][] = [
    [
      'a garbled payload',
      (frame) => ({ ...frame, payload: frame.payload!.map((byte, i) => (i === 9 ? byte ^ 1 : byte)) }),
    ],
    ['a payload without signature', (frame) => ({ ...frame, security: {} })],
    [
      'a signature by another key',
      (frame) => ({
        ...frame,
        security: { ...frame.security, signature: crypto.sign(frame.payload!, new Uint8Array(32).fill(5)) },
      }),
    ],
    [
      'a certificate with another key',
      (frame) => {
        const certificate = frame.security!.certificate!.slice();
        certificate.set(crypto.publicKey(new Uint8Array(32).fill(5)), 4);
        const signature = crypto.sign(frame.payload!, new Uint8Array(32).fill(5));
        return { ...frame, security: { ...frame.security, certificate, signature } };
      },
    ],
  ];
  for (const [what, attack] of forgeries) {
    it(`refuses ${what}, says so, counts it, and goes on`, async () => {
      const forge = (frame: verge.v1.IReceivedFrame) => (frame.type === DENM ? attack(frame) : frame);
      const world = worldWith({ mode: 'real' }, { cars: [slipping, car(102, 25), car(103, 50)], forge });
      await world.run(4);
      const events = world.reports.flatMap((report) => report.events ?? []);
      expect(events.length).to.be.above(0);
      for (const { code } of events) expect(code).to.equal('SIGNATURE_INVALID');
      expect(summed(world).refused).to.be.above(events.length); // more than one receiver each
      expect(world.reports.flatMap((report) => report.denm ?? [])).to.deep.equal([]);
      expect(world.of(CAM).length).to.be.above(20);
      await world.close();
    });
  }

  it('needs cryptography on the host to sign for real', () => {
    const bare = { engine: new ReferenceEngine(), tasks: LEARNING_TASKS };
    expect(() => worldWith({ mode: 'real' }, { makeFleet: () => new FleetHost(bare) })).to.throw('security.mode');
  });
});

describe('pseudonyms of a fleet', () => {
  const periodic = { pseudonym: { strategy: 'periodic', period_s: 3 } };

  it('change station id, path history and certificate together', async () => {
    const world = worldWith(periodic);
    await world.run(20);
    const cams = world.of(CAM, 101).map(({ request }) => ({ cam: decodeCam(request.payload!), request }));
    const changes = cams.filter(({ cam }, i) => i > 0 && cam.stationId !== cams[i - 1].cam.stationId);
    expect(changes.length).to.be.within(5, 7);
    for (const { cam, request } of changes) {
      expect(cam.stationId).to.be.above(2 ** 31);
      expect(request.security?.signer ?? 0).to.equal(verge.v1.Signer.CERTIFICATE);
      expect(cam.lowFrequency!.pathHistory).to.have.length(1); // where it is, and no way that led there
    }
    await world.close();
  });

  it('name the originator of a warning, which its receivers and the accounts know by the same id', async () => {
    const world = worldWith({ pseudonym: { strategy: 'periodic', period_s: 100 } }, { cars: [slipping, car(102, 25)] });
    await world.run(4);
    const { actionId } = decodeDenm(world.of(DENM, 101)[0].request.payload!).management!;
    expect(actionId!.originatingStationId).to.be.above(2 ** 31);
    const [origin] = world.reports.flatMap((report) => report.denmOrigin ?? []);
    expect(origin).to.include({ stationId: 101, originatingStationId: actionId!.originatingStationId });
    const informed = world.reports.flatMap((report) => report.denm ?? []);
    expect(informed.map(({ stationId }) => stationId)).to.deep.equal([102]);
    expect(informed[0]).to.include(actionId!);
    await world.close();
  });

  it('are followed by a silence of CAMs with the strategy silentPeriod', async () => {
    const pseudonym = { strategy: 'silentPeriod', period_s: 10, silenceMin_s: 4, silenceMax_s: 5 };
    const world = worldWith({ pseudonym });
    await world.run(25);
    const times = world.of(CAM, 102).map(({ time_us }) => time_us);
    const silences = times
      .slice(1)
      .map((time_us, i) => (time_us - times[i]) / 1e6)
      .filter((gap_s) => gap_s > 1.5);
    expect(silences.length).to.be.within(2, 3);
    for (const gap_s of silences) expect(gap_s).to.be.within(4, 6.1);
    await world.close();
  });
});
