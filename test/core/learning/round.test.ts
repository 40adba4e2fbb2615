import { expect } from 'chai';
import { keptForNext, openRound, type ReceivedUpdate, type RoundRules, step } from '../../../core/learning/round.js';

const RULES: RoundRules = {
  rsuId: 9,
  round: 4,
  modelVersion: 3,
  announced_us: 1000,
  deadline_us: 4000,
  minCohort: 2,
  lateUpdates: 'drop',
};

const updateOf = (vehicleId: number, over: Partial<ReceivedUpdate> = {}): ReceivedUpdate => ({
  vehicleId,
  updateId: 1,
  round: 4,
  modelVersion: 3,
  numExamples: 10,
  update: Float32Array.of(vehicleId),
  received_us: 2000,
  ...over,
});

const join = (vehicleId: number, time_us = 1100) => ({ kind: 'joined', time_us, vehicleId }) as const;
const arrive = (received: ReceivedUpdate, time_us = 2000) => ({ kind: 'update', time_us, received }) as const;
const sent = { kind: 'modelSent', time_us: 1050 } as const;
const tick = (time_us: number, joiningEnded = true) => ({ kind: 'tick', time_us, joiningEnded }) as const;

describe('learning round', () => {
  it('goes from announced over collecting to closed', () => {
    let state = openRound(RULES);
    expect(state.phase).to.equal('announced');
    state = step(state, sent);
    expect(state.phase).to.equal('collecting');
    state = step(state, tick(5000));
    expect([state.phase, state.closed_us, state.outcome]).to.deep.equal(['closed', 5000, 'belowMinimum']);
  });

  it('closes early when all that joined have delivered', () => {
    const inputs = [sent, join(1), join(2), arrive(updateOf(1)), tick(2100), arrive(updateOf(2), 2200), tick(2300)];
    const phases: string[] = [];
    let state = openRound(RULES);
    for (const input of inputs) {
      state = step(state, input);
      phases.push(state.phase);
    }
    expect(phases.slice(-3)).to.deep.equal(['collecting', 'collecting', 'closed']);
    expect([state.closed_us, state.outcome]).to.deep.equal([2300, 'aggregated']);
  });

  it('does not close early while others may still join', () => {
    const state = [sent, join(1), arrive(updateOf(1)), tick(2100, false)].reduce(step, openRound(RULES));
    expect(state.phase).to.equal('collecting');
  });

  it('does not wait for a vehicle that left', () => {
    const inputs = [
      sent,
      join(1),
      join(2),
      arrive(updateOf(1)),
      { kind: 'left', time_us: 2100, vehicleId: 2 } as const,
      tick(2200),
    ];
    expect(inputs.reduce(step, openRound(RULES)).phase).to.equal('closed');
  });

  it('closes at its deadline, not when the next input happens to come', () => {
    const state = step(step(openRound(RULES), sent), arrive(updateOf(1), 9999));
    expect(state.closed_us).to.equal(5000);
    expect(state.contributions).to.have.length(0);
    expect(state.late).to.have.length(1);
  });

  it('counts a copy once', () => {
    const inputs = [sent, arrive(updateOf(1)), arrive(updateOf(1)), tick(5000), arrive(updateOf(1), 6000)];
    const state = inputs.reduce(step, openRound(RULES));
    expect([state.contributions.length, state.duplicates, state.late.length]).to.deep.equal([1, 2, 0]);
  });

  it('takes one contribution per vehicle, the newest', () => {
    const inputs = [sent, arrive(updateOf(1)), arrive(updateOf(1, { updateId: 2 }))];
    const state = inputs.reduce(step, openRound(RULES));
    expect(state.contributions.map(({ updateId }) => updateId)).to.deep.equal([2]);
  });

  it('sets an update for another round aside', () => {
    const state = [sent, arrive(updateOf(1, { round: 3 }))].reduce(step, openRound(RULES));
    expect(state.contributions).to.have.length(0);
    expect(state.late).to.have.length(1);
  });

  it('keeps late updates for the next round only when told to', () => {
    const inputs = [sent, tick(5000), arrive(updateOf(7), 5100)];
    expect(keptForNext(inputs.reduce(step, openRound(RULES)))).to.have.length(0);
    const kept = keptForNext(inputs.reduce(step, openRound({ ...RULES, lateUpdates: 'keep' })));
    const next = openRound({ ...RULES, round: 5, announced_us: 6000 }, kept);
    expect(next.contributions.map(({ vehicleId }) => vehicleId)).to.deep.equal([7]);
    const replaced = step(next, arrive(updateOf(7, { updateId: 2, round: 5 }), 7000));
    expect(replaced.contributions.map(({ updateId }) => updateId)).to.deep.equal([2]);
  });

  it('changes nothing of the state it was given', () => {
    const first = openRound(RULES);
    const copy = structuredClone(first);
    step(first, arrive(updateOf(1)));
    expect(first).to.deep.equal(copy);
  });

  it('aggregates from the minimum cohort on', () => {
    const outcome = (count: number) => {
      const inputs = Array.from({ length: count }, (_, i) => arrive(updateOf(i + 1)));
      return [sent, ...inputs, tick(5000)].reduce(step, openRound(RULES)).outcome;
    };
    expect([outcome(1), outcome(2)]).to.deep.equal(['belowMinimum', 'aggregated']);
  });
});
