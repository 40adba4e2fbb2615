import { TIME_MARK_BEYOND, TIME_MARK_UNKNOWN } from './messages/spatem.js';

// TimeMark and MinuteOfTheYear (SAE J2735) count UTC; TimestampIts counts the leap seconds since 2004, too.

/** Leap seconds between 2004-01-01 and the epoch of runs (2005, 2008, 2012, 2015, 2016), ms. */
const LEAP_MS = 5_000;
const MS_PER_HOUR = 3_600_000;
const MS_PER_MINUTE = 60_000;
const MS_PER_MARK = 100;
const MARKS_PER_HOUR = MS_PER_HOUR / MS_PER_MARK;
/** Days of 2004 and the years that follow, again and again until 2100. */
const DAYS_OF_YEAR = [366, 365, 365, 365];
const MS_PER_DAY = 86_400_000;

/** 2004-01-01T00:00:00 UTC began an hour, so UTC hours begin at whole ones of this. @param its_ms TimestampIts */
const utc_ms = (its_ms: number): number => its_ms - LEAP_MS;

/**
 * TimeMark of a moment.
 * @param time_us simulated; Infinity when not known
 */
export function timeMark(time_us: number, now_us: number, epochIts_ms: number): number {
  if (!Number.isFinite(time_us)) return TIME_MARK_UNKNOWN;
  if (time_us - now_us >= MS_PER_HOUR * 1000) return TIME_MARK_BEYOND;
  return Math.floor(utc_ms(epochIts_ms + time_us / 1000) / MS_PER_MARK) % MARKS_PER_HOUR;
}

/** Simulated time of a TimeMark that is at most half an hour from now; Infinity for those that tell none. */
export function timeOfMark_us(mark: number, now_us: number, epochIts_ms: number): number {
  if (mark >= MARKS_PER_HOUR) return Number.POSITIVE_INFINITY;
  const now = utc_ms(epochIts_ms + now_us / 1000) / MS_PER_MARK;
  const ahead = mark - (now % MARKS_PER_HOUR);
  const turns = Math.round(ahead / MARKS_PER_HOUR);
  return now_us + (ahead - turns * MARKS_PER_HOUR) * MS_PER_MARK * 1000;
}

/** MinuteOfTheYear and the milliseconds in that minute. */
export function minuteOfYear(time_us: number, epochIts_ms: number): { minute: number; ms: number } {
  let inYear_ms = utc_ms(epochIts_ms + time_us / 1000);
  for (let year = 0; inYear_ms >= DAYS_OF_YEAR[year % 4] * MS_PER_DAY; year++) {
    inYear_ms -= DAYS_OF_YEAR[year % 4] * MS_PER_DAY;
  }
  return { minute: Math.floor(inYear_ms / MS_PER_MINUTE), ms: Math.floor(inYear_ms % MS_PER_MINUTE) };
}
