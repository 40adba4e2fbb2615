/** A summary as lines for a terminal: `radio.transmissions  1234`; lists, what is empty and parts are left to --json. */
export function summaryText(summary: Record<string, unknown>): string {
  const rows: [string, string][] = [];
  collect(summary, '', rows);
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}\n`).join('');
}

function collect(value: unknown, path: string, rows: [string, string][]): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) return;
  if (typeof value === 'object') {
    for (const [key, child] of Object.entries(value)) {
      if (key !== 'parts') collect(child, path === '' ? key : `${path}.${key}`, rows);
    }
    return;
  }
  rows.push([
    path,
    typeof value === 'number' && !Number.isInteger(value) ? String(Number(value.toPrecision(5))) : String(value),
  ]);
}
