#!/usr/bin/env node
// Starts the compiled command line; says how to build it where that has not been done.
import { existsSync } from 'node:fs';

const main = new URL('../build/cli/main.js', import.meta.url);
if (existsSync(main)) await import(main.href);
else {
  process.stderr.write('verge: not built yet. Run `npm run build` (or `npm start`, which builds what is stale).\n');
  process.exitCode = 1;
}
