import type { SignalActuation, SignalPhase, SignalProgram, SignalSwitch } from '../network.js';
import type { RawConnection, RawSignalSwitch } from '../rawNetwork.js';
import type { LeftOut } from './leftOut.js';
import type { SignalReader, WrittenProgram, WrittenSchedule } from './signalReader.js';

/** Programs in force at the start, those that come in force later, and when. */
export interface ResolvedSignals {
  readonly signals: SignalProgram[];
  readonly signalAlternatives: SignalProgram[];
  readonly signalSwitches: RawSignalSwitch[];
}

/** SUMO's defaults of actuated signals, s (docs, "Simulation/Traffic_Lights", "Actuated Traffic Lights"). */
const DEFAULT_MAX_GAP_S = 3;
const DEFAULT_DETECTOR_GAP_S = 2;
const DEFAULT_PASSING_TIME_S = 1.9;
const DEFAULT_INACTIVE_S = 180;

/** The only phase of a signal that is off lasts this long, s; nothing depends on it (SUMO, MSOffTrafficLightLogic). */
const OFF_PHASE_S = 120;

/** Signals that only trains heed. */
export const railSignals = (reader: SignalReader): Set<string> =>
  new Set([...reader.programs].filter(([, programs]) => lastOf(programs).kind === 'rail').map(([id]) => id));

/**
 * Works out which programs are in force when.
 * @param begin_s time of the files at which the run starts; all results count from there
 * @throws VergeError XML_INVALID, a schedule that names a signal or program that is not there
 */
export function resolveSignals(
  reader: SignalReader,
  connections: readonly RawConnection[],
  begin_s: number,
  leftOut: LeftOut,
): ResolvedSignals {
  const context: Context = { reader, connections, begin_s, leftOut };
  const inForce = new Map<string, WrittenProgram>();
  for (const [id, programs] of reader.programs) {
    if (lastOf(programs).kind !== 'rail') inForce.set(id, lastOf(programs));
  }
  const later = new Set<WrittenProgram>();
  const signalSwitches: RawSignalSwitch[] = [];
  for (const schedule of reader.schedules.values()) {
    for (const signal of schedule.signals) {
      const programs = reader.programs.get(signal.id);
      if (programs === undefined || !inForce.has(signal.id)) {
        throw signal.element.invalid('a signal of the network', `"${signal.id}"`);
      }
      inForce.set(signal.id, programNamed(firstProgram(schedule, begin_s), programs, signal.id, signal.element));
      for (const { programId, element } of schedule.switches) {
        later.add(programNamed(programId, programs, signal.id, element));
      }
      signalSwitches.push(...switchesOf(schedule, signal, begin_s));
    }
  }
  for (const program of inForce.values()) later.delete(program);
  return {
    signals: [...inForce.values()].map((program) => finished(program, context)),
    signalAlternatives: [...later].map((program) => finished(program, context)),
    signalSwitches,
  };
}

interface Context {
  readonly reader: SignalReader;
  readonly connections: readonly RawConnection[];
  readonly begin_s: number;
  readonly leftOut: LeftOut;
}

const lastOf = (programs: ReadonlyMap<string, WrittenProgram>): WrittenProgram =>
  [...programs.values()].at(-1) as WrittenProgram;

/** The program of the last switch before the start (SUMO, MSTLLogicControl::addWAUTJunction). */
function firstProgram({ switches, startProgram }: WrittenSchedule, begin_s: number): string {
  const past = switches.filter(({ at_s }) => at_s <= begin_s).sort((a, b) => a.at_s - b.at_s);
  return past.at(-1)?.programId ?? startProgram;
}

/** The program "off" is there without being written (SUMO, TLSLogicVariants::getLogicInstantiatingOff). */
function programNamed(
  programId: string,
  programs: Map<string, WrittenProgram>,
  signal: string,
  element: WrittenProgram['element'],
): WrittenProgram {
  const found = programs.get(programId);
  if (found !== undefined) return found;
  if (programId !== 'off') throw element.invalid(`a program of signal "${signal}"`, `"${programId}"`);
  const { where } = lastOf(programs);
  const bare = { offset_s: 0, phases: [], parameters: new Map<string, string>() };
  const off: WrittenProgram = { ...bare, id: signal, where, programId, kind: 'off', element };
  programs.set(programId, off);
  return off;
}

function switchesOf(
  { switches, period_s }: WrittenSchedule,
  { id, procedure, inStep, element }: WrittenSchedule['signals'][number],
  begin_s: number,
): RawSignalSwitch[] {
  return switches.flatMap(({ at_s, programId }): RawSignalSwitch[] => {
    const missed = period_s === null || at_s > begin_s ? 0 : Math.floor((begin_s - at_s) / period_s) + 1;
    const next_s = at_s + missed * (period_s ?? 0) - begin_s;
    // a signal goes off at once, whatever the procedure (SUMO, getLogicInstantiatingOff)
    const manner = programId === 'off' ? 'at once' : mannerOf(procedure, inStep);
    return next_s > 0 ? [{ signal: id, programId, at_s: next_s, period_s, manner, where: element.where }] : [];
  });
}

/** Without ranges to stretch, "Stretch" switches as "GSP" in step does. */
function mannerOf(procedure: string, inStep: boolean): SignalSwitch['manner'] {
  if (procedure === 'Stretch') return 'good place, in step';
  if (procedure !== 'GSP') return 'at once';
  return inStep ? 'good place, in step' : 'good place';
}

function finished(program: WrittenProgram, context: Context): SignalProgram {
  const { id, where, programId, offset_s, kind, parameters, element } = program;
  const phases = kind === 'off' ? [offPhase(id, context.connections)] : program.phases;
  return {
    ...{ id, where, programId, phases, offset_s: offset_s - context.begin_s },
    ...(kind === 'actuated' ? { actuation: actuationOf(program, context) } : {}),
    ...(parameters.has('GSP') ? { goodSwitch_s: numberOf('GSP', 0, parameters, element) } : {}),
  };
}

/** A signal that is off shows what each connection says it then is: `o` gives way, `O` has priority. */
function offPhase(id: string, connections: readonly RawConnection[]): SignalPhase {
  const letters: string[] = [];
  for (const { signal, signalIndex, state } of connections) {
    if (signal !== id || signalIndex === undefined) continue;
    while (letters.length <= signalIndex) letters.push('O');
    if (state !== 'O') letters[signalIndex] = 'o';
  }
  return { duration_s: OFF_PHASE_S, state: letters.join('') || 'O' };
}

/** Parameters that change nothing here: pictures and output files. */
const WITHOUT_EFFECT = /^(show-|hide-|file$|freq$|extra-detectors$|coordinated$|GSP$)/;

function actuationOf({ id, parameters, element }: WrittenProgram, context: Context): SignalActuation {
  const lanes = new Set<string>();
  for (const connection of context.connections) {
    if (connection.signal === id) lanes.add(`${connection.fromEdge}_${connection.fromLane}`);
  }
  const withoutDetector = new Set<string>();
  const laneMaxGap_s = new Map<string, number>();
  for (const [key, value] of parameters) {
    if (key.startsWith('max-gap:')) laneMaxGap_s.set(key.slice(8), numberOf(key, 0, parameters, element));
    else if (value === 'NO_DETECTOR') withoutDetector.add(key);
    else if (lanes.has(key)) context.leftOut.note('detectors of actuated signals chosen by hand', element.where);
    else if (!GAPS.has(key) && !WITHOUT_EFFECT.test(key)) {
      context.leftOut.note(`parameters "${key.replace(/:.*/, '')}" of actuated signals`, element.where);
    }
  }
  return {
    maxGap_s: numberOf('max-gap', DEFAULT_MAX_GAP_S, parameters, element),
    detectorGap_s: numberOf('detector-gap', DEFAULT_DETECTOR_GAP_S, parameters, element),
    passingTime_s: numberOf('passing-time', DEFAULT_PASSING_TIME_S, parameters, element),
    inactive_s: numberOf('inactive-threshold', DEFAULT_INACTIVE_S, parameters, element),
    withoutDetector,
    laneMaxGap_s,
  };
}

const GAPS: ReadonlySet<string> = new Set(['max-gap', 'detector-gap', 'passing-time', 'inactive-threshold']);

function numberOf(
  key: string,
  fallback: number,
  parameters: ReadonlyMap<string, string>,
  element: WrittenProgram['element'],
): number {
  const text = parameters.get(key);
  const value = text === undefined ? fallback : Number(text);
  if (!(value >= 0) || text?.trim() === '') throw element.invalid(`a number >= 0 in parameter ${key}`, `"${text}"`);
  return value;
}
