#!/usr/bin/env node
// Starts the TypeScript source in a clone, the built program where only that is (the published package).
import { existsSync } from 'node:fs';

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `elsewhere needs Node 24 or later and got ${process.versions.node}. In a clone, run it as "npx elsewhere …".`,
  );
  process.exit(70);
}
const source = new URL('../src/cli/main.ts', import.meta.url);
await import(existsSync(source) ? source.href : new URL('../dist/src/cli/main.js', import.meta.url).href);
