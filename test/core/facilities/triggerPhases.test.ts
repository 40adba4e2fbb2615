import { expect } from 'chai';
import { TriggerPhases } from '../../../core/facilities/triggerPhases.js';
import { Random } from '../../../core/random/random.js';

function due(phases: TriggerPhases, from_us: number, until_us: number): [slot: number, time_us: number][] {
  const found: [number, number][] = [];
  phases.forEachDue(from_us, until_us, (slot, time_us) => found.push([slot, time_us]));
  return found;
}

describe('trigger phases', () => {
  const phases = new TriggerPhases(100, Uint32Array.of(30, 0, 99, 30));

  it('are due once a period, ordered by time and slot', () => {
    expect(due(phases, 0, 100)).to.deep.equal([
      [1, 0],
      [0, 30],
      [3, 30],
      [2, 99],
    ]);
  });

  it('are neither lost nor doubled by windows of any length', () => {
    const whole = due(phases, 40, 1040);
    for (const window_us of [1, 7, 50, 100, 333]) {
      const pieces: [number, number][] = [];
      for (let t = 40; t < 1040; t += window_us) pieces.push(...due(phases, t, Math.min(1040, t + window_us)));
      expect(pieces).to.deep.equal(whole);
    }
    expect(whole).to.have.length(40);
  });

  it('of a station do not depend on who else is there', () => {
    const rng = Random.fromSeed(1);
    const alone = TriggerPhases.draw(100_000, Uint32Array.of(7), rng, 'cam');
    const together = TriggerPhases.draw(100_000, Uint32Array.of(3, 7, 9), rng, 'cam');
    expect(together.phase_us[1]).to.equal(alone.phase_us[0]);
    expect(new Set(together.phase_us).size).to.equal(3);
  });
});
