import { expect } from 'chai';
import { until } from '../../support/scriptedHost.js';
import { driveForeignVehicle } from '../../transport/foreignClient.js';
import { useGateway } from './useGateway.js';

describe('foreign stations at the gateway', () => {
  const at = useGateway();

  it('drive one vehicle through the public port without an Origin', async () => {
    await at.open();
    const { id } = await at.start({ speed: 0 });
    const vehicle = await driveForeignVehicle(`ws://127.0.0.1:${at.gateway.port}/ws/stations/${id}`, 102);
    await until(() => vehicle.windows > 200 && vehicle.speeds_mps.length > 10, 'windows', 5_000);
    expect(vehicle.speeds_mps[0]).to.equal(10);
    vehicle.leave();
    await vehicle.ended;
  });

  it('are refused with a code when there is no such vehicle', async () => {
    await at.open();
    const { id } = await at.start();
    const answer = driveForeignVehicle(`ws://127.0.0.1:${at.gateway.port}/ws/stations/${id}`, 7_777);
    const text = await answer.then(
      () => 'accepted',
      (error: Error) => error.message,
    );
    expect(text).to.contain('STATION_UNKNOWN');
  });
});
