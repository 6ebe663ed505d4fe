// Speed and accuracy, measured: `npm run bench`, or one part by name. Figures are ratios of one run, never bare times.
// How much the tests of a room hold takes some ten minutes, and is measured only where it is named.
type Parts = Readonly<Record<string, () => Promise<{ run: () => void | Promise<void> }>>>;
const mutants = async (room: 'language' | 'statements'): Promise<{ run: () => Promise<void> }> => {
  const { run } = await import('./mutation/mutants.ts');
  return { run: () => run(room) };
};

const PARTS: Parts = {
  attribution: () => import('./attribution.ts'),
  reading: () => import('./reading.ts'),
  memory: () => import('./memory.ts'),
  starting: () => import('./starting.ts'),
  adding: () => import('./adding.ts'),
  folding: () => import('./folding.ts'),
};
const NAMED: Parts = {
  'mutants-language': () => mutants('language'),
  'mutants-statements': () => mutants('statements'),
};

const wanted = process.argv.slice(2);
for (const name of wanted.length ? wanted : Object.keys(PARTS)) {
  const part = PARTS[name] ?? NAMED[name];
  if (!part) {
    console.error(`got "${name}", wanted one of: ${Object.keys({ ...PARTS, ...NAMED }).join(', ')}`);
    process.exit(2);
  }
  await (await part()).run();
}
