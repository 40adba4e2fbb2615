import { expect } from 'chai';
import { verge } from '#proto';
import { LocalPlane } from '../../../core/facilities/localPlane.js';
import { decodeCam } from '../../../core/facilities/messages/cam.js';
import { decodeDenm } from '../../../core/facilities/messages/denm.js';
import { ReferenceEngine } from '../../../core/learning/referenceEngine.js';
import { LEARNING_TASKS } from '../../../core/learning/tasks/registry.js';
import { resolveParameters } from '../../../core/scenario/resolve.js';
import { EGO_FLAG } from '../../../core/stations/egoContext.js';
import type { FleetEquipment } from '../../../core/stations/ports.js';
import { InfrastructureHost } from '../../../server/infrastructure/infrastructureHost.js';
import { FleetHost } from '../../../vehicles/fleetHost.js';
import { type LineCar, LineWorld, type LineWorldOptions } from './lineWorld.js';

const equipment: FleetEquipment = { engine: new ReferenceEngine(), tasks: LEARNING_TASKS };
const { CAM, DENM, BEACON } = verge.v1.MessageType;

const parametersWith = (values: object): object =>
  resolveParameters([{ origin: 'file', values: { learning: { enabled: false }, ...values } }]).parameters;

function worldWith(options: Partial<LineWorldOptions>): LineWorld {
  return new LineWorld({
    cars: line(12, 50 / 3.6),
    rsus: [{ id: 1, x_m: 200 }],
    fleetHosts: 1,
    makeFleet: () => new FleetHost(equipment),
    makeInfrastructure: () => new InfrastructureHost(),
    parameters: parametersWith({}),
    ...options,
  });
}

const line = (count: number, speed_mps: number): LineCar[] =>
  Array.from({ length: count }, (_, i) => ({ id: 100 + i, start_m: i * 25, speed_mps }));

/** A car that slips from 3.0 to 4.0 s. */
const slipping: LineCar = {
  id: 105,
  start_m: 125,
  speed_mps: 50 / 3.6,
  state: (time_s) => (time_s >= 3 && time_s < 4 ? { flags: EGO_FLAG.slipping | EGO_FLAG.absActive } : {}),
};
const withSlip = (): LineCar[] => line(12, 50 / 3.6).map((car) => (car.id === 105 ? slipping : car));

describe('fleet host', () => {
  it('sends about three CAMs a second for a car at 50 km/h', async () => {
    const world = worldWith({});
    await world.run(10);
    const perCar = world.of(CAM, 105).length / 10;
    expect(perCar).to.be.within(2.4, 3.6);
    await world.close();
  });

  it('sends CAMs no more often than congestion control allows, and as before when it is off again', async () => {
    const world = worldWith({ gateInterval_us: (time_us) => (time_us < 6e6 ? 700_000 : 0) });
    await world.run(12);
    const times = world.of(CAM, 105).map(({ time_us }) => time_us);
    const gaps_us = (from_us: number, to_us: number) =>
      times.slice(1).flatMap((time_us, i) => (times[i] >= from_us && time_us < to_us ? [time_us - times[i]] : []));
    expect(Math.min(...gaps_us(0, 6e6))).to.equal(700_000);
    expect(Math.max(...gaps_us(7e6, 12e6))).to.be.at.most(500_000);
    await world.close();
  });

  it('asks for DCC profile DP0 for news of a hazard, DP1 for its repetitions', async () => {
    const world = worldWith({ cars: withSlip() });
    await world.run(8);
    const profiles = world.of(DENM, 105).map(({ request }) => request.dccProfile);
    expect(profiles.length).to.be.above(5);
    expect(profiles[0]).to.equal(verge.v1.DccProfile.DP0);
    expect(new Set(profiles.slice(1))).to.deep.equal(new Set([verge.v1.DccProfile.DP1]));
    await world.close();
  });

  it('sends CAMs that decode to where the car is, within its GNSS error', async () => {
    const world = worldWith({});
    await world.run(2);
    const last = world.of(CAM, 105).at(-1)!;
    const cam = decodeCam(last.request.payload!);
    expect(cam.stationId).to.equal(105);
    expect(cam.highFrequency!.speed).to.be.within(1360, 1420);
    const metresPerDegree = 111_200 * Math.cos((44.5 * Math.PI) / 180);
    const x_m = (cam.referencePosition!.longitude! * 1e-7 - 11.3) * metresPerDegree;
    expect(x_m).to.be.closeTo(125 + (50 / 3.6) * (last.time_us / 1e6), 10);
    await world.close();
  });

  it('sends the measured place, not the true one: they are the same only without GNSS errors', async () => {
    const errors_m = async (sensors: object) => {
      const world = worldWith({ parameters: parametersWith({ sensors }) });
      const plane = new LocalPlane(44.5, 11.3);
      await world.run(2);
      const cars = world.of(CAM).filter(({ request }) => request.stationId! >= 100);
      const errors = cars.map(({ request, time_us }) => {
        const { referencePosition, stationId } = decodeCam(request.payload!);
        const x_m = plane.x_m(referencePosition!.longitude! * 1e-7);
        const sent_s = time_us / 1e6 - 0.002; // signed for 2 ms
        const error_m = x_m - ((stationId - 100) * 25 + (50 / 3.6) * sent_s);
        return { error_m, confidence_m: referencePosition!.semiMajorConfidence! / 100 };
      });
      await world.close();
      const rms_m = Math.sqrt(errors.reduce((sum, { error_m }) => sum + error_m ** 2, 0) / errors.length);
      return { rms_m, confidence_m: errors[0].confidence_m };
    };
    const exact = await errors_m({ gnss: false });
    expect(exact.rms_m).to.be.below(0.1);
    const usual = await errors_m({});
    expect(usual.rms_m).to.be.within(1, 4);
    expect(usual.confidence_m).to.be.closeTo(2.45 * 2.03, 0.01);
    const poor = await errors_m({ gnssSigma_m: 12 });
    expect(poor.rms_m).to.be.above(3 * usual.rms_m);
    expect(poor.confidence_m).to.be.closeTo(29.4, 0.01);
  });

  it('spreads transmission times over the 10 ms and the 100 ms uniformly', async () => {
    const world = worldWith({ cars: line(200, 12) });
    await world.run(3);
    for (const [period_us, bins] of [
      [10_000, 5],
      [100_000, 5],
    ]) {
      const counts = new Array<number>(bins).fill(0);
      const firsts = new Map(world.of(CAM).map((frame) => [frame.request.stationId, frame.time_us]));
      for (const time_us of firsts.values()) counts[Math.floor(((time_us % period_us) / period_us) * bins)]++;
      for (const count of counts) expect(count).to.be.within(20, 62); // 40 expected, +- 3.8 sigma
    }
    await world.close();
  });

  it('warns once when a car slips, and every neighbour within range processes the warning once', async () => {
    const world = worldWith({ cars: withSlip() });
    await world.run(6);
    const own = world.of(DENM, 105);
    expect(own).to.have.length(6); // and identical copies every 500 ms
    expect(new Set(own.map((frame) => Buffer.from(frame.request.payload!).toString('hex'))).size).to.equal(1);
    const denm = decodeDenm(own[0].request.payload!);
    expect(denm.situation!.causeCode).to.equal(6);
    const origins = world.reports.flatMap((report) => report.denmOrigin ?? []).filter((origin) => !origin.repetition);
    expect(origins).to.have.length(1);
    const informed = world.reports.flatMap((report) => report.denm ?? []);
    expect(informed.map((report) => report.stationId).sort()).to.deep.equal(
      line(12, 1)
        .map((car) => car.id)
        .filter((id) => id !== 105),
    );
    for (const report of informed) {
      expect(report.detectionUs).to.be.lessThan(report.generatedUs!);
      expect(report.generatedUs).to.be.lessThan(report.receivedUs!);
      // 0.5 ms of verification, 5 ms of application; a CAM may be verified before it
      expect(report.processedUs! - report.receivedUs!).to.be.within(5500, 7500);
      expect((report.processedUs! - report.detectionUs!) / 1000).to.be.within(10, 20);
    }
    await world.close();
  });

  it('has the roadside unit repeat the warning at its interval, under its own station id and with the same actionID', async () => {
    const world = worldWith({ cars: withSlip() });
    await world.run(8);
    const copies = world.of(DENM, 1);
    expect(copies.length).to.be.within(9, 11); // 5 s at 500 ms
    const denm = decodeDenm(copies[0].request.payload!);
    expect(denm.stationId).to.equal(1);
    expect(denm.management!.actionId!.originatingStationId).to.equal(105);
    expect(denm.management!.transmissionInterval).to.equal(500);
    for (let i = 1; i < copies.length; i++) expect(copies[i].time_us - copies[i - 1].time_us).to.equal(500_000);
    await world.close();
  });

  it('informs a car that only the roadside unit reaches', async () => {
    const far: LineCar = { id: 200, start_m: 620, speed_mps: 1 };
    const world = worldWith({ cars: [...withSlip().slice(0, 6), far], rsus: [{ id: 1, x_m: 300 }] });
    await world.run(5);
    const informed = world.reports.flatMap((report) => report.denm ?? []).find((report) => report.stationId === 200);
    expect(informed?.fromInfrastructure).to.equal(true);
    await world.close();
  });

  it('shares a warning over the backhaul with the unit next to the event', async () => {
    const world = worldWith({
      cars: withSlip().slice(0, 6),
      rsus: [
        { id: 1, x_m: 100 },
        { id: 2, x_m: 800 },
      ],
    });
    await world.run(5);
    expect(world.backhaul.filter((request) => request.toId === 2)).to.have.length(1);
    expect(world.of(DENM, 2).length).to.be.greaterThan(2);
    await world.close();
  });

  it('changes nothing but the slowed drivers when reactions to warnings are on', async () => {
    const world = worldWith({
      cars: withSlip(),
      parameters: parametersWith({ traffic: { reactToWarnings: true } }),
    });
    await world.run(6);
    const slowed = world.manoeuvres.map((manoeuvre) => manoeuvre.stationId!);
    expect(slowed).to.include(101); // behind the slipping car
    expect(slowed).not.to.include(110); // ahead of it
    await world.close();
  });

  it('falls silent when a car leaves the road and starts with a first CAM when it returns', async () => {
    const parked: LineCar = {
      id: 300,
      start_m: 0,
      speed_mps: 10,
      state: (time_s) => ({ absent: time_s >= 2 && time_s < 4 }),
    };
    const world = worldWith({ cars: [parked] });
    await world.run(6);
    const times = world.of(CAM, 300).map((frame) => frame.time_us / 1e6);
    expect(times.filter((time_s) => time_s > 2.1 && time_s < 4)).to.deep.equal([]);
    const first = world.of(CAM, 300).find((frame) => frame.time_us > 4e6)!;
    expect(decodeCam(first.request.payload!).lowFrequency).to.not.equal(null);
    await world.close();
  });

  it('sends beacons of the given size and period instead of CAMs', async () => {
    const facilities = { cam: false, beacon: { enabled: true, period_ms: 100, size_B: 300 } };
    const world = worldWith({ parameters: parametersWith({ facilities }) });
    await world.run(2);
    expect(world.of(CAM)).to.have.length(0);
    expect(world.of(BEACON, 105)).to.have.length(20);
    expect(world.of(BEACON)[0].request.airSize_B).to.equal(300);
    await world.close();
  });

  it('answers the same bytes with one fleet host and with four', async () => {
    const digests: string[] = [];
    for (const fleetHosts of [1, 4]) {
      const world = worldWith({ cars: withSlip(), fleetHosts });
      await world.run(5);
      digests.push(world.digest());
      await world.close();
    }
    expect(digests[1]).to.equal(digests[0]);
  });

  it('answers other bytes with another seed', async () => {
    const digests: string[] = [];
    for (const seed of ['1', '2']) {
      const world = worldWith({ seed });
      await world.run(1);
      digests.push(world.digest());
      await world.close();
    }
    expect(digests[1]).not.to.equal(digests[0]);
  });
});
