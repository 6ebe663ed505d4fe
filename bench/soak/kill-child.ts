// Adds a set of documents to a register and says after each, on its own line, that it is kept. Made to be killed.
import { writeSync } from 'node:fs';
import { add } from '../../src/desk/add.ts';
import { openStore } from '../../src/store/sqlite/store.ts';
import { plainDocument } from '../../src/text/plain.ts';

const [path = '', count = '0'] = process.argv.slice(2);
const store = openStore(path, { now: () => new Date().toISOString() });
for (let i = 0; i < Number(count); i++) {
  const body = `Specimen ${i}. Rwanda has confirmed talks with the United States about taking ${i + 2} migrants deported from there.`;
  const [added] = add(
    { bytes: new TextEncoder().encode(body), origin: 'soak', name: `specimen ${i}`, documents: [plainDocument(body)] },
    { store },
  );
  writeSync(1, `${i} ${added!.document} ${added!.outcome}\n`);
}
store.close();
