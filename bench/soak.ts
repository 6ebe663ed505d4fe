// The long forms of what every test run tries in small: `npm run soak`, or parts by name. Each prints its counts.
type Part = () => Promise<{ readonly run: () => readonly string[] | Promise<readonly string[]> }>;

const PARTS: Readonly<Record<string, Part>> = {
  spans: () => import('./soak/spans.ts'),
  linear: () => import('./soak/linear.ts'),
  rebuild: () => import('./soak/rebuild.ts'),
  tamper: () => import('./soak/tamper.ts'),
  kill: () => import('./soak/kill.ts'),
};

const wanted = process.argv.slice(2);
for (const name of wanted.length ? wanted : Object.keys(PARTS)) {
  const part = PARTS[name];
  if (!part) {
    console.error(`got "${name}", wanted one of: ${Object.keys(PARTS).join(', ')}`);
    process.exit(2);
  }
  const faults = await (await part()).run();
  for (const fault of faults.slice(0, 20)) console.error(`${name}: ${fault}`);
  console.log(`${name}: ${faults.length ? `${faults.length} faults` : 'whole'}`);
  if (faults.length) process.exitCode = 1;
}
