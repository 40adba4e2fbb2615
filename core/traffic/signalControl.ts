import type { SignalProgram, SignalSwitch } from '../road/network.js';
import { decideActuated, senseVehicles } from './actuation.js';
import { cycle_us, micros, phaseAfter, type Signals, writeLetters } from './signals.js';
import type { TrafficState } from './state.js';

/** Brings every signal to the time of the state: phases first, then changes of program that are due, as SUMO does. */
export function advanceSignals(s: TrafficState): void {
  const { network, signals, tables } = s;
  // what falls into the step happens at its start (SUMO, MSEventControl::execute)
  const end_us = s.time_us + s.options.step_us;
  if (signals.detectors.lane.length > 0) senseVehicles(s);
  for (let p = 0; p < signals.decision_us.length; p++) {
    if (signals.decision_us[p] >= end_us) continue;
    if (network.signalPrograms[p].actuation === undefined) advanceFixed(signals, p, network.signalPrograms[p], end_us);
    else decideActuated(s, p);
  }
  for (let c = 0; c < signals.switch_us.length; c++) changeProgram(s, c, network.signalSwitches[c]);
  for (let signal = 0; signal < signals.program.length; signal++) {
    writeLetters(network, signals, tables.signalStart, signal);
  }
}

function advanceFixed(signals: Signals, p: number, { phases }: SignalProgram, end_us: number): void {
  while (signals.decision_us[p] < end_us) {
    const next = phaseAfter(phases, signals.phase[p]);
    signals.phase[p] = next;
    signals.phaseStart_us[p] = signals.decision_us[p];
    signals.decision_us[p] += micros(phases[next].duration_s);
  }
}

/** Does a change of program when it is due and the program in force is at a place where it may be left. */
function changeProgram(s: TrafficState, c: number, change: SignalSwitch): void {
  const { signals } = s;
  if (signals.switch_us[c] < s.time_us + s.options.step_us) {
    signals.switchFrom[c] = signals.program[change.signal];
    signals.switch_us[c] =
      change.period_s === null ? Number.POSITIVE_INFINITY : signals.switch_us[c] + micros(change.period_s);
  }
  if (signals.switchFrom[c] < 0) return;
  if (change.manner !== 'at once') {
    if (!isAtGoodPlace(s, signals.switchFrom[c])) return;
    goToGoodPlace(s, change);
  }
  signals.switchFrom[c] = -1;
  signals.program[change.signal] = change.program;
}

/** Is the program within this step at the place where it may be left? (SUMO, WAUTSwitchProcedure::isPosAtGSP) */
function isAtGoodPlace(s: TrafficState, p: number): boolean {
  const { phases, goodSwitch_s } = s.network.signalPrograms[p];
  const good_us = micros(goodSwitch_s ?? 0) % cycle_us(phases);
  const past_us = place_us(s, p) - good_us;
  return past_us >= 0 && past_us < s.options.step_us;
}

/** Place of a program in its cycle now. */
function place_us(s: TrafficState, p: number): number {
  let place = s.time_us - s.signals.phaseStart_us[p];
  const { phases } = s.network.signalPrograms[p];
  for (let phase = 0; phase < s.signals.phase[p]; phase++) place += micros(phases[phase].duration_s);
  return place;
}

/**
 * Sets the new program to its good place; in step with its clock the phase there is lengthened by what the program lacks
 * to that place (SUMO, switchToPos and WAUTSwitchProcedure_GSP::adaptLogic).
 */
function goToGoodPlace(s: TrafficState, { program, manner }: SignalSwitch): void {
  const { signals, time_us } = s;
  const { phases, goodSwitch_s } = s.network.signalPrograms[program];
  const cycle = cycle_us(phases);
  const good_us = micros(goodSwitch_s ?? 0) % cycle;
  const lacking_us = manner === 'good place' ? 0 : (good_us - place_us(s, program) + 2 * cycle) % cycle;
  let phase = 0;
  let end_us = micros(phases[0].duration_s);
  while (end_us <= good_us) end_us += micros(phases[++phase].duration_s);
  if (phase !== signals.phase[program]) signals.phaseStart_us[program] = time_us;
  signals.phase[program] = phase;
  signals.decision_us[program] = time_us + end_us - good_us + lacking_us;
}
