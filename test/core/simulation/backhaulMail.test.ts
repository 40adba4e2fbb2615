import { expect } from 'chai';
import { verge } from '#proto';
import { Backhaul } from '../../../core/radio/backhaul.js';
import { Random } from '../../../core/random/random.js';
import { nest, resolveParameters } from '../../../core/scenario/resolve.js';
import { BackhaulMail } from '../../../core/simulation/backhaulMail.js';

const { CLOUD_SYNC, DENM } = verge.v1.MessageType;

const FIXED = { backhaulP50_ms: 5, backhaulP95_ms: 5.0001, backhaul_Mbps: 8 };
const infrastructure = (values: object = {}) =>
  resolveParameters([{ origin: 'file', values: { infrastructure: { ...FIXED, ...values } } }]).parameters
    .infrastructure;

const message = (timeUs: number, fromId = 1, type = CLOUD_SYNC): verge.v1.IBackhaulRequest => ({
  timeUs,
  fromId,
  toId: 0,
  type,
  size_B: 1000,
  payload: new Uint8Array(0),
});

/** Windows of 10 ms; `send` says what is sent in each. @returns arrivals in ms */
function drive(
  until_ms: number,
  values: (time_ms: number) => object,
  send: Record<number, verge.v1.IBackhaulRequest[]>,
) {
  const mail = new BackhaulMail(new Backhaul(Random.fromSeed(1)));
  const arrivals_ms: number[] = [];
  for (let now_ms = 0; now_ms < until_ms; now_ms += 10) {
    mail.begin(now_ms * 1000, infrastructure(values(now_ms)));
    arrivals_ms.push(...mail.arrived((now_ms + 10) * 1000).map(({ timeUs }) => Math.round(timeUs! / 1000)));
    mail.send(send[now_ms] ?? []);
  }
  return { mail, arrivals_ms };
}

describe('the mail on the backhaul', () => {
  it('comes in order of arrival in the window in which it arrives', () => {
    const { arrivals_ms, mail } = drive(100, () => ({}), {
      0: [message(2000), message(1000, 2)],
      20: [message(20_000)],
    });
    expect(arrivals_ms).to.deep.equal([7, 8, 26]);
    expect(mail.figures()).to.include({ sent: 3, delivered: 3, sent_B: 3000, heldByOutage: 0 });
    expect(mail.figures().meanDelay_ms).to.be.closeTo(6, 0.01);
  });

  it('waits while an outage lasts, told by the switch or by intervals, and goes on in order', () => {
    for (const values of [
      (time_ms: number) => ({ backhaulOutage: time_ms >= 20 && time_ms < 60 }),
      () => ({ backhaulOutages: '0.02-0.06 0.5-0.6' }),
    ]) {
      const { arrivals_ms, mail } = drive(200, values, {
        10: [message(15_000)],
        20: [message(20_000), message(21_000)],
      });
      expect(arrivals_ms).to.deep.equal([21, 66, 67]);
      expect(mail.figures().heldByOutage).to.equal(2);
      expect(mail.figures().maxDelay_ms).to.be.closeTo(46, 0.01);
    }
  });

  it('tells what the slowest model spent its way on', () => {
    const causeOf = (values: (time_ms: number) => object, sent = [message(0)]) =>
      drive(5000, values, { 0: sent }).mail.causeBetween(0, 5_000_000);
    expect(causeOf(() => ({}))).to.equal('backhaul');
    expect(causeOf((time_ms) => ({ backhaulOutage: time_ms < 50 }))).to.equal('backhaulOutage');
    expect(causeOf(() => ({ backhaul_Mbps: 0.1 }))).to.equal('backhaulLoad');
    const many = Array.from({ length: 20 }, () => message(0));
    expect(causeOf(() => ({ backhaulLoss: 0.5 }), many)).to.equal('backhaulLoss');
    expect(causeOf((time_ms) => ({ backhaulOutage: time_ms < 50 }), [message(0, 1, DENM)])).to.equal('backhaul');
  });

  it('takes only intervals that go forward', () => {
    const set = (text: string) =>
      resolveParameters([{ origin: 'cli', values: nest('infrastructure.backhaulOutages', text) }]);
    expect(() => set('90-60')).to.throw(/end after they begin/);
    expect(() => set('soon')).to.throw(/60-90 120-150/);
    expect(set('60-90 120-150.5').parameters.infrastructure.backhaulOutages).to.equal('60-90 120-150.5');
  });
});
