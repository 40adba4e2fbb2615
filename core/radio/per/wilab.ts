import { type CurveTable, tableModel } from './curveTable.js';

/**
 * Link-level curves of the five TR 103 257-1 channels as published with WiLabV2Xsim (V. Todisco et al., IEEE Access 9,
 * 2021, doi 10.1109/ACCESS.2021.3121151): SINR dB, packet error ratio.
 */
const HIGHWAY_LOS: readonly CurveTable[] = [
  {
    rate_Mbps: 6,
    size_B: 190,
    points: [
      [-1, 0.9014],
      [0, 0.702],
      [1, 0.4316],
      [2, 0.2122],
      [3, 0.0856],
      [4, 0.0268],
    ],
  },
  {
    rate_Mbps: 6,
    size_B: 350,
    points: [
      [-2, 0.9916],
      [-1, 0.9388],
      [0, 0.7662],
      [1, 0.5076],
      [2, 0.264],
      [3, 0.1108],
      [4, 0.0404],
      [5, 0.0132],
      [6, 0.0028],
      [7, 0.001],
    ],
  },
  {
    rate_Mbps: 6,
    size_B: 550,
    points: [
      [0, 0.8178],
      [1, 0.5738],
      [2, 0.303],
      [3, 0.1366],
      [4, 0.0482],
    ],
  },
  {
    rate_Mbps: 3,
    size_B: 350,
    points: [
      [-4, 0.9356],
      [-3, 0.7672],
      [-2, 0.4888],
      [-1, 0.2388],
      [0, 0.092],
      [1, 0.0338],
      [2, 0.0094],
    ],
  },
  {
    rate_Mbps: 12,
    size_B: 350,
    points: [
      [5, 0.9142],
      [6, 0.7212],
      [7, 0.4674],
      [8, 0.2578],
      [9, 0.1054],
      [10, 0.0412],
      [11, 0.0154],
    ],
  },
];

const HIGHWAY_NLOS: readonly CurveTable[] = [
  {
    rate_Mbps: 6,
    size_B: 350,
    points: [
      [1, 0.996],
      [2, 0.9714],
      [3, 0.8928],
      [4, 0.6886],
      [5, 0.4328],
      [6, 0.2014],
      [7, 0.0712],
      [8, 0.02],
      [9, 0.0024],
    ],
  },
];

const CROSSING_NLOS: readonly CurveTable[] = [
  {
    rate_Mbps: 6,
    size_B: 350,
    points: [
      [1, 0.9896],
      [2, 0.933],
      [3, 0.766],
      [4, 0.5012],
      [5, 0.2412],
      [6, 0.087],
      [7, 0.0236],
      [8, 0.0068],
    ],
  },
];

const URBAN_LOS: readonly CurveTable[] = [
  {
    rate_Mbps: 6,
    size_B: 350,
    points: [
      [0, 0.919],
      [1, 0.7262],
      [2, 0.4598],
      [3, 0.22],
      [4, 0.0798],
      [5, 0.0286],
      [6, 0.0052],
    ],
  },
];

export const wilabHighwayLos = tableModel(HIGHWAY_LOS);
export const wilabHighwayNlos = tableModel(HIGHWAY_NLOS);
export const wilabCrossingNlos = tableModel(CROSSING_NLOS);
export const wilabUrbanLos = tableModel(URBAN_LOS);
