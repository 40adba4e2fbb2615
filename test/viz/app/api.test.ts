import { expect } from 'chai';
import { Api } from '../../../viz/app/api.js';

describe('Api', () => {
  const { fetch } = globalThis;
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  it('tells how much of a recording has come while it is downloaded', async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array([1, 2, 3]));
        controller.enqueue(new Uint8Array([4, 5]));
        controller.close();
      },
    });
    globalThis.fetch = async () => new Response(body, { headers: { 'content-length': '5' } });
    const told: (number | null)[][] = [];
    const content = await new Api().recording('a.mcap', (...progress) => told.push(progress));
    expect(told).to.deep.equal([
      [3, 5],
      [5, 5],
    ]);
    expect([...new Uint8Array(await content.arrayBuffer())]).to.deep.equal([1, 2, 3, 4, 5]);
  });

  it('asks for the same run again: scenario, seed and what was set when it was started', async () => {
    const manifest = {
      source: 'riverside',
      scenario: 'riverside',
      seed: 7,
      parameters: { run: { duration_s: 60 }, privacy: { mode: 'edge', clip: 1 } },
      origins: { 'run.duration_s': 'api', 'privacy.mode': 'api', 'privacy.clip': 'default' },
    };
    globalThis.fetch = async () => Response.json(manifest);
    expect(await new Api().requestOf('x')).to.deep.equal({
      scenario: 'riverside',
      seed: '7',
      set: { 'run.duration_s': 60, 'privacy.mode': 'edge' },
    });
  });
});
