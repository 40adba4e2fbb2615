import { readFileSync, writeFileSync } from 'node:fs';
import { type Bounds, HAZARD_KINDS, type HazardKind } from '../core/hazard/kinds.js';
import { WEATHER_KINDS } from '../core/hazard/weatherFields.js';
import { PARAMETERS, type ParameterInfo } from '../core/scenario/catalogue.js';

/**
 * Writes docs/scenario.md and docs/hazards.md from their declarations. With `--check` it compares instead, and fails when
 * a committed file is not what the declaration says.
 */

function bounds(info: ParameterInfo): string {
  if (info.options !== undefined) return info.options.map((option) => `\`${option}\``).join(', ');
  if (info.type === 'boolean') return '`true`, `false`';
  return `${info.minimum} to ${info.maximum}`;
}

function row(info: ParameterInfo): string {
  const cells = [
    `\`${info.path}\``,
    `\`${info.standard}\``,
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
    '- Live: the controls `hazard` and `stop_vehicle` of a page ([protocol](protocol.md)). What was placed stands in the',
    "  manifest's timeline, so the run can be repeated.",
    '- Traffic itself: `queueTail` and `trafficJam` cannot be placed; stop a car and wait.',
    '',
    '## Moving weather',
    '',
    'A field is a disc that drifts with a heading and speed, is at its full strength over its inner 60 %, builds up and fades.',
    'Several may be at once: rain adds up, and so does extinction. In a timeline: `{"at_s": 10, "weather": {"kind": "fog",',
    '"x_m": 0, "y_m": 300, "radius_m": 400, "heading_deg": 90, "speed_mps": 5, "intensity": 1, "ramp_s": 30, "duration_s": 600}}`;',
    'live: the control `weather`. The same everywhere: `weather.rain_mmph`, `weather.snow_mmph`, `weather.visibility_m`. The',
    'squall of `hazards.squall` comes on top.',
    '',
    '| kind | at intensity 1 | DENM cause |',
    '|---|---|---|',
    ...weather,
    '',
    'Fog and rain are reported when they have lasted 20 s: sight below 150 m, rain of 10 mm/h or more.',
    '',
  ].join('\n');
}

/** What is generated, by file. */
export const REFERENCES: Readonly<Record<string, () => string>> = {
  'docs/scenario.md': scenarioReference,
  'docs/hazards.md': hazardReference,
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
