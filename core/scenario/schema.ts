import { z } from 'zod';
import { backhaul } from './backhaulParameters.js';
import { furtherFacilities } from './facilityParameters.js';
import { geonet } from './geonetParameters.js';
import { hazards, weather } from './hazardParameters.js';
import { latency } from './latencyParameters.js';
import { choice, flag, group, integer, number } from './leaf.js';
import { metrics } from './metricsParameters.js';
import { radio } from './radioParameters.js';
import { reaction_ms } from './reactionParameter.js';
import { grid, motorway, ring } from './roadParameters.js';
import { security } from './securityParameters.js';
import { sensors } from './sensorParameters.js';
import { road } from './straightRoadParameters.js';
import { traffic } from './trafficParameters.js';

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
  geonet,
  reaction_ms,
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
  ...furtherFacilities,
});

const infrastructure = group('Infrastructure', {
  autoRsus: integer(5, 0, 100, {
    title: 'Automatic roadside units',
    description: 'Roadside units placed at the busiest signals of a network that has none.',
  }),
  radarRange_m: number(150, 10, 300, {
    title: 'Range of roadside radars',
    unit: 'm',
    description:
      'Distance at which a vehicle in plain view of a roadside unit is found in half of the scans (facilities.cpm.rsu).',
    source: 'traffic radars at junctions: 150 to 300 m; from memory',
  }),
  ...backhaul,
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
  fragment_B: integer(1000, 100, 1200, {
    title: 'Fragment',
    unit: 'B',
    description: 'Models and updates are cut into fragments of at most so many bytes, each a frame of its own.',
    source: 'EN 302 636-4-1 itsGnMaxSduSize 1398 B, less envelope and headers',
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
  security,
  infrastructure,
  learning,
  privacy,
  metrics,
  grid,
  ring,
  motorway,
  road,
});

/** A complete, validated set of parameters. */
export type Parameters = z.output<typeof scenarioSchema>;
