import type { SignalActuation, SignalPhase } from '../road/network.js';
import { isGreenPhase, micros, phaseAfter } from './signals.js';
import type { TrafficState } from './state.js';

/** Decisions of actuated signals fall on whole seconds of a phase, and at least so far apart, us (SUMO, `duration`). */
const SECOND_US = 1_000_000;
/** A detector of the phase in force counts as much as this many others (SUMO, DEFAULT_CURRENT_PRIORITY). */
const CURRENT_PRIORITY = 10;

/** Notes which detectors are occupied, or were left in the last step and when. */
export function senseVehicles(s: TrafficState): void {
  const { lane, position_m, seen_us } = s.signals.detectors;
  for (let d = 0; d < lane.length; d++) seen_us[d] = Math.max(seen_us[d], lastSeen_us(s, lane[d], position_m[d]));
}

/** When a vehicle was last over a place on a lane, as far as the last step tells; 0 when none was. */
function lastSeen_us(s: TrafficState, lane: number, at_m: number): number {
  const { vehicles, drivers, lists, network } = s;
  let seen_us = 0;
  for (let slot = lists.head[lane]; slot >= 0 && vehicles.position_m[slot] >= at_m; slot = lists.behind[slot]) {
    seen_us = Math.max(seen_us, passed_us(s, slot, vehicles.position_m[slot] - drivers.length_m[slot] - at_m));
  }
  const leaver = s.leaver[lane];
  if (leaver < 0 || vehicles.active[leaver] === 0 || vehicles.stationId[leaver] !== s.leaverStation[lane])
    return seen_us;
  const front_m = network.laneLength_m[lane] + drivers.odometer_m[leaver] - s.leaverOdometer_m[lane];
  return Math.max(seen_us, passed_us(s, leaver, front_m - drivers.length_m[leaver] - at_m));
}

/** @param past_m way of the vehicle's rear beyond the place; it is on it while that is negative */
function passed_us(s: TrafficState, slot: number, past_m: number): number {
  if (past_m <= 0) return s.time_us;
  const speed_mps = s.vehicles.speed_mps[slot];
  return past_m < speed_mps * s.dt_s ? s.time_us - (1e6 * past_m) / speed_mps : 0;
}

/**
 * Ends the phase of an actuated program or extends it, and sets the time of its next decision (SUMO 1.15,
 * MSActuatedTrafficLightLogic::trySwitch).
 */
export function decideActuated(s: TrafficState, p: number): void {
  const { signals, time_us } = s;
  const { phases, actuation } = s.network.signalPrograms[p];
  const phase = signals.phase[p];
  const choices = phases[phase].next ?? [];
  const elapsed_us = time_us - signals.phaseStart_us[p];
  let next = phaseAfter(phases, phase);
  if (choices.length > 1) {
    next = mostWanted(s, p, choices, elapsed_us, actuation as SignalActuation);
  } else {
    const gap_us = smallestGap_us(s, p, elapsed_us);
    if (gap_us < Number.POSITIVE_INFINITY) {
      signals.decision_us[p] = time_us + extension_us(phases[phase], elapsed_us, gap_us, actuation as SignalActuation);
      return;
    }
  }
  signals.phase[p] = next;
  if (next !== phase) signals.phaseStart_us[p] = time_us;
  if (choices.length > 1 && isGreenPhase(phases[next])) {
    for (const d of signals.detectors.ofPhase[p][next]) signals.detectors.green_us[d] = time_us;
  }
  const rest_us = least_us(phases[next]) - (time_us - signals.phaseStart_us[p]);
  signals.decision_us[p] = time_us + Math.max(SECOND_US, rest_us);
}

/** Smallest time since a vehicle was on a detector of the phase; infinite when the phase shall end. */
function smallestGap_us(s: TrafficState, p: number, elapsed_us: number): number {
  const { detectors } = s.signals;
  const phase = s.network.signalPrograms[p].phases[s.signals.phase[p]];
  if (!isGreenPhase(phase) || elapsed_us >= most_us(phase)) return Number.POSITIVE_INFINITY;
  let smallest_us = Number.POSITIVE_INFINITY;
  for (const d of detectors.ofPhase[p][s.signals.phase[p]]) {
    const gap_us = s.time_us - detectors.seen_us[d];
    if (gap_us < detectors.maxGap_us[d]) smallest_us = Math.min(smallest_us, gap_us);
  }
  return smallest_us;
}

/** Time for the last vehicle seen to reach the line, rounded up so that the phase lasts whole seconds. */
function extension_us(phase: SignalPhase, elapsed_us: number, gap_us: number, actuation: SignalActuation): number {
  const wanted_us = Math.max(least_us(phase) - elapsed_us, micros(actuation.detectorGap_s) - gap_us, 1000);
  const whole_us = Math.ceil((elapsed_us + wanted_us) / SECOND_US) * SECOND_US - elapsed_us;
  return Math.min(whole_us, most_us(phase) - elapsed_us);
}

const least_us = ({ minDuration_s, duration_s }: SignalPhase): number => micros(minDuration_s ?? duration_s);
const most_us = ({ maxDuration_s, duration_s }: SignalPhase): number => micros(maxDuration_s ?? duration_s);

/** Of several phases that may follow, the one whose detectors want it most (SUMO, decideNextPhase); the first by default. */
function mostWanted(
  s: TrafficState,
  p: number,
  choices: readonly number[],
  elapsed_us: number,
  actuation: SignalActuation,
): number {
  const { detectors } = s.signals;
  const { phases } = s.network.signalPrograms[p];
  const current = s.signals.phase[p];
  let best = choices[0];
  let most = 0;
  const consider = (choice: number, phase: number) => {
    let priority = 0;
    for (const d of detectors.ofPhase[p][phase]) priority += priorityOf(s, p, d, actuation);
    if (priority <= most) return;
    most = priority;
    best = choice;
  };
  if (elapsed_us < most_us(phases[current])) consider(current, current);
  for (const choice of choices) consider(choice, greenAfter(phases, choice));
  // phases that are no choice here must not starve: the first leads on to them
  for (let d = detectors.first[p]; d < detectors.first[p + 1]; d++) {
    if (priorityOf(s, p, d, actuation) > most) return choices[0];
  }
  return best;
}

function priorityOf(s: TrafficState, p: number, d: number, actuation: SignalActuation): number {
  const { detectors, phase } = s.signals;
  const gap_us = s.time_us - detectors.seen_us[d];
  if (gap_us >= detectors.maxGap_us[d] && detectors.green_us[d] >= detectors.seen_us[d]) return 0;
  const unserved_us = s.time_us - detectors.green_us[d];
  if (unserved_us > micros(actuation.inactive_s)) return Math.floor(unserved_us / SECOND_US);
  return detectors.ofPhase[p][phase[p]].includes(d) ? CURRENT_PRIORITY : 1;
}

/** The green phase a phase leads to, itself when it is one; the first phase when there is none. */
function greenAfter(phases: readonly SignalPhase[], phase: number): number {
  let at = phase;
  for (let i = 0; i < phases.length; i++) {
    if (isGreenPhase(phases[at])) return at;
    at = phaseAfter(phases, at);
  }
  return 0;
}
