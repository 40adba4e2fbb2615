import { expect } from 'chai';
import { levelOf } from '../../../../core/radio/reception/levels.js';
import { Selection, type Wanted } from '../../../../core/radio/sidelink/selection.js';
import { Sensing } from '../../../../core/radio/sidelink/sensing.js';

const SUBCHANNELS = 2;
const NOISE_MW = 1e-10;
const THRESHOLD_DBM = -110;
const NOW = 2000;
const LOUD_MW = 1e-6;

const WANTED: Wanted = {
  slot: 0,
  stationId: 5,
  now: NOW,
  first: NOW + 1,
  last: NOW + 20,
  subchannels: 1,
  interval: 20,
  reservedAt: -1,
  secondReservedAt: -1,
  pair: false,
};

/** A listener of two sub-channels that heard nothing. */
function listener() {
  const sensing = new Sensing(1, SUBCHANNELS, NOISE_MW, -94);
  sensing.follow(0, true);
  const hear = (subframe: number, subchannel: number, power_mW: number) => {
    sensing.rssi_mW[sensing.pastAt(0, subframe) + subchannel] = power_mW;
  };
  return { sensing, hear };
}

const selectionOf = ({ sensing }: Pick<Listener, 'sensing'>) =>
  new Selection(sensing, SUBCHANNELS, THRESHOLD_DBM, NOISE_MW, 1);

type Listener = ReturnType<typeof listener>;

/** All that `draws` decisions choose, as "subframe after now/sub-channel". */
function chosen(air: Listener, change: Partial<Wanted> = {}, draws = 2000): Set<string> {
  const selection = selectionOf(air);
  const found = new Set<string>();
  for (let draw = 0; draw < draws; draw++) {
    expect(selection.choose({ ...WANTED, ...change }, draw)).to.equal(true);
    found.add(`${selection.choice.subframe - NOW}/${selection.choice.subchannel}`);
  }
  return found;
}

describe('choice of a resource', () => {
  it('is among all of the selection window on a silent channel', () => {
    expect(chosen(listener()).size).to.equal(40);
  });

  it('leaves out what is reserved above the threshold, in all sub-channels a packet needs', () => {
    const air = listener();
    air.sensing.reserve(0, NOW + 3, 1, 1, levelOf(THRESHOLD_DBM + 1));
    air.sensing.reserve(0, NOW + 4, 1, 1, levelOf(THRESHOLD_DBM - 1));
    const single = chosen(air);
    expect([single.has('3/1'), single.has('3/0'), single.has('4/1')]).to.deep.equal([false, true, true]);
    const wide = chosen(air, { subchannels: 2 });
    expect([wide.has('3/0'), wide.size]).to.deep.equal([false, 19]);
  });

  it('takes who speaks for the end of the window in the subframe of the decision, yet unheard, to go on', () => {
    const air = listener();
    air.sensing.reserve(0, NOW, 1, 1, levelOf(THRESHOLD_DBM + 30));
    const found = chosen(air);
    expect([found.has('20/1'), found.has('20/0'), found.size]).to.deep.equal([false, true, 39]);
  });

  it('raises the threshold by 3 dB at a time until a fifth is left', () => {
    const air = listener();
    for (let t = 1; t <= 20; t++) {
      // of forty candidates six are 2 dB above the threshold, six 5 dB, the others 20 dB: eight must be left
      const above_dB = t <= 3 ? 2 : t <= 6 ? 5 : 20;
      for (const k of [0, 1]) air.sensing.reserve(0, NOW + t, k, 1, levelOf(THRESHOLD_DBM + above_dB));
    }
    const found = chosen(air);
    expect(found.size).to.equal(12);
    for (const resource of found) expect(Number.parseInt(resource, 10)).to.be.at.most(6);
  });

  it('draws from the quietest fifth, by the mean of what was heard there', () => {
    const air = listener();
    for (let t = 1; t <= 20; t++) {
      for (let past = t - 20; past >= -1000; past -= 20) {
        for (const k of [0, 1]) air.hear(NOW + past, k, LOUD_MW * (1 + t));
      }
    }
    const quietest = ['1/0', '1/1', '2/0', '2/1', '3/0', '3/1', '4/0', '4/1'];
    expect([...chosen(air)].sort()).to.deep.equal(quietest);
  });

  it('forgets what was heard more than a second ago', () => {
    const air = listener();
    for (let t = 5; t < 20; t++) for (const k of [0, 1]) air.hear(NOW + t - 1020, k, LOUD_MW);
    expect(chosen(air).size).to.equal(40);
    for (const k of [0, 1]) air.hear(NOW - 1000, k, LOUD_MW);
    expect(chosen(air).size).to.equal(38);
  });

  it('avoids resources whose last use the station could not hear, because it transmitted', () => {
    const air = listener();
    air.sensing.deafen(0, NOW - 13);
    const found = chosen(air);
    expect([found.has('7/0'), found.has('7/1'), found.size]).to.deep.equal([false, false, 38]);
  });

  it('avoids subframes in which the station will transmit', () => {
    const air = listener();
    air.sensing.plan(0, NOW + 9);
    const found = chosen(air, { reservedAt: NOW + 32 });
    expect([found.has('9/0'), found.has('12/1'), found.size]).to.deep.equal([false, false, 36]);
  });

  it('finds none where the station transmits in the whole window', () => {
    const air = listener();
    air.sensing.own.fill(1);
    expect(selectionOf(air).choose(WANTED, 0)).to.equal(false);
  });

  it('of a pair takes two subframes at most fifteen apart, the earlier first', () => {
    const selection = selectionOf(listener());
    for (let draw = 0; draw < 500; draw++) {
      selection.choose({ ...WANTED, pair: true }, draw);
      const { subframe, secondSubframe } = selection.choice;
      if (secondSubframe >= 0) expect(secondSubframe - subframe).to.be.within(1, 15);
    }
    expect(selection.choice.secondSubframe).to.be.above(NOW);
  });
});
