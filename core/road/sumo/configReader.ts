import { type ElementHandler, readXml, type TextSource, type XmlElement } from './xml.js';

/** What a `.sumocfg` names; file names are as written there, relative to its own folder. */
export interface SumoConfig {
  readonly netFile: string;
  readonly routeFiles: readonly string[];
  readonly additionalFiles: readonly string[];
  readonly begin_s: number;
  /** null: until the demand is exhausted */
  readonly end_s: number | null;
  /** null: not given */
  readonly step_s: number | null;
}

/** Option names and their short forms (SUMO docs, "sumo", table "Input" and "Time"). */
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

/** @throws VergeError XML_MALFORMED, XML_INVALID (no net-file, a time that is none) */
export async function readSumoConfig(source: TextSource): Promise<SumoConfig> {
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
  const end_s = options.get('end')?.time_s('value') ?? -1;
  return {
    netFile,
    routeFiles: listOf(options.get('route-files')),
    additionalFiles: listOf(options.get('additional-files')),
    begin_s: options.get('begin')?.time_s('value') ?? 0,
    end_s: end_s < 0 ? null : end_s,
    step_s: options.get('step-length')?.time_s('value') ?? null,
  };
}

function listOf(option: XmlElement | undefined): string[] {
  const names = option?.text('value').split(/[,;]/) ?? [];
  return names.map((name) => name.trim()).filter((name) => name !== '');
}
