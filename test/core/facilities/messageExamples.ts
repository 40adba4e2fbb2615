import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { VergeError } from '../../../core/errors/vergeError.js';

interface Examples {
  readonly valid: readonly { readonly name: string; readonly message: object }[];
  /** changes to the first valid example: path -> value (null removes) */
  readonly invalid: readonly {
    readonly name: string;
    readonly change: Readonly<Record<string, unknown>>;
    readonly field: string;
    readonly code: string;
  }[];
}

/** @param path below test/ */
export function loadExamples(path: string): Examples {
  const url = new URL(`../../../../test/${path}`, import.meta.url);
  return JSON.parse(readFileSync(fileURLToPath(url), 'utf8'));
}

/** Texts that begin with `base64:` become bytes. */
export function withBytes(value: unknown): unknown {
  if (typeof value === 'string')
    return value.startsWith('base64:') ? Uint8Array.from(Buffer.from(value.slice(7), 'base64')) : value;
  if (Array.isArray(value)) return value.map(withBytes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, withBytes(field)]));
}

function changed(message: object, change: Readonly<Record<string, unknown>>): object {
  const copy = structuredClone(message) as Record<string, unknown>;
  for (const [path, value] of Object.entries(change)) {
    const keys = path.split('.');
    const last = keys.pop() as string;
    const parent = keys.reduce((node, key) => node[key] as Record<string, unknown>, copy);
    if (value === null) delete parent[last];
    else parent[last] = value;
  }
  return copy;
}

/** Declares a test for each example: `check` accepts the valid ones and names the wrong field of the others. */
export function describeExamples(path: string, check: (message: object) => void): void {
  const { valid, invalid } = loadExamples(path);
  for (const { name, message } of valid) {
    it(`accepts ${name}`, () => check(withBytes(message) as object));
  }
  for (const { name, change, field, code } of invalid) {
    it(`refuses ${name}`, () => {
      const error = thrownBy(() => check(withBytes(changed(valid[0].message, change)) as object));
      expect(error).to.be.instanceOf(VergeError);
      expect((error as VergeError).code).to.equal(code);
      expect((error as VergeError).detail.where).to.equal(field);
      expect((error as VergeError).detail.got).to.be.a('string');
    });
  }
}

function thrownBy(action: () => void): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}
