// Rebuilding gives the same register to the byte.
import { add } from '../../src/desk/add.ts';
import { canonical } from '../../src/register/chain.ts';
import { entriesOf } from '../../src/register/fold.ts';
import { openStore } from '../../src/store/sqlite/store.ts';
import { sha256 } from '../../src/text/hash.ts';
import { plainDocument } from '../../src/text/plain.ts';
import { randomText, seeded } from '../spans.ts';

const DOCUMENTS = 500;

/** Adds generated texts, rebuilds, compares the register's output; prints the count; returns what differs. */
export function run(): readonly string[] {
  const store = openStore(':memory:', { now: () => '2026-01-01T00:00:00.000Z' });
  const next = seeded(3);
  for (let i = 0; i < DOCUMENTS; i++) {
    const body = `Specimen ${i}: the United States deported ${i + 2} migrants to Rwanda on ${1 + (i % 28)} May 2025. ${randomText(next)}`;
    add(
      {
        bytes: new TextEncoder().encode(body),
        origin: 'soak',
        name: `specimen ${i}`,
        documents: [plainDocument(body, { published: '2025-06-01' })],
      },
      { store },
    );
  }
  const output = (): string =>
    sha256(
      canonical([entriesOf(store.rows()), [...store.documents()], [...store.citations()], store.search('rwanda', 100)]),
    );
  const before = output();
  store.rebuild();
  const same = output() === before;
  const faults = store.verify();
  console.log(
    `rebuild: ${DOCUMENTS} documents, ${[...store.rows()].length} claims, output ${same ? 'the same' : 'another'} (${before.slice(0, 12)})`,
  );
  store.close();
  return [...(same ? [] : ['the register differs after rebuild']), ...faults.map(({ message }) => message)];
}
