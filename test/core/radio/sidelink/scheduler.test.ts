import { expect } from 'chai';
import { Allocations } from '../../../../core/radio/sidelink/allocation.js';
import { type Planned, Scheduler } from '../../../../core/radio/sidelink/scheduler.js';
import { Sensing } from '../../../../core/radio/sidelink/sensing.js';
import { DEFAULT_SIDELINK } from '../../../../core/radio/sidelink/settings.js';
import { Random } from '../../../../core/random/random.js';
import { requestOf } from '../highway.js';

const NOISE_MW = 1e-10;

/** What one station transmits when it asks for packets of these sizes every 100 ms. */
function plannedFor(sizes_B: readonly number[], change = {}): { subframe: number; item: Planned }[] {
  const config = { ...DEFAULT_SIDELINK, keepProbability: 1, ...change };
  const sensing = new Sensing(1, config.subchannels, NOISE_MW, config.busyThreshold_dBm);
  sensing.follow(0, true);
  const scheduler = new Scheduler(1, config, NOISE_MW, new Allocations(config, -98), sensing, Random.fromSeed(1));
  const planned: { subframe: number; item: Planned }[] = [];
  for (let subframe = 0; subframe < 100 * (sizes_B.length + 1); subframe++) {
    if (subframe % 100 === 0 && subframe / 100 < sizes_B.length) {
      scheduler.plan(requestOf(0, subframe * 1000, { airSize_B: sizes_B[subframe / 100] }), subframe);
    }
    for (const item of scheduler.due(subframe)) planned.push({ subframe, item });
  }
  return planned;
}

describe('scheduling of packets', () => {
  it('announces the next use of its resource, as wide as the grant whatever the packet', () => {
    const [wide, narrow] = plannedFor([350, 100]);
    expect(wide.item.reservations).to.deep.equal([
      { subframe: wide.subframe + 100, subchannel: wide.item.subchannel, length: 3 },
    ]);
    expect([narrow.subframe, narrow.item.packet.allocation.subchannels]).to.deep.equal([wide.subframe + 100, 1]);
    expect(narrow.item.reservations).to.deep.equal([
      { subframe: narrow.subframe + 100, subchannel: narrow.item.subchannel, length: 3 },
    ]);
  });

  it('announces nothing with the last packet of a resource', () => {
    const planned = plannedFor(new Array<number>(16).fill(350), { keepProbability: 0 });
    const silent = planned.filter(({ item }) => item.reservations.length === 0);
    expect(silent.length).to.be.within(1, 3);
    expect(planned.indexOf(silent[0])).to.be.within(4, 14); // the fifth to the fifteenth packet
  });

  it('announces with the first of two transmissions the second, and with both those of the next packet', () => {
    const [first, second] = plannedFor([350], { retransmission: true });
    const next = [first, second].map(({ subframe, item }) => ({
      subframe: subframe + 100,
      subchannel: item.subchannel,
      length: 3,
    }));
    const ahead = { subframe: second.subframe, subchannel: second.item.subchannel, length: 3 };
    expect(first.item.reservations).to.deep.equal([...next, ahead]);
    expect(second.item.reservations).to.deep.equal(next);
  });
});
