import { expect } from 'chai';
import fc from 'fast-check';
import { budget, SEED } from './budget.js';
import { answers, wrong } from './fuzzedDone.js';
import { BesiegedRun, type Connect, giveUp, inProcess, SocketDoor } from './hostileHost.js';

const LINKS: readonly (readonly [string, () => Promise<{ connect: Connect; close(): Promise<void> }>])[] = [
  ['in the same process', async () => ({ connect: inProcess, close: async () => {} })],
  [
    'over a WebSocket',
    async () => {
      const door = new SocketDoor();
      await door.open();
      return door;
    },
  ],
];

for (const [name, open] of LINKS) {
  describe(`a host ${name} that answers at random (seed ${SEED})`, () => {
    let link: Awaited<ReturnType<typeof open>>;
    let run: BesiegedRun;
    let twin: BesiegedRun;

    before(async () => {
      link = await open();
      run = await BesiegedRun.start(link.connect);
      twin = await BesiegedRun.start(inProcess);
    });
    after(async () => {
      await Promise.all([run.close(), twin.close()]);
      await link.close();
    });

    it('is lost with a coded error when it is wrong, and the run is as if it had left at that window', async () => {
      for (const [index, answer] of fc.sample(wrong, budget(0.6)).entries()) {
        const loss = await run.under(answer);
        expect(loss, `answer ${index} was accepted`).to.match(
          /^fleet-1 is gone: .+ at fleet-1: [A-Z].*expected .*, got /,
        );
        await twin.under(giveUp);
        expect(run.worldHash, `after answer ${index}`).to.equal(twin.worldHash);
      }
      run.expectSane();
    });

    it('does what it may and is refused the rest, while the run goes on and its figures stay figures', async () => {
      for (const [index, answer] of fc.sample(answers, budget(0.6)).entries()) {
        const loss = await run.under(answer);
        await twin.under(loss === undefined ? answer : giveUp);
        expect(run.worldHash, `after answer ${index}`).to.equal(twin.worldHash);
      }
      run.expectSane();
    });
  });
}
