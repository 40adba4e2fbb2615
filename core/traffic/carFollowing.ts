/**
 * Intelligent Driver Model (Treiber, Hennecke, Helbing 2000, doi 10.1103/PhysRevE.62.1805, eqs. 2-3), delta = 4. Braking
 * towards a lower desired speed is kept at the comfortable deceleration.
 * @param gap_m bumper to bumper; below 0.01 m taken as 0.01
 * @returns acceleration, m/s2, not cut off below
 */
export function idmAcceleration(
  speed_mps: number,
  desired_mps: number,
  gap_m: number,
  leaderSpeed_mps: number,
  accel_mps2: number,
  decel_mps2: number,
  tau_s: number,
  minGap_m: number,
): number {
  const free = idmFree(speed_mps, desired_mps, accel_mps2, decel_mps2);
  return free - idmInteraction(speed_mps, gap_m, leaderSpeed_mps, accel_mps2, decel_mps2, tau_s, minGap_m);
}

/** Acceleration on a free road: a (1 - (v / v0)^4). */
export function idmFree(speed_mps: number, desired_mps: number, accel_mps2: number, decel_mps2: number): number {
  const ratio = speed_mps / desired_mps;
  const squared = ratio * ratio;
  return Math.max(-decel_mps2, accel_mps2 * (1 - squared * squared));
}

/** What a leader takes off: a (s* / s)^2. */
export function idmInteraction(
  speed_mps: number,
  gap_m: number,
  leaderSpeed_mps: number,
  accel_mps2: number,
  decel_mps2: number,
  tau_s: number,
  minGap_m: number,
): number {
  const closing = (speed_mps * (speed_mps - leaderSpeed_mps)) / (2 * Math.sqrt(accel_mps2 * decel_mps2));
  const wanted_m = minGap_m + Math.max(0, speed_mps * tau_s + closing);
  const ratio = wanted_m / Math.max(0.01, gap_m);
  return accel_mps2 * ratio * ratio;
}

/**
 * Safe speed of Krauss' model as SUMO has it: from it the vehicle, after a reaction time, can stop behind a leader that
 * brakes with the same deceleration (Krauss 1998, thesis, eq. 3.7). Time is counted in steps, as the vehicle brakes in
 * steps (semi-implicit Euler): braking from n b dt + r takes n steps, and both the steps and the rest r fit in the gap.
 * @param gap_m less the least gap; not below 0
 */
export function kraussSafeSpeed(
  gap_m: number,
  leaderSpeed_mps: number,
  decel_mps2: number,
  tau_s: number,
  dt_s: number,
): number {
  const room_m = gap_m + brakingDistance_m(leaderSpeed_mps, decel_mps2, dt_s);
  if (!(room_m > 0)) return 0;
  const drop_mps = decel_mps2 * dt_s;
  const root = Math.sqrt(dt_s * dt_s + 4 * (dt_s * ((2 * room_m) / drop_mps - tau_s) + tau_s * tau_s));
  const steps = Math.max(0, Math.floor(0.5 + (0.5 * root - tau_s) / dt_s));
  const covered_m = drop_mps * steps * (0.5 * (steps - 1) * dt_s + tau_s);
  return steps * drop_mps + Math.max(0, room_m - covered_m) / (steps * dt_s + tau_s);
}

/**
 * The lower of a speed and Krauss' safe speed, which is worked out only where it may be the lower one: braking from v takes
 * v^2 / 2b at most, and v dt / 2 less at least. What fits with a centimetre to spare is safe.
 */
export function atMostKrauss(
  speed_mps: number,
  gap_m: number,
  leaderSpeed_mps: number,
  decel_mps2: number,
  tau_s: number,
  dt_s: number,
): number {
  const spare_m = gap_m - speed_mps * tau_s - 0.5 * leaderSpeed_mps * dt_s - 0.01;
  if (2 * decel_mps2 * spare_m >= speed_mps * speed_mps - leaderSpeed_mps * leaderSpeed_mps) return speed_mps;
  return Math.min(speed_mps, kraussSafeSpeed(gap_m, leaderSpeed_mps, decel_mps2, tau_s, dt_s));
}

/**
 * Highest speed at the end of a step from which a vehicle that moves by the mean of its speeds before and after each step
 * can still stop within a distance that is measured at the start of the step. In the step in which it comes to a stand it
 * brakes less hard than it could, and covers up to decel_mps2 * dt_s^2 / 8 more.
 */
export function ballisticSafeSpeed(distance_m: number, speed_mps: number, decel_mps2: number, dt_s: number): number {
  const drop_mps = decel_mps2 * dt_s;
  const room_m = distance_m - (drop_mps * dt_s) / 8;
  const root = 0.25 * drop_mps * drop_mps + decel_mps2 * (2 * room_m - speed_mps * dt_s);
  const safe_mps = root > 0 ? Math.sqrt(root) - 0.5 * drop_mps : 0;
  if (safe_mps > drop_mps) return safe_mps;
  // one more step brings it to a stand
  return Math.min(drop_mps, Math.max(0, distance_m / dt_s - 0.5 * speed_mps));
}

/** Way covered while braking to a stand in steps of `decel_mps2 * dt_s`, the first of them taken at once. */
export function brakingDistance_m(speed_mps: number, decel_mps2: number, dt_s: number): number {
  const drop_mps = decel_mps2 * dt_s;
  const steps = Math.floor(speed_mps / drop_mps);
  return dt_s * (steps * speed_mps - (drop_mps * steps * (steps + 1)) / 2);
}

/** Time to cover a distance from a speed, accelerating up to a limit; s. Exact while the limit is not reached. */
export function travelTime_s(distance_m: number, speed_mps: number, accel_mps2: number, limit_mps: number): number {
  if (distance_m <= 0) return 0;
  const end_mps = Math.min(
    Math.max(limit_mps, speed_mps),
    Math.sqrt(speed_mps * speed_mps + 2 * accel_mps2 * distance_m),
  );
  return (2 * distance_m) / (speed_mps + end_mps);
}
