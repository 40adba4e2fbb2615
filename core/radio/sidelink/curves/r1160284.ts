import type { BlerCurve } from './blerCurve.js';

/**
 * Link simulations of 3GPP R1-160284 (190 B, 280 km/h) as Gonzalez-Martin et al. use them, IEEE TVT 68(2) 2019, doi
 * 10.1109/TVT.2018.2888704: code rates .7 (ten blocks, MCS 9) and .5 (twelve blocks, MCS 8). The floor of .001 is theirs.
 */
export const R1_160284: readonly BlerCurve[] = [
  {
    mcs: 8,
    points: [
      [-2, 1],
      [0, 0.9],
      [2, 0.7],
      [4, 0.3],
      [6, 0.09],
      [8, 0.02],
      [10, 0.002],
      [12, 0.001],
      [60, 0.001],
    ],
  },
  {
    mcs: 9,
    points: [
      [0, 1],
      [2, 0.9],
      [4, 0.7],
      [6, 0.4],
      [8, 0.13],
      [10, 0.045],
      [12, 0.017],
      [14, 0.007],
      [16, 0.001],
      [60, 0.001],
    ],
  },
];
