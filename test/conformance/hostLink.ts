import { expect } from 'chai';
import { verge } from '#proto';
import type { HostLink } from '../../core/stations/hostLink.js';
import { rejection, ScriptedHost, scriptedAdvance, scriptedPlan } from '../support/scriptedHost.js';

/** One way of linking a host to the world, as the suite drives it. */
export interface LinkAdapter {
  readonly name: string;
  /** Links and starts a host; the same for every transport. */
  link(host: ScriptedHost, plan: ReturnType<typeof scriptedPlan>, welcome: verge.v1.IWelcome): Promise<HostLink>;
  close(): Promise<void>;
}

const WELCOME: verge.v1.IWelcome = { hostId: 3, scenarioJson: '{"a":1}', seed: '7', windowUs: 10_000, timeUs: 50_000 };

const bytes = (done: verge.v1.IDone): string => Buffer.from(verge.v1.Done.encode(done).finish()).toString('hex');

/** Twenty windows through a link, as hexadecimal bytes of each Done. */
async function answers(link: HostLink): Promise<string[]> {
  const result: string[] = [];
  for (let window = 0; window < 20; window++) result.push(bytes(await link.advance(scriptedAdvance(window))));
  return result;
}

function expected(): string[] {
  const host = new ScriptedHost();
  host.start(WELCOME);
  return Array.from({ length: 20 }, (_, window) => bytes(host.advance(scriptedAdvance(window)) as verge.v1.IDone));
}

/** What every HostLink does, whatever carries it. */
export function hostLinkConformance(makeAdapter: () => Promise<LinkAdapter>, name: string): void {
  describe(`host link over ${name}`, () => {
    let adapter: LinkAdapter;
    let host: ScriptedHost;
    beforeEach(async () => {
      adapter = await makeAdapter();
      host = new ScriptedHost();
    });
    afterEach(() => adapter.close());

    it('tells its plan and starts the host once with the welcome', async () => {
      const plan = scriptedPlan();
      const link = await adapter.link(host, plan, WELCOME);
      await link.advance(scriptedAdvance(0));
      expect(link.name).to.equal('fleet-0');
      expect([...link.stationIds]).to.deep.equal([1, 2, 3, 4, 5]);
      expect(host.starts).to.equal(1);
      expect(host.welcomed?.seed).to.equal('7');
      expect(host.welcomed?.timeUs).to.equal(50_000);
    });

    it('gives the same Done for the same Advance, byte for byte, whoever carries it', async () => {
      const link = await adapter.link(host, scriptedPlan(), WELCOME);
      expect(await answers(link)).to.deep.equal(expected());
    });

    it('waits for a host that answers late', async () => {
      host.answersLate = true;
      const link = await adapter.link(host, scriptedPlan(), WELCOME);
      expect(await answers(link)).to.deep.equal(expected());
    });

    it('carries an empty window', async () => {
      const link = await adapter.link(host, scriptedPlan(), WELCOME);
      const done = await link.advance({ window: 4, fromUs: 40_000, untilUs: 50_000 });
      expect(done.window).to.equal(4);
      expect(done.transmissions ?? []).to.have.length(0);
    });

    it('rejects with the code of the error the host met', async () => {
      host.failAtWindow = 1;
      const link = await adapter.link(host, scriptedPlan(), WELCOME);
      await link.advance(scriptedAdvance(0));
      const error = await rejection(Promise.resolve(link.advance(scriptedAdvance(1))));
      expect(error.code).to.equal('TRAINING_FAILED');
      expect(error.message).to.contain('told to fail');
    });

    it('refuses windows once it is closed', async () => {
      const link = await adapter.link(host, scriptedPlan(), WELCOME);
      await link.advance(scriptedAdvance(0));
      await link.close('over');
      expect((await rejection(Promise.resolve(link.advance(scriptedAdvance(1))))).code).to.equal('HOST_LOST');
    });

    it('can be closed twice', async () => {
      const link = await adapter.link(host, scriptedPlan(), WELCOME);
      await link.close('over');
      await link.close('over');
    });
  });
}
