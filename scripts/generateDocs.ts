import { readFileSync, writeFileSync } from 'node:fs';
import { PARAMETERS, type ParameterInfo } from '../core/scenario/catalogue.js';

/**
 * Writes docs/scenario.md from the scenario's declaration. With `--check` it compares instead, and fails when the
 * committed file is not what the declaration says.
 */

const TARGET = 'docs/scenario.md';

function bounds(info: ParameterInfo): string {
  if (info.options !== undefined) return info.options.map((option) => `\`${option}\``).join(', ');
  if (info.type === 'boolean') return '`true`, `false`';
  if (info.form !== undefined) return info.form;
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

if (process.argv[1]?.endsWith('generateDocs.js')) {
  const text = scenarioReference();
  if (!process.argv.includes('--check')) writeFileSync(TARGET, text);
  else if (readFileSync(TARGET, 'utf8') !== text) {
    process.stderr.write(`${TARGET} is stale: run npm run docs\n`);
    process.exitCode = 1;
  }
}
