// Every span is exact: on generated texts, on every case of ours, and on the measuring texts where they are at hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../src/desk/read.ts';
import { plainDocument } from '../../src/text/plain.ts';
import { claimTexts, factTexts, textOf } from '../../test/gold/claims.ts';
import { cutText, randomText, seeded, spanFaults } from '../spans.ts';

const GENERATED = 10_000;
const CUT = 20_000;
const root = join(import.meta.dirname, '../..');

/** Reads them all; prints a count a set; returns what is wrong. */
export function run(): readonly string[] {
  const faults: string[] = [];
  const check = (name: string, body: string): void => {
    for (const published of [null, '2025-05-06']) {
      for (const fault of spanFaults(read(plainDocument(body, { name, published })))) faults.push(`${name}: ${fault}`);
    }
  };
  const next = seeded(20250506);
  for (let i = 0; i < GENERATED; i++) check(`generated ${i}`, randomText(next));
  console.log(`spans: ${GENERATED} generated texts`);
  const own = [...claimTexts().map(textOf), ...factTexts().flatMap(({ texts }) => texts)];
  for (let i = 0; i < CUT; i++) check(`cut ${i}`, cutText(next, own));
  console.log(`spans: ${CUT} sentences begun and ended anywhere`);
  const cases = filesUnder(join(root, 'test/cases'), /^input\.(?:txt|md|html)$/);
  for (const path of cases) check(path, readFileSync(path, 'utf8'));
  console.log(`spans: ${cases.length} cases`);
  for (const folder of ['seed', 'yardsticks/polnear/dev/text']) {
    const path = join(root, '../shared', folder);
    const texts = existsSync(path) ? filesUnder(path, /\.txt$/) : [];
    for (const text of texts) check(text, readFileSync(text, 'utf8'));
    console.log(
      existsSync(path) ? `spans: ${texts.length} texts of ${folder}` : `spans: ${folder} is not here, skipped`,
    );
  }
  return faults;
}

const filesUnder = (folder: string, name: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
