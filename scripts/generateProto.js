// Generates proto/gen from proto/*.proto: a protobufjs static module (ES6) with types, and descriptor.bin, the
// FileDescriptorSet that recordings embed as their schema. Run by `npm run proto`; a test compares the committed output
// with a fresh one.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import protobuf from 'protobufjs';
import 'protobufjs/ext/descriptor.js';
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

// All our files are one package without nested types, so the set holds one file without dependencies, and every type
// name can be made absolute, as protoc does. Field names stay as written.
const root = new protobuf.Root();
root.loadSync(files, { keepCase: true });
root.resolveAll();
const descriptors = root.toDescriptor('proto3');
for (const field of descriptors.file.flatMap((file) => file.messageType).flatMap((type) => type.field)) {
  if (field.typeName) field.typeName = `.verge.v1.${field.typeName}`;
}
writeFileSync(`${out}/descriptor.bin`, descriptors.constructor.encode(descriptors).finish());
