import type { verge } from '#proto';

/** One live parameter as the page knows it. */
export interface LiveSetting {
  readonly path: string;
  /** what the run uses now */
  value: unknown;
  /** what it used when the page first saw it */
  readonly first: unknown;
  /** asked for, not yet in effect */
  asked?: { readonly value: unknown; readonly request: number };
  /** simulated time from which the last change acts */
  since_s?: number;
  /** why the last request was refused */
  refused?: string;
}

/** Live parameters: what is in effect, what was asked for, what was refused. The server's word alone makes a value true. */
export class LiveSettings {
  private readonly settings = new Map<string, LiveSetting>();
  /** what an imported trace tells of itself, by name */
  traceFacts: Readonly<Record<string, string>> = {};
  traceStations: readonly string[] = [];

  clear(): void {
    this.settings.clear();
    this.traceFacts = {};
    this.traceStations = [];
  }

  get(path: string): LiveSetting | undefined {
    return this.settings.get(path);
  }

  /** Starting values from the scene's scenario, for recordings that carry no run state. */
  begin(scene: verge.v1.IScene): void {
    const scenario = parse(scene.scenarioJson ?? '');
    if (scene.trace) {
      this.beginTrace((scenario.trace ?? {}) as Record<string, unknown>);
      return;
    }
    const flat = flatten(scenario);
    for (const [path, value] of Object.entries(flat)) {
      if (!this.settings.has(path)) this.settings.set(path, { path, value, first: value });
    }
  }

  private beginTrace({ stations, ...facts }: Record<string, unknown>): void {
    this.traceStations = Array.isArray(stations) ? stations.map(String) : [];
    this.traceFacts = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value ?? '')]));
  }

  ask(path: string, value: unknown, request: number): void {
    const setting = this.settings.get(path) ?? { path, value: undefined, first: undefined };
    setting.asked = { value, request };
    setting.refused = request === 0 ? 'There is no connection to the simulation' : undefined;
    if (request === 0) setting.asked = undefined;
    this.settings.set(path, setting);
  }

  /**
   * Takes the run's own list of values.
   * @returns whether anything changed
   */
  acknowledge(liveJson: string, time_s: number): boolean {
    let changed = false;
    for (const [path, value] of Object.entries(flatten(parse(liveJson)))) {
      changed = this.take(path, value, time_s) || changed;
    }
    return changed;
  }

  private take(path: string, value: unknown, time_s: number): boolean {
    const setting = this.settings.get(path);
    if (setting === undefined) {
      this.settings.set(path, { path, value, first: value });
      return true;
    }
    const acknowledged = setting.asked !== undefined && setting.asked.value === value;
    if (setting.value === value && !acknowledged) return false;
    if (setting.value !== value) setting.since_s ??= time_s;
    setting.value = value;
    if (acknowledged) setting.asked = undefined;
    return true;
  }

  /** The run's event log says from when a change acts. */
  acted(path: string, time_s: number): void {
    const setting = this.settings.get(path);
    if (setting === undefined) return;
    setting.since_s = time_s;
    setting.refused = undefined;
  }

  /** Values of a recording at a moment: the scenario's, and over them the changes up to then, in order of time. */
  replay(changes: readonly verge.v1.IRunEvent[]): void {
    for (const setting of this.settings.values()) {
      setting.value = setting.first;
      setting.since_s = undefined;
    }
    for (const { path, value, text, timeUs } of changes) {
      const setting = this.settings.get(path ?? '');
      if (setting === undefined) continue;
      if (typeof setting.first === 'number') setting.value = value ?? 0;
      if (typeof setting.first === 'boolean') setting.value = (value ?? 0) !== 0;
      if (typeof setting.first === 'string') setting.value = text?.slice(`${path} = `.length);
      setting.since_s = (timeUs ?? 0) / 1e6;
    }
  }

  refuse(error: verge.v1.IProtocolErrorView): void {
    for (const setting of this.settings.values()) {
      if (setting.asked === undefined || setting.asked.request !== error.request) continue;
      setting.asked = undefined;
      setting.refused = error.message ?? error.code ?? 'refused';
    }
  }
}

function parse(json: string): Record<string, unknown> {
  if (json === '') return {};
  try {
    return JSON.parse(json) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** { radio: { txPower_dBm: 23 } } and { 'radio.txPower_dBm': 23 } alike become { 'radio.txPower_dBm': 23 }. */
export function flatten(tree: Record<string, unknown>, prefix = ''): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(tree)) {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      Object.assign(flat, flatten(value as Record<string, unknown>, path));
    } else flat[path] = value;
  }
  return flat;
}
