// Speed and accuracy, measured: `npm run bench`, or one part by name. Figures are ratios of one run, never bare times.
const PARTS: Readonly<Record<string, () => Promise<{ run: () => void | Promise<void> }>>> = {
  attribution: () => import('./attribution.ts'),
  reading: () => import('./reading.ts'),
  starting: () => import('./starting.ts'),
  adding: () => import('./adding.ts'),
};

const wanted = process.argv.slice(2);
for (const name of wanted.length ? wanted : Object.keys(PARTS)) {
  const part = PARTS[name];
  if (!part) {
    console.error(`got "${name}", wanted one of: ${Object.keys(PARTS).join(', ')}`);
    process.exit(2);
  }
  await (await part()).run();
}
