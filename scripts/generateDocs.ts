import { readFileSync, writeFileSync } from 'node:fs';
import { type Bounds, HAZARD_KINDS, type HazardKind } from '../core/hazard/kinds.js';
import { WEATHER_KINDS } from '../core/hazard/weatherFields.js';
import { BEARING_SIGMA_RAD, FALSE_ALARM, RANGE_RATE_SIGMA_MPS, RANGE_SIGMA_M } from '../core/perception/radar.js';
import { PARAMETER_BY_PATH, PARAMETERS, type ParameterInfo } from '../core/scenario/catalogue.js';
import {
  ACCELERATION_SIGMA_MPS2,
  READING_NOISE,
  RELATIVE_NOISE,
  SECOND_READING_NOISE,
  SECOND_RELATIVE_NOISE,
  SHADE_MAP_ERROR,
  SKY_SETTLES_S,
  SPEED_SCALE_SIGMA,
  TEMPERATURE_BIAS_SIGMA_C,
  WIPER_FROM_MMPH,
  YAW_RATE_SIGMA_DEGPS,
} from '../core/stations/sensorFigures.js';
import { radiansToDegrees } from '../core/units/units.js';

/**
 * Writes docs/scenario.md, docs/hazards.md and docs/sensors.md from their declarations. With `--check` it compares instead, and fails when
 * a committed file is not what the declaration says.
 */

function bounds(info: ParameterInfo): string {
  if (info.options !== undefined) return info.options.map((option) => `\`${option}\``).join(', ');
  if (info.type === 'boolean') return '`true`, `false`';
  if (info.form !== undefined) return info.form;
  return `${info.minimum} to ${info.maximum}`;
}

function row(info: ParameterInfo): string {
  const cells = [
    `\`${info.path}\``,
    info.standard === '' ? 'none' : `\`${info.standard}\``,
    bounds(info),
    info.unit ?? '',
    info.live ? 'live' : 'restart',
    info.description,
    info.source ?? '',
  ];
  return `| ${cells.join(' | ')} |`;
}

export function scenarioReference(): string {
  const lines = [
    '# Scenario parameters',
    '',
    'Generated from `core/scenario/schema.ts` by `npm run docs`; do not edit. Any of them can be set with',
    '`--set path=value`, in a scenario file under `parameters`, or in the page. *Live* parameters change while the',
    'simulation runs; the others need a new start.',
    '',
  ];
  let group = '';
  for (const info of PARAMETERS) {
    const top = info.path.split('.')[0];
    if (top !== group) {
      group = top;
      lines.push(
        `## ${group}`,
        '',
        '| parameter | default | values | unit | change | meaning | source |',
        '|---|---|---|---|---|---|---|',
      );
    }
    lines.push(row(info));
    const next = PARAMETERS[PARAMETERS.indexOf(info) + 1];
    if (next === undefined || next.path.split('.')[0] !== group) lines.push('');
  }
  return lines.join('\n');
}

const span = ([low, high]: Bounds): string => (low === high ? `${low}` : `${low} to ${high}`);

function hazardRow(kind: HazardKind): string {
  const { standard } = kind;
  const isPlaced = kind.layer !== 'traffic';
  const sized = (bounds: Bounds, usual: number) => (isPlaced ? `${span(bounds)} (${usual})` : '');
  const cells = [
    `\`${kind.name}\``,
    kind.physics,
    kind.sensor,
    `${kind.causeCode}/${kind.subCauseCode}`,
    sized(kind.radius_m, standard.radius_m),
    sized(kind.duration_s, standard.duration_s),
    sized(kind.intensity, standard.intensity),
    kind.source,
  ];
  return `| ${cells.join(' | ')} |`;
}

export function hazardReference(): string {
  const weather = WEATHER_KINDS.map(({ name, rain_mmph, snow_mmph, extinction_pm, causeCode, subCauseCode }) => {
    const falls = rain_mmph > 0 ? `rain ${rain_mmph} mm/h` : snow_mmph > 0 ? `snow ${snow_mmph} mm/h (as water)` : '';
    const sight = `sight ${Math.round(3 / extinction_pm)} m`;
    return `| \`${name}\` | ${[falls, sight].filter(Boolean).join(', ')} | ${causeCode}/${subCauseCode} |`;
  });
  return [
    '# Hazards and weather',
    '',
    'The tables are generated from `core/hazard` by `npm run docs`; do not edit. What vehicles measure of it: [sensors](sensors.md).',
    '',
    '## Kinds',
    '',
    'In brackets what holds where nothing else is asked for. Intensity 1 is the worst of a kind; less lies between it and the',
    'road as it is. What lies outside the bounds is refused with `PARAMETER_INVALID`, which names hazard, field, bounds and value.',
    '',
    '| kind | physics | recognised by | DENM cause | radius, m | life span, s | intensity | source |',
    '|---|---|---|---|---|---|---|---|',
    ...HAZARD_KINDS.map(hazardRow),
    '',
    '## Where they come from',
    '',
    '- A scenario: `"timeline": [{"at_s": 0, "hazard": {"kind": "ice", "x_m": 120, "y_m": 40, "radius_m": 20, "intensity": 0.8, "duration_s": 300}}]`.',
    '- By lot: `hazards.rates.<kind>`, per kilometre of road and hour; `hazards.randomPerHour` (breakdowns and obstacles) and',
    '  `hazards.potholes`. Places, sizes and life spans follow from the seed.',
    '- Live: the controls `hazard` and `stop_vehicle` of a page, or the API ([protocol](protocol.md)). What was placed stands in the',
    "  manifest's timeline, so the run can be repeated.",
    '- Traffic itself: `queueTail` and `trafficJam` cannot be placed; stop a car and wait.',
    '',
    '## The wrong-way driver',
    '',
    'It is a car of its own, seen by everybody and in every picture, and no member of the lanes, which have one direction: it',
    'moves from their ends to their beginnings, and takes by lot one of the lanes that lead onto the one it has left. Drivers',
    'who see it on their way leave the lane, to the right where there is a lane, else to the left; where there is none, or no',
    'gap, they stop before it as it stops before them, nose to nose until its time is over. Drivers beside it keep to their',
    'lanes and drive at 40 % of their speed; those whose way crosses its own stop for it. Who cannot stop in time hits it: an',
    'event `collision`, and both stand until it is gone; these are not among the collisions of the traffic, which are a bug. In a',
    'view its car has the id of the hazard plus 0xF0000000. It has no station: nobody hears of it but by the DENMs of others.',
    '',
    '## Moving weather',
    '',
    'A field is a disc that drifts with a heading and speed, is at its full strength over its inner 60 %, builds up and fades.',
    'Several may be at once: rain adds up, and so does extinction. In a timeline: `{"at_s": 10, "weather": {"kind": "fog",',
    '"x_m": 0, "y_m": 300, "radius_m": 400, "heading_deg": 90, "speed_mps": 5, "intensity": 1, "ramp_s": 30, "duration_s": 600}}`;',
    'live: the hazard tool of a page, the control `weather`, or the API; among the hazards of now it is `movingRain`,',
    '`movingFog` or `movingSnow`, and can be removed as they can. The same everywhere: `weather.rain_mmph`, `weather.snow_mmph`, `weather.visibility_m`. The',
    'squall of `hazards.squall` comes on top. Rain leaves a film of water on the road, three times as deep on low ground, where',
    'a cloudburst lets tyres float; snow covers it and is cleared by traffic.',
    '',
    '| kind | at intensity 1 | DENM cause |',
    '|---|---|---|',
    ...weather,
    '',
    'Fog and rain are reported when they have lasted 20 s: sight below 150 m, rain of 10 mm/h or more.',
    '',
  ].join('\n');
}

const noises = (table: readonly (readonly [string, number])[], isRelative: boolean): string =>
  table.map(([field, sigma]) => `\`${field}\` ${isRelative ? `${100 * sigma} %` : sigma}`).join(', ');

const defaultOf = (path: string): string => {
  const info = PARAMETER_BY_PATH.get(path);
  return `\`${path}\` ${info?.standard}${info?.unit === undefined ? '' : ` ${info.unit}`}`;
};

export function sensorReference(): string {
  const rows: readonly (readonly [string, string, string])[] = [
    [
      'GNSS position',
      `first-order Gauss-Markov error per axis: ${defaultOf('sensors.gnssSigma_m')}, ${defaultOf('sensors.gnssCorrelation_s')}; where buildings hide the sky up to ${defaultOf('sensors.gnssCanyonFactor')} times that (1: open sky everywhere), within ${SKY_SETTLES_S} s. What CAMs and DENMs carry; the 95 % axis they state follows`,
      'Reid et al. 2019, arXiv 1906.01061: 68 % within 3.07 m; correlation: .999 a second (MATLAB gpsSensor default)',
    ],
    [
      'speed',
      `wheel odometry, scale error of ${100 * SPEED_SCALE_SIGMA} % (sigma), constant per vehicle`,
      'tyre wear and pressure; design assumption',
    ],
    [
      'longitudinal acceleration',
      `bias ${defaultOf('sensors.accelerationBias_mps2')} per vehicle, white noise ${ACCELERATION_SIGMA_MPS2} m/s2`,
      'automotive MEMS; design assumption',
    ],
    [
      'yaw rate',
      `bias ${defaultOf('sensors.yawRateBias_degps')} per vehicle, white noise ${YAW_RATE_SIGMA_DEGPS} deg/s`,
      'automotive MEMS; design assumption',
    ],
    ['heading', 'of the fused path, without error', 'design assumption'],
    ['readings, white noise (sigma)', noises([...READING_NOISE, ...SECOND_READING_NOISE], false), 'design assumptions'],
    [
      'readings, relative noise (sigma)',
      noises([...RELATIVE_NOISE, ...SECOND_RELATIVE_NOISE], true),
      'design assumptions',
    ],
    [
      'outside temperature',
      `bias ${TEMPERATURE_BIAS_SIGMA_C} °C (sigma) per vehicle, noise as above, lag ${defaultOf('sensors.temperatureLag_s')}`,
      'bumper sensors read 1 to 2 °C warm or cold',
    ],
    [
      'ABS, ESC, traction control',
      'flags of the own bus, exact: when the friction asked for exceeds what there is',
      'docs/hazards.md',
    ],
    [
      'wheel slip',
      "slip on Burckhardt's curve of the surface that gives the friction asked for; ABS holds it at 15 to 30 %",
      'Burckhardt 1993; figures but for dry asphalt from memory',
    ],
    [
      'vertical acceleration',
      'RMS of the step, and peak and duration of a burst within it (a pothole: above 0.4 g for less than 200 ms)',
      'Mednis et al. 2011; thresholds from memory',
    ],
    [
      'wiper',
      `by the measured rain: at intervals from ${WIPER_FROM_MMPH[0]}, slow from ${WIPER_FROM_MMPH[1]}, fast from ${WIPER_FROM_MMPH[2]} mm/h`,
      'fast above 7-10 mm/h, from memory',
    ],
    [
      'light',
      'daylight by `weather.hour`, clouds, fog and shade; fog lamps on below 150 m of sight',
      'magnitudes from memory',
    ],
    ['map of shade', `wrong at ${100 * SHADE_MAP_ERROR} % of places, the same for all`, 'design assumption'],
    [
      'radar (off unless `sensors.radar.enabled`)',
      `found with Pd = Pfa^(1/(1+SNR)), half at ${defaultOf('sensors.radar.range_m')}, SNR falling with range^4, Pfa ${FALSE_ALARM}; within ${defaultOf('sensors.radar.fieldOfView_deg')}; hidden by nearer vehicles and by walls; range ${RANGE_SIGMA_M} m, bearing ${radiansToDegrees(BEARING_SIGMA_RAD).toFixed(1)} deg, range rate ${RANGE_RATE_SIGMA_MPS} m/s (sigma)`,
      'Swerling 1 (Skolnik); errors of 77 GHz radars from memory; no false alarms are simulated',
    ],
    [
      'radar of a roadside unit (off unless `facilities.cpm.rsu`)',
      `the same from the mast, all round, half at ${defaultOf('infrastructure.radarRange_m')}; looks over what is lower than its line to the roof of a target`,
      'the same; geometry',
    ],
  ];
  return [
    '# Sensors',
    '',
    'Generated from the figures in `core/stations`, `core/perception` and `core/scenario` by `npm run docs`; do not edit.',
    'The world tells each vehicle its own true state once a traffic step (`EgoStates`, `core/stations/egoContext.ts`); its',
    'sensors add their errors (`core/stations/sensing.ts`). Every vehicle draws from streams of its own, so its errors depend',
    'neither on the other vehicles nor on the number of hosts. What makes them feel it: [hazards](hazards.md).',
    '',
    '| sensor | error | source |',
    '|---|---|---|',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    '`eventId`, `eventCauseCode` and `eventSubCauseCode` say what a vehicle has recognised (the third column of the table of',
    'hazards); the id is ground truth for scores and never a feature. `EgoStates.radar` holds what the radars found: for each',
    'vehicle rows of range, bearing and range rate, nearest first, with the true station id for scores alone. Radars cost',
    'nothing while they are off, and change nothing of the world while they are on.',
    '',
    'From memory means: not checked against a text.',
    '',
  ].join('\n');
}

/** What is generated, by file. */
export const REFERENCES: Readonly<Record<string, () => string>> = {
  'docs/scenario.md': scenarioReference,
  'docs/hazards.md': hazardReference,
  'docs/sensors.md': sensorReference,
};

if (process.argv[1]?.endsWith('generateDocs.js')) {
  for (const [target, generate] of Object.entries(REFERENCES)) {
    const text = generate();
    if (!process.argv.includes('--check')) writeFileSync(target, text);
    else if (readFileSync(target, 'utf8') !== text) {
      process.stderr.write(`${target} is stale: run npm run docs\n`);
      process.exitCode = 1;
    }
  }
}
