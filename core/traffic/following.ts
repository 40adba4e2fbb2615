import { idmAcceleration, kraussSafeSpeed } from './carFollowing.js';
import { desiredSpeed, FAR_M } from './desires.js';
import type { TrafficState } from './state.js';

/**
 * Acceleration with which a vehicle would follow another by the model in force, m/s2, not cut off below. Krauss' model
 * knows only a speed for the next step: it counts as reached over the reaction time, without dawdling.
 * @param lane whose speed limit holds
 * @param leader -1: nobody, whatever the gap
 */
export function modelAcceleration(s: TrafficState, slot: number, lane: number, leader: number, gap_m: number): number {
  const { drivers } = s;
  const speed_mps = s.vehicles.speed_mps[slot];
  const desired_mps = desiredSpeed(s, slot, lane);
  const leaderSpeed_mps = leader < 0 ? speed_mps : s.vehicles.speed_mps[leader];
  const accel_mps2 = drivers.accel_mps2[slot];
  const decel_mps2 = drivers.decel_mps2[slot];
  const tau_s = drivers.tau_s[slot];
  const minGap_m = drivers.minGap_m[slot];
  if (s.options.carFollowing === 'idm') {
    const seen_m = leader < 0 ? FAR_M : gap_m;
    return idmAcceleration(speed_mps, desired_mps, seen_m, leaderSpeed_mps, accel_mps2, decel_mps2, tau_s, minGap_m);
  }
  const wanted_mps = Math.min(desired_mps, speed_mps + accel_mps2 * tau_s);
  if (leader < 0) return (wanted_mps - speed_mps) / tau_s;
  const safe_mps = kraussSafeSpeed(gap_m - minGap_m, leaderSpeed_mps, decel_mps2, tau_s, s.dt_s);
  return (Math.min(wanted_mps, safe_mps) - speed_mps) / tau_s;
}
