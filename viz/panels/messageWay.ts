import { verge } from '#proto';
import type { Field } from './content.js';

// How a message went: its channel, what it took on the air, and who received it.

const { Channel, Signer } = verge.v1;

const CHANNELS: Readonly<Record<number, string>> = {
  [Channel.CONTROL]: 'Control',
  [Channel.SERVICE]: 'Service',
  [Channel.SIDELINK]: 'Sidelink',
  [Channel.CELLULAR]: 'Cellular',
};

/** `radio.technology` as people call it. */
const TECHNOLOGIES: Readonly<Record<string, string>> = {
  ieee80211p: 'ITS-G5',
  cv2xMode4: 'C-V2X mode 4',
  uu: 'Uu',
  ideal: 'ideal',
};

export const channelName = (channel: number | null | undefined): string =>
  CHANNELS[channel ?? 0] ?? `Channel ${channel}`;

/** "Control (ITS-G5)". @param technology `radio.technology`, which control and service channel are of */
export function bearerName(channel: number | null | undefined, technology: string | undefined): string {
  const own = channel === Channel.SIDELINK ? 'cv2xMode4' : channel === Channel.CELLULAR ? 'uu' : technology;
  const words = own === undefined ? undefined : (TECHNOLOGIES[own] ?? own);
  return words === undefined ? channelName(channel) : `${channelName(channel)} (${words})`;
}

/** Channel, security and reception. An imported trace has no channel of ours. */
export function wayFields(message: verge.v1.IMessageView, technology: string | undefined, isTrace: boolean): Field[] {
  if (isTrace) return receptionFields(message);
  return [
    { label: 'Channel', value: bearerName(message.channel, technology) },
    { label: 'Security', value: securityWords(message) },
    ...((message.hops ?? 0) > 1 ? [{ label: 'Hops', value: String(message.hops) }] : []),
    ...receptionFields(message),
  ];
}

function securityWords({ envelope_B, signer, type }: verge.v1.IMessageView): string {
  if (!envelope_B) return type === verge.v1.MessageType.BEACON ? 'none' : 'not told';
  return `${envelope_B} B, signer by ${signer === Signer.DIGEST ? 'digest' : 'certificate'}`;
}

/** Level and ratio are those of a radio link; a mobile network and a trace tell none, or the level alone. */
function receptionFields({ rssiDBm, sinrDB, channel }: verge.v1.IMessageView): Field[] {
  if (typeof rssiDBm !== 'number' || channel === Channel.CELLULAR) return [];
  const ratio = typeof sinrDB === 'number' ? `, SINR ${sinrDB.toFixed(1)} dB` : '';
  return [{ label: 'Received with', value: `${rssiDBm.toFixed(1)} dBm${ratio}` }];
}
