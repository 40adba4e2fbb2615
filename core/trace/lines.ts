import { VergeError } from '../errors/vergeError.js';

/** A line longer than this is not a record but another kind of file. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** Cuts text that comes in pieces into lines; numbers start at 1, blank lines are passed over. */
export class LineSplitter {
  private rest = '';
  private number = 0;

  constructor(
    private readonly source: string,
    private readonly onLine: (line: string, number: number) => void,
  ) {}

  write(text: string): void {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) this.emit(line);
    if (this.rest.length > LONGEST_LINE) {
      const where = `${this.source}:${this.number + 1}`;
      throw new VergeError('TRACE_INVALID', {
        where,
        expected: 'lines',
        got: `a line over ${LONGEST_LINE} characters`,
      });
    }
  }

  end(): void {
    if (this.rest !== '') this.emit(this.rest);
    this.rest = '';
  }

  private emit(line: string): void {
    this.number++;
    const text = this.number === 1 ? line.replace(/^\uFEFF/, '').trim() : line.trim();
    if (text !== '') this.onLine(text, this.number);
  }
}
