import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsOf } from '../src/desk/import.ts';

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
