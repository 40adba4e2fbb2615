import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { verge } from '#proto';
import { ViewDecoder } from '../../../core/view/viewDecoder.js';
import { describeRecording, descriptionText } from '../../../server/recording/describe.js';
import { openRecording } from '../../../server/recording/reader.js';
import { inTemporaryFolder } from './recordingFixture.js';

const CHILD = fileURLToPath(new URL('./recordingChild.js', import.meta.url));

/** Records in a process of its own, kills it with SIGKILL after some seconds of the run, and gives the second reached. */
async function killedAfter(path: string, second: number): Promise<number> {
  const child = spawn(process.execPath, [CHILD, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  let reached = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    reached = Number(line);
    if (reached >= second) child.kill('SIGKILL');
  }
  await closed;
  expect(child.signalCode).to.equal('SIGKILL');
  return reached;
}

describe('a process killed with SIGKILL while it records', () => {
  it('leaves a file that is readable to its last second, and info says that it is partial', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'run.mcap');
      const reached_s = await killedAfter(path, 5);
      const description = await describeRecording(path);
      expect(description).to.deep.include({ partial: true, scenario: 'two-cars', seed: '7', format: 'verge' });
      expect(description.end_s).to.be.at.least(reached_s - 0.1);
      expect(descriptionText(description)).to.match(/partial: readable up to \d+\.900 s/);

      const recording = await openRecording(path);
      const decoder = new ViewDecoder();
      let moments = 0;
      for await (const { data } of recording.messages({ topics: ['/view'] })) {
        if (decoder.apply(verge.v1.ViewFrame.decode(data)) !== 'skipped') moments++;
      }
      expect(moments).to.be.at.least(10 * reached_s);
      await recording.close();
    }));
});
