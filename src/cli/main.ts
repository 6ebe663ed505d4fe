import process from 'node:process';
import { run } from './program.ts';
import { terminalOf } from './terminal.ts';

process.exitCode = await run(process.argv.slice(2), process.env, terminalOf(process));
