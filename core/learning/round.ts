/**
 * One learning round at a roadside unit as a pure state machine: announced -> collecting -> closed. Plain data, no clock:
 * time comes in with every input. The aggregator looks at `contributions` once the phase is `closed`.
 */

export type RoundPhase = 'announced' | 'collecting' | 'closed';
export type RoundOutcome = 'aggregated' | 'belowMinimum';

export interface RoundRules {
  readonly rsuId: number;
  readonly round: number;
  readonly modelVersion: number;
  readonly announced_us: number;
  /** after the announcement */
  readonly deadline_us: number;
  /** fewer updates change nothing */
  readonly minCohort: number;
  /** what becomes of an update for an earlier round */
  readonly lateUpdates: 'drop' | 'keep';
}

/** A complete update that reached the roadside unit. */
export interface ReceivedUpdate {
  readonly vehicleId: number;
  readonly updateId: number;
  /** the round it was trained in */
  readonly round: number;
  readonly modelVersion: number;
  readonly numExamples: number;
  readonly update: Float32Array;
  readonly received_us: number;
}

export interface RoundState {
  readonly rules: RoundRules;
  readonly phase: RoundPhase;
  /** vehicles that said they take part, ascending */
  readonly expected: readonly number[];
  /** at most one per vehicle, in order of arrival */
  readonly contributions: readonly ReceivedUpdate[];
  /** updates not for this round: dropped, or kept for the next when the rules say so */
  readonly late: readonly ReceivedUpdate[];
  readonly duplicates: number;
  readonly closed_us: number | null;
  readonly outcome: RoundOutcome | null;
}

export type RoundInput =
  /** the model's last fragment went on the air */
  | { readonly kind: 'modelSent'; readonly time_us: number }
  | { readonly kind: 'joined'; readonly time_us: number; readonly vehicleId: number }
  | { readonly kind: 'left'; readonly time_us: number; readonly vehicleId: number }
  | { readonly kind: 'update'; readonly time_us: number; readonly received: ReceivedUpdate }
  /** no more vehicles will join: the round may close when all expected are in */
  | { readonly kind: 'tick'; readonly time_us: number; readonly joiningEnded: boolean };

/** A round just announced. @param kept late updates kept by the round before; one per vehicle counts */
export function openRound(rules: RoundRules, kept: readonly ReceivedUpdate[] = []): RoundState {
  const contributions: ReceivedUpdate[] = [];
  for (const received of kept) if (!contributions.some(sameVehicle(received))) contributions.push(received);
  return {
    rules,
    phase: 'announced',
    expected: [],
    contributions,
    late: [],
    duplicates: 0,
    closed_us: null,
    outcome: null,
  };
}

/** The state after an input. Inputs come in order of time. */
export function step(state: RoundState, input: RoundInput): RoundState {
  if (state.phase !== 'closed' && input.time_us >= endOf(state.rules)) {
    return step(close(state, endOf(state.rules)), input);
  }
  return HANDLERS[input.kind](state, input as never);
}

/** When the round closes at the latest, us. */
export const endOf = (rules: RoundRules): number => rules.announced_us + rules.deadline_us;

type Handler<Kind extends RoundInput['kind']> = (
  state: RoundState,
  input: Extract<RoundInput, { kind: Kind }>,
) => RoundState;

const HANDLERS: { readonly [Kind in RoundInput['kind']]: Handler<Kind> } = {
  modelSent: (state) => (state.phase === 'announced' ? { ...state, phase: 'collecting' } : state),
  joined: (state, { vehicleId }) =>
    state.phase === 'closed' || state.expected.includes(vehicleId)
      ? state
      : { ...state, expected: [...state.expected, vehicleId].sort((a, b) => a - b) },
  left: (state, { vehicleId }) =>
    state.phase === 'closed' ? state : { ...state, expected: state.expected.filter((id) => id !== vehicleId) },
  update: (state, { received }) => take(state, received),
  tick: (state, { time_us, joiningEnded }) => (joiningEnded && allIn(state) ? close(state, time_us) : state),
};

const sameVehicle = (a: ReceivedUpdate) => (b: ReceivedUpdate) => a.vehicleId === b.vehicleId;
const sameUpdate = (a: ReceivedUpdate) => (b: ReceivedUpdate) =>
  a.vehicleId === b.vehicleId && a.updateId === b.updateId;

function take(state: RoundState, received: ReceivedUpdate): RoundState {
  const known = sameUpdate(received);
  if (state.contributions.some(known) || state.late.some(known)) {
    return { ...state, duplicates: state.duplicates + 1 };
  }
  if (state.phase === 'closed' || received.round !== state.rules.round) {
    return { ...state, late: [...state.late, received] };
  }
  // One contribution per vehicle and release: a fresh update replaces one kept from the round before.
  const others = state.contributions.filter((contribution) => contribution.vehicleId !== received.vehicleId);
  return { ...state, contributions: [...others, received] };
}

function allIn(state: RoundState): boolean {
  if (state.phase !== 'collecting' || state.expected.length === 0) return false;
  return state.expected.every((vehicleId) =>
    state.contributions.some((received) => received.vehicleId === vehicleId && received.round === state.rules.round),
  );
}

function close(state: RoundState, time_us: number): RoundState {
  if (state.phase === 'closed') return state;
  const outcome = state.contributions.length < state.rules.minCohort ? 'belowMinimum' : 'aggregated';
  return { ...state, phase: 'closed', closed_us: time_us, outcome };
}

/**
 * Late updates the next round starts with, oldest first; none unless the rules keep them. Privacy modes must use `drop`
 * or count the release of the round that takes them.
 */
export function keptForNext(state: RoundState): readonly ReceivedUpdate[] {
  return state.rules.lateUpdates === 'keep' ? state.late : [];
}
