// How much of a room its tests hold: Stryker changes the room's sources in thousands of small ways, one at a time, and
// counts the changes that no test notices. `npm run bench -- mutants-language`; the survivors, one by one, are in the report.
import { Stryker } from '@stryker-mutator/core';

/** What is made while a module loads is left as it is: trying it wants all sources loaded anew, which takes a hundred times as long. */
const OPTIONS = {
  plugins: ['./bench/mutation/runner.ts'],
  testRunner: 'in-process',
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 1,
  maxTestRunnerReuse: 100,
  timeoutMS: 2000,
  timeoutFactor: 2,
  disableTypeChecks: false,
  tempDirName: '.cache/stryker',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: false },
} as const;

export async function run(room: 'language' | 'statements'): Promise<void> {
  const report = `.cache/mutants-${room}.json`;
  const options = { ...OPTIONS, mutate: [`src/${room}/**/*.ts`], jsonReporter: { fileName: report } };
  await new Stryker(options as unknown as ConstructorParameters<typeof Stryker>[0]).runMutationTest();
}
