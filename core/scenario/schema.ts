import { z } from 'zod';
import { demand } from './demandParameters.js';
import { choice, flag, group, integer, number } from './leaf.js';

/**
 * Every parameter, declared once: default, bounds, unit, one sentence, source, and whether it may change while the
 * simulation runs. Validation, JSON Schema, the page's form, `--set` and docs/scenario.md all come from here.
 */

const run = group('Run', {
  duration_s: number(300, 0, 86_400, {
    title: 'Duration',
    unit: 's',
    description: 'Simulated time to run; 0 runs until stopped.',
  }),
  window_ms: number(10, 1, 100, {
    title: 'Window',
    unit: 'ms',
    description: 'Lookahead of the parallel simulation: within one window no station can affect another.',
    source: 'design: conservative parallel simulation',
  }),
  day: integer(1, 1, 2, {
    title: 'Day',
    description: 'Day 1 trains (squall from the west); day 2 is for testing (squall from the south, other patches).',
  }),
  hostSilence_s: number(20, 1, 600, {
    title: 'Host silence limit',
    unit: 's',
    description: 'Wall-clock time a station host may take for one window before the run goes on without it.',
  }),
});

const traffic = group('Traffic', {
  step_ms: number(100, 10, 1000, {
    title: 'Traffic step',
    unit: 'ms',
    description: 'Integration step of the vehicles.',
  }),
  carFollowing: choice('idm', ['idm', 'krauss'], {
    title: 'Car following',
    description: "Car-following model: the Intelligent Driver Model, or SUMO's Krauss model.",
    source: 'Treiber, Hennecke, Helbing 2000, doi 10.1103/PhysRevE.62.1805; Krauss 1998',
  }),
  teleport_s: number(300, 0, 3600, {
    title: 'Teleport after',
    unit: 's',
    description: 'A vehicle stuck for so long is moved past its jam and counted; 0 never does.',
    source: 'SUMO --time-to-teleport default 300 s',
  }),
  repairRoutes: flag(false, {
    title: 'Repair routes',
    description: 'A route of a SUMO demand with a gap is closed by the fastest way; otherwise it is refused.',
    source: 'as duarouter --repair',
  }),
  reactToWarnings: flag(false, {
    title: 'React to warnings',
    description: 'Drivers slow down for a hazard warning they received.',
  }),
  laneChange: group('Lane changes', {
    politeness: number(0.2, 0, 1, {
      title: 'Politeness',
      live: true,
      description: 'Weight a driver gives to what others gain or lose by a change of lane; 0 thinks of itself alone.',
      source: 'Kesting, Treiber, Helbing 2007, doi 10.3141/1999-10: realistic 0 to 0.5',
    }),
    threshold_mps2: number(0.2, 0, 2, {
      title: 'Threshold',
      unit: 'm/s2',
      live: true,
      description: 'Gain in acceleration that makes a change of lane worth while.',
      source:
        'Treiber, traffic-simulation.de: 0.2 m/s2; gives half a change a vehicle-kilometre as Knoop et al. 2012 counted',
    }),
    bias_mps2: number(0.3, 0, 2, {
      title: 'Keep right',
      unit: 'm/s2',
      live: true,
      description:
        'Preference for the right lane on roads with a limit above 60 km/h; only above the threshold does it call back a driver who gains nothing.',
      source: 'Kesting, Treiber, Helbing 2007, doi 10.3141/1999-10: 0.3 m/s2',
    }),
    safeDecel_mps2: number(4, 0.5, 9, {
      title: 'Safe braking',
      unit: 'm/s2',
      live: true,
      description: 'Braking that a change of lane by choice may ask of the one behind.',
      source: 'Kesting, Treiber, Helbing 2007, doi 10.3141/1999-10: 4 m/s2',
    }),
  }),
  residents: group('Residents', {
    count: integer(300, 0, 20_000, {
      title: 'Residents',
      unit: 'cars',
      description: 'Cars of our own scenarios that repeat trips all day.',
    }),
    departSpread_s: number(40, 0, 3600, {
      title: 'First departures',
      unit: 's',
      description: 'First trips start spread over this time.',
    }),
    pauseMean_s: number(20, 0, 3600, { title: 'Pause', unit: 's', description: 'Mean time parked between two trips.' }),
  }),
  demand,
});

const rate = (title: string) =>
  number(0, 0, 1000, {
    title,
    unit: '1/(km h)',
    description: `Random ${title.toLowerCase()}, per kilometre of road and hour; place, size and life span are drawn.`,
  });

/** By the names of core/hazard/kinds. */
const rates = group('Random hazards by kind', {
  ice: rate('Ice'),
  blackIce: rate('Black ice'),
  aquaplaning: rate('Standing water'),
  snow: rate('Packed snow'),
  gravel: rate('Loose chippings'),
  surfaceDamage: rate('Surface damage'),
  pothole: rate('Potholes'),
  obstacle: rate('Obstacles'),
  stationaryVehicle: rate('Breakdowns'),
  emergencyBrake: rate('Emergency braking'),
  wrongWay: rate('Wrong-way drivers'),
  lowVisibility: rate('Fog patches'),
  heavyRain: rate('Rain showers'),
});

const hazards = group('Hazards', {
  enabled: flag(true, { title: 'Hazards', description: 'Weather and road hazards act on vehicles.' }),
  squall: flag(true, {
    title: 'Cold squall',
    description: 'A cold rain front crosses the town and leaves slick patches on bridges, in shade and on low ground.',
  }),
  squallStart_s: number(15, 0, 3600, {
    title: 'Squall starts',
    unit: 's',
    description: 'Time at which the front reaches the edge of the town.',
  }),
  squallSpeed_mps: number(7, 1, 40, { title: 'Squall speed', unit: 'm/s', description: 'Speed of the front.' }),
  randomPerHour: number(20, 0, 3600, {
    title: 'Random hazards',
    unit: '1/h',
    description: 'Rate of random stationary vehicles and obstacles.',
  }),
  potholes: integer(12, 0, 1000, { title: 'Potholes', description: 'Potholes spread over the network at the start.' }),
  rates,
  gapAfterSlip: number(1, 1, 3, {
    title: 'Gap after a slip',
    description: 'Factor on the time gap of a driver for 20 s after a slip of its own; 1.29 is that of packed snow.',
    source: 'FHWA-HOP-13-042, Table 33: heavy snow costs 22.43 % of capacity, the inverse of the time gap',
  }),
  emergencyBraking_mps2: number(3.92, 1, 10, {
    title: 'Emergency braking',
    unit: 'm/s2',
    description: 'Deceleration above which a car faster than 20 km/h tells of emergency braking (DENM 99/1).',
    source: 'SAE J2735 hard braking 0.4 g; Artery (C2C-CC) takes 7 m/s2 for 500 ms',
  }),
  emergencyBraking_ms: number(0, 0, 2000, {
    title: 'Emergency braking for',
    unit: 'ms',
    description: 'How long it must have braked so hard; 0 takes the first step.',
    source: 'Artery (C2C-CC): 500 ms',
  }),
  queuesFromLimit_mps: number(22.2, 0, 60, {
    title: 'Queues from limit',
    unit: 'm/s',
    description:
      'Jams and queue tails are looked for, and warned of, on roads with at least this speed limit: in a town, waiting at signals is none.',
    source: 'C2C-CC triggering conditions (80 km/h), as in Artery',
  }),
  warnFromModel: flag(false, {
    title: 'Warn from the model',
    description: 'A confident model also sends a warning; worldHash then depends on the learning engine.',
  }),
});

const weather = group('Weather', {
  rain_mmph: number(0, 0, 150, {
    title: 'Rain',
    unit: 'mm/h',
    live: true,
    description: 'Rain everywhere, beside the squall and moving fields; heavy above 6.35 mm/h.',
    source: 'FHWA-HOP-13-042, Table 33: classes of 0.1 and 0.25 in/h',
  }),
  snow_mmph: number(0, 0, 30, {
    title: 'Snowfall',
    unit: 'mm/h',
    live: true,
    description: 'Falling snow everywhere, as water; heavy from 12.7 mm/h, which covers the roads in 3 minutes.',
    source: 'FHWA-HOP-13-042, Table 33: 0.5 in/h',
  }),
  visibility_m: number(5000, 10, 5000, {
    title: 'Visibility',
    unit: 'm',
    live: true,
    description:
      'Sight everywhere; fog below 1000 m, dense below 150 m. Drivers go no faster than they can stop within it.',
    source: 'Koschmieder: sight = 3 / extinction (5 % contrast)',
  }),
  hour: number(12, 0, 24, {
    title: 'Hour',
    unit: 'h',
    live: true,
    description: 'Hour of the day, for the light that sensors measure: day from 6 to 18.',
  }),
});

const sensors = group('Sensors', {
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

const latency = group('Latency budgets', {
  denmV2v_ms: number(100, 1, 10_000, {
    title: 'Warning, vehicle to vehicle',
    unit: 'ms',
    live: true,
    description: 'Budget from sensing a hazard to the first processed copy at another vehicle.',
    source: 'TS 22.185: V2V at most 100 ms',
  }),
  denmV2i_ms: number(300, 1, 10_000, {
    title: 'Warning, through infrastructure',
    unit: 'ms',
    live: true,
    description: 'The same budget when the copy came from a roadside unit.',
    source: 'TS 101 539-1 (RHS): 300 ms end to end',
  }),
  round_ms: number(4000, 10, 600_000, {
    title: 'Learning round',
    unit: 'ms',
    live: true,
    description: 'Budget from announcement to aggregated model; it measures, the deadline closes.',
  }),
  cloudSync_ms: number(500, 1, 600_000, {
    title: 'Cloud synchronisation',
    unit: 'ms',
    live: true,
    description: 'Budget of one synchronisation: roadside unit, cloud and back.',
  }),
});

/** Curve families of core/radio/per. */
const ERROR_MODEL_NAMES = [
  'wilabHighwayLos',
  'wilabHighwayNlos',
  'wilabCrossingNlos',
  'wilabUrbanLos',
  'sepulcre2022',
  'nist',
  'threshold',
] as const;

const radio = group('Radio', {
  technology: choice('ieee80211p', ['ieee80211p', 'ideal'], {
    title: 'Technology',
    description: 'Access technology of all stations; ideal delivers everything within range, for comparison.',
    source: 'EN 302 663',
  }),
  txPower_dBm: number(23, -10, 33, {
    title: 'Transmit power',
    unit: 'dBm',
    live: true,
    description: 'Radiated power of every station.',
    source: 'EN 302 571: at most 33 dBm EIRP',
  }),
  rate_Mbps: number(6, 3, 27, {
    title: 'Data rate',
    unit: 'Mbit/s',
    description: 'PHY rate: 3, 4.5, 6, 9, 12, 18, 24 or 27.',
    source: 'EN 302 663',
  }),
  noise_dBm: number(-98, -110, -80, {
    title: 'Noise floor',
    unit: 'dBm',
    description: 'Thermal noise over 10 MHz plus the noise figure (-104 + 6 dB).',
    source: 'SAF5400 noise figure 6 dB',
  }),
  sensitivity_dBm: number(-92, -110, -60, {
    title: 'Sensitivity',
    unit: 'dBm',
    description: 'Weakest power at which a frame can be decoded.',
    source: 'EN 302 663: at most -85 dBm required; commercial units about -95 to -91 dBm',
  }),
  lossProbability: number(0, 0, 1, {
    title: 'Injected loss',
    live: true,
    description: 'Extra probability that a frame which would have been received is lost.',
  }),
  pathLoss: group('Path loss', {
    model: choice('winnerB1', ['winnerB1', 'logDistance', 'freeSpace'], {
      title: 'Path loss',
      description: 'Mean loss over distance.',
      source: 'WINNER+ D5.3, scenario B1; TR 36.885',
    }),
    exponent: number(2, 1, 6, { title: 'Exponent', description: 'Exponent of the log-distance model.' }),
    referenceLoss_dB: number(47.86, 0, 120, {
      title: 'Loss at 1 m',
      unit: 'dB',
      description: 'Reference loss of the log-distance model.',
      source: 'free space at 5.9 GHz',
    }),
  }),
  buildings: flag(true, {
    title: 'Building loss',
    description: 'Walls weaken a path: 9 dB a wall and 0.4 dB/m inside.',
    source: 'Sommer et al. 2011, doi 10.1109/WONS.2011.5720204',
  }),
  shadowing: group('Shadowing', {
    model: choice('correlated', ['correlated', 'perFrame'], {
      title: 'Shadowing model',
      description: 'Correlated over both places of a link, or drawn anew for every frame.',
    }),
    sigma_dB: number(3, 0, 12, {
      title: 'Shadowing',
      unit: 'dB',
      description: 'Standard deviation of the log-normal shadowing.',
      source: 'TR 36.885: 3 dB LOS, 4 dB NLOS',
    }),
    decorrelation_m: number(10, 1, 200, {
      title: 'Decorrelation',
      unit: 'm',
      description: 'Distance over which the correlation falls to 1/e.',
      source: 'TR 36.885: urban 10 m, highway 25 m',
    }),
  }),
  fading: group('Fading', {
    model: choice('none', ['none', 'nakagami'], {
      title: 'Fading',
      description: 'Fast fading per frame; the WiLab curves already average over it, so none goes with them.',
      source: 'Nakagami 1.5 below 80 m, 0.75 beyond (Veins)',
    }),
  }),
  per: group('Packet errors', {
    model: choice('wilabUrbanLos', ERROR_MODEL_NAMES, {
      title: 'PER curve',
      description: 'Packet error ratio against SINR.',
      source: 'WiLabV2Xsim PER curves, 350 B at 6 Mbit/s; Pei and Henderson 2010',
    }),
  }),
});

const facilities = group('Facilities', {
  cam: flag(true, {
    title: 'CAM',
    description: 'Stations send cooperative awareness messages by the rules of EN 302 637-2.',
    source: 'EN 302 637-2',
  }),
  denm: flag(true, {
    title: 'DENM',
    description: 'Vehicles warn of hazards they meet; roadside units repeat the warnings.',
    source: 'EN 302 637-3',
  }),
  denmRepetition_ms: number(500, 100, 10_000, {
    title: 'Repetition',
    unit: 'ms',
    description: 'Interval at which a roadside unit repeats a warning.',
  }),
  denmOwnRepetition_s: number(5, 0, 300, {
    title: 'Own repetition',
    unit: 's',
    description: 'How long the vehicle that detected a hazard repeats its own warning; 0 sends it once.',
    source: 'EN 302 637-3 clause 8.2.2: repetition is requested by the application',
  }),
  denmRelevance_m: number(300, 50, 10_000, {
    title: 'Relevance',
    unit: 'm',
    description: 'Stations within this distance of a hazard should learn of it.',
    source: 'TS 102 894-2 RelevanceDistance',
  }),
  sign_ms: number(2, 0, 100, {
    title: 'Signing',
    unit: 'ms',
    description: 'Time to sign a message before it is handed to the radio.',
    source: 'eHSM datasheets: below 9 ms',
  }),
  verify_ms: number(0.5, 0, 100, {
    title: 'Verification',
    unit: 'ms',
    description: 'Time to verify a received message.',
    source: 'SAF5400: 2000 verifications/s',
  }),
  application_ms: number(5, 0, 1000, {
    title: 'Application',
    unit: 'ms',
    description: 'Time from a verified warning to the driver information.',
  }),
  beacon: group('Beacons', {
    enabled: flag(false, {
      title: 'Beacons',
      description: 'Periodic frames of fixed size instead of CAMs, for comparisons.',
    }),
    period_ms: number(100, 10, 10_000, {
      title: 'Beacon period',
      unit: 'ms',
      description: 'Time between two beacons of a station.',
    }),
    size_B: integer(300, 50, 2300, { title: 'Beacon size', unit: 'B', description: 'On-air size of a beacon.' }),
  }),
});

const infrastructure = group('Infrastructure', {
  autoRsus: integer(5, 0, 100, {
    title: 'Automatic roadside units',
    description: 'Roadside units placed at the busiest signals of a network that has none.',
  }),
  backhaulP50_ms: number(5, 0.1, 1000, {
    title: 'Backhaul median',
    unit: 'ms',
    description: 'Median one-way latency between a roadside unit and the cloud.',
    source: 'Coll-Perales et al.: core 2.4 ms + internet 8.8 ms RTT',
  }),
  backhaulP95_ms: number(15, 0.1, 5000, {
    title: 'Backhaul p95',
    unit: 'ms',
    description: '95th percentile of the same.',
    source: 'internet RTT p95 about 24-29 ms',
  }),
  backhaul_Mbps: number(50, 0.1, 10_000, {
    title: 'Backhaul rate',
    unit: 'Mbit/s',
    description: 'Bandwidth of the backhaul.',
  }),
});

const learning = group('Learning', {
  enabled: flag(true, {
    title: 'Learning',
    description: 'Roadside units train hazard models with the vehicles in their coverage.',
  }),
  task: choice('hazardAhead', ['hazardAhead'], {
    title: 'Task',
    description: 'What is learned: will this car lose grip in the next 1 to 6 seconds?',
  }),
  engine: choice('auto', ['auto', 'tfjs-node', 'tfjs-wasm', 'tfjs-cpu', 'reference'], {
    title: 'Engine',
    description: 'Training engine; auto takes tfjs-node if it loads, else WASM, else plain JavaScript.',
  }),
  baselines: flag(false, {
    title: 'Baselines',
    description: 'Also train and score the baselines on the same data (slower).',
  }),
  algorithm: choice('fedavg', ['fedavg'], {
    title: 'Algorithm',
    description: 'Federated algorithm at roadside units and cloud.',
    source: 'McMahan et al. 2017; Liu et al. 2020 (hierarchical)',
  }),
  evaluationShare: number(0.2, 0, 0.9, {
    title: 'Evaluation fleet',
    description: 'Share of the cars that never train and only score the models.',
  }),
  penetration: number(1, 0, 1, {
    title: 'Penetration',
    description: 'Share of the other cars that take part in learning.',
  }),
  hiddenUnits: integer(16, 1, 512, {
    title: 'Hidden units',
    description: 'Width of the hidden layer; the model grows with it and so does its time on the air.',
  }),
  roundInterval_s: number(5, 1, 600, {
    title: 'Round interval',
    unit: 's',
    live: true,
    description: 'Time between the announcements of two rounds of a roadside unit.',
  }),
  deadline_ms: number(4000, 50, 600_000, {
    title: 'Deadline',
    unit: 'ms',
    live: true,
    description: 'A round closes this long after its announcement, with whatever arrived.',
  }),
  localSteps: integer(30, 1, 10_000, {
    title: 'Local steps',
    description: 'SGD steps a vehicle makes in a round (kappa1).',
    live: true,
  }),
  kappa2: integer(2, 1, 1000, {
    title: 'Cloud every',
    unit: 'rounds',
    live: true,
    description: 'Edge rounds between two cloud synchronisations.',
    source: 'Liu et al. 2020, doi 10.1109/ICC40277.2020.9148862',
  }),
  batchSize: integer(32, 1, 1024, { title: 'Batch', description: 'Examples in one SGD step.' }),
  learningRate: number(0.5, 1e-5, 10, {
    title: 'Learning rate',
    description: 'SGD step size of a vehicle.',
    live: true,
  }),
  serverMomentum: number(0.7, 0, 0.99, {
    title: 'Server momentum',
    description: 'Momentum of the roadside unit on averaged updates.',
    source: 'Hsu et al. 2019, arXiv 1909.06335',
  }),
  minExamples: integer(16, 1, 100_000, {
    title: 'Least examples',
    description: 'A vehicle opts in only with so many labelled windows.',
  }),
  minCohort: integer(3, 1, 10_000, {
    title: 'Least cohort',
    description: 'A round with fewer updates changes nothing.',
  }),
  joinWindow_ms: number(200, 0, 60_000, {
    title: 'Joining window',
    unit: 'ms',
    description:
      'Vehicles tell that they take part spread over this time; a round can close when all of them delivered.',
    source: 'EN 302 663: 200 B at 6 Mbit/s are 0.3 ms on the air, so 100 vehicles that join take a sixth of it',
  }),
  uplinkWindow_ms: number(1500, 0, 60_000, {
    title: 'Uplink window',
    unit: 'ms',
    description: 'Updates start spread over this time, so that they do not collide.',
  }),
  lateUpdates: choice('drop', ['drop', 'keep'], {
    title: 'Late updates',
    description: 'What happens to an update after the deadline: dropped, or kept for the next round.',
  }),
  channel: choice('service', ['service', 'control'], {
    title: 'Channel',
    description: 'Channel of learning traffic; control shares it with safety messages (what if).',
  }),
  deviceGflops: number(2, 0.01, 10_000, {
    title: 'Device speed',
    unit: 'GFLOP/s',
    description:
      'Peak speed of an on-board computer; with its efficiency for small nets it gives the simulated training time.',
  }),
});

const privacy = group('Privacy', {
  mode: choice('none', ['none', 'edge'], {
    title: 'Mode',
    description:
      'none, or edge: each roadside unit clips and adds noise before it publishes; it is trusted, its broadcasts are private.',
  }),
  noiseMultiplier: number(1, 0, 100, {
    title: 'Noise',
    live: true,
    description: 'Standard deviation of the Gaussian noise in units of the clip.',
    source: 'Dwork and Roth 2014, appendix A',
  }),
  clip: number(1, 1e-4, 1000, { title: 'Clip', live: true, description: "Largest L2 norm of one vehicle's update." }),
  cohort: integer(20, 1, 10_000, {
    title: 'Cohort',
    description:
      'Fixed divisor of the mean in the privacy modes: a round takes at most so many updates, and one vehicle moves the mean by at most clip / cohort.',
    source: 'McMahan et al. 2018, arXiv 1710.06963, fixed-denominator estimator',
  }),
  delta: number(1e-5, 1e-12, 0.1, {
    title: 'Delta',
    description: 'Probability with which the guarantee may fail; at most 1/N^1.1.',
  }),
  epsilonBudget: number(1000, 0.01, 1e6, {
    title: 'Budget',
    description: 'A vehicle refuses a round that would take its epsilon beyond this.',
  }),
});

const roads = {
  lanes: (standard: number, description: string) => integer(standard, 1, 4, { title: 'Lanes', description }),
  speed_mps: number(13.89, 1, 60, { title: 'Speed limit', unit: 'm/s', description: 'On all roads.' }),
};

const grid = group('Grid', {
  columns: integer(8, 2, 100, { title: 'Columns', description: 'Streets from south to north in the scenario grid.' }),
  rows: integer(6, 2, 100, { title: 'Rows', description: 'Streets from west to east in the scenario grid.' }),
  block_m: number(200, 60, 1000, { title: 'Block', unit: 'm', description: 'Distance from one street to the next.' }),
  lanes: roads.lanes(1, 'Lanes of a street in each direction.'),
  speed_mps: roads.speed_mps,
});

const ring = group('Ring', {
  length_m: number(2000, 200, 50_000, { title: 'Length', unit: 'm', description: 'Once round the scenario ring.' }),
  lanes: roads.lanes(1, 'Lanes of the ring, all in one direction.'),
  speed_mps: roads.speed_mps,
  density_per_km: number(40, 1, 130, {
    title: 'Density',
    unit: '1/km',
    description: 'Cars on each kilometre of lane; they stay for ever.',
  }),
});

const motorway = group('Motorway', {
  length_km: number(5, 2, 20, {
    title: 'Length',
    unit: 'km',
    description: 'From end to end of the scenario motorway.',
  }),
  lanes: integer(3, 2, 4, { title: 'Lanes', description: 'Lanes in each direction, those of the ramps aside.' }),
  speed_mps: number(33.33, 10, 60, {
    title: 'Speed limit',
    unit: 'm/s',
    description: 'On the motorway; 80 km/h at most on its ramps.',
    source: '120 km/h, facts of capacity: IDM at 120 km/h',
  }),
  flow_perH: number(3600, 0, 10_000, {
    title: 'Flow',
    unit: '1/h',
    description: 'Vehicles that come in at each end of the motorway.',
  }),
  rampFlow_perH: number(500, 0, 2000, {
    title: 'Ramp flow',
    unit: '1/h',
    description: 'Vehicles that leave at the exit of each direction, and as many that join at its entry.',
  }),
  truckShare: number(0.12, 0, 1, {
    title: 'Lorries',
    description: 'Share of lorries among all vehicles.',
    source: 'BASt, automatic counts 2019: 12 to 15 % heavy vehicles on German motorways',
  }),
});

/** All parameters of a scenario. */
export const scenarioSchema = z.strictObject({
  run,
  traffic,
  hazards,
  weather,
  sensors,
  latency,
  radio,
  facilities,
  infrastructure,
  learning,
  privacy,
  grid,
  ring,
  motorway,
});

/** A complete, validated set of parameters. */
export type Parameters = z.output<typeof scenarioSchema>;
