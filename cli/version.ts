import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root folder of the package: this file is compiled to build/cli. */
export const PACKAGE_ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const packageJson = JSON.parse(readFileSync(resolve(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string };

export const VERSION = packageJson.version;

/** Versions that may bear on a result, for the manifest. */
export const VERSIONS: Readonly<Record<string, string>> = { verge: VERSION, node: process.versions.node };
