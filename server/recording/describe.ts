import { US_PER_S } from '../../core/units/units.js';
import { METADATA } from './channels.js';
import { openRecording } from './reader.js';
import {
  originUnix_ms,
  type RecordedAttachment,
  type RecordedChannel,
  type Recording,
  RecordingClock,
} from './recording.js';

/** What `verge info` says; `null` where the file does not know. */
export interface RecordingDescription {
  path: string;
  size_B: number;
  /** 'verge' for a run of ours, else the importer's name */
  format: string;
  library: string;
  scenario: string | null;
  seed: string | null;
  version: string | null;
  source: string | null;
  /** no index: the run was killed or the file was cut; everything up to `end_s` is readable */
  partial: boolean;
  /** times whose bytes are damaged: what was recorded there cannot be read */
  damaged: readonly { from_s: number; until_s: number }[];
  start_s: number | null;
  end_s: number | null;
  duration_s: number | null;
  /** ISO 8601, when the real time of time 0 is known */
  origin: string | null;
  timeNote: string | null;
  reproducible: boolean | null;
  worldHash: string | null;
  learningHash: string | null;
  records: number;
  chunks: number;
  channels: readonly RecordedChannel[];
  attachments: readonly RecordedAttachment[];
  metadata: Record<string, Record<string, string>>;
}

/** @throws VergeError FILE_MISSING, FILE_UNREADABLE, RECORDING_FOREIGN, RECORDING_TRUNCATED */
export async function describeRecording(path: string): Promise<RecordingDescription> {
  const recording = await openRecording(path);
  await recording.close();
  return descriptionOf(recording);
}

export function descriptionOf(recording: Recording): RecordingDescription {
  const header = recording.metadata.get(METADATA.header);
  const result = recording.metadata.get(METADATA.result);
  const known = (key: string): string | null => result?.get(key) ?? header?.get(key) ?? null;
  const { path, size_B, library, partial, chunks, channels, attachments, metadata } = recording;
  const origin_ms = originUnix_ms(recording);
  return {
    path,
    size_B,
    format: known('format') ?? 'verge',
    library,
    scenario: known('scenario'),
    seed: known('seed'),
    version: known('version'),
    source: known('source'),
    partial,
    damaged: damagedSpans(recording),
    ...timesOf(recording),
    origin: origin_ms > 0 ? new Date(origin_ms).toISOString() : null,
    timeNote: known('timeNote'),
    reproducible: flag(known('reproducible')),
    worldHash: known('worldHash'),
    learningHash: known('learningHash'),
    records: channels.reduce((sum, channel) => sum + channel.count, 0),
    chunks,
    channels,
    attachments,
    metadata: Object.fromEntries([...metadata].map(([name, values]) => [name, Object.fromEntries(values)])),
  };
}

function timesOf(recording: Recording): Pick<RecordingDescription, 'start_s' | 'end_s' | 'duration_s'> {
  const { firstTime_ns, lastTime_ns } = recording;
  if (firstTime_ns === undefined || lastTime_ns === undefined) return { start_s: null, end_s: null, duration_s: null };
  const clock = new RecordingClock(recording);
  const start_us = clock.time_us(firstTime_ns);
  const end_us = clock.time_us(lastTime_ns);
  return { start_s: start_us / US_PER_S, end_s: end_us / US_PER_S, duration_s: (end_us - start_us) / US_PER_S };
}

function damagedSpans(recording: Recording): { from_s: number; until_s: number }[] {
  const clock = new RecordingClock(recording);
  const second = (time_ns: bigint): number => clock.time_us(time_ns) / US_PER_S;
  return recording.damaged.map(({ from_ns, until_ns }) => ({ from_s: second(from_ns), until_s: second(until_ns) }));
}

const flag = (text: string | null): boolean | null => (text === null ? null : text === 'true');

/** The description as lines for a terminal. */
export function descriptionText(description: RecordingDescription): string {
  const { partial, damaged, end_s, duration_s, origin, timeNote, reproducible } = description;
  const state = partial ? `partial: readable up to ${seconds(end_s)}` : damaged.length > 0 ? 'damaged' : 'whole';
  const rows: [string, string | null][] = [
    ['file', `${description.path} (${sizeText(description.size_B)}, ${state})`],
    ['format', `${description.format}, written by ${description.library}`],
    ['scenario', description.scenario],
    ['source', description.source],
    ['seed', description.seed],
    ['duration', duration_s === null ? 'no records' : seconds(duration_s)],
    ['origin', [origin, timeNote].filter(Boolean).join('; ') || null],
    ['reproducible', reproducible === null ? null : reproducible ? 'yes' : 'no'],
    ['worldHash', description.worldHash],
    ['learningHash', description.learningHash],
    ['records', `${description.records} in ${description.chunks} chunks`],
    ['damaged', damaged.length === 0 ? null : damaged.map(spanText).join(', ')],
    ...description.channels.map((one): [string, string] => [`  ${one.topic}`, `${one.count} ${one.schemaName}`]),
    ...description.attachments.map((one): [string, string] => [
      `  ${one.name}`,
      `${one.mediaType}, ${sizeText(one.size_B)}`,
    ]),
  ];
  const present = rows.filter((row): row is [string, string] => row[1] !== null);
  const width = Math.max(...present.map(([name]) => name.length));
  return present.map(([name, text]) => `${name.padEnd(width)}  ${text}\n`).join('');
}

const seconds = (time_s: number | null): string => (time_s === null ? 'nothing' : `${time_s.toFixed(3)} s`);

const spanText = ({ from_s, until_s }: { from_s: number; until_s: number }): string =>
  `${from_s.toFixed(3)} to ${until_s.toFixed(3)} s`;

function sizeText(size_B: number): string {
  if (size_B < 1_024) return `${size_B} B`;
  return size_B < 1_048_576 ? `${(size_B / 1_024).toFixed(1)} KiB` : `${(size_B / 1_048_576).toFixed(1)} MiB`;
}
