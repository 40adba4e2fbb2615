import { causeName } from './dictionary.js';

/** What made a case miss its budget, in words. */
const MISS_WORDS: Readonly<Record<string, string>> = {
  loss: 'lost on the air',
  lossAndRetry: 'lost, then repeated',
  channelAccess: 'waited for the channel',
  congestionControl: 'held back by congestion control',
  compute: 'computing',
  outOfCoverage: 'out of coverage',
  collision: 'collided on the air',
  jamming: 'jammed',
  queueDrop: 'dropped from the queue',
  airtime: 'long on the air',
  silence: 'its station was silent',
  belowMinimum: 'too few updates',
  uplinkWindow: 'uploads spread over time',
  outage: 'unit out of service',
  backhaul: 'backhaul',
  backhaulLoad: 'waited for the backhaul',
  backhaulLoss: 'lost on the backhaul, then repeated',
  backhaulOutage: 'backhaul was down',
};

/** 'lossAndRetry' -> 'lost, then repeated'; an unknown name by its own words. */
export const missWords = (cause: string): string =>
  MISS_WORDS[cause] ?? cause.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/**
 * An event's text with its numbers spoken: cars and roadside units by the names they have everywhere, causes by theirs.
 * 'vehicle 1005 warns of a hazard (cause 6)' -> 'Car 1005 warns of a hazard (slippery road)'
 */
export function spoken(text: string, nameOf: (id: number) => string): string {
  const named = text
    .replace(/\b(?:vehicle|RSU|roadside unit) (\d+)\b/g, (_, id: string) => nameOf(Number(id)))
    .replace(/\(cause (\d+)\)/g, (_, code: string) => `(${causeName(Number(code))})`);
  return named.charAt(0).toUpperCase() + named.slice(1);
}
