import { expect } from 'chai';
import type { verge } from '#proto';
import { float32Of } from '../../../core/columns/columns.js';
import { LEARNING_MESSAGES } from '../../../core/learning/messages.js';
import { WindowReports } from '../../../core/stations/windowReports.js';
import { CloudNode, cloudSyncPayload } from '../../../server/infrastructure/cloudNode.js';

const LAYERS = [1, 1];

function cloud() {
  const sent: verge.v1.IBackhaulRequest[] = [];
  const reports = new WindowReports();
  const node = new CloudNode(Uint32Array.of(1, 2, 3), LAYERS, (request) => sent.push(request), reports);
  const receive = (rsuId: number, round: number, model: number[], weight: number, time_us: number) => {
    const payload = cloudSyncPayload(rsuId, round, 0, weight, false, Float32Array.from(model));
    node.received({ timeUs: time_us, fromId: rsuId, toId: 0, type: 7, payload }, time_us - 5_000);
  };
  return { node, sent, reports, receive };
}

const modelOf = (request: verge.v1.IBackhaulRequest): number[] =>
  Array.from(float32Of(LEARNING_MESSAGES.CloudSync.decode(request.payload!).parameters!.values));

describe('cloud', () => {
  it('averages by weight once every unit has sent, and sends the model to all of them', () => {
    const { node, sent, reports, receive } = cloud();
    receive(1, 1, [1, 0], 30, 10_000);
    receive(2, 1, [5, 4], 10, 11_000);
    expect(sent).to.deep.equal([]);
    receive(3, 1, [9, 9], 0, 20_000); // nobody took part there: it counts for nothing
    expect(sent.map((request) => [request.toId, request.timeUs])).to.deep.equal([
      [1, 20_000],
      [2, 20_000],
      [3, 20_000],
    ]);
    expect(modelOf(sent[0])).to.deep.equal([2, 1]);
    for (const rsuId of [1, 2, 3]) node.delivered(1, rsuId, 20_000 + 1_000 * rsuId);
    expect(reports.take()!.cloud![0]).to.include({ cloudRound: 1, startedUs: 15_000, finishedUs: 23_000, rsus: 2 });
  });

  it('goes on without a unit that stays silent, and ignores what comes too late', () => {
    const { node, sent, receive } = cloud();
    receive(1, 1, [1, 0], 30, 10_000);
    node.window(4_000_000);
    expect(sent).to.deep.equal([]);
    node.window(4_020_000);
    expect(sent).to.have.length(3);
    receive(2, 1, [5, 4], 10, 5_000_000);
    node.window(20_000_000);
    expect(sent).to.have.length(3);
  });

  it('publishes nothing when nobody took part anywhere', () => {
    const { sent, receive } = cloud();
    for (const rsuId of [1, 2, 3]) receive(rsuId, 1, [1, 1], 0, 10_000);
    expect(sent).to.deep.equal([]);
  });

  it('tells when it had what it aggregated', () => {
    const { node, reports, receive } = cloud();
    for (const rsuId of [1, 2, 3]) receive(rsuId, 1, [1, 1], 10, 10_000 * rsuId);
    for (const rsuId of [1, 2, 3]) node.delivered(1, rsuId, 40_000);
    expect(reports.take()!.cloud![0]).to.include({ startedUs: 25_000, aggregatedUs: 30_000, finishedUs: 40_000 });
  });

  it('does not wait for ever for a unit that its model never reaches', () => {
    const { node, reports, receive } = cloud();
    for (const rsuId of [1, 2, 3]) receive(rsuId, 1, [1, 1], 10, 10_000);
    for (const rsuId of [1, 3]) node.delivered(1, rsuId, 20_000);
    node.window(4_010_000);
    expect(reports.take()).to.equal(undefined);
    node.window(4_020_000);
    expect(reports.take()!.cloud![0]).to.include({ cloudRound: 1, finishedUs: 20_000 });
    node.delivered(1, 2, 5_000_000);
    expect(reports.take()).to.equal(undefined);
  });
});
