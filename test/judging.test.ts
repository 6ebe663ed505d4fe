// What the register makes of claims that meet: contradictions, certainty, and what a person decides of them.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { Claim, MoneyClaim, StageClaim, TransferClaim } from '../src/claims/claim.ts';
import type { Entry } from '../src/register/entry.ts';
import type { Citation, Event, EventBody } from '../src/register/event.ts';
import { entriesOf, NOW } from '../src/register/fold.ts';
import type { ReviewCommand } from '../src/register/review.ts';
import { decide } from '../src/register/review.ts';
import type { Row } from '../src/register/row.ts';
import { rowsOfAll } from '../src/register/row.ts';
import { contradictionsFound } from '../src/views/contradictions-text.ts';
import { entryText } from '../src/views/entry-text.ts';
import { PLAIN } from '../src/views/paint.ts';
import { registerText } from '../src/views/register-text.ts';
import { AUTHOR, received, stageClaim } from './readings.ts';

const STYLE = { width: 100, paint: PLAIN };
const eventsOf = (bodies: readonly EventBody[]): readonly Event[] =>
  bodies.map((body, i) => ({
    seq: i + 1,
    time: '2026-01-01T00:00:00.000Z',
    author: AUTHOR,
    body,
    previous: '',
    hash: '',
  }));
const rows = (...bodies: readonly EventBody[]): readonly Row[] => rowsOfAll(eventsOf(bodies));
const entry = (...bodies: readonly EventBody[]): Entry => entriesOf(rows(...bodies))[0]!;
let texts = 0;
/** A reading of a text of its own with these claims in it. */
function page(...claims: readonly Partial<Claim>[]): EventBody {
  const text = `A made text with the number ${texts++}.`;
  const made = claims.map((claim, i) => ({ ...stageClaim(`${text}${i}`), ...claim }) as Claim);
  return received(text, () => made, '2025-06-01').proposals[1]!.body;
}
const stage = (given: Partial<StageClaim>): Partial<Claim> => given;
const transfer = (given: Partial<TransferClaim>): Partial<Claim> => ({
  kind: 'transfer',
  qualifier: 'exact',
  of_whom: null,
  nationalities: [],
  population: null,
  from: null,
  to: null,
  status: 'done',
  as_of: null,
  date: '2025-05-01',
  ...given,
});
const money = (given: Partial<MoneyClaim>): Partial<Claim> => ({
  kind: 'money',
  nature: 'paid',
  qualifier: 'exact',
  currency: 'USD',
  payer: 'US',
  payee: 'RW',
  basis: 'lump',
  converted: null,
  date: '2025-05-01',
  ...given,
});
const kinds = ({ contradictions }: Entry): readonly string[] =>
  contradictions.map(({ type, rule }) => `${type}: ${rule}`);

test('confirmation against denial is a dispute, with both sides kept', () => {
  const both = entry(page(stage({ stage: 'agreed' })), page(stage({ party: 'US', stage: 'agreed', denied: true })));
  assert.deepEqual(kinds(both), ['dispute: said and denied']);
  assert.equal(both.contradictions[0]!.says, 'The United States denies that it is agreed; Rwanda says it is.');
  const [{ sides }] = both.contradictions as [Entry['contradictions'][number]];
  assert.deepEqual(
    sides.map(({ says, claims }) => `${says} ${claims.length}`),
    ['said 1', 'denied 1'],
  );
});

test('one party that speaks where the other keeps silent is a dispute', () => {
  const found = kinds(entry(page(stage({})), page(stage({ party: 'US', silent: true }))));
  assert.deepEqual(found, ['dispute: one speaks, the other is silent']);
});

test('talks that become an agreement are no contradiction', () => {
  const path = [
    stage({ stage: 'talks', date: '2025-05-04' }),
    stage({ stage: 'agreed', date: '2025-06-01' }),
    stage({ party: 'US', stage: 'signed', date: '2025-06-02' }),
  ];
  assert.deepEqual(kinds(entry(page(...path))), []);
});

test('two counts of one day contradict each other, two of two days or of words that agree do not', () => {
  const two = (a: Partial<TransferClaim>, b: Partial<TransferClaim>) =>
    kinds(entry(page(transfer(a)), page(transfer(b))));
  assert.deepEqual(two({ count: 7 }, { count: 8 }), ['source_error: two counts for one event']);
  assert.deepEqual(two({ count: 7, population: 'people' }, { count: 8, population: 'asylum seekers' }), [
    'definition: two counts of two groups',
  ]);
  assert.deepEqual(two({ count: 7, nationalities: ['VN'] }, { count: 8, nationalities: ['LA', 'VN'] }), [
    'scope: two counts of two nations',
  ]);
  assert.deepEqual(two({ count: 7 }, { count: 7 }), []);
  assert.deepEqual(two({ count: 7 }, { count: 8, date: '2025-06-01' }), []);
  assert.deepEqual(two({ count: 7 }, { count: 8, date: null }), []);
  assert.deepEqual(two({ count: 7, qualifier: 'at_least' }, { count: 8 }), []);
  assert.deepEqual(two({ count: 250, qualifier: 'about' }, { count: 240 }), []);
  assert.deepEqual(two({ count: 7 }, { count: 250, qualifier: 'up_to' }), []);
  assert.deepEqual(two({ count: 7 }, { count: 8, status: 'planned' }), ['moment: announced and arrived']);
  assert.deepEqual(two({ count: 7 }, { count: 40, status: 'planned' }), []);
});

test('two amounts for one payment contradict each other; a printed conversion does not', () => {
  const two = (a: Partial<MoneyClaim>, b: Partial<MoneyClaim>) => kinds(entry(page(money(a)), page(money(b))));
  assert.deepEqual(two({ amount: 100 }, { amount: 200 }), ['dispute: two sums for one payment']);
  assert.deepEqual(two({ amount: 100 }, { amount: 200, currency: 'EUR' }), ['currency: two currencies']);
  assert.deepEqual(two({ amount: 100 }, { amount: 200, basis: 'per person' }), ['scope: a sum and a sum a time']);
  assert.deepEqual(two({ amount: 100 }, { amount: 100 }), []);
  assert.deepEqual(two({ amount: 100 }, { amount: 200, nature: 'offered' }), []);
  const printed = { amount: 50, currency: 'GBP', converted: { amount: 66, currency: 'USD' } };
  assert.deepEqual(two(printed, { amount: 66 }), []);
});

test('two numbers that the same words give are no contradiction: a part beside its whole', () => {
  assert.deepEqual(kinds(entry(page(money({ amount: 290 }), money({ amount: 700 })))), []);
  assert.deepEqual(kinds(entry(page(transfer({ count: 3 }), transfer({ count: 10 })))), []);
});

test('two dates for one event are a time zone where a day lies between, else another date is meant', () => {
  const two = (name: 'signed' | 'first_transfer', a: string, b: string) =>
    kinds(entry(page(stage({ stage: name, date: a })), page(stage({ stage: name, date: b }))));
  assert.deepEqual(two('signed', '2025-05-02', '2025-05-03'), ['time_zone: a day apart across time zones']);
  assert.deepEqual(two('signed', '2025-05-02', '2025-05-12'), ['which_date: two dates for one act']);
  assert.deepEqual(two('first_transfer', '2025-05-02', '2025-05-12'), ['moment: two dates for one transfer']);
  assert.deepEqual(two('signed', '2025-05', '2025-05-12'), []);
  assert.deepEqual(two('signed', '2019-06-02', '2025-05-12'), []);
});

test('a contradiction that a gatherer noted appears with the facts on both sides', () => {
  const cited = (fact: string, contradictions: Citation['contradictions']): EventBody => {
    const shared = { arrangement: 'us-rwanda-2025', date: '2025-05', sources: [], confidence: null, note: null };
    const claims = [{ ...stageClaim(fact, { stage: 'reported' }), evidence: [] }];
    return {
      type: 'cited',
      citation: { fact, text: `what ${fact} says`, ...shared, contradictions },
      claims,
      omitted: null,
    };
  };
  const noted = [{ type: 'which_date', says: 'Two months are given.', with: ['f2'] }] as const;
  const found = entry(cited('f1', noted), cited('f2', []));
  assert.deepEqual(kinds(found), ['which_date: noted by the gatherer']);
  assert.deepEqual(
    found.contradictions[0]!.sides.map(({ says }) => says),
    ['f1: what f1 says', 'f2: what f2 says'],
  );
  assert.deepEqual(found.aliases, ['us-rwanda-2025']);
  assert.equal(entry(cited('f1', noted)).contradictions[0]!.sides.length, 2);
});

test('certainty is told in words, with the claims it rests on and what stands against it', () => {
  const rung = (...bodies: readonly EventBody[]) => entry(...bodies).certainty;
  assert.equal(rung(page(stage({}), stage({ party: 'US' }))).rung, 2);
  assert.equal(rung(page(stage({}))).rung, 3);
  assert.equal(rung(page(stage({ hedged: true, party: null, stage: 'reported' }))).rung, 7);
  const told = rung(
    page(stage({})),
    page(stage({ party: 'US', denied: true })),
    page(stage({ party: 'US', silent: true })),
  );
  assert.equal(told.words, 'confirmed on record by one party');
  assert.equal(told.because.length, 1);
  assert.deepEqual(told.modifiers, ['denied by the United States', 'the United States could not or would not confirm']);
});

const body = 'A made text under review.';
const given = stageClaim(body);
const known = rows(received(body, () => [given]).proposals[1]!.body)[0]!;
const command = (more: Partial<ReviewCommand>): ReviewCommand => ({
  claim: given.id,
  decision: 'accepted',
  correction: null,
  evidence: null,
  ownKnowledge: false,
  reason: null,
  ...more,
});

test('what a person may not decide is refused, and the refusal says what is wanted', () => {
  const refused = (more: Partial<ReviewCommand>, row: Row | null = known): string => {
    const decided = decide(command(more), row, body.length);
    return 'refused' in decided ? decided.refused : '';
  };
  const correction = { ...given, stage: 'agreed' } as Claim;
  assert.match(refused({}, null), /does not have/);
  assert.match(refused({ decision: 'rejected' }), /without a reason/);
  assert.match(refused({ decision: 'corrected' }), /without a value/);
  assert.match(refused({ correction }), /only with a correction/);
  assert.match(refused({ decision: 'corrected', correction }), /without words/);
  assert.match(refused({ decision: 'corrected', correction, evidence: [{ start: 3, end: 99 }] }), /inside the text/);
  assert.equal(refused({}), '');
});

test('a rejected claim leaves the register, a corrected one is shown as the person has it, and both keep their history', () => {
  const reading = received(body, () => [given]).proposals[1]!.body;
  const after = (more: Partial<ReviewCommand>): readonly Row[] => {
    const event = decide(command(more), known, body.length);
    assert.ok(!('refused' in event));
    return rows(reading, event);
  };
  const rejected = after({ decision: 'rejected', reason: 'it is not said there' });
  assert.deepEqual(entriesOf(rejected), []);
  assert.equal(rejected[0]!.reviews[0]!.reason, 'it is not said there');
  const correction = { ...given, receiving: 'LY', stage: 'agreed' } as Claim;
  const [moved, ...more] = entriesOf(after({ decision: 'corrected', correction, ownKnowledge: true }));
  assert.deepEqual(more, []);
  assert.equal(moved!.id, 'us-libya');
  assert.match(moved!.stages[0]!.cells[0]!.review!.reason!, /own knowledge/);
  assert.equal(known.cell.claim, given);
});

test('what a person rejects or supersedes settles the contradiction of its side, and leaves every other part of the entry', () => {
  const [yes, no] = [page(stage({ stage: 'agreed' })), page(stage({ party: 'US', stage: 'agreed', denied: true }))];
  const [, denial] = rows(yes, no);
  const before = entry(yes, no);
  assert.deepEqual([before.contradictions[0]!.open, before.rejected], [true, []]);
  for (const decision of ['rejected', 'superseded'] as const) {
    const asked = command({ claim: denial!.cell.claim.id, decision, reason: 'it is not said there', by: null });
    const event = decide(asked, denial!, null);
    assert.ok(!('refused' in event));
    const after = entry(yes, no, event);
    const [settled, ...more] = after.contradictions;
    assert.deepEqual(more, [], decision);
    assert.deepEqual({ ...settled, open: true, settled: null }, before.contradictions[0]);
    assert.deepEqual([settled!.open, settled!.settled], [false, "a person's review took “denied” back"]);
    assert.equal(after.claims, decision === 'rejected' ? 1 : 2);
    assert.deepEqual(
      after.rejected.map(({ claim, review }) => [claim.id, review?.decision]),
      decision === 'rejected' ? [[denial!.cell.claim.id, 'rejected']] : [],
    );
    assert.deepEqual(
      after.happenings.flatMap(({ claims }) => claims.map(({ claim }) => claim)),
      [rows(yes)[0]!.cell.claim.id],
    );
    const [found] = contradictionsFound([after], { type: null, all: true }).groups;
    assert.equal(found!.cells.get(denial!.cell.claim.id)?.claim.id, denial!.cell.claim.id);
    assert.deepEqual(contradictionsFound([after], { type: null, all: false }).groups, []);
    assert.match(registerText([after], [], NOW, STYLE), /^1 arrangement, 0 open contradictions/);
    assert.match(entryText(after, NOW, STYLE), /settled: a person's review took “denied” back/);
  }
});

test('a rejected claim opens nothing, and what the other claims of its side say stays open', () => {
  const denies = stage({ party: 'US', stage: 'agreed', denied: true });
  const bodies = [page(stage({ stage: 'agreed' })), page(denies), page(denies)];
  const row = rows(...bodies).at(-1)!;
  const event = decide(command({ claim: row.cell.claim.id, decision: 'rejected', reason: 'no' }), row, null);
  assert.ok(!('refused' in event));
  const after = entry(...bodies, event);
  assert.deepEqual(
    after.contradictions.map(({ open, sides }) => [open, sides.map(({ claims }) => claims.length)]),
    [[true, [1, 1]]],
  );
  assert.deepEqual(after.rejected, []);
});

test('a gatherer’s note is settled where all claims of one of its facts are rejected', () => {
  const cited = (fact: string, notes: Citation['contradictions']): EventBody => {
    const shared = { arrangement: 'us-rwanda-2025', date: '2025-05', sources: [], confidence: null, note: null };
    const claims = [{ ...stageClaim(fact, { stage: 'reported' }), evidence: [] }];
    const citation = { fact, text: `what ${fact} says`, ...shared, contradictions: notes };
    return { type: 'cited', citation, claims, omitted: null };
  };
  const bodies = [cited('f1', [{ type: 'which_date', says: 'Two months.', with: ['f2'] }]), cited('f2', [])];
  for (const at of [0, 1]) {
    const row = rows(...bodies)[at]!;
    const event = decide(command({ claim: row.cell.claim.id, decision: 'rejected', reason: 'no' }), row, null);
    assert.ok(!('refused' in event));
    const after = entry(...bodies, event);
    assert.deepEqual(
      after.contradictions.map(({ says, open, sides }) => [says, open, sides.length]),
      [['Two months.', false, 2]],
    );
  }
});
