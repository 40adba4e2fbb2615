import { expect } from 'chai';
import { missWords, spoken } from '../../../viz/panels/eventWords.js';

const nameOf = (id: number): string => (id === 3 ? 'Old Bridge' : `Car ${id}`);

describe('event words', () => {
  it('call cars and roadside units by their names, and a cause by its own', () => {
    expect(spoken('vehicle 1005 warns of a hazard (cause 6)', nameOf)).to.equal(
      'Car 1005 warns of a hazard (slippery road)',
    );
    expect(spoken('round 2 of RSU 3: 7 of 9 updates', nameOf)).to.equal('Round 2 of Old Bridge: 7 of 9 updates');
    expect(spoken('7 of 16 vehicles late', nameOf)).to.equal('7 of 16 vehicles late');
  });

  it('say why a budget was missed', () => {
    expect(missWords('outOfCoverage')).to.equal('out of coverage');
    expect(missWords('somethingNew')).to.equal('something new');
  });
});
