// Stryker's test runner: the tests run in one process, in which the tokenizer's model is loaded once and not anew for each
// of thousands of mutants. Only a mutant of what a module makes while it loads (a table, a pattern)
// has the sources loaded again, with the mutant in place.
import { globSync, readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { InstrumenterContext } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { type Collected, taken } from './collected.ts';

/** The test files that speak of `src/language` and `src/statements`, those that most mutants fail in first. */
const TEST_FILES = [
  'test/names.test.ts',
  'test/cues.test.ts',
  'test/language/*.test.ts',
  'test/statements/{frames,speakers,told,words}.test.ts',
  'test/cases.test.ts',
];
/** Cases of other rooms read whole pages, which takes long; what only they would notice has no test of its own. */
const OTHER_ROOMS = /^(?:capture|claims): /;

interface Named extends Collected {
  readonly id: string;
}

/** Has each source be loaded anew in each generation, without its types, and `node:test` be our stand-in. */
function hookSources(root: string): { next(): void } {
  const collected = new URL('./collected.ts', import.meta.url).href;
  const own = pathToFileURL(`${root}/`).href;
  const modules = pathToFileURL(join(root, 'node_modules/')).href;
  const sources = new Map<string, string>();
  let generation = 0;
  const isSource = (url: string): boolean => url.startsWith(own) && !url.startsWith(modules) && /\.ts(\?|$)/.test(url);
  registerHooks({
    resolve(specifier, context, nextResolve) {
      if (specifier === 'node:test') return { url: collected, shortCircuit: true };
      const resolved = nextResolve(specifier, context);
      return isSource(resolved.url) ? { ...resolved, url: `${resolved.url}?generation=${generation}` } : resolved;
    },
    load(url, context, nextLoad) {
      if (!isSource(url)) return nextLoad(url, context);
      const path = fileURLToPath(url.slice(0, url.lastIndexOf('?')));
      const source = sources.get(path) ?? stripTypeScriptTypes(readFileSync(path, 'utf8'));
      sources.set(path, source);
      return { format: 'module', source, shortCircuit: true };
    },
  });
  return { next: () => void generation++ };
}

/** Loads the test files and gives the tests that they declare. */
async function declared(root: string): Promise<readonly Named[]> {
  taken();
  const found: Named[] = [];
  for (const file of TEST_FILES.flatMap((pattern) => globSync(pattern, { cwd: root }).sort())) {
    await import(pathToFileURL(join(root, file)).href);
    const speaking = taken().filter(({ name }) => !OTHER_ROOMS.test(name));
    found.push(...speaking.map((each) => ({ ...each, id: `${file}: ${each.name}` })));
  }
  return found;
}

/** What a job fails with, or null. */
async function failureOf(job: () => unknown): Promise<string | null> {
  try {
    await job();
    return null;
  } catch (error) {
    return String(error);
  }
}

/** Runs tests; where `bail`, up to the first that fails. */
async function run(tests: readonly Named[], context: InstrumenterContext, bail: boolean): Promise<DryRunResult> {
  const results: TestResult[] = [];
  for (const { id, name, run: runTest } of tests) {
    context.currentTestId = id;
    const began = performance.now();
    const failure = await failureOf(runTest);
    delete context.currentTestId;
    const result = { id, name, timeSpentMs: performance.now() - began };
    if (failure === null) results.push({ ...result, status: TestStatus.Success });
    else results.push({ ...result, status: TestStatus.Failed, failureMessage: failure });
    if (failure !== null && bail) break;
  }
  return { status: DryRunStatus.Complete, tests: results };
}

function inProcess(): TestRunner {
  const root = process.cwd();
  const context: InstrumenterContext = {};
  Object.assign(globalThis, { __stryker__: context });
  const sources = hookSources(root);
  let tests: readonly Named[] = [];
  const load = async (): Promise<void> => {
    tests = [];
    sources.next();
    tests = await declared(root);
  };
  return {
    capabilities: () => ({ reloadEnvironment: true }),
    async dryRun() {
      await load();
      const result = await run(tests, context, false);
      return { ...result, ...(context.mutantCoverage && { mutantCoverage: context.mutantCoverage }) };
    },
    async mutantRun(options: MutantRunOptions) {
      const { activeMutant, hitLimit, mutantActivation, reloadEnvironment, testFilter, disableBail } = options;
      delete context.activeMutant;
      if (mutantActivation === 'static') context.activeMutant = activeMutant.id;
      Object.assign(context, { hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
      if (reloadEnvironment || !tests.length) {
        const failure = await failureOf(load);
        const failed = { id: 'load', name: 'load', timeSpentMs: 0, status: TestStatus.Failed } as const;
        if (failure !== null)
          return toMutantRunResult({
            status: DryRunStatus.Complete,
            tests: [{ ...failed, failureMessage: failure }],
          });
      }
      context.activeMutant = activeMutant.id;
      const wanted = testFilter ? tests.filter(({ id }) => testFilter.includes(id)) : tests;
      const result = await run(wanted, context, !disableBail);
      return toMutantRunResult(determineHitLimitReached(context.hitCount, hitLimit) ?? result);
    },
  };
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', inProcess)];
