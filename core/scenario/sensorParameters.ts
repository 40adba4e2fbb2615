import { flag, group, number } from './leaf.js';

/** How what vehicles measure errs (core/stations/sensing, core/perception). */
export const sensors = group('Sensors', {
  gnss: flag(true, {
    title: 'GNSS errors',
    description: 'Measured positions, and with them those in CAMs and DENMs, err by a Gauss-Markov process.',
  }),
  gnssSigma_m: number(2.03, 0, 50, {
    title: 'GNSS error',
    unit: 'm',
    description: 'Standard deviation of the position error per axis under open sky.',
    source: 'Reid et al. 2019, arXiv 1906.01061: 68 % of automotive fixes within 3.07 m',
  }),
  gnssCorrelation_s: number(1000, 0.1, 10_000, {
    title: 'GNSS correlation',
    unit: 's',
    description: 'Time in which the correlation of that error falls to 1/e.',
    source: 'first-order Gauss-Markov, .999 a second (MATLAB gpsSensor default)',
  }),
  gnssCanyonFactor: number(1, 1, 30, {
    title: 'Urban canyon',
    description:
      'Factor on that error where buildings hide the whole sky, in proportion where they hide a part; 1 is open sky.',
    source: 'urban canyon: mean 31 m against 2.5 m under open sky, so about 12',
  }),
  accelerationBias_mps2: number(0.05, 0, 1, {
    title: 'Accelerometer bias',
    unit: 'm/s2',
    description: 'Standard deviation over vehicles of the constant error of longitudinal acceleration.',
    source: 'automotive MEMS, about 5 mg; design assumption',
  }),
  yawRateBias_degps: number(0.2, 0, 5, {
    title: 'Yaw rate bias',
    unit: 'deg/s',
    description: 'Standard deviation over vehicles of the constant error of the yaw rate.',
    source: 'automotive MEMS gyroscopes; design assumption',
  }),
  temperatureLag_s: number(0, 0, 600, {
    title: 'Thermometer lag',
    unit: 's',
    description: 'Time constant of the outside thermometer; bumper sensors need about a minute.',
    source: 'design assumption',
  }),
  radar: group('Radar', {
    enabled: flag(false, {
      title: 'Radar',
      description:
        'Every vehicle has a forward radar that finds its neighbours; its objects travel with the own states.',
    }),
    range_m: number(100, 10, 300, {
      title: 'Range',
      unit: 'm',
      description: 'Distance at which a vehicle in plain view is found in half of the scans.',
      source: 'short range radar 100 m, long range 250 m',
    }),
    fieldOfView_deg: number(150, 5, 360, {
      title: 'Field of view',
      unit: 'deg',
      description: 'Whole opening angle, ahead.',
      source: 'short range radar: 75 degrees to either side',
    }),
  }),
});
