/** EDCA outside the context of a BSS, 10 MHz (EN 302 663 V1.3.1 table B.3; IEEE 802.11-2020 table 9-156). */

export const SLOT_US = 13;
export const SIFS_US = 32;

export interface AccessParameters {
  readonly contentionWindow: number; // CWmin; broadcast frames have no acknowledgement, so it never grows
  readonly aifs_us: number; // SIFS + AIFSN slots
}

const parameters = (contentionWindow: number, aifsn: number): AccessParameters => ({
  contentionWindow,
  aifs_us: SIFS_US + aifsn * SLOT_US,
});

/** By access category: VO, VI, BE, BK. */
export const ACCESS_CATEGORIES: readonly AccessParameters[] = [
  parameters(3, 2),
  parameters(7, 3),
  parameters(15, 6),
  parameters(15, 9),
];
