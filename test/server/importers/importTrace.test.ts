import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { verge } from '#proto';
import { VergeError } from '../../../core/errors/vergeError.js';
import { ViewDecoder } from '../../../core/view/viewDecoder.js';
import { importText } from '../../../server/importers/importText.js';
import { importTrace } from '../../../server/importers/importTrace.js';
import { describeRecording } from '../../../server/recording/describe.js';
import { exportRecording } from '../../../server/recording/exporter.js';
import { openRecording } from '../../../server/recording/reader.js';
import { dataFolder } from '../../support/readFile.js';
import { inTemporaryFolder } from '../recording/recordingFixture.js';

const FCW = 'v2x/nyc_cvpilot/nycdot-fcw-event.json';
const ODE = 'v2x/jpo_ode/bsmLogDuringEvent.json';
const FCD = 'fcd/bologna_acosta_t300-360_sumo1.15_seed42.fcd.xml.gz';

interface Decoded {
  scene: verge.v1.IScene | undefined;
  /** counts of vehicles at each moment */
  counts: number[];
  pulses: verge.v1.IMessageView[];
  events: verge.v1.IRunEvent[];
  records: verge.v1.TraceMessage[];
  decoder: ViewDecoder;
}

/** Reads a recording as the page would. */
async function decoded(path: string, onMoment: (decoder: ViewDecoder) => void = () => {}): Promise<Decoded> {
  const recording = await openRecording(path);
  const decoder = new ViewDecoder();
  const all: Decoded = { scene: undefined, counts: [], pulses: [], events: [], records: [], decoder };
  for await (const message of recording.messages()) {
    if (message.topic === '/messages') all.records.push(verge.v1.TraceMessage.decode(message.data));
    if (message.topic !== '/view') continue;
    const frame = verge.v1.ViewFrame.decode(message.data);
    all.scene ??= frame.scene ?? undefined;
    all.pulses.push(...(frame.events?.messages ?? []));
    all.events.push(...(frame.events?.events ?? []));
    if (decoder.apply(frame) === 'skipped') continue;
    all.counts.push(decoder.current.count);
    onMoment(decoder);
  }
  await recording.close();
  return all;
}

async function rejection(promise: Promise<unknown>): Promise<VergeError> {
  try {
    await promise;
  } catch (error) {
    expect(error).to.be.instanceOf(VergeError);
    return error as VergeError;
  }
  throw new Error('expected a coded error, got none');
}

describe('importing the pilot event of a forward collision warning', () => {
  it('keeps all 322 messages of both vehicles with sender, received power and counter', async function () {
    const input = dataFolder(FCW) ?? this.skip();
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, 'fcw.mcap');
      const result = await importTrace(input, path);
      expect(result).to.deep.include({ format: 'nyc-cvpilot', vehicles: 2, messages: 322, own: 161, received: 161 });
      expect(result.rssi_dBm).to.deep.equal({ min: -82, max: -65 });
      expect(result.lost).to.deep.equal({ A305214A: 0 });
      expect(result.problems.skipped).to.equal(0);
      expect(importText(result)).to.contain('322 messages: 161 own, 161 received\nreceived power -82 to -65 dBm\n');

      const { scene, pulses, records, events } = await decoded(path);
      expect(scene?.trace).to.equal(true);
      expect(pulses.length).to.equal(322);
      expect(records.length).to.equal(322);
      const [own] = records;
      expect([own.station, own.receiver, own.own, own.messageCount]).to.deep.equal(['C7D30386', 'C7D30386', true, 86]);
      expect(Object.hasOwn(own, 'rssiDBm')).to.equal(false);
      const received = records.find((one) => one.station === 'A305214A')!;
      expect([received.own, received.rssiDBm, received.messageCount]).to.deep.equal([false, -73, 13]);
      expect(JSON.parse(received.json).eventMsgSeqNum).to.equal(4363);
      expect(pulses.filter((one) => Object.hasOwn(one, 'rssiDBm')).length).to.equal(161);
      expect(events.map((one) => [one.code, one.timeUs])).to.deep.equal([['warning', 6_634_000]]);
    });
  });

  it('shows both vehicles from start to end, some 40 m apart as they were', async function () {
    const input = dataFolder(FCW) ?? this.skip();
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, 'fcw.mcap');
      await importTrace(input, path);
      const gaps: number[] = [];
      const { counts, scene } = await decoded(path, ({ current }) => {
        if (current.count < 2) return;
        gaps.push(Math.hypot(current.x_m[0] - current.x_m[1], current.y_m[0] - current.y_m[1]));
      });
      expect(counts.length).to.equal(161);
      expect(counts.filter((count) => count === 2).length).to.be.at.least(159);
      expect(Math.min(...gaps)).to.be.within(35, 48);
      expect(Math.max(...gaps)).to.be.within(35, 48);
      expect(scene?.vehicleTypes?.map((type) => type.lengthM?.toFixed(2))).to.deep.equal(['5.49', '7.82']);
    });
  });

  it('moves a position from the vehicle centre to the front bumper', async function () {
    const input = dataFolder(FCW) ?? this.skip();
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, 'fcw.mcap');
      await importTrace(input, path);
      let first: number[] = [];
      await decoded(path, ({ current }) => {
        if (first.length === 0) first = [current.id[0], current.x_m[0], current.y_m[0]];
      });
      // The host (7.82 m, heading 56.7 deg from north) is the first sender; its centre is at (-120.422, -92.544).
      const [id, x_m, y_m] = first;
      expect(id).to.equal(2);
      expect(x_m).to.be.closeTo(-120.422 + 3.91 * Math.sin((56.7 * Math.PI) / 180), 0.01);
      expect(y_m).to.be.closeTo(-92.544 + 3.91 * Math.cos((56.7 * Math.PI) / 180), 0.01);
    });
  });
});

describe('importing the log of an on-board unit', () => {
  it('keeps 129 own and 93 received messages, their real time, and what was lost on the way', async function () {
    const input = dataFolder(ODE) ?? this.skip();
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, 'ode.mcap');
      const result = await importTrace(input, path);
      expect(result).to.deep.include({ format: 'jpo-ode', vehicles: 2, messages: 222, own: 129, received: 93 });
      expect(result.origin).to.equal('2018-05-01T16:04:10.894Z');
      expect(result.lost).to.deep.equal({ '31325431': 36 });
      expect(result.rssi_dBm).to.equal(null);
      const { scene, records, decoder } = await decoded(path);
      expect(scene?.originLatitudeDeg).to.be.closeTo(40.5657, 0.001);
      expect(scene?.timeOriginUnixMs).to.equal(1_525_190_650_894);
      expect(records.map((one) => one.timeUs)).to.deep.equal(records.map((one) => one.timeUs).sort((a, b) => a - b));
      expect(decoder.current.count).to.be.at.least(1);
      const info = await describeRecording(path);
      expect(info).to.deep.include({ format: 'jpo-ode', partial: false, origin: '2018-05-01T16:04:10.894Z' });
    });
  });
});

describe('importing floating car data', () => {
  it('shows as many vehicles as the export has at its first step, on the lanes they drove', async function () {
    const input = dataFolder(FCD) ?? this.skip();
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, 'fcd.mcap');
      const result = await importTrace(input, path);
      expect(result.format).to.equal('sumo-fcd');
      expect(result.duration_s).to.equal(59);
      const { scene, counts } = await decoded(path);
      expect(counts.length).to.equal(591);
      expect(Math.max(...counts)).to.be.at.most(result.vehicles);
      expect(scene?.lanes?.some((lane) => lane.id === '62_0')).to.equal(true);
    });
  });

  it('keeps what came before the break of a cut file', () =>
    inTemporaryFolder(async (folder) => {
      const steps = [0, 1, 2].map(
        (t) => `<timestep time="${t}.00"><vehicle id="a" x="${10 * t}" y="0" angle="90" speed="10"/></timestep>`,
      );
      const input = join(folder, 'cut.fcd.xml.gz');
      await writeFile(input, gzipSync(`<fcd-export>${steps.join('\n')}<timestep time="3.00"><vehicle id="a" x="3`));
      const path = join(folder, 'cut.mcap');
      const result = await importTrace(input, path);
      expect([result.vehicles, result.duration_s, result.problems.skipped]).to.deep.equal([1, 2, 1]);
      expect(result.problems.first[0].code).to.equal('XML_MALFORMED');
      const { decoder } = await decoded(path);
      expect([decoder.current.x_m[0], decoder.current.heading_rad[0]]).to.deep.equal([20, 0]);
    }));
});

describe('importing CSV', () => {
  it('reads back what a recording exports, to the centimetre', async function () {
    const input = dataFolder(FCW) ?? this.skip();
    await inTemporaryFolder(async (folder) => {
      const first = join(folder, 'fcw.mcap');
      const table = join(folder, 'fcw.csv');
      const second = join(folder, 'again.mcap');
      await importTrace(input, first);
      const rows = await exportRecording(first, 'csv', table);
      const result = await importTrace(table, second);
      expect(result.format).to.equal('csv');
      const before = await decoded(first);
      const after = await decoded(second);
      expect(before.counts.reduce((sum, count) => sum + count, 0)).to.equal(rows);
      expect(after.counts).to.deep.equal(before.counts);
      expect(after.decoder.current.x_m[0]).to.be.closeTo(before.decoder.current.x_m[0], 0.02);
    });
  });

  it('places latitude and longitude on a plane and derives headings from the way driven', () =>
    inTemporaryFolder(async (folder) => {
      const input = join(folder, 'drive.csv');
      await writeFile(input, 'time_s,id,latitude_deg,longitude_deg\n5,v,48.0000,11\n6,v,48.0001,11\n7,v,48.0002,11\n');
      const path = join(folder, 'drive.mcap');
      const result = await importTrace(input, path);
      expect(result.duration_s).to.equal(2);
      const { decoder } = await decoded(path);
      expect(decoder.current.heading_rad[0]).to.be.closeTo(Math.PI / 2, 1e-3);
      expect(decoder.current.y_m[0]).to.be.closeTo(11.12, 0.02); // 1e-4 deg of latitude at 48 deg, WGS 84
    }));
});

describe('importing what is no trace', () => {
  const write = async (folder: string, name: string, content: string | Uint8Array): Promise<string> => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };

  it('says which formats there are, and how the file begins', () =>
    inTemporaryFolder(async (folder) => {
      const error = await rejection(
        importTrace(await write(folder, 'list.txt', 'milk\neggs\n'), join(folder, 'o.mcap')),
      );
      expect(error.code).to.equal('TRACE_FORMAT_UNKNOWN');
      expect(error.message).to.contain('list.txt').and.contain('jpo-ode').and.contain('milk');
      const empty = await rejection(importTrace(await write(folder, 'e', ''), join(folder, 'o.mcap')));
      expect(empty.code).to.equal('TRACE_FORMAT_UNKNOWN');
      const noise = await rejection(
        importTrace(
          await write(
            folder,
            'noise',
            Uint8Array.from({ length: 9_999 }, (_, i) => (i * 7) % 256),
          ),
          'o.mcap',
        ),
      );
      expect(noise.code).to.equal('TRACE_FORMAT_UNKNOWN');
    }));

  it('tells a missing file and a damaged gzip from an unknown format', () =>
    inTemporaryFolder(async (folder) => {
      expect((await rejection(importTrace(join(folder, 'none'), 'o.mcap'))).code).to.equal('FILE_MISSING');
      const gzip = gzipSync('<fcd-export>'.repeat(2_000)).subarray(0, 40);
      expect((await rejection(importTrace(await write(folder, 'x.gz', gzip), 'o.mcap'))).code).to.equal(
        'FILE_UNREADABLE',
      );
    }));

  it('names file, line, field, what was expected and what came, when nothing is usable', () =>
    inTemporaryFolder(async (folder) => {
      const line =
        '{"metadata":{"bsmSource":"RV","recordGeneratedAt":"2018-05-01T16:04:23.694Z"},"payload":{"data":{"coreData":';
      const text = `${line}{"msgCnt":95,"id":"a","speed":"fast"}}}}\n`;
      const error = await rejection(importTrace(await write(folder, 'log.json', text), join(folder, 'o.mcap')));
      expect(error.code).to.equal('TRACE_INVALID');
      expect(error.message).to.contain('log.json:1 payload.data.coreData.speed');
      expect(error.detail.expected).to.equal('a number from 0 to 163.82');
      expect(error.detail.got).to.equal('"fast" (string)');
    }));

  it('skips single bad lines, counts them, and imports the rest', async function () {
    const input = dataFolder(ODE) ?? this.skip();
    const { readFile } = await import('node:fs/promises');
    await inTemporaryFolder(async (folder) => {
      const lines = (await readFile(input, 'utf8')).split('\n');
      lines[10] = lines[10].slice(0, 300);
      lines[20] = lines[20].replace(/"latitude":40\.\d+,"longitude":-105/, '"latitude":900.0000001,"longitude":-105');
      const result = await importTrace(await write(folder, 'log.json', lines.join('\n')), join(folder, 'o.mcap'));
      expect(result.messages).to.equal(220);
      expect(importText(result)).to.contain('2 records skipped:\n  Invalid trace record at log.json:11: expected JSON');
      expect(result.problems.first.map((one) => one.detail.where)).to.deep.equal([
        'log.json:11',
        'log.json:21 payload.data.coreData.position.latitude',
      ]);
    });
  });

  it('refuses to write where it cannot', async function () {
    const input = dataFolder(FCW) ?? this.skip();
    const error = await rejection(importTrace(input, '/no/such/folder/out.mcap'));
    expect(error.code).to.equal('FILE_UNREADABLE');
  });
});
