import { shown, VergeError } from '../../core/errors/vergeError.js';
import { isSeed, SEED_EXPECTED } from '../../core/scenario/seed.js';
import type { RunRequest } from '../world/messages.js';

const KEYS = ['scenario', 'seed', 'duration_s', 'set', 'speed'];
/** Scenario names only: the API opens no files by path. */
const NAME = /^[A-Za-z0-9_-]{1,64}$/;

/** @param what as people call it: "The seed" */
function refuse(key: string, what: string, expected: string, value: unknown): never {
  const where = key === '' ? 'body' : `body.${key}`;
  const got = shown(value);
  const sentence = `${what} must be ${expected}, not ${got.replace(/ \(\w+\)$/, '')}`;
  throw new VergeError('ARGUMENT_INVALID', { where, expected, got, sentence });
}

/**
 * The body of POST /api/simulations: {scenario, seed?, duration_s?, set?, speed?}.
 * @throws VergeError ARGUMENT_INVALID; parameters are checked by the world
 */
export function startRequest(body: unknown, hosts: number): { run: RunRequest; speed: number } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    refuse('', 'What a simulation is started with', 'a JSON object', body);
  }
  const unknown = Object.keys(body).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) {
    refuse(unknown.slice(0, 40), 'What a simulation is started with', `one of ${KEYS.join(', ')}`, unknown);
  }
  const { scenario, seed, duration_s, set, speed = 1 } = body as Record<string, unknown>;
  if (typeof scenario !== 'string' || !NAME.test(scenario)) {
    refuse('scenario', 'The scenario', 'the name of one in the list', scenario);
  }
  const isWritten = typeof seed === 'string' || typeof seed === 'number';
  if (seed !== undefined && !(isWritten && isSeed(String(seed)))) refuse('seed', 'The seed', SEED_EXPECTED, seed);
  if (duration_s !== undefined && !(typeof duration_s === 'number' && duration_s >= 0)) {
    refuse('duration_s', 'The duration', 'a number of seconds from 0 (without end)', duration_s);
  }
  if (set !== undefined && (typeof set !== 'object' || set === null || Array.isArray(set))) {
    refuse('set', 'The list of parameters', '{"path": value, ...}', set);
  }
  if (!(typeof speed === 'number' && speed >= 0 && speed <= 1_000)) {
    refuse('speed', 'The speed', 'a number from 0 (as fast as possible) to 1000', speed);
  }
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
