/** Intervals of simulated time as text, "from-to" by "from-to" in seconds: one leaf that a form, a flag and a file can hold. */

const NUMBER = '\\d*\\.?\\d+';
const INTERVAL = `${NUMBER}-${NUMBER}`;
/** Empty: none. */
export const INTERVALS_PATTERN = new RegExp(`^(${INTERVAL}( +${INTERVAL})*)?$`);
export const INTERVALS_FORM = 'nothing, or intervals in seconds like 60-90 120-150';

/** @param text that matches INTERVALS_PATTERN */
export const parseIntervals = (text: string): { from_s: number; to_s: number }[] =>
  text.split(/ +/).flatMap((part) => {
    if (part === '') return [];
    const [from_s, to_s] = part.split('-').map(Number);
    return [{ from_s, to_s }];
  });

export const isInside = (text: string, time_s: number): boolean =>
  parseIntervals(text).some(({ from_s, to_s }) => time_s >= from_s && time_s < to_s);

export const areForward = (text: string): boolean => parseIntervals(text).every(({ from_s, to_s }) => from_s < to_s);
