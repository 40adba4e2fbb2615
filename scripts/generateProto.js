// Generates proto/gen from proto/*.proto: a protobufjs static module (ES6) with types, and
// FileDescriptorSets that recordings embed as their schemas. Run by `npm run proto`; a test compares the committed
// output with a fresh one.
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

// What recordings embed as a channel's schema: the message and all it refers to. Our files are one package without
// nested types, so a set is one file without dependencies, and every type name can be made absolute, as protoc does.
// Field names stay as written.
const RECORDED = ['ControlChange', 'TraceInfo', 'TraceMessage', 'ViewFrame'];
const root = new protobuf.Root();
root.loadSync(files, { keepCase: true });
root.resolveAll();
const descriptors = root.toDescriptor('proto3');
const [{ messageType: messages, enumType: enums, ...file }] = descriptors.file;
for (const name of RECORDED) {
  const used = namesReachedFrom(name);
  const messageType = messages.filter((one) => used.has(one.name));
  const enumType = enums.filter((one) => used.has(one.name));
  const set = { file: [{ ...file, name: `${name}.proto`, messageType, enumType }] };
  writeFileSync(`${out}/${name}.descriptor.bin`, descriptors.constructor.encode(set).finish());
}

function namesReachedFrom(name, reached = new Set()) {
  if (reached.has(name)) return reached;
  reached.add(name);
  for (const field of messages.find((one) => one.name === name)?.field ?? []) {
    if (!field.typeName) continue;
    const typeName = field.typeName.replace('.verge.v1.', '');
    field.typeName = `.verge.v1.${typeName}`;
    namesReachedFrom(typeName, reached);
  }
  return reached;
}
