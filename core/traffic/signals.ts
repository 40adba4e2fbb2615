import type { RoadNetwork, SignalPhase, SignalProgram } from '../road/network.js';
import { type Detectors, detectorsOf } from './detectors.js';
import type { RoadTables } from './roadTables.js';

/** Letters of a signal's state, as character codes. */
export const LETTER = {
  red: 114, // r
  redYellow: 117, // u
  yellow: 121, // y
  yellowMajor: 89, // Y
  greenMinor: 103, // g
  greenMajor: 71, // G
  stop: 115, // s
  offBlinking: 111, // o
  off: 79, // O
} as const;

/**
 * Which program each signal follows, which phase each program is in, and the letter every signalled link sees now. Every
 * program runs all the time, in force or not, as in SUMO: one that comes in force is where its own clock has it.
 */
export interface Signals {
  /** Character code per link of each signal, at RoadTables.linkLetter. */
  readonly letters: Uint8Array;
  /** By signal: the program in force, an index into RoadNetwork.signalPrograms. */
  readonly program: Int32Array;
  /** By signal: what its letters were last written for, to write them only when that changes. */
  readonly shown: Float64Array;
  /** By program. */
  readonly phase: Int32Array;
  readonly phaseStart_us: Float64Array;
  /** When the program ends its phase, or an actuated one decides whether to, us. */
  readonly decision_us: Float64Array;
  /** By RoadNetwork.signalSwitches: when it is due next, us; infinite when it is over. */
  readonly switch_us: Float64Array;
  /** The program that was in force when it was due and that it waits for to be at a good place; -1 when it does not. */
  readonly switchFrom: Int32Array;
  readonly detectors: Detectors;
}

export function createSignals(network: RoadNetwork, tables: RoadTables): Signals {
  const { signalPrograms, signalSwitches } = network;
  const signals: Signals = {
    letters: new Uint8Array(tables.signalStart[network.signals.length]),
    program: Int32Array.from(network.signals, (_, signal) => signal),
    shown: new Float64Array(network.signals.length).fill(-1),
    phase: new Int32Array(signalPrograms.length),
    phaseStart_us: new Float64Array(signalPrograms.length),
    decision_us: new Float64Array(signalPrograms.length),
    switch_us: Float64Array.from(signalSwitches, (change) => micros(change.at_s)),
    switchFrom: new Int32Array(signalSwitches.length).fill(-1),
    detectors: detectorsOf(network, tables),
  };
  for (let p = 0; p < signalPrograms.length; p++) startProgram(signals, p, signalPrograms[p]);
  for (let s = 0; s < network.signals.length; s++) writeLetters(network, signals, tables.signalStart, s);
  return signals;
}

/**
 * A positive offset delays the program, a negative one advances it (SUMO, NLJunctionControlBuilder). An actuated program
 * decides first when the shortest time of the phase is over, wherever in the phase the offset put it.
 */
function startProgram(signals: Signals, p: number, { phases, offset_s, actuation }: SignalProgram): void {
  const offset_us = micros(offset_s);
  const cycle = cycle_us(phases);
  let into_us = -offset_us - cycle * Math.floor(-offset_us / cycle);
  let phase = 0;
  while (into_us >= micros(phases[phase].duration_s)) {
    into_us -= micros(phases[phase].duration_s);
    phase++;
  }
  signals.phase[p] = phase;
  signals.decision_us[p] =
    actuation === undefined
      ? micros(phases[phase].duration_s) - into_us
      : micros(phases[phase].minDuration_s ?? phases[phase].duration_s);
}

/** More phases than a program has. */
const MOST_PHASES = 1e6;

/** Writes the letters of a signal as its program in force has them. */
export function writeLetters(network: RoadNetwork, signals: Signals, signalStart: Int32Array, signal: number): void {
  const p = signals.program[signal];
  const shown = p * MOST_PHASES + signals.phase[p];
  if (signals.shown[signal] === shown) return;
  signals.shown[signal] = shown;
  const state = stateOf(network, signals, signal);
  for (let i = 0; i < state.length; i++) signals.letters[signalStart[signal] + i] = state.charCodeAt(i);
}

/** The state a signal shows, a letter per link. */
export function stateOf(network: RoadNetwork, signals: Signals, signal: number): string {
  const p = signals.program[signal];
  return network.signalPrograms[p].phases[signals.phase[p]].state;
}

export function cycle_us(phases: readonly SignalPhase[]): number {
  let sum_us = 0;
  for (const { duration_s } of phases) sum_us += micros(duration_s);
  return sum_us;
}

/** The phase after `phase` when nothing is to choose. */
export const phaseAfter = (phases: readonly SignalPhase[], phase: number): number =>
  phases[phase].next?.[0] ?? (phase + 1) % phases.length;

/** At least one stream has green and none has yellow: such a phase may be extended (SUMO, isGreenPhase). */
export const isGreenPhase = ({ state }: SignalPhase): boolean => /[gG]/.test(state) && !/[yY]/.test(state);

export const micros = (time_s: number): number => Math.round(time_s * 1e6);
