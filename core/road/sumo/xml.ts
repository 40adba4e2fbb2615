import { SaxesParser } from 'saxes';
import type { ErrorCode } from '../../errors/codes.js';
import { VergeError } from '../../errors/vergeError.js';

/** Roots of additional and route files; both hold the same elements, and `add`, `trips`, `flows`, `shapes` are older names. */
export const DEMAND_ROOTS = ['additional', 'routes', 'add', 'trips', 'flows', 'shapes'];

/** A text file as a stream: its name for messages, its content in pieces of any size. */
export interface TextSource {
  readonly name: string;
  readonly chunks: Iterable<string> | AsyncIterable<string>;
}

/** Handles what it knows and ignores the rest, so several can listen to one file. */
export interface ElementHandler {
  open(element: XmlElement): void;
  close?(name: string): void;
}

/** An opening tag with its place in the file; its getters fail with file, line and element. */
export class XmlElement {
  constructor(
    readonly name: string,
    readonly attributes: Readonly<Record<string, string>>,
    readonly file: string,
    readonly line: number,
  ) {}

  /** "town.net.xml:12 <lane id="a_0">" */
  get where(): string {
    const id = this.attributes.id;
    return `${this.file}:${this.line} <${this.name}${id === undefined ? '' : ` id="${id}"`}>`;
  }

  optional(attribute: string): string | undefined {
    return this.attributes[attribute];
  }

  /** @throws VergeError XML_INVALID when the attribute is missing */
  text(attribute: string): string {
    const value = this.attributes[attribute];
    if (value === undefined) throw this.invalid(`attribute "${attribute}"`, 'none');
    return value;
  }

  number(attribute: string): number {
    return this.parsed(attribute, this.text(attribute));
  }

  optionalNumber(attribute: string): number | undefined {
    const value = this.attributes[attribute];
    return value === undefined ? undefined : this.parsed(attribute, value);
  }

  /** Seconds, or hours:minutes:seconds, or days:hours:minutes:seconds. */
  time_s(attribute: string): number {
    const text = this.text(attribute);
    if (!text.includes(':')) return this.parsed(attribute, text);
    const parts = text.split(':').map((part) => this.parsed(attribute, part));
    const [seconds, minutes, hours, days] = parts.reverse();
    return seconds + 60 * (minutes + 60 * ((hours ?? 0) + 24 * (days ?? 0)));
  }

  optionalTime_s(attribute: string): number | undefined {
    return this.attributes[attribute] === undefined ? undefined : this.time_s(attribute);
  }

  /** Flat x, y pairs of "x,y x,y ..."; a third coordinate is dropped. */
  shape(attribute: string): number[] {
    const flat: number[] = [];
    for (const point of this.words(attribute)) {
      const coordinates = point.split(',');
      if (coordinates.length < 2) throw this.invalid(`"x,y x,y ..." in ${attribute}`, `"${point}"`);
      flat.push(this.parsed(attribute, coordinates[0]), this.parsed(attribute, coordinates[1]));
    }
    return flat;
  }

  words(attribute: string): string[] {
    const text = this.attributes[attribute]?.trim() ?? '';
    return text === '' ? [] : text.split(/\s+/);
  }

  invalid(expected: string, got: string, code: ErrorCode = 'XML_INVALID'): VergeError {
    return new VergeError(code, { where: this.where, expected, got });
  }

  private parsed(attribute: string, text: string): number {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (!Number.isFinite(value)) throw this.invalid(`a number in ${attribute}`, `"${text}"`);
    return value;
  }
}

/** What SUMO takes for yes (utils/common/StringUtils.cpp, toBool). */
export const isTrue = (text: string | undefined): boolean => /^(1|yes|true|on|x|t)$/i.test(text ?? '');

/**
 * Streams a file through handlers, in document order; each element goes to every handler.
 * @param roots names the root element may have; any when empty
 * @throws VergeError XML_MALFORMED with file, line and element, XML_INVALID for another root, and whatever a handler throws
 */
export async function readXml(
  source: TextSource,
  handlers: readonly ElementHandler[],
  roots: readonly string[] = [],
): Promise<void> {
  const parser = new SaxesParser();
  let tagLine = 1;
  let elements = 0;
  /** elements that are open, outermost first */
  const open: string[] = [];
  parser.on('error', (error) => {
    throw malformed(source.name, parser.line, open.at(-1), error.message);
  });
  parser.on('opentagstart', () => {
    tagLine = parser.line;
  });
  parser.on('opentag', (tag) => {
    if (elements++ === 0) checkRoot(tag.name, source.name, tagLine, roots);
    open.push(tag.name);
    const element = new XmlElement(tag.name, tag.attributes as Record<string, string>, source.name, tagLine);
    for (const handler of handlers) handler.open(element);
  });
  parser.on('closetag', (tag) => {
    open.pop();
    for (const handler of handlers) handler.close?.(tag.name);
  });
  for await (const chunk of source.chunks) parser.write(chunk);
  parser.close();
  if (elements === 0) throw malformed(source.name, 1, undefined, 'no element at all');
}

/** An empty list allows any: foreign additional files hold whatever SUMO takes. */
function checkRoot(name: string, file: string, line: number, roots: readonly string[]): void {
  if (roots.length === 0 || roots.includes(name)) return;
  const expected = `root element ${roots
    .slice(0, 2)
    .map((root) => `<${root}>`)
    .join(' or ')}`;
  throw new VergeError('XML_INVALID', { where: `${file}:${line}`, expected, got: `<${name}>` });
}

/** @param element the innermost one that is open */
export function malformed(file: string, line: number, element: string | undefined, message: string): VergeError {
  return new VergeError('XML_MALFORMED', {
    where: `${file}:${line}${element === undefined ? '' : ` in <${element}>`}`,
    expected: 'well-formed XML',
    got: message.replace(/^\d+:\d+: /, ''),
  });
}
