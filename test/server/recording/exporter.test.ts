import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { VergeError } from '../../../core/errors/vergeError.js';
import { exportRecording } from '../../../server/recording/exporter.js';
import { Recorder } from '../../../server/recording/recorder.js';
import { HEADER, inTemporaryFolder, recordTwoCars } from './recordingFixture.js';

async function recorded(folder: string): Promise<string> {
  const path = join(folder, 'run.mcap');
  const recorder = await Recorder.open(path, HEADER);
  recordTwoCars(recorder, 1);
  recorder.events(
    {
      events: [{ timeUs: 900_000, code: 'budgetMissed', text: 'late, "very"', value: 130, unit: 'ms', cause: 'loss' }],
    },
    900_000,
  );
  recorder.metrics({
    timeUs: 900_000,
    samples: [
      { name: 'channelBusyRatio', value: Number.NaN },
      { name: 'a', value: 2 },
    ],
  });
  recorder.control({ timeUs: 950_000, path: 'privacy.clip', valueJson: '0.5', origin: 'page' });
  await recorder.close();
  return path;
}

describe('exporting a recording', () => {
  it('writes a row for each vehicle and moment as CSV, units in the header', () =>
    inTemporaryFolder(async (folder) => {
      const out = join(folder, 'vehicles.csv');
      expect(await exportRecording(await recorded(folder), 'csv', out)).to.equal(22);
      const lines = (await readFile(out, 'utf8')).trimEnd().split('\n');
      expect(lines[0]).to.equal('time_s,id,x_m,y_m,heading_rad,speed_mps,type,flags,belief');
      expect(lines[1]).to.equal('0,3,0,0,0,10,0,0,');
      expect(lines[22]).to.equal('1,8,480,3,3.14159,20,1,1,');
    }));

  it('writes other tables on request and quotes what needs it', () =>
    inTemporaryFolder(async (folder) => {
      const path = await recorded(folder);
      const events = join(folder, 'events.csv');
      await exportRecording(path, 'csv', events, 'events');
      expect((await readFile(events, 'utf8')).split('\n')[1]).to.equal(
        '0.9,budgetMissed,"late, ""very""",0,130,ms,loss,',
      );
      const messages = join(folder, 'messages.csv');
      await exportRecording(path, 'csv', messages, 'messages');
      expect((await readFile(messages, 'utf8')).split('\n')[1]).to.equal('0.498766,3,,CAM,,false,,4,5,,,,,,3');
    }));

  it('writes everything as one JSON document, undefined figures as null', () =>
    inTemporaryFolder(async (folder) => {
      const path = await recorded(folder);
      const stream = new PassThrough();
      const whole = text(stream);
      await exportRecording(path, 'json', stream);
      stream.end();
      const document = JSON.parse(await whole);
      expect(document.info.scenario).to.equal('two-cars');
      expect(document.vehicles.length).to.equal(22);
      expect(document.messages.length).to.equal(1);
      expect(document.metrics.map((row: { value: unknown }) => row.value)).to.deep.equal([null, 2]);
      expect(document.control[0]).to.deep.equal({ time_s: 0.95, path: 'privacy.clip', value: '0.5', origin: 'page' });
    }));

  it('reports an output that cannot be written', () =>
    inTemporaryFolder(async (folder) => {
      const path = await recorded(folder);
      let failure: unknown;
      await exportRecording(path, 'csv', join(folder, 'no', 'where.csv')).catch((error) => {
        failure = error;
      });
      expect(failure).to.be.instanceOf(VergeError).with.property('code', 'FILE_UNREADABLE');
    }));
});
