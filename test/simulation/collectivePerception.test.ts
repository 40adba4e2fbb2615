import { expect } from 'chai';
import { verge } from '#proto';
import { decodeCpm } from '../../core/facilities/messages/cpm.js';
import { cpmPayload_B } from '../../core/facilities/payloadSizes.js';
import { shbAirSize_B } from '../../core/facilities/sizeModel.js';
import { wholeRun } from '../support/wholeRun.js';

const PERCEIVING = {
  'learning.enabled': false,
  'sensors.gnss': false,
  'sensors.radar.enabled': true,
  'facilities.cpm.enabled': true,
};

async function drive(set: Record<string, unknown> = {}, hosts = 1) {
  const { messages, summary } = await wholeRun('riverside', 10, { ...PERCEIVING, ...set }, hosts);
  const { worldHash, facilities } = summary as { worldHash: string; facilities: Record<string, number> };
  return { worldHash, facilities, cpms: messages.filter(({ type }) => type === verge.v1.MessageType.CPM) };
}

describe('collective perception in a run', () => {
  let plain: Awaited<ReturnType<typeof drive>>;

  before(async () => {
    plain = await drive();
  });

  it('lets vehicles know of more others than CAMs alone', () => {
    const { knownByCam, knownByCpm, knownByEither } = plain.facilities;
    expect(knownByCpm).to.be.above(1);
    expect(knownByEither).to.be.above(knownByCam + 0.5);
    expect(knownByEither).to.be.below(knownByCam + knownByCpm);
  });

  it('has the size of its content on the air, with a certificate once a second', () => {
    const excess = new Set<number>();
    for (const { payload, size_B } of plain.cpms) {
      const { sensors, objects } = decodeCpm(payload!);
      excess.add(size_B! - shbAirSize_B(cpmPayload_B(sensors.length, objects.length), false));
    }
    expect([...excess].sort((a, b) => a - b)).to.deep.equal([0, 148]);
  });

  it('tells the sensors of each vehicle about once a second, and nothing more than ten times', () => {
    const bySender = new Map<number, verge.v1.IMessageView[]>();
    for (const cpm of plain.cpms) bySender.set(cpm.sender!, [...(bySender.get(cpm.sender!) ?? []), cpm]);
    expect(bySender.size).to.be.above(100);
    for (const [sender, cpms] of bySender) {
      const withSensors = cpms.filter(({ payload }) => decodeCpm(payload!).sensors.length > 0);
      expect(withSensors.length, `${sender}`).to.be.within(1, 10);
      const times_us = cpms.map(({ timeUs }) => timeUs!);
      for (let i = 1; i < times_us.length; i++) {
        expect(times_us[i] - times_us[i - 1], `${sender}`).to.be.above(95_000); // channel access moves them a little
      }
    }
  });

  it('starts its messages at all phases of 100 ms', () => {
    const tenths = new Array<number>(10).fill(0);
    for (const { timeUs } of plain.cpms) tenths[Math.floor((timeUs! % 100_000) / 10_000)]++;
    for (const count of tenths) expect(count / plain.cpms.length).to.be.within(0.05, 0.15);
  });

  it('does not depend on how vehicles are spread over hosts', async () => {
    const spread = await drive({}, 2);
    expect(spread.worldHash).to.equal(plain.worldHash);
    expect(spread.facilities).to.deep.equal(plain.facilities);
  });

  it('leaves out what announces itself, and knows nearly as much', async () => {
    const mitigated = await drive({ 'facilities.cpm.redundancy': 'selfAnnouncement' });
    const told = (run: typeof plain) =>
      run.cpms.reduce((sum, { payload }) => sum + decodeCpm(payload!).objects.length, 0);
    expect(told(mitigated)).to.be.below(0.6 * told(plain));
    expect(mitigated.facilities.knownByEither).to.be.above(0.75 * plain.facilities.knownByEither);
  });
});
