import type { LeftOut } from './leftOut.js';
import { type ElementHandler, readXml, type TextSource, type XmlElement } from './xml.js';

/** What a `.sumocfg` says; file names are as written there, relative to its own folder. */
export interface SumoConfig {
  readonly netFile: string;
  readonly routeFiles: readonly string[];
  readonly additionalFiles: readonly string[];
  readonly begin_s: number;
  /** null: until the demand is exhausted */
  readonly end_s: number | null;
  /** null: not given */
  readonly step_s: number | null;
  /** A trip that has waited for so long is given up; null: never. */
  readonly maxDepartDelay_s: number | null;
  /** 0: never; null: not given */
  readonly teleport_s: number | null;
}

/** Option names and their short and older forms (SUMO docs, "sumo", tables "Input", "Time" and "Processing"). */
const OPTION: Readonly<Record<string, string>> = {
  n: 'net-file',
  net: 'net-file',
  r: 'route-files',
  routes: 'route-files',
  a: 'additional-files',
  additional: 'additional-files',
  b: 'begin',
  e: 'end',
};

const FOLLOWED: ReadonlySet<string> = new Set([
  ...['net-file', 'route-files', 'additional-files', 'begin', 'end', 'step-length'],
  ...['max-depart-delay', 'time-to-teleport'],
]);

/** Options that change no traffic: outputs, reports, the window, chance, threads, TraCI. */
const WITHOUT_EFFECT =
  /output|log|verbose|report|xml-validation|message|warn|precision|human-readable|^(start|quit-on-end|delay|gui-.*|window-.*|view.*|tracker-.*|breakpoints|game.*|osg.*|seed|random|srand|threads|remote-port|num-clients|summary|version|save-.*|no-step-.*|error-.*|route-steps|device\..*probability|netstate-.*|fcd.*|tripinfo.*|vehroute.*|configuration-file|v|c|l)$/;

/**
 * @param leftOut gets the options that change traffic in SUMO and not here
 * @throws VergeError XML_MALFORMED, XML_INVALID (no net-file, a time that is none)
 */
export async function readSumoConfig(source: TextSource, leftOut?: LeftOut): Promise<SumoConfig> {
  const options = new Map<string, XmlElement>();
  let root: XmlElement | null = null;
  const handler: ElementHandler = {
    open(element) {
      root ??= element;
      if (element.optional('value') !== undefined) options.set(OPTION[element.name] ?? element.name, element);
    },
  };
  await readXml(source, [handler], ['configuration', 'sumoConfiguration']);
  const netFile = options.get('net-file')?.text('value').trim();
  if (netFile === undefined) throw (root as unknown as XmlElement).invalid('an element <net-file value="...">', 'none');
  for (const [name, { where }] of options) {
    if (!FOLLOWED.has(name) && !WITHOUT_EFFECT.test(name)) leftOut?.note(`option "${name}"`, where);
  }
  const time_s = (name: string): number | null => options.get(name)?.time_s('value') ?? null;
  const notNegative = (value: number | null): number | null => (value !== null && value < 0 ? null : value);
  const teleport_s = time_s('time-to-teleport');
  const begin_s = time_s('begin') ?? 0;
  const end_s = notNegative(time_s('end'));
  if (end_s !== null && end_s <= begin_s) {
    throw (options.get('end') as XmlElement).invalid(`an end after begin at ${begin_s} s`, `${end_s} s`);
  }
  return {
    netFile,
    routeFiles: listOf(options.get('route-files')),
    additionalFiles: listOf(options.get('additional-files')),
    begin_s,
    end_s,
    step_s: time_s('step-length'),
    maxDepartDelay_s: notNegative(time_s('max-depart-delay')),
    teleport_s: teleport_s === null ? null : Math.max(0, teleport_s),
  };
}

function listOf(option: XmlElement | undefined): string[] {
  const names = option?.text('value').split(/[,;]/) ?? [];
  return names.map((name) => name.trim()).filter((name) => name !== '');
}
