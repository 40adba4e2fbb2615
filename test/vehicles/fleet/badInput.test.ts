import { expect } from 'chai';
import type { verge } from '#proto';
import { bytesOf } from '../../../core/columns/columns.js';
import { VergeError } from '../../../core/errors/vergeError.js';
import { ReferenceEngine } from '../../../core/learning/referenceEngine.js';
import { LEARNING_TASKS } from '../../../core/learning/tasks/registry.js';
import { resolveParameters } from '../../../core/scenario/resolve.js';
import { InfrastructureHost } from '../../../server/infrastructure/infrastructureHost.js';
import { FleetHost } from '../../../vehicles/fleetHost.js';

const parameters = resolveParameters([]).parameters;

const welcome = (changes: verge.v1.IWelcome = {}): verge.v1.IWelcome => ({
  protocolVersion: 1,
  hostId: 1,
  scenarioJson: JSON.stringify(parameters),
  seed: '1',
  stationIds: bytesOf(Uint32Array.of(1)),
  stationTypes: Uint8Array.of(15),
  stationXM: bytesOf(new Float32Array(1)),
  stationYM: bytesOf(new Float32Array(1)),
  windowUs: 10_000,
  trafficStepUs: 100_000,
  ...changes,
});

const hosts = [
  ['fleet', () => new FleetHost({ engine: new ReferenceEngine(), tasks: LEARNING_TASKS })],
  ['infrastructure', () => new InfrastructureHost()],
] as const;

const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    if (error instanceof VergeError) return error.code;
    throw error;
  }
  return 'none';
};

for (const [name, make] of hosts) {
  describe(`${name} host, given wrong input,`, () => {
    it('refuses a window before a welcome', () => {
      expect(codeOf(() => make().advance({ window: 0, fromUs: 0, untilUs: 10_000 }))).to.equal('PROTOCOL_VIOLATION');
    });

    it('refuses another protocol version, a scenario that is no JSON and an unknown task', () => {
      const brokenJson = welcome({ scenarioJson: '{"run":' });
      const otherTask = { ...parameters, learning: { ...parameters.learning, task: 'chess' } };
      expect(codeOf(() => make().start(welcome({ protocolVersion: 2 })))).to.equal('PROTOCOL_VERSION');
      expect(codeOf(() => make().start(brokenJson))).to.equal('MESSAGE_UNDECODABLE');
      expect(codeOf(() => make().start(welcome({ scenarioJson: JSON.stringify(otherTask) })))).to.equal(
        'PARAMETER_INVALID',
      );
    });

    it('tells of every kind of frame that does not decode, and lives on', async () => {
      const host = make();
      host.start(welcome());
      const types = name === 'fleet' ? [1, 2, 3, 4, 6] : [1, 2, 5];
      const frames = types.map((type) => ({
        transmissionId: type,
        senderId: 9,
        type,
        channel: 0,
        payload: Uint8Array.of(0xff, 0xff, 0xff),
        receiverId: bytesOf(Uint32Array.of(1)),
        timeUs: 9_000,
      }));
      const done = await host.advance({ window: 1, fromUs: 10_000, untilUs: 20_000, frames });
      expect(done.reports!.events!.map((event) => [event.code, event.stationId])).to.deep.equal(
        types.map(() => ['MESSAGE_UNDECODABLE', 9]),
      );
      const next = await host.advance({ window: 2, fromUs: 20_000, untilUs: 30_000 });
      expect(next.window).to.equal(2);
      expect(next.reports?.events ?? []).to.deep.equal([]);
    });

    it('starts afresh with a new welcome', async () => {
      const host = make();
      host.start(welcome());
      await host.advance({ window: 0, fromUs: 0, untilUs: 10_000 });
      host.start(welcome({ timeUs: 500_000 }));
      expect((await host.advance({ window: 50, fromUs: 500_000, untilUs: 510_000 })).window).to.equal(50);
      await host.close();
    });
  });
}
