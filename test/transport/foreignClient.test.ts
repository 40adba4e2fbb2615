import { expect } from 'chai';
import { verge } from '#proto';
import { bytesOf } from '../../core/columns/columns.js';
import { until } from '../support/scriptedHost.js';
import { openWorldDoor } from '../support/worldDoor.js';
import { driveForeignVehicle } from './foreignClient.js';

describe('a foreign client with nothing but the .proto files', () => {
  it('drives one vehicle in lock-step: ego state in, CAM out, goodbye', async () => {
    const world = await openWorldDoor();
    const ids = Uint32Array.of(1042);
    world.plan = { name: 'station-1042', role: verge.v1.HostRole.STATION, stationIds: ids };
    world.welcome = { seed: '11', windowUs: 10_000, stationIds: bytesOf(ids) };
    const attached = world.nextLink();
    const vehicle = await driveForeignVehicle(world.server.url, 1042);
    const link = await attached;
    expect(vehicle.welcome.seed).to.equal('11');
    expect(world.hellos[0].wantedStations).to.deep.equal([1042]);

    let cams = 0;
    for (let window = 0; window < 100; window++) {
      const ego = { stationId: bytesOf(ids), speedMps: bytesOf(Float32Array.of(8 + window / 10)) };
      const time = { window, fromUs: window * 10_000, untilUs: (window + 1) * 10_000 };
      const done = await link.advance({ ...time, ego: window % 10 === 0 ? ego : undefined });
      cams += done.transmissions?.length ?? 0;
      for (const request of done.transmissions ?? []) {
        expect(verge.v1.Cam.decode(request.payload as Uint8Array).stationId).to.equal(1042);
      }
    }
    expect(cams).to.equal(2);
    expect(vehicle.speeds_mps).to.have.length(10);
    expect(vehicle.speeds_mps[9]).to.be.closeTo(17, 1e-5);

    vehicle.leave();
    await until(() => world.losses.length === 1, 'the goodbye');
    await vehicle.ended;
    await world.close();
  });
});
