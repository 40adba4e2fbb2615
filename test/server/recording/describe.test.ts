import { join } from 'node:path';
import { expect } from 'chai';
import { describeRecording, descriptionText } from '../../../server/recording/describe.js';
import { Recorder } from '../../../server/recording/recorder.js';
import { HEADER, inTemporaryFolder, recordTwoCars } from './recordingFixture.js';

describe('the description of a recording', () => {
  it('tells what the run was, how long, what is in it, and what became of it', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'run.mcap');
      const recorder = await Recorder.open(path, { ...HEADER, manifestJson: '{"seed":"7"}' });
      recordTwoCars(recorder, 3);
      recorder.attachment('cloud.model', 'application/octet-stream', new Uint8Array(1348));
      await recorder.close({ worldHash: '00ff', learningHash: null, reproducible: false });
      const description = await describeRecording(path);
      expect(description).to.deep.include({
        format: 'verge',
        library: 'verge-v2x 0.1.0',
        scenario: 'two-cars',
        seed: '7',
        version: '0.1.0',
        partial: false,
        start_s: 0,
        end_s: 3,
        duration_s: 3,
        origin: null,
        worldHash: '00ff',
        learningHash: null,
        reproducible: false,
        records: 1 + 1 + 31 + 3 + 3,
        attachments: [{ name: 'cloud.model', mediaType: 'application/octet-stream', size_B: 1348 }],
      });
      expect(description.metadata.verge.manifest).to.equal('{"seed":"7"}');
      const text = descriptionText(description);
      expect(text).to.match(/^file {8,}.*run\.mcap \(.* KiB, whole\)$/m);
      expect(text).to.match(/^reproducible +no$/m);
      expect(text).to.match(/^ {2}\/messages +3 verge\.v1\.TraceMessage$/m);
      expect(text).to.not.contain('learningHash');
      expect(JSON.parse(JSON.stringify(description))).to.deep.equal(description);
    }));

  it('says when there is nothing in it', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'run.mcap');
      await (await Recorder.open(path, HEADER)).close();
      const description = await describeRecording(path);
      expect([description.partial, description.duration_s]).to.deep.equal([false, 0]);
    }));
});
