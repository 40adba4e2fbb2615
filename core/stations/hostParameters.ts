import { VergeError } from '../errors/vergeError.js';
import type { Parameters } from '../scenario/schema.js';

/**
 * The parameters as a host knows them: the frozen scenario of its Welcome with the live changes since. Read them from
 * here at every use; keep no value in a constructor.
 */
export class HostParameters {
  private parameters: Parameters;

  /**
   * @param scenarioJson nested parameters
   * @param liveJson flat `{ "path": value }`
   * @throws VergeError MESSAGE_UNDECODABLE
   */
  constructor(scenarioJson: string, liveJson: string) {
    this.parameters = parsed('Welcome.scenarioJson', scenarioJson) as Parameters;
    this.change(liveJson);
  }

  get current(): Parameters {
    return this.parameters;
  }

  /** Applies the live parameters of a window; the world has validated them. */
  change(liveJson: string | null | undefined): void {
    if (liveJson === null || liveJson === undefined || liveJson === '') return;
    const next = structuredCopy(this.parameters);
    for (const [path, value] of Object.entries(parsed('liveJson', liveJson))) setAt(next, path.split('.'), value);
    this.parameters = next;
  }
}

function parsed(where: string, json: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new VergeError('MESSAGE_UNDECODABLE', { where, expected: 'JSON', got: (error as Error).message });
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new VergeError('MESSAGE_UNDECODABLE', { where, expected: 'a JSON object', got: json.slice(0, 40) });
}

const structuredCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function setAt(target: object, path: string[], value: unknown): void {
  let node = target as Record<string, unknown>;
  for (const key of path.slice(0, -1)) {
    const next = node[key];
    if (typeof next !== 'object' || next === null) node[key] = {};
    node = node[key] as Record<string, unknown>;
  }
  node[path[path.length - 1]] = value;
}
