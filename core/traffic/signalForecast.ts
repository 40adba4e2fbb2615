import type { RoadNetwork, SignalPhase } from '../road/network.js';
import { isGreenPhase, micros, phaseAfter, type Signals } from './signals.js';

/** What a signal shows a link, and when that ends; overwritten by each call. */
export interface LinkOutlook {
  /** character code, LETTER */
  letter: number;
  /** earliest end, us; Infinity when it does not end */
  minEnd_us: number;
  /** latest end, us; Infinity when not known */
  maxEnd_us: number;
}

/** An actuated program decides at least so far apart, us (SUMO, `duration`). */
const LEAST_PHASE_US = 1_000_000;

/**
 * Looks into the program in force: a fixed one tells its ends exactly, an actuated one between its shortest and longest
 * times. A change of program that is due earlier may end the state then.
 * @param index of the link in the signal's state
 */
export function linkOutlook(
  network: RoadNetwork,
  signals: Signals,
  signal: number,
  index: number,
  time_us: number,
  out: LinkOutlook,
): void {
  const p = signals.program[signal];
  const { phases, actuation } = network.signalPrograms[p];
  let phase = signals.phase[p];
  const letter = phases[phase].state.charCodeAt(index);
  out.letter = letter;
  out.minEnd_us = Math.max(time_us, signals.decision_us[p]);
  out.maxEnd_us = actuation === undefined ? out.minEnd_us : latestEnd_us(signals, p, phases[phase], time_us);
  for (let passed = 0; ; passed++) {
    if (actuation !== undefined && (phases[phase].next?.length ?? 1) > 1) {
      out.maxEnd_us = Number.POSITIVE_INFINITY; // which phase follows is decided then
      break;
    }
    phase = phaseAfter(phases, phase);
    if (phases[phase].state.charCodeAt(index) !== letter) break;
    if (passed === phases.length) {
      out.minEnd_us = out.maxEnd_us = Number.POSITIVE_INFINITY;
      break;
    }
    const { duration_s, minDuration_s, maxDuration_s } = phases[phase];
    if (actuation === undefined) {
      out.minEnd_us += micros(duration_s);
      out.maxEnd_us += micros(duration_s);
    } else {
      out.minEnd_us += Math.max(LEAST_PHASE_US, micros(minDuration_s ?? duration_s));
      out.maxEnd_us += Math.max(LEAST_PHASE_US, micros(maxDuration_s ?? duration_s));
    }
  }
  cutAtSwitch(network, signals, signal, time_us, out);
}

/** A green phase of an actuated program goes on to its longest time at most; any other ends when it decides. */
function latestEnd_us(signals: Signals, p: number, phase: SignalPhase, time_us: number): number {
  const decision_us = Math.max(time_us, signals.decision_us[p]);
  if (!isGreenPhase(phase)) return decision_us;
  return Math.max(decision_us, signals.phaseStart_us[p] + micros(phase.maxDuration_s ?? phase.duration_s));
}

function cutAtSwitch(
  { signalSwitches }: RoadNetwork,
  { switch_us, switchFrom }: Signals,
  signal: number,
  time_us: number,
  out: LinkOutlook,
): void {
  for (let c = 0; c < signalSwitches.length; c++) {
    if (signalSwitches[c].signal !== signal) continue;
    const due_us = switchFrom[c] >= 0 ? time_us : switch_us[c];
    if (due_us > out.maxEnd_us || due_us === Number.POSITIVE_INFINITY) continue;
    out.minEnd_us = Math.min(out.minEnd_us, Math.max(time_us, due_us));
    out.maxEnd_us = Number.POSITIVE_INFINITY;
  }
}
