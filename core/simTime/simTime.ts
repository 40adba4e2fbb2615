/**
 * Simulated time: an integer number of microseconds since the start of the run, held in a double (exact to 2^53 us,
 * 285 years).
 */
export type SimTime = number;

/** Whole seconds (rounded down) of a time, for per-second hashes and series. */
export const secondOf = (time_us: SimTime): number => Math.floor(time_us / 1_000_000);

/** TimestampIts (ms since 2004-01-01T00:00:00 UTC, leap seconds counted; TS 102 894-2) of a simulated time. */
export const timestampIts = (epochIts_ms: number, time_us: SimTime): number =>
  epochIts_ms + Math.floor(time_us / 1_000);

/** GenerationDeltaTime = TimestampIts mod 65536 (EN 302 637-2, annex B). */
export const generationDeltaTime = (timestampIts_ms: number): number => timestampIts_ms % 65_536;

/** TimestampIts of 2026-01-01T00:00:00 UTC: 8,036 days and 5 leap seconds (2005, 2008, 2012, 2015, 2016) after 2004. */
export const DEFAULT_EPOCH_ITS_MS = 694_310_405_000;
