import { VergeError } from '../errors/vergeError.js';
import { indexById } from './buildEdges.js';
import type { SignalProgram, SignalSwitch } from './network.js';
import type { RawNetwork, RawSignalSwitch } from './rawNetwork.js';

export interface SignalTables {
  readonly signals: readonly SignalProgram[];
  readonly signalPrograms: readonly SignalProgram[];
  readonly signalSwitches: readonly SignalSwitch[];
  readonly signalIndex: ReadonlyMap<string, number>;
  /** programs by signal */
  readonly programsOf: readonly (readonly SignalProgram[])[];
}

/** @throws VergeError NETWORK_INVALID: a signal that occurs twice, a program or a switch of one that is not there */
export function buildSignals(raw: RawNetwork): SignalTables {
  const signals = raw.signals ?? [];
  const signalIndex = indexById(signals, 'signal');
  const signalPrograms = [...signals, ...(raw.signalAlternatives ?? [])];
  const programsOf: SignalProgram[][] = signals.map(() => []);
  for (const program of signalPrograms) {
    const signal = signalIndex.get(program.id);
    if (signal === undefined) throw invalid(program.where, program.id, 'a signal of the network', `"${program.id}"`);
    checkPhases(program);
    programsOf[signal].push(program);
  }
  const signalSwitches = (raw.signalSwitches ?? []).map((change) => switchOf(change, signalIndex, signalPrograms));
  signalSwitches.sort((a, b) => a.at_s - b.at_s || a.signal - b.signal);
  return { signals, signalPrograms, signalSwitches, signalIndex, programsOf };
}

function checkPhases({ id, where, phases }: SignalProgram): void {
  if (phases.length === 0) throw invalid(where, id, 'one phase or more', 'none');
  for (const { next } of phases) {
    const wrong = next?.find((phase) => !(Number.isInteger(phase) && phase >= 0 && phase < phases.length));
    if (wrong !== undefined) throw invalid(where, id, `next phases from 0 to ${phases.length - 1}`, `${wrong}`);
  }
}

function switchOf(
  change: RawSignalSwitch,
  signalIndex: ReadonlyMap<string, number>,
  programs: readonly SignalProgram[],
): SignalSwitch {
  const { signal: id, programId, where, ...rest } = change;
  const signal = signalIndex.get(id);
  if (signal === undefined) throw invalid(where, id, 'a signal of the network', `"${id}"`);
  const program = programs.findIndex((candidate) => candidate.id === id && candidate.programId === programId);
  if (program === -1) throw invalid(where, id, `a program of signal "${id}"`, `"${programId}"`);
  return { ...rest, signal, program };
}

const invalid = (where: string | undefined, id: string, expected: string, got: string): VergeError =>
  new VergeError('NETWORK_INVALID', { where: where ?? `signal "${id}"`, expected, got });
