import type { SignalPhase, SignalProgram } from '../network.js';
import type { LeftOut } from './leftOut.js';
import { type ElementHandler, isTrue, type XmlElement } from './xml.js';

/** A program as written. */
export interface WrittenProgram extends Omit<SignalProgram, 'actuation' | 'goodSwitch_s'> {
  offset_s: number;
  readonly phases: SignalPhase[];
  readonly kind: ProgramKind;
  readonly parameters: Map<string, string>;
  readonly element: XmlElement;
}

export type ProgramKind = 'static' | 'actuated' | 'off' | 'rail';

/** A schedule of programs ("Wochenautomatik") with the signals that follow it. */
export interface WrittenSchedule {
  readonly id: string;
  readonly element: XmlElement;
  readonly reference_s: number;
  readonly startProgram: string;
  readonly period_s: number | null;
  readonly switches: { readonly at_s: number; readonly programId: string; readonly element: XmlElement }[];
  readonly signals: {
    readonly id: string;
    readonly procedure: string;
    readonly inStep: boolean;
    element: XmlElement;
  }[];
}

/** What Verge makes of SUMO's control types (utils/xml/SUMOXMLDefinitions.cpp, trafficLightTypesValues). */
const KIND: Readonly<Record<string, ProgramKind>> = {
  static: 'static',
  actuated: 'actuated',
  delay_based: 'actuated',
  off: 'off',
  rail_signal: 'rail',
  rail_crossing: 'rail',
  NEMA: 'static',
  sotl_phase: 'static',
  sotl_platoon: 'static',
  sotl_request: 'static',
  sotl_wave: 'static',
  sotl_marching: 'static',
  swarm: 'static',
  deterministic: 'static',
};
/** Of those, the ones that are run otherwise than SUMO does, with what is told about them. */
const INSTEAD: Readonly<Record<string, string>> = {
  delay_based: 'delay-based controls of signals (they follow time gaps instead)',
  rail_signal: 'rail signals and crossings',
  rail_crossing: 'rail signals and crossings',
  NEMA: 'NEMA controls of signals (fixed times instead)',
};
const KNOWN_DIRECTLY: ReadonlySet<string> = new Set(['static', 'actuated', 'off']);

/** Parts of a control that are not simulated, by element or attribute. */
const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['condition', 'conditions of signal programs'],
  ['assignment', 'conditions of signal programs'],
  ['function', 'conditions of signal programs'],
]);

/** Letters of a state (SUMO docs, "Simulation/Traffic_Lights", table of signal states). */
const LETTERS = 'ryYgGsuoO';

/**
 * Collects signal programs and their schedules from the network and its additional files, in the order read: of the
 * programs of a signal the last one read is in force at the start (SUMO docs, "Simulation/Traffic_Lights").
 */
export class SignalReader implements ElementHandler {
  /** Programs by signal and program id, the last read last. */
  readonly programs = new Map<string, Map<string, WrittenProgram>>();
  readonly schedules = new Map<string, WrittenSchedule>();
  private program: WrittenProgram | null = null;
  private isNetworkRead = false;
  private schedule: WrittenSchedule | null = null;

  constructor(private readonly leftOut: LeftOut) {}

  open(element: XmlElement): void {
    if (element.name === 'tlLogic') this.openProgram(element);
    else if (element.name === 'WAUT') this.openSchedule(element);
    else if (element.name === 'wautSwitch') this.openSwitch(element);
    else if (element.name === 'wautJunction') this.openScheduled(element);
    else if (this.program !== null) this.openPart(element, this.program);
  }

  close(name: string): void {
    if (name === 'WAUT') this.schedule = null;
    if (name !== 'tlLogic' || this.program === null) return;
    this.keep(this.program);
    this.program = null;
  }

  /** From here on programs are read from additional files: they are for signals that the network has. */
  endNetwork(): void {
    this.isNetworkRead = true;
  }

  private openProgram(element: XmlElement): void {
    const type = element.optional('type') ?? 'static';
    if (!Object.hasOwn(KIND, type)) throw element.invalid(`a type of ${Object.keys(KIND).join(', ')}`, `"${type}"`);
    const programId = element.optional('programID') ?? 'default';
    if (!KNOWN_DIRECTLY.has(type)) {
      this.leftOut.note(INSTEAD[type] ?? `controls of signals of type ${type} (fixed times instead)`, element.where);
    }
    const offset = element.optional('offset');
    this.program = {
      id: element.text('id'),
      where: element.where,
      programId,
      offset_s: offset === undefined || offset === 'begin' ? 0 : element.time_s('offset'),
      phases: [],
      kind: programId === 'off' ? 'off' : KIND[type],
      parameters: new Map(),
      element,
    };
  }

  private openPart(element: XmlElement, program: WrittenProgram): void {
    if (element.name === 'phase') program.phases.push(phaseOf(element, program.kind, this.leftOut));
    else if (element.name === 'param') program.parameters.set(element.text('key'), element.text('value'));
    const unsupported = LEFT_OUT.get(element.name);
    if (unsupported !== undefined) this.leftOut.note(unsupported, element.where);
  }

  /** One without phases changes the offset of the program it names; one with them takes the place of a namesake. */
  private keep(program: WrittenProgram): void {
    const { id, programId, phases, kind, offset_s, element } = program;
    const known = this.programs.get(id) ?? new Map<string, WrittenProgram>();
    if (known.size === 0 && this.isNetworkRead) throw element.invalid('a signal of the network', `"${id}"`);
    this.programs.set(id, known);
    const namesake = known.get(programId);
    if (phases.length === 0 && kind !== 'off' && kind !== 'rail') {
      if (namesake === undefined) throw element.invalid('one phase or more, or the id of a program', 'neither');
      namesake.offset_s = offset_s;
      return;
    }
    if (namesake !== undefined && kind !== 'rail') {
      this.leftOut.note(`signal programs that are given again in ${element.file}`, namesake.element.where);
    }
    known.delete(programId);
    known.set(programId, program);
  }

  private openSchedule(element: XmlElement): void {
    const id = element.text('id');
    if (this.schedules.has(id)) throw element.invalid('ids that occur once', `a second "${id}"`);
    const period_s = element.optionalTime_s('period') ?? 0;
    this.schedule = {
      id,
      element,
      reference_s: element.optionalTime_s('refTime') ?? 0,
      startProgram: element.text('startProg'),
      period_s: period_s > 0 ? period_s : null,
      switches: [],
      signals: [],
    };
    this.schedules.set(id, this.schedule);
  }

  private openSwitch(element: XmlElement): void {
    if (this.schedule === null) throw element.invalid('a place inside <WAUT>', 'elsewhere');
    const { reference_s, period_s } = this.schedule;
    const sum_s = reference_s + element.time_s('time');
    const at_s = period_s === null ? sum_s : sum_s % period_s;
    this.schedule.switches.push({ at_s, programId: element.text('to'), element });
  }

  private openScheduled(element: XmlElement): void {
    const schedule = this.schedules.get(element.text('wautID'));
    if (schedule === undefined) throw element.invalid('a WAUT that is defined before', `"${element.text('wautID')}"`);
    const procedure = element.optional('procedure') ?? '';
    const inStep = isTrue(element.optional('synchron'));
    schedule.signals.push({ id: element.text('junctionID'), procedure, inStep, element });
    if (procedure === 'Stretch') this.leftOut.note('stretch ranges of signal switches', element.where);
  }
}

function phaseOf(element: XmlElement, kind: ProgramKind, leftOut: LeftOut): SignalPhase {
  const duration_s = element.time_s('duration');
  if (!(duration_s > 0)) throw element.invalid('a duration above 0 s', `${duration_s}`);
  const next = element.words('next').map(Number);
  const phase = { duration_s, state: stateOf(element), ...(next.length > 0 ? { next } : {}) };
  if (kind !== 'actuated') return phase;
  for (const name of ['earliestEnd', 'latestEnd', 'earlyTarget', 'finalTarget']) {
    if (element.optional(name) !== undefined) leftOut.note(`"${name}" of signal phases`, element.where);
  }
  return { ...phase, ...rangeOf(element, duration_s) };
}

/** As SUMO's NLHandler::addPhase: with a shortest time alone, the phase may last for ever. */
function rangeOf(element: XmlElement, duration_s: number): { minDuration_s: number; maxDuration_s: number } {
  const isFree = element.optional('minDur') !== undefined;
  const minDuration_s = element.optionalTime_s('minDur') ?? duration_s;
  const maxDuration_s = element.optionalTime_s('maxDur') ?? (isFree ? Number.POSITIVE_INFINITY : duration_s);
  if (!(minDuration_s >= 0 && minDuration_s <= maxDuration_s)) {
    throw element.invalid('0 <= minDur <= maxDur', `${minDuration_s} and ${maxDuration_s}`);
  }
  return { minDuration_s, maxDuration_s };
}

function stateOf(element: XmlElement): string {
  const state = element.text('state');
  const wrong = [...state].find((letter) => !LETTERS.includes(letter));
  const expected = `a state of letters ${[...LETTERS].join(' ')}`;
  if (wrong !== undefined) throw element.invalid(expected, `"${wrong}" in "${state}"`);
  if (state === '') throw element.invalid(expected, 'none');
  return state;
}
