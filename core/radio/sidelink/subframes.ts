/** A subframe lasts 1 ms; subframe n begins at n ms of simulated time in all stations (TS 36.211 clause 4). */
export const SUBFRAME_US = 1000;

export const subframeOf = (time_us: number): number => Math.floor(time_us / SUBFRAME_US);

/** Sensing window, and the period over which the channel busy ratio is measured (TS 36.213 14.1.1.6, TS 36.214 5.1.30). */
export const SENSING_SUBFRAMES = 1000;
export const BUSY_SUBFRAMES = 100;

/** A second transmission of a packet is at most so many subframes away from the first (TS 36.212 5.4.3.1.2: four bits). */
export const LARGEST_GAP = 15;

/** Rings by subframe, powers of two: the past that is remembered, and the future that can be spoken for. */
export const PAST = 1024;
export const FUTURE = 256;
export const PAST_MASK = PAST - 1;
export const FUTURE_MASK = FUTURE - 1;
