// Generates proto/gen from proto/*.proto (protobufjs static module, ES6, with types). Run by `npm run proto`;
// a test compares the committed output with a fresh one.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pbjs from 'protobufjs-cli/pbjs.js';
import pbts from 'protobufjs-cli/pbts.js';

const out = process.argv[2] ?? 'proto/gen';
mkdirSync(out, { recursive: true });
const files = readdirSync('proto')
  .filter((name) => name.endsWith('.proto'))
  .sort()
  .map((name) => `proto/${name}`);
const options = ['-t', 'static-module', '-w', 'es6', '--es6', '--no-service', '--no-create', '--no-verify'];
options.push('--no-convert', '--no-delimited', '--no-typeurl', '--dependency', 'protobufjs/minimal.js');

// The types come from the comments, which the module itself does without.
const commented = mkdtempSync(join(tmpdir(), 'verge-proto-'));
await promisify(pbjs.main)([...options, '-o', `${commented}/verge.js`, ...files]);
await promisify(pbts.main)(['-o', `${out}/verge.d.ts`, `${commented}/verge.js`]);
rmSync(commented, { recursive: true });
await promisify(pbjs.main)([...options, '--no-comments', '-o', `${out}/verge.js`, ...files]);
