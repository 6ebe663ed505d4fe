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

/** Prints the median of the rounds as ratios of speed: 1 is as fast, 0.5 takes twice as long. The contestants take turns. */
export function run(): void {
  const { texts, of } = articles();
  const wink = winkNLP(model);
  const parsed = texts.map((text) => parse(plainDocument(text, { published: '2016-10-01' })));
  const contestants = {
    read: () => texts.forEach((text) => void read(plainDocument(text, { published: '2016-10-01' }))),
    statements: () => parsed.forEach((one) => void attribute(one)),
    wink: () =>
      texts.forEach((text) => {
        const doc = wink.readDoc(text);
        doc.tokens().out(wink.its.pos);
        doc.sentences().out();
        doc.entities().out(wink.its.detail);
      }),
    compromise: () => texts.forEach((text) => void compromise(text).json()),
  };
  const times: Record<keyof typeof contestants, number[]> = { read: [], statements: [], wink: [], compromise: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const name of ['read', 'statements', 'wink', 'compromise'] as const) {
      if (name === 'compromise' && round > 1) continue;
      const ms = timed(contestants[name]);
      if (round > 0) times[name].push(ms);
    }
  }
  const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
  const [own, stage, bare, other] = [times.read, times.statements, times.wink, times.compromise].map(median) as [
    number,
    number,
    number,
    number,
  ];
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  console.log(`reading: ${of}, ${words} words, ${ROUNDS} rounds`);
  console.log(`reading: speed of read against bare wink-nlp with everything on: ${(bare / own).toFixed(2)}`);
  console.log(`reading: speed of read against compromise: ${(other / own).toFixed(1)}`);
  console.log(`reading: speed of the statement stage alone against bare wink-nlp: ${(bare / stage).toFixed(2)}`);
  console.log(`reading: speed of the statement stage alone against compromise: ${(other / stage).toFixed(1)}`);
}
