// All checks, one after the other, to the end: types, lint and format, dead code, tests. Writes nothing.
// The closing lines of the test runner are kept back and printed last, so that a program can read them there.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

interface Check {
  readonly name: string;
  readonly script: readonly string[];
}

const root = join(import.meta.dirname, '..');
const inModules = (...path: string[]): string => join(root, 'node_modules', ...path);

const CHECKS: readonly Check[] = [
  { name: 'types', script: [inModules('typescript', 'bin', 'tsc'), '--noEmit'] },
  {
    name: 'lint and format',
    script: [
      inModules('@biomejs', 'biome', 'bin', 'biome'),
      'ci',
      '--diagnostic-level=warn',
      '--error-on-warnings',
      '--colors=off',
      '.',
    ],
  },
  { name: 'dead code', script: [inModules('knip', 'bin', 'knip.js'), '--no-progress'] },
  { name: 'tests', script: ['--test', '--test-reporter=spec', 'test/**/*.test.ts'] },
];

/** The runner's own totals: "ℹ tests 12", "# pass 12". */
const TOTAL = /^(?:ℹ|#) (?:tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /;

interface Outcome {
  readonly passed: boolean;
  readonly seconds: number;
  readonly totals: readonly string[];
}

/** Runs a script on the Node that runs this one; passes its output on, the totals of a test run excepted. */
function run({ script }: Check): Promise<Outcome> {
  const began = performance.now();
  const totals: string[] = [];
  const env = { ...process.env, CI: '1' };
  const child = spawn(process.execPath, script, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let rest = '';
  const print = (line: string): void => {
    if (TOTAL.test(line)) totals.push(line);
    else process.stdout.write(`${line}\n`);
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(print);
  });
  return new Promise((resolve) => {
    child.on('error', (error) => print(error.message));
    child.on('close', (code) => {
      if (rest) print(rest);
      resolve({ passed: code === 0, seconds: (performance.now() - began) / 1000, totals });
    });
  });
}

const rows: string[] = [];
const totals: string[] = [];
for (const check of CHECKS) {
  process.stdout.write(`\n== ${check.name}\n`);
  const outcome = await run(check);
  rows.push(`${outcome.passed ? 'passed' : 'FAILED'}  ${outcome.seconds.toFixed(1).padStart(6)} s  ${check.name}`);
  totals.push(...outcome.totals);
  if (!outcome.passed) process.exitCode = 1;
}
process.stdout.write(`\n${rows.join('\n')}\n\n`);
if (totals.length) process.stdout.write(`${totals.join('\n')}\n`);
