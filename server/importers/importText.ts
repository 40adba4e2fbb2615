import type { ImportResult } from './importTrace.js';

/** What an import made of a file, as lines for a terminal. */
export function importText(result: ImportResult): string {
  const { path, format, source, vehicles, duration_s, messages, own, received, lost, rssi_dBm, problems } = result;
  const lines = [
    `${path}: ${source} (${format}), ${count(vehicles, 'vehicle')}, ${duration_s.toFixed(1)} s`,
    messages === 0 ? 'no messages' : `${count(messages, 'message')}: ${own} own, ${received} received`,
  ];
  if (rssi_dBm) lines.push(`received power ${rssi_dBm.min} to ${rssi_dBm.max} dBm`);
  const losses = Object.entries(lost).filter(([, number]) => number > 0);
  for (const [station, number] of losses)
    lines.push(`at least ${count(number, 'message')} of ${station} lost on the way`);
  lines.push(`time 0: ${[result.origin, result.timeNote].filter(Boolean).join('; ')}`);
  if (problems.skipped > 0) lines.push(`${count(problems.skipped, 'record')} skipped:`);
  for (const problem of problems.first) lines.push(`  ${problem.message}`);
  if (problems.skipped > problems.first.length) lines.push(`  and ${problems.skipped - problems.first.length} more`);
  return `${lines.join('\n')}\n`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
