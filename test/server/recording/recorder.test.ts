import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { McapIndexedReader, McapStreamReader, TempBuffer } from '@mcap/core';
import { expect } from 'chai';
import protobuf from 'protobufjs';
import { verge } from '#proto';
import 'protobufjs/ext/descriptor.js';
import { VergeError } from '../../../core/errors/vergeError.js';
import { ViewDecoder } from '../../../core/view/viewDecoder.js';
import type { ByteSink } from '../../../server/recording/byteSink.js';
import { describeRecording, descriptionText } from '../../../server/recording/describe.js';
import { openRecording } from '../../../server/recording/reader.js';
import { Recorder } from '../../../server/recording/recorder.js';
import { type RecordedMessage, type Recording, warningsOf } from '../../../server/recording/recording.js';
import { decompressHandlers } from '../../../server/recording/zstd.js';
import { HEADER, inTemporaryFolder, recordTwoCars, twoCars } from './recordingFixture.js';

async function collected(messages: AsyncIterable<RecordedMessage>): Promise<RecordedMessage[]> {
  const all: RecordedMessage[] = [];
  for await (const message of messages) all.push(message);
  return all;
}

/** A sink that writes only when told to, and fails when told to. */
class HeldSink implements ByteSink {
  readonly blocks: Uint8Array[] = [];
  writing = 0;
  mostAtOnce = 0;
  refusal: Error | undefined;
  private release: () => void = () => {};
  private gate: Promise<void> | undefined;

  hold(): void {
    this.gate = new Promise((resolve) => {
      this.release = resolve;
    });
  }

  letGo(): void {
    this.gate = undefined;
    this.release();
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.writing);
    await this.gate;
    this.writing--;
    if (this.refusal) throw this.refusal;
    this.blocks.push(bytes);
  }

  async close(): Promise<void> {}
}

describe('a recording', () => {
  it('gives back what was recorded: scene, every moment, every message, control changes', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'run.mcap');
      const recorder = await Recorder.open(path, HEADER);
      recordTwoCars(recorder, 3);
      recorder.control({ timeUs: 2_000_000, path: 'privacy.clip', valueJson: '0.5', origin: 'page' });
      recorder.attachment('cloud.model', 'application/octet-stream', Uint8Array.of(1, 2, 3, 4));
      const result = await recorder.close({ worldHash: 'abc', reproducible: true });
      expect(result.failure).to.equal(undefined);
      expect(result.size_B).to.equal((await readFile(path)).length);

      const recording = await openRecording(path);
      expect(recording.partial).to.equal(false);
      const decoder = new ViewDecoder();
      const times: number[] = [];
      let scene: verge.v1.IScene | undefined;
      for await (const message of recording.messages({ topics: ['/view'] })) {
        const frame = verge.v1.ViewFrame.decode(message.data);
        if (frame.scene) scene = frame.scene;
        if (decoder.apply(frame) === 'skipped') continue;
        times.push(decoder.current.time_us);
        const truth = twoCars(decoder.current.time_us);
        expect([...decoder.current.id.subarray(0, 2)]).to.deep.equal([3, 8]);
        expect(decoder.current.x_m[1]).to.be.closeTo(truth.x_m[1], 0.01);
      }
      expect(scene?.name).to.equal('two-cars');
      expect(times).to.deep.equal(Array.from({ length: 31 }, (_, k) => k * 100_000));

      const messages = await collected(recording.messages({ topics: ['/messages'] }));
      expect(messages.map((one) => one.time_us)).to.deep.equal([498_766, 1_498_766, 2_498_766]);
      const first = verge.v1.TraceMessage.decode(messages[0].data);
      expect([first.station, first.type, [...first.payload]]).to.deep.equal(['3', 'CAM', [1, 2, 3]]);
      const [change] = await collected(recording.messages({ topics: ['/control'] }));
      expect(verge.v1.ControlChange.decode(change.data).path).to.equal('privacy.clip');
      expect([...(await recording.attachment('cloud.model'))!]).to.deep.equal([1, 2, 3, 4]);
      expect(recording.metadata.get('verge.result')?.get('worldHash')).to.equal('abc');
      await recording.close();
    }));

  it('starts every second with a keyframe in a chunk of its own, so that a seek reads one chunk', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'run.mcap');
      const recorder = await Recorder.open(path, HEADER);
      recordTwoCars(recorder, 4);
      await recorder.close();
      const recording = await openRecording(path);
      const views = await collected(recording.messages({ topics: ['/view'], from_us: 2_000_000, until_us: 2_000_000 }));
      expect(verge.v1.ViewFrame.decode(views[0].data).keyframe?.timeUs).to.equal(2_000_000);
      expect(recording.chunks).to.equal(5);
      await recording.close();
    }));

  it('is a valid MCAP file to another reader: CRCs hold and the embedded schema alone decodes a frame', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'run.mcap');
      const recorder = await Recorder.open(path, HEADER);
      recordTwoCars(recorder, 2);
      recorder.attachment('model', 'application/octet-stream', new Uint8Array(9));
      await recorder.close();
      const bytes = await readFile(path);
      const readable = new TempBuffer(bytes);
      const reader = await McapIndexedReader.Initialize({ readable, decompressHandlers: await decompressHandlers() });
      expect(reader.dataSectionCrc).to.equal(crc32(bytes.subarray(0, Number(reader.dataEndOffset))));
      const stream = new McapStreamReader({ decompressHandlers: await decompressHandlers() });
      stream.append(bytes);
      while (stream.nextRecord() !== undefined);
      expect(stream.done()).to.equal(true);
      const channel = [...reader.channelsById.values()].find((one) => one.topic === '/view')!;
      const schema = reader.schemasById.get(channel.schemaId)!;
      expect([schema.encoding, schema.name, channel.messageEncoding]).to.deep.equal([
        'protobuf',
        'verge.v1.ViewFrame',
        'protobuf',
      ]);
      const type = protobuf.Root.fromDescriptor(schema.data).lookupType(schema.name);
      let keyframes = 0;
      for await (const message of reader.readMessages({ topics: ['/view'], validateCrcs: true })) {
        const frame = type.toObject(type.decode(message.data)) as { keyframe?: { x_m?: Uint8Array; xM?: Uint8Array } };
        if (frame.keyframe) keyframes++;
      }
      expect(keyframes).to.equal(3);
      for await (const attachment of reader.readAttachments({ validateCrcs: true }))
        expect(attachment.name).to.equal('model');
    }));

  it('writes the same bytes for the same calls', () =>
    inTemporaryFolder(async (folder) => {
      const hashes = [];
      for (const name of ['a.mcap', 'b.mcap']) {
        const recorder = await Recorder.open(join(folder, name), HEADER);
        recordTwoCars(recorder, 2);
        await recorder.close();
        hashes.push(
          createHash('sha256')
            .update(await readFile(join(folder, name)))
            .digest('hex'),
        );
      }
      expect(hashes[0]).to.equal(hashes[1]);
    }));

  it('stamps log times from the real time origin when it is known', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'run.mcap');
      const recorder = await Recorder.open(path, { ...HEADER, originUnix_ms: 1_525_190_650_794 });
      recorder.moment(twoCars(250_000));
      await recorder.close();
      const recording = await openRecording(path);
      expect(recording.lastTime_ns).to.equal(1_525_190_651_044_000_000n);
      expect((await collected(recording.messages({ topics: ['/view'] })))[0].time_us).to.equal(250_000);
      await recording.close();
    }));
});

describe('a recording of a killed run', () => {
  it('reads up to its last whole second when the process never closed it', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'run.mcap');
      const recorder = await Recorder.open(path, HEADER);
      recordTwoCars(recorder, 4.3);
      await recorder.drained();
      const copy = join(folder, 'killed.mcap');
      await writeFile(copy, await readFile(path));
      await recorder.close();

      const recording = await openRecording(copy);
      expect(recording.partial).to.equal(true);
      const views = await collected(recording.messages({ topics: ['/view'] }));
      expect(views.at(-1)?.time_us).to.equal(3_900_000);
      expect(recording.metadata.get('verge')?.get('seed')).to.equal('7');
      await recording.close();
    }));

  it('gives every complete chunk, in order, wherever the file is cut', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'run.mcap');
      const recorder = await Recorder.open(path, HEADER);
      recordTwoCars(recorder, 5);
      await recorder.close();
      const whole = await readFile(path);
      const cut = join(folder, 'cut.mcap');
      let seconds = 0;
      for (let step = 1; step <= 60; step++) {
        const length = Math.floor((whole.length * step) / 61);
        await writeFile(cut, whole.subarray(0, length));
        const got = await readableSeconds(cut);
        expect(got, `cut at ${length}`).to.be.at.least(seconds);
        seconds = got;
      }
      expect(seconds).to.equal(5);
    }));

  it('leaves out a damaged chunk of a file without an index and reads on', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'run.mcap');
      await writeFile(path, (await damagedRun(path)).subarray(0, -20));
      const recording = await openRecording(path);
      expect(recording.partial).to.equal(true);
      await expectOnlySecondMissing(recording, 3);
      await recording.close();
    }));
});

/** Five seconds of two cars with 40 flipped bytes in the chunk of second 3. */
async function damagedRun(path: string): Promise<Buffer> {
  const recorder = await Recorder.open(path, HEADER);
  recordTwoCars(recorder, 5);
  await recorder.close();
  const bytes = await readFile(path);
  const offset = await offsetOfChunk(bytes, 3);
  for (let i = 120; i < 160; i++) bytes[offset + i] ^= 0xff;
  return bytes;
}

async function expectOnlySecondMissing(recording: Recording, missing: number): Promise<void> {
  expect(recording.damaged).to.have.length(1);
  const views = await collected(recording.messages({ topics: ['/view'] }));
  const seconds = [...new Set(views.map(({ time_us }) => Math.floor(time_us / 1e6)))];
  expect(seconds).to.deep.equal([0, 1, 2, 3, 4, 5].filter((second) => second !== missing));
}

describe('a whole file with damaged bytes', () => {
  it('is read but for the damaged chunk, and says which time is missing', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'run.mcap');
      await writeFile(path, await damagedRun(path));
      const recording = await openRecording(path);
      expect(recording.partial).to.equal(false);
      await expectOnlySecondMissing(recording, 3);
      expect(await collected(recording.messages({ from_us: 3_100_000, until_us: 3_800_000 }))).to.deep.equal([]);
      expect(warningsOf(recording)).to.deep.equal([`${path} is damaged: 3.000 to 3.900 s are left out`]);
      await recording.close();
      const description = await describeRecording(path);
      expect(description).to.deep.include({ partial: false, damaged: [{ from_s: 3, until_s: 3.9 }] });
      expect(descriptionText(description)).to.contain(', damaged)').and.to.contain('3.000 to 3.900 s');
    }));
});

describe('opening a file that is no recording', () => {
  const cases: [string, Uint8Array, string][] = [
    ['garbage', Buffer.from('this is not a recording, it is a shopping list'), 'RECORDING_FOREIGN'],
    ['an empty file', new Uint8Array(0), 'RECORDING_TRUNCATED'],
    ['a file cut inside its magic bytes', Uint8Array.of(0x89, 0x4d, 0x43), 'RECORDING_TRUNCATED'],
    ['magic bytes and nothing else', Uint8Array.of(0x89, 0x4d, 0x43, 0x41, 0x50, 0x30, 13, 10), 'RECORDING_TRUNCATED'],
  ];
  for (const [name, bytes, code] of cases) {
    it(`answers ${name} with ${code}`, () =>
      inTemporaryFolder(async (folder) => {
        const path = join(folder, 'file.mcap');
        await writeFile(path, bytes);
        expect(await codeOf(openRecording(path))).to.equal(code);
      }));
  }

  it('tells a missing file, a folder and an MCAP file of others apart', () =>
    inTemporaryFolder(async (folder) => {
      expect(await codeOf(openRecording(join(folder, 'none.mcap')))).to.equal('FILE_MISSING');
      expect(await codeOf(openRecording(folder))).to.equal('FILE_UNREADABLE');
      const path = join(folder, 'foreign.mcap');
      await writeFile(path, await foreignMcap());
      expect(await codeOf(openRecording(path))).to.equal('RECORDING_FOREIGN');
    }));
});

describe('the recorder and its medium', () => {
  it('writes one block at a time and loses nothing, however slow the medium', async () => {
    const sink = new HeldSink();
    const recorder = await Recorder.open('slow', HEADER, { sink, pressureLimit_B: 2_000 });
    sink.hold();
    recordTwoCars(recorder, 20);
    expect(recorder.overloaded).to.equal(true);
    sink.letGo();
    await recorder.drained();
    expect([recorder.overloaded, recorder.queued_B]).to.deep.equal([false, 0]);
    const result = await recorder.close();
    expect(sink.mostAtOnce).to.equal(1);
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, 'run.mcap');
      await writeFile(path, Buffer.concat(sink.blocks));
      const recording = await openRecording(path);
      const all = await collected(recording.messages());
      expect(all.length).to.equal(result.records);
      await recording.close();
    });
  });

  it('says so once when the medium fails in the middle, drops the rest and never throws at the simulation', async () => {
    const sink = new HeldSink();
    const failures: VergeError[] = [];
    const recorder = await Recorder.open('run.mcap', HEADER, { sink, onFailure: (error) => failures.push(error) });
    sink.refusal = new Error('ENOSPC: no space left on device');
    recordTwoCars(recorder, 5);
    await recorder.drained();
    recordTwoCars(recorder, 1);
    recorder.flush();
    const result = await recorder.close();
    expect(failures.map((error) => error.code)).to.deep.equal(['FILE_UNREADABLE']);
    expect(result.failure?.message).to.contain('run.mcap').and.contain('ENOSPC');
    expect(recorder.queued_B).to.equal(0);
  });

  it('refuses to start where no file can be', () =>
    inTemporaryFolder(async (folder) => {
      expect(await codeOf(Recorder.open(join(folder, 'no', 'such', 'folder.mcap'), HEADER))).to.equal(
        'FILE_UNREADABLE',
      );
    }));

  it('reports a full disk', async function () {
    if (!existsSync('/dev/full')) this.skip();
    expect(await codeOf(Recorder.open('/dev/full', HEADER))).to.equal('FILE_UNREADABLE');
  });

  it('closes once, and ignores what comes after', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'run.mcap');
      const recorder = await Recorder.open(path, HEADER);
      recordTwoCars(recorder, 1);
      const [first, second] = await Promise.all([recorder.close(), recorder.close()]);
      recordTwoCars(recorder, 1);
      expect(first).to.equal(second);
      expect((await readFile(path)).length).to.equal(first.size_B);
    }));
});

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'no error';
  } catch (error) {
    return error instanceof VergeError ? error.code : `not coded: ${String(error)}`;
  }
}

/** Whole seconds that can be read; 0 when the file cannot be opened at all, which must be a coded error. */
async function readableSeconds(path: string): Promise<number> {
  try {
    const recording = await openRecording(path);
    const views = await collected(recording.messages({ topics: ['/view'] }));
    await recording.close();
    const times = views.map((one) => one.time_us);
    expect(times).to.deep.equal([...times].sort((a, b) => a - b));
    return Math.min(5, ((times.at(-1) ?? -1e5) + 1e5) / 1e6);
  } catch (error) {
    expect(error).to.be.instanceOf(VergeError).with.property('code', 'RECORDING_TRUNCATED');
    return 0;
  }
}

async function offsetOfChunk(bytes: Uint8Array, index: number): Promise<number> {
  const reader = await McapIndexedReader.Initialize({
    readable: new TempBuffer(bytes),
    decompressHandlers: await decompressHandlers(),
  });
  return Number(reader.chunkIndexes[index].chunkStartOffset);
}

async function foreignMcap(): Promise<Uint8Array> {
  const { McapWriter } = await import('@mcap/core');
  const buffer = new TempBuffer();
  const writer = new McapWriter({ writable: buffer });
  await writer.start({ profile: 'ros2', library: 'other' });
  const schemaId = await writer.registerSchema({
    name: 'std_msgs/String',
    encoding: 'ros2msg',
    data: new Uint8Array(0),
  });
  const metadata = new Map<string, string>();
  const channelId = await writer.registerChannel({ topic: '/chatter', schemaId, messageEncoding: 'cdr', metadata });
  await writer.addMessage({ channelId, sequence: 0, logTime: 1n, publishTime: 1n, data: new Uint8Array(4) });
  await writer.end();
  return buffer.get();
}
