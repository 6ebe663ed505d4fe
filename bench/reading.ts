// What reading costs against the tokenizer it stands on and against another reader of English, on the same texts, in one run.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { read } from '../src/desk/read.ts';
import { parse } from '../src/language/parse.ts';
import { attribute } from '../src/statements/attribute.ts';
import { plainDocument } from '../src/text/plain.ts';

const ARTICLES = 200;
const ROUNDS = 5;
const root = join(import.meta.dirname, '..');

/** The texts measured on: the measuring articles where they are at hand, dev first, then train; else the specimens, over and over. */
export function articles(): { readonly texts: readonly string[]; readonly of: string } {
  const folders = ['dev', 'train'].map((split) => join(root, '../shared/yardsticks/polnear', split, 'text'));
  if (folders.every((folder) => existsSync(folder))) {
    const paths = folders.flatMap((folder) =>
      readdirSync(folder)
        .sort()
        .map((name) => join(folder, name)),
    );
    const texts = paths.slice(0, ARTICLES).map((path) => readFileSync(path, 'utf8'));
    return { texts, of: `${texts.length} articles of PolNeAR, all of dev and the first of train` };
  }
  const specimens = join(root, 'data/specimens');
  const own = readdirSync(specimens)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .map((name) => readFileSync(join(specimens, name), 'utf8'));
  return {
    texts: Array.from({ length: ARTICLES }, (_, i) => own[i % own.length]!),
    of: `${ARTICLES} texts out of the ${own.length} specimens`,
  };
}

const timed = (work: () => void): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

/** Milliseconds of each contestant, the median of its rounds; they take turns, after one round to warm up. */
function turns<Name extends string>(
  contestants: Readonly<Record<Name, () => void>>,
  rounds: number,
): Record<Name, number> {
  const names = Object.keys(contestants) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++)
    for (const name of names) {
      const ms = timed(contestants[name]);
      if (round > 0) times.get(name)!.push(ms);
    }
  const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)])) as Record<Name, number>;
}

/** Prints ratios of speed: 1 is as fast, 0.5 takes twice as long. */
export function run(): void {
  const { texts, of } = articles();
  const wink = winkNLP(model);
  const documents = texts.map((text) => plainDocument(text, { published: '2016-10-01' }));
  const bareWink = (): void => {
    for (const text of texts) {
      const doc = wink.readDoc(text);
      doc.tokens().out(wink.its.pos);
      doc.sentences().out();
      doc.entities().out(wink.its.detail);
    }
  };
  const whole = turns({ read: () => documents.forEach((one) => void read(one)), wink: bareWink }, ROUNDS);
  const { compromise: other } = turns({ compromise: () => texts.forEach((text) => void compromise(text).json()) }, 1);
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  console.log(`reading: ${of}, ${words} words, ${ROUNDS} rounds`);
  console.log(
    `reading: speed of read against bare wink-nlp with everything on: ${(whole.wink / whole.read).toFixed(2)}`,
  );
  console.log(`reading: speed of read against compromise: ${(other / whole.read).toFixed(1)}`);
  // what was parsed is kept only now: so much in memory would slow the others down
  const parsed = documents.map(parse);
  const stage = turns({ statements: () => parsed.forEach((one) => void attribute(one)), wink: bareWink }, ROUNDS);
  console.log(
    `reading: speed of the statement stage alone against bare wink-nlp: ${(stage.wink / stage.statements).toFixed(2)}, against compromise: ${(other / stage.statements).toFixed(1)}`,
  );
}
