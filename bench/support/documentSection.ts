import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Replaces what stands between the marks of a generated section of a Markdown file.
 * @throws Error when the file has no such section
 */
export function writeSection(path: string, name: string, lines: readonly string[]): void {
  writeFileSync(path, withSection(readFileSync(path, 'utf8'), name, lines));
}

export function withSection(text: string, name: string, lines: readonly string[]): string {
  const begin = `<!-- generated: ${name} -->`;
  const end = `<!-- end: ${name} -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`no section between "${begin}" and "${end}"`);
  return `${text.slice(0, from + begin.length)}\n${lines.join('\n')}\n${text.slice(to)}`;
}
