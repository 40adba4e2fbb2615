import type { RoadNetwork } from '../road/network.js';

/** Letters of a signal's state, as character codes. */
export const LETTER = {
  red: 114, // r
  redYellow: 117, // u
  yellow: 121, // y
  greenMinor: 103, // g
  greenMajor: 71, // G
  stop: 115, // s
  offBlinking: 111, // o
  off: 79, // O
} as const;

/** Fixed-time signals: which phase each is in, and the letter every signalled link sees now. */
export interface Signals {
  /** Character code per link of each signal, at RoadTables.linkLetter. */
  readonly letters: Uint8Array;
  readonly phase: Int32Array;
  /** When the phase ends, us. */
  readonly phaseEnd_us: Float64Array;
}

export function createSignals(network: RoadNetwork, signalStart: Int32Array): Signals {
  const count = network.signals.length;
  const signals: Signals = {
    letters: new Uint8Array(signalStart[count]),
    phase: new Int32Array(count),
    phaseEnd_us: new Float64Array(count),
  };
  for (let s = 0; s < count; s++) startSignal(network, signals, signalStart, s);
  return signals;
}

/** Cycle time at 0 is the offset's complement: a program starts `offset` late (SUMO, "Simulation/Traffic_Lights"). */
function startSignal(network: RoadNetwork, signals: Signals, signalStart: Int32Array, s: number): void {
  const { phases, offset_s } = network.signals[s];
  const cycle_us = phases.reduce((sum, phase) => sum + duration_us(phase.duration_s), 0);
  const offset_us = duration_us(offset_s);
  let into_us = -offset_us - cycle_us * Math.floor(-offset_us / cycle_us);
  let phase = 0;
  while (into_us >= duration_us(phases[phase].duration_s)) {
    into_us -= duration_us(phases[phase].duration_s);
    phase++;
  }
  signals.phase[s] = phase;
  signals.phaseEnd_us[s] = duration_us(phases[phase].duration_s) - into_us;
  writeLetters(network, signals, signalStart, s);
}

/** Brings every signal to time `now_us`. */
export function advanceSignals(network: RoadNetwork, signals: Signals, signalStart: Int32Array, now_us: number): void {
  for (let s = 0; s < signals.phase.length; s++) {
    if (signals.phaseEnd_us[s] > now_us) continue;
    const { phases } = network.signals[s];
    while (signals.phaseEnd_us[s] <= now_us) {
      signals.phase[s] = (signals.phase[s] + 1) % phases.length;
      signals.phaseEnd_us[s] += duration_us(phases[signals.phase[s]].duration_s);
    }
    writeLetters(network, signals, signalStart, s);
  }
}

function writeLetters(network: RoadNetwork, signals: Signals, signalStart: Int32Array, s: number): void {
  const { state } = network.signals[s].phases[signals.phase[s]];
  for (let i = 0; i < state.length; i++) signals.letters[signalStart[s] + i] = state.charCodeAt(i);
}

const duration_us = (duration_s: number): number => Math.round(duration_s * 1e6);
