import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FACT, SHAPE } from '../src/desk/claim-shape.ts';
import { factsOf } from '../src/desk/import.ts';
import { entriesOf } from '../src/register/fold.ts';
import { rowsOfAll } from '../src/register/row.ts';
import { textOf } from './house/files.ts';

const PLAIN = {
  id: 'x1',
  arrangement: 'us-rwanda-2025',
  sending: ['US'],
  receiving: ['RW'],
  date: '2025-08',
  text: 'A spokesperson said up to ten people would come.',
  sources: ['https://example.org/a'],
  confidence: 'high',
};
const STAGE = { kind: 'stage', party: 'RW', stage: 'agreed', hedged: true, date: '2025-08' };
const lines = (...facts: readonly unknown[]): string => facts.map((fact) => JSON.stringify(fact)).join('\n');
const messages = (...facts: readonly unknown[]): readonly string[] =>
  factsOf(lines(...facts)).errors.map(({ line, message }) => `${line} ${message}`);

test('what a claim leaves out is filled: the pair of the fact, the defaults, the rule, an id', () => {
  const money = { kind: 'money', nature: 'offered', currency: 'USD', payer: 'US' };
  const { proposals, errors } = factsOf(lines({ ...PLAIN, claims: [STAGE, money] }));
  assert.deepEqual(errors, []);
  const { body, author } = proposals[0]!;
  assert.equal(author.kind, 'rule');
  assert.equal(body.type, 'cited');
  if (body.type !== 'cited') return;
  const [stage, paid] = body.claims;
  assert.match(stage!.id, /^c_[0-9a-f]{12}$/);
  assert.deepEqual(
    { ...stage, id: '' },
    {
      ...{
        id: '',
        kind: 'stage',
        sending: 'US',
        receiving: 'RW',
        site: null,
        by: 'narrator',
        hedged: true,
        core: true,
      },
      ...{ evidence: [], fields: {}, rules: ['fact x1'] },
      ...{ party: 'RW', stage: 'agreed', denied: false, silent: false, date: '2025-08' },
    },
  );
  assert.equal(paid?.kind === 'money' && paid.qualifier, 'undisclosed');
  assert.equal(paid?.kind === 'money' && paid.amount, null);
  const { kind: _, ...citation } = { kind: 0, ...body.citation };
  assert.deepEqual(citation, {
    ...{ fact: 'x1', arrangement: 'us-rwanda-2025', date: '2025-08', text: PLAIN.text, sources: PLAIN.sources },
    ...{ confidence: 'high', note: null, contradictions: [] },
  });
  assert.equal(body.omitted, null);
});

test('the same line gives the same ids, another content another id', () => {
  const ids = (claim: unknown): readonly string[] =>
    factsOf(lines({ ...PLAIN, claims: [claim] })).proposals.flatMap(({ body }) =>
      body.type === 'cited' ? body.claims.map(({ id }) => id) : [],
    );
  assert.deepEqual(ids(STAGE), ids({ ...STAGE, silent: false }));
  assert.notDeepEqual(ids(STAGE), ids({ ...STAGE, denied: true }));
});

test('a line without claims is cited, and says why it makes none', () => {
  const omitted = (fact: unknown): unknown => {
    const { body } = factsOf(lines(fact)).proposals[0]!;
    return body.type === 'cited' && body.omitted;
  };
  assert.equal(omitted(PLAIN), 'no claims given');
  assert.equal(omitted({ ...PLAIN, omitted: 'background' }), 'background');
});

test('every error names the line, the field, what was got, what was wanted and what to do', () => {
  const withClaim = (change: object): unknown => ({ ...PLAIN, claims: [{ ...STAGE, ...change }] });
  const wrong: readonly (readonly [unknown, RegExp])[] = [
    [{ ...PLAIN, sources: [] }, /^1 sources: got \[\]; wanted at least one address.*not taken: add where it was read$/],
    [{ ...PLAIN, sources: undefined }, /^1 sources: got nothing; wanted at least one/],
    [{ ...PLAIN, sources: ['a book'] }, /^1 sources: got \["a book"\]; wanted at least one address/],
    [{ ...PLAIN, date: 'May 2025' }, /^1 date: got "May 2025"; wanted an EDTF date .*; correct it$/],
    [{ ...PLAIN, sending: ['UK'] }, /^1 sending: got \["UK"\]; wanted a list of state codes/],
    [{ ...PLAIN, claim: [] }, /^1 claim: got a field of that name; wanted only .*claims/],
    [{ ...PLAIN, text: '' }, /^1 text: got ""; wanted words/],
    [{ ...PLAIN, id: undefined }, /^1 id: got nothing; wanted one word/],
    [{ ...PLAIN, claims: {} }, /^1 claims: got {}; wanted a list/],
    [{ ...PLAIN, claims: [STAGE], omitted: 'x' }, /^1 omitted: got a reason beside claims; wanted one or the other/],
    [{ ...PLAIN, claims: [STAGE, STAGE] }, /^1 claims\[1\]: got the same claim as claims\[0\]; wanted each once/],
    [
      { ...PLAIN, receiving: ['RW', 'UG'], claims: [STAGE] },
      /^1 claims\[0\]\.receiving: got nothing; wanted which of RW, UG/,
    ],
    [withClaim({ kind: 'stages' }), /^1 claims\[0\]\.kind: got "stages"; wanted one of stage, instrument/],
    [withClaim({ stage: 'sealed' }), /^1 claims\[0\]\.stage: got "sealed"; wanted one of reported, proposed/],
    [withClaim({ stage: undefined }), /^1 claims\[0\]\.stage: got nothing; wanted one of .*; add it$/],
    [withClaim({ party: 'Rwanda' }), /^1 claims\[0\]\.party: got "Rwanda"; wanted a state code, both, or court:<name>/],
    [withClaim({ sending: 'UK' }), /^1 claims\[0\]\.sending: got "UK"; wanted the ISO 3166-1 alpha-2 code/],
    [withClaim({ date: '2025-13' }), /^1 claims\[0\]\.date: got "2025-13"; wanted an EDTF date/],
    [withClaim({ count: 3 }), /^1 claims\[0\]\.count: got a field of that name; wanted only sending,/],
    [withClaim({ denied: 'yes' }), /^1 claims\[0\]\.denied: got "yes"; wanted true or false/],
    [
      { ...PLAIN, contradictions: [{ type: 'dispute', says: 'One says, one does not.', with: ['x9'] }] },
      /^1 contradictions\[0\]\.with: got "x9"; wanted the id of a fact in this file/,
    ],
    [
      { ...PLAIN, contradictions: [{ type: 'quarrel', says: 'a' }] },
      /^1 contradictions\[0\]\.type: got "quarrel"; wanted/,
    ],
  ];
  for (const [fact, wanted] of wrong) {
    const got = messages(fact);
    assert.equal(got.length, 1, `${wanted}: ${got.join(' | ')}`);
    assert.match(got[0]!, wanted);
    assert.deepEqual(factsOf(lines(fact)).proposals, []);
  }
  assert.match(
    messages(PLAIN, { ...PLAIN, date: null })[0]!,
    /^2 id: got "x1" again; wanted each id once, and line 1 has it/,
  );
});

test('what is no JSON object is one error on its line, and the other lines are read', () => {
  const { proposals, errors } = factsOf(
    `\uFEFF${lines(PLAIN)}\r\n\n{"id": "x2\n[]\n${lines({ ...PLAIN, id: 'x3' })}\n`,
  );
  assert.equal(proposals.length, 2);
  assert.deepEqual(
    errors.map(({ line }) => line),
    [3, 4],
  );
  assert.match(errors[0]!.message, /^got "{"id": "x2", which is not JSON; wanted one JSON object on this line/);
});

const STARTER = textOf('data/starter/facts.jsonl');
const starter = factsOf(STARTER);
const rawFacts = STARTER.trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
const cited = starter.proposals.flatMap(({ body }) => (body.type === 'cited' ? [body] : []));

test('the starter register has 178 facts without an error, each with claims or a reason why it has none', () => {
  assert.deepEqual(starter.errors, []);
  assert.equal(cited.length, 178);
  for (const { citation, claims, omitted } of cited) {
    assert.equal(claims.length === 0, omitted !== null, citation.fact);
    assert.notEqual(omitted, 'no claims given', citation.fact);
  }
});

test('the starter register has these claims by kind', () => {
  const kinds = Map.groupBy(
    cited.flatMap(({ claims }) => claims),
    ({ kind }) => kind,
  );
  assert.deepEqual(Object.fromEntries([...kinds].map(([kind, claims]) => [kind, claims.length])), {
    ...{
      stage: 107,
      transfer: 53,
      term: 86,
      money: 46,
      outcome: 33,
      proceeding: 50,
      instrument: 27,
      warning: 5,
      consideration: 5,
    },
  });
});

test('no claim id stands twice in the starter register', () => {
  const ids = cited.flatMap(({ claims }) => claims.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length);
});

test('every contradiction in the starter register says one line and names other facts of the file', () => {
  const facts = new Set(cited.map(({ citation }) => citation.fact));
  const all = cited.flatMap(({ citation }) =>
    citation.contradictions.map((noted) => ({ ...noted, at: citation.fact })),
  );
  assert.equal(all.length, 71);
  for (const { at, says, with: others } of all) {
    assert.match(says, /^\p{Lu}.{20,}\.$|^\d.{20,}\.$/u, at);
    for (const other of others) assert.ok(facts.has(other) && other !== at, `${at} names ${other}`);
  }
});

test('the starter register puts Manus Island under Papua New Guinea, and only a site that the sender runs without a receiver', () => {
  const claims = cited.flatMap((body) => body.claims);
  assert.ok(claims.filter(({ site }) => site === 'Manus Island').every(({ receiving }) => receiving === 'PG'));
  const alone = claims.filter(({ receiving, site }) => receiving === null && site !== null);
  assert.deepEqual([...new Set(alone.map(({ site }) => site))], ['Guantanamo Bay']);
});

test('a date, state or source taken out of any fact of the starter register is found on its line', () => {
  const lines = STARTER.trim().split('\n');
  const mutated = (at: number, change: Readonly<Record<string, unknown>>): readonly string[] => {
    const all = lines.with(at, JSON.stringify({ ...rawFacts[at], ...change }));
    return factsOf(all.join('\n')).errors.map(({ line, message }) => `${line} ${message}`);
  };
  for (const at of [0, 57, 177]) {
    assert.match(
      mutated(at, { date: '5 August' }).join(),
      new RegExp(`^${at + 1} date: got "5 August"; wanted an EDTF`),
    );
    assert.match(
      mutated(at, { sending: ['XX'] })[0]!,
      new RegExp(`^${at + 1} sending: got \\["XX"\\]; wanted a list of state`),
    );
    assert.match(mutated(at, { sources: [] }).join(), new RegExp(`^${at + 1} sources: got \\[\\]`));
    assert.match(mutated(at, { id: 'f099' }).join(), /id: got "f099" again; wanted each id once/);
  }
});

const rows = rowsOfAll(
  starter.proposals.map((proposal, i) => {
    const time = '2026-11-24T16:00:00.000Z';
    return { seq: i + 1, time, ...proposal, previous: '0'.repeat(64), hash: '0'.repeat(64) };
  }),
);
const entries = entriesOf(rows);

test('the starter register makes an entry for every pair that its facts name, and no fact contradicts itself', () => {
  // pairs of states, the same pair again where it had two arrangements, and what two senders do in general
  assert.equal(entries.length, 40);
  const factsById = new Map(cited.flatMap(({ citation, claims }) => claims.map(({ id }) => [id, citation.fact])));
  for (const { title, contradictions } of entries) {
    for (const { rule, says, sides } of contradictions) {
      if (rule === 'noted by the gatherer') continue;
      const facts = new Set(sides.flatMap(({ claims }) => claims.map((id) => factsById.get(id))));
      assert.ok(facts.size > 1, `${title}: ${says}`);
    }
  }
});

test('a denial of 2025 is set against the word of 2025, not against a signature of 2019', () => {
  const guatemala = entries.find(({ id }) => id === 'us-guatemala')!;
  assert.ok(
    guatemala.contradictions.some(({ says }) =>
      /^Guatemala denies that it is signed; the United States says it is\.$/.test(says),
    ),
    guatemala.contradictions.map(({ says }) => says).join(' '),
  );
});

const PAGE = textOf('docs/facts.md');
const rowsOf = (pattern: RegExp): readonly (readonly string[])[] =>
  [...PAGE.matchAll(pattern)].map((row) => row.slice(1));
const words = (text: string): readonly string[] => [...text.matchAll(/`(\w+)`/g)].map((match) => match[1]!);

test('docs/facts.md names every field of a fact and of each kind of claim, and no other', () => {
  const fields = PAGE.slice(PAGE.indexOf('## The file'), PAGE.indexOf('## Claims'));
  const named = [...fields.matchAll(/^\| (`\w+`(?:, `\w+`)*) \|/gm)].flatMap((row) => words(row[1]!));
  assert.deepEqual([...named].sort(), [...Object.keys(FACT), 'id', 'sources', 'claims', 'contradictions'].sort());
  const kinds = rowsOf(/^\| `(\w+)` \| ((?:`\w+` ?)+) \|$/gm).map(([kind, list]) => [kind, words(list!)]);
  assert.deepEqual(
    kinds,
    Object.entries(SHAPE).map(([kind, shape]) => [kind, Object.keys(shape)]),
  );
});

test('docs/facts.md lists every fact of the starter register that makes no claims, with its reason', () => {
  const listed = rowsOf(/^\| (f\d+) \| (.+) \|$/gm);
  assert.deepEqual(
    listed,
    cited.flatMap(({ citation, omitted }) => (omitted === null ? [] : [[citation.fact, omitted]])),
  );
});

test('the example of docs/facts.md is a fact that import takes', () => {
  const example = /```json\n(.+)\n```/.exec(PAGE)![1]!;
  const { proposals, errors } = factsOf(example);
  assert.deepEqual(errors, []);
  assert.equal(proposals.length, 1);
});
