import { shown, VergeError } from '../../core/errors/vergeError.js';
import { isSeed, SEED_EXPECTED } from '../../core/scenario/seed.js';
import type { RunRequest } from '../world/messages.js';

const KEYS = ['scenario', 'seed', 'duration_s', 'set', 'speed'];
/** Scenario names only: the API opens no files by path. */
const NAME = /^[A-Za-z0-9_-]{1,64}$/;

function refuse(where: string, expected: string, value: unknown): never {
  throw new VergeError('ARGUMENT_INVALID', { where, expected, got: shown(value) });
}

/**
 * The body of POST /api/simulations: {scenario, seed?, duration_s?, set?, speed?}.
 * @throws VergeError ARGUMENT_INVALID; parameters are checked by the world
 */
export function startRequest(body: unknown, hosts: number): { run: RunRequest; speed: number } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) refuse('body', 'a JSON object', body);
  const unknown = Object.keys(body).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) refuse(`body.${unknown}`, `one of ${KEYS.join(', ')}`, unknown);
  const { scenario, seed, duration_s, set, speed = 1 } = body as Record<string, unknown>;
  if (typeof scenario !== 'string' || !NAME.test(scenario)) refuse('body.scenario', 'a scenario name', scenario);
  if (seed !== undefined && typeof seed !== 'string' && typeof seed !== 'number')
    refuse('body.seed', 'text or number', seed);
  if (seed !== undefined && !isSeed(String(seed))) refuse('body.seed', SEED_EXPECTED, seed);
  if (duration_s !== undefined && !(typeof duration_s === 'number' && duration_s >= 0)) {
    refuse('body.duration_s', 'seconds >= 0', duration_s);
  }
  if (set !== undefined && (typeof set !== 'object' || set === null || Array.isArray(set))) {
    refuse('body.set', '{"path": value, ...}', set);
  }
  if (!(typeof speed === 'number' && speed >= 0 && speed <= 1_000)) refuse('body.speed', '0..1000', speed);
  const run: RunRequest = {
    scenario,
    seed: seed === undefined ? undefined : String(seed),
    duration_s: duration_s as number | undefined,
    set: set as Record<string, unknown> | undefined,
    hosts,
    origin: 'api',
  };
  return { run, speed };
}
