import { readFileSync } from 'node:fs';
import { verge } from '#proto';

/** Topics of our files and the message each carries; `docs/recording.md` tells what they mean. */
export const CHANNELS = {
  info: { topic: '/info', schemaName: 'verge.v1.TraceInfo' },
  view: { topic: '/view', schemaName: 'verge.v1.ViewFrame' },
  messages: { topic: '/messages', schemaName: 'verge.v1.TraceMessage' },
  control: { topic: '/control', schemaName: 'verge.v1.ControlChange' },
} as const;
export type ChannelName = keyof typeof CHANNELS;

/** Metadata records: what is known at the start, and what is known when the recording is closed. */
export const METADATA = { header: 'verge', result: 'verge.result' } as const;

/** `library` of the MCAP header starts with this. */
export const LIBRARY = 'verge-v2x';

export const NS_PER_US = 1_000n;
export const NS_PER_MS = 1_000_000n;

/** FileDescriptorSet of a message and all it refers to, as MCAP wants it for a protobuf schema. */
export function descriptorSetBytes(schemaName: string): Uint8Array {
  const name = schemaName.slice(schemaName.lastIndexOf('.') + 1);
  return readFileSync(new URL(`../../../proto/gen/${name}.descriptor.bin`, import.meta.url));
}

/** A message on the air, of the view stream, as a trace record of its own (as sent, receiver unknown). */
export function traceMessageOf(message: verge.v1.IMessageView): verge.v1.ITraceMessage {
  return {
    timeUs: message.timeUs,
    station: String(message.sender ?? 0),
    type: verge.v1.MessageType[message.type ?? 0] ?? String(message.type),
    xM: message.xM,
    yM: message.yM,
    rssiDBm: message.rssiDBm,
    payload: message.payload,
  };
}
