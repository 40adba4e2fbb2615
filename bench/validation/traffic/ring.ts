import { Random } from '../../../core/random/random.js';
import { ringNetwork } from '../../../core/road/generated/ringNetwork.js';
import { VEHICLE_CLASS } from '../../../core/road/network.js';
import { createTraffic } from '../../../core/traffic/createTraffic.js';
import { ringDemand } from '../../../core/traffic/generated/ringDemand.js';
import { vehicleType } from '../../../core/traffic/vehicleType.js';

export interface RingRun {
  readonly carFollowing: 'idm' | 'krauss';
  readonly step_ms: number;
  readonly limit_mps: number;
  readonly perKm: number;
  readonly driver: Readonly<Record<string, number>>;
  readonly warmUp_s: number;
  readonly measured_s: number;
}

const LENGTH_M = 2000;

/** Mean flow of a ring road with one lane, veh/h: density times mean speed over the measured time. */
export function ringFlow_perh(run: RingRun): number {
  const network = ringNetwork({ length_m: LENGTH_M, lanes: 1, speed_mps: run.limit_mps });
  const count = Math.round((run.perKm * LENGTH_M) / 1000);
  const type = vehicleType('car', VEHICLE_CLASS.passenger, { speedDev: 0, sigma: 0, ...run.driver });
  const options = { carFollowing: run.carFollowing, step_us: run.step_ms * 1000 };
  const traffic = createTraffic(network, ringDemand(network, type, count), options, Random.fromSeed(1));
  const until = (time_s: number) => {
    while (traffic.time_us < time_s * 1e6) traffic.step();
    return { ...traffic.totals };
  };
  const before = until(run.warmUp_s);
  const after = until(run.warmUp_s + run.measured_s);
  if (after.running !== count) throw new Error(`${count} cars on the ring, ${after.running} found room`);
  const speed_mps = (after.speedSum_mps - before.speedSum_mps) / (after.vehicleSteps - before.vehicleSteps);
  return (count / LENGTH_M) * speed_mps * 3600;
}
