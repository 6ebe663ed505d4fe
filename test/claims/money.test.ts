// Claims about money in short texts: nature, amount, qualifier, currency, who pays whom, what it is for, the other currency, when.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { MoneyClaim } from '../../src/claims/claim.ts';
import { read } from '../../src/desk/read.ts';
import { plainDocument } from '../../src/text/plain.ts';

const lineOf = ({
  nature,
  amount,
  qualifier,
  currency,
  payer,
  payee,
  basis,
  converted,
  date,
  hedged,
}: MoneyClaim): string =>
  [
    nature,
    amount,
    qualifier,
    currency,
    `${payer}>${payee}`,
    basis,
    converted && `${converted.amount} ${converted.currency}`,
    date,
    hedged && 'hedged',
  ]
    .filter(Boolean)
    .join(' ');

/** The money that each text tells of, read behind a sentence that says who sends people where. */
function tells(table: Readonly<Record<string, readonly string[]>>): void {
  const lines = (text: string): readonly string[] =>
    read(
      plainDocument(`The United States has deported ten migrants to Rwanda. ${text}`, {
        name: 'money',
        published: '2026-01-14',
      }),
    ).claims.flatMap((claim) => (claim.kind === 'money' ? [lineOf(claim)] : []));
  assert.deepEqual(Object.fromEntries(Object.keys(table).map((text) => [text, lines(text)])), table);
}

test('what a state pays, promises, offers or does not pay is read from its verb and mood', () => {
  tells({
    'The United States paid Rwanda 7.5 million dollars.': ['paid 7500000 exact USD US>RW'],
    'The United States paid 7.5 million dollars to Rwanda on 3 June 2025.': ['paid 7500000 exact USD US>RW 2025-06-03'],
    'Rwanda was paid 7.5 million dollars by the United States.': ['paid 7500000 exact USD US>RW'],
    'A sum of 7.5 million dollars was paid to Rwanda by Washington.': ['paid 7500000 exact USD US>RW'],
    'Washington has handed Kigali 7.5 million dollars.': ['paid 7500000 exact USD US>RW'],
    'Washington handed over $7.5 million.': ['paid 7500000 exact USD US>RW'],
    'By the end of June the State Department had paid the Government of Rwanda $7.5 million.': [
      'paid 7500000 exact USD US>RW 2025-06',
    ],
    'Of the first sum $2 million was paid in July.': ['paid 2000000 exact USD US>RW 2025-07'],
    'The United States has paid $20 million to Rwanda and has placed $38 million in a trust.': [
      'paid 20000000 exact USD US>RW',
      'paid 38000000 exact USD US>null',
    ],
    'Washington wired $3 million to the contractor that runs the hostel.': ['paid 3000000 exact USD US>null'],
    'Washington will pay Rwanda $7.5 million.': ['committed 7500000 exact USD US>RW'],
    'Washington agreed to pay Rwanda $7.5 million.': ['committed 7500000 exact USD US>RW'],
    'Washington shall pay Rwanda a single sum of $7.5 million on signature.': [
      'committed 7500000 exact USD US>RW lump',
    ],
    'Washington committed itself on 4 May 2025 to pay Rwanda $7.5 million.': [
      'committed 7500000 exact USD US>RW 2025-05-04',
    ],
    'Rwanda is to be paid $7.5 million by the United States.': ['committed 7500000 exact USD US>RW'],
    'Washington has promised Rwanda about $7.5 million.': ['committed 7500000 about USD US>RW'],
    'Rwanda was promised up to $7.5 million by Washington.': ['committed 7500000 up_to USD US>RW'],
    'Washington offered Rwanda $7.5 million.': ['offered 7500000 exact USD US>RW'],
    'The United States might pay Rwanda $7.5 million.': ['committed 7500000 exact USD US>RW hedged'],
    'Washington did not pay Rwanda $7.5 million.': ['denied undisclosed US>RW'],
    'Washington refused to pay Rwanda $7.5 million.': ['denied undisclosed US>RW'],
  });
});

test('what is received', () => {
  tells({
    'Rwanda received $7.5 million from the United States.': ['received 7500000 exact USD US>RW'],
    'Rwanda has got more than $7.5 million.': ['received 7500000 at_least USD US>RW'],
    'That $7.5 million was received by Rwanda was confirmed on Monday.': [
      'received 7500000 exact USD US>RW 2026-01-12',
    ],
    'Rwanda would receive $7.5 million.': ['committed 7500000 exact USD US>RW'],
    '$7.5 million had come in from Washington.': ['received 7500000 exact USD US>RW'],
    'The grant entitles Rwanda to $7.5 million.': ['committed 7500000 exact USD US>RW'],
  });
});

test('what is spent, costs or is reckoned has nobody who is paid', () => {
  tells({
    'The United States spent $30 million on the scheme.': ['spent 30000000 exact USD US>null'],
    'The scheme cost $30 million.': ['spent 30000000 exact USD US>null'],
    'The scheme could cost $30 million.': ['estimated 30000000 exact USD US>null hedged'],
    'The scheme has cost the United States $30 million.': ['spent 30000000 exact USD US>null'],
    'Each person sent would cost $90,000.': ['estimated 90000 exact USD US>null per person'],
    'The cost of the scheme is put at $30 million a year.': ['estimated 30000000 exact USD US>null per year'],
    'An auditor estimated the cost at $30 million over five years.': [
      'estimated 30000000 exact USD US>null total over several',
    ],
    'American spending on the scheme came to $30 million.': ['spent 30000000 exact USD US>null'],
    'The bill probably exceeds $40 million.': ['estimated 40000000 at_least USD US>null hedged'],
  });
});

test('what is claimed, owed, waived or falls due', () => {
  tells({
    'Rwanda demands $10 million from the United States.': ['claimed 10000000 exact USD US>RW'],
    'Rwanda is seeking another $10 million.': ['claimed 10000000 exact USD US>RW'],
    '$10 million was claimed from Washington by Rwanda on Tuesday.': ['claimed 10000000 exact USD US>RW 2026-01-13'],
    'Two instalments of $5 million are owed to Rwanda.': ['claimed 5000000 exact USD US>RW'],
    'Rwanda agreed to waive $10 million.': ['forgone 10000000 exact USD US>RW'],
    'A contribution of $10 million, which would have been due to Rwanda, falls away.': [
      'forgone 10000000 exact USD US>RW',
    ],
    'A further $10 million falls due in April 2026.': ['committed 10000000 exact USD US>RW 2026-04'],
  });
});

test('a noun tells of a payment where no verb does', () => {
  tells({
    'A payment of $7.5 million to Rwanda was made in June.': ['paid 7500000 exact USD US>RW 2025-06'],
    'The agreement provides for American support of about $7.5 million to Rwanda.': [
      'committed 7500000 about USD US>RW',
    ],
    'Under the agreement Rwanda takes 250 people against payment of $7.5 million.': [
      'committed 7500000 exact USD US>RW',
    ],
    'In return there is a grant of $7.5 million.': ['committed 7500000 exact USD US>RW'],
    'A US grant of $7.5 million to Rwanda was announced.': ['committed 7500000 exact USD US>RW'],
    'Washington made a payment of $7.5 million to Rwanda.': ['paid 7500000 exact USD US>RW'],
    'The letter includes a single payment of $100,000.': ['committed 100000 exact USD US>RW lump'],
    'Money: $7.5 million paid to Rwanda.': ['paid 7500000 exact USD US>RW'],
  });
});

test('what a sum is for', () => {
  tells({
    'Washington pays Rwanda $20,000 for each person.': ['paid 20000 exact USD US>RW per person'],
    'Washington will pay $30,000 per person and $2 million a year.': [
      'committed 2000000 exact USD US>RW per year',
      'committed 30000 exact USD US>RW per person',
    ],
    'Washington will pay $4 million once the first group has landed.': ['committed 4000000 exact USD US>RW milestone'],
    'Washington will pay $30 million over three years.': ['committed 30000000 exact USD US>RW total over several'],
    'Washington will pay $30 million in three instalments.': ['committed 30000000 exact USD US>RW total over several'],
    'Washington will make annual payments of $3 million.': ['committed 3000000 exact USD US>RW per year'],
    'Each was given 3,500 dollars by the United States.': ['paid 3500 exact USD US>null per person'],
    'The United States had paid more than $32 million to five governments.': [
      'paid 32000000 at_least USD US>null total over several',
    ],
    'Washington will pay $4 million at once and 3 million a year.': [
      'committed 3000000 exact USD US>RW per year',
      'committed 4000000 exact USD US>RW',
    ],
  });
});

test('a sum keeps its printed currency and the other that stands beside it', () => {
  tells({
    'Washington paid $5 million (£4 million) to Rwanda.': ['paid 5000000 exact USD US>RW 4000000 GBP'],
    'Washington paid Rwanda A$5 million.': ['paid 5000000 exact AUD US>RW'],
  });
});

test('money without a sum has no amount', () => {
  tells({
    'Rwanda was paid for taking the deportees.': ['paid undisclosed US>RW'],
    'The United States bears the costs.': ['committed undisclosed US>null'],
    'All costs are borne by Washington.': ['committed undisclosed US>null'],
    'Rwanda received no money from Washington.': ['denied undisclosed US>RW'],
    'Nothing was paid to Rwanda.': ['denied undisclosed US>RW'],
    "Rwanda's minister denied that it was being paid for receiving them.": ['denied undisclosed US>RW'],
    'A US grant to the Rwandan government will cover the costs.': ['committed undisclosed US>RW'],
    'Rwanda agreed to waive the outstanding payments.': ['forgone undisclosed US>RW'],
  });
});

test('other money, questions and wishes are no claims', () => {
  tells({
    'Washington gave Rwanda a separate grant of $242 million for the treatment of HIV.': [],
    'Did Washington pay Rwanda $7.5 million?': [],
    'What did Rwanda get for $7.5 million?': [],
    'They receive an allowance of 230 dollars a fortnight.': [],
    'The minister has not said what Rwanda will be paid.': [],
    'The committee recommends that no further payment be made.': [],
    'Britain pays France 476 million pounds for patrols on its beaches.': [],
    'The reimbursement shall be paid only upon submission of audited accounts.': [],
  });
});

test('the price of an exchange, sums that a state is provided with, and what is measured by another sum', () => {
  tells({
    'Rwanda will take 75 people in exchange for $7.5 million.': ['committed 7500000 exact USD US>RW'],
    'Rwanda took ten people in return for a payment of $7.5 million.': ['committed 7500000 exact USD US>RW'],
    'The United States would provide Rwanda with $7.5 million to train its staff.': [
      'committed 7500000 exact USD US>RW',
    ],
    'Rwanda stands to gain $7.5 million from it.': ['committed 7500000 exact USD US>RW'],
    'Rwanda has acknowledged receiving more than $7 million from the United States.': [
      'received 7000000 at_least USD US>RW',
    ],
    'The department has admitted spending more than $2 million on lawyers.': ['spent 2000000 at_least USD US>null'],
    'The United States has committed to paying Rwanda $9 million, far above the $4 million planned before.': [
      'committed 9000000 exact USD US>RW',
    ],
    'No money has changed hands.': ['denied undisclosed US>RW'],
    'Rwanda said that it was under no obligation to refund the $4 million.': [],
    'The $7.5 million came from a fund for refugees.': [],
    'The money was placed in an account of the disaster agency.': [],
    // a state right behind "pay" is who is paid
    'Washington would pay Rwanda deportees with a criminal record.': ['committed undisclosed US>RW'],
  });
});

test('what the whole comes to, sums of a list, and parts of what was spent', () => {
  tells({
    'The overall cost of the scheme stands at more than half a billion dollars.': [
      'estimated 500000000 at_least USD US>null',
    ],
    'The package totals $15.5 million.': ['committed 15500000 exact USD US>null'],
    'Legal costs have topped $2 million.': ['spent 2000000 exact USD US>null'],
    'An audit reported by The Independent found that it would cost $5 million.': [
      'estimated 5000000 exact USD US>null',
    ],
    'The department expects to spend $28 million on set-up costs, $12 million on escorts, as well as $1 million a year on staff.':
      [
        'estimated 1000000 exact USD US>null per year hedged',
        'estimated 12000000 exact USD US>null hedged',
        'estimated 28000000 exact USD US>null hedged',
      ],
    'The United States spent $12 million before the deal ended, including $7 million in payments to Rwanda.': [
      'spent 12000000 exact USD US>null',
      'paid 7000000 exact USD US>RW',
    ],
    'The United States will hand Rwanda $100,000 per person to cover the costs of housing.': [
      'committed 100000 exact USD US>RW per person',
    ],
    'Rwanda has been promised an initial Aus$4 million payment (US$2.6 million).': [
      'committed 4000000 exact AUD US>RW 2600000 USD',
    ],
  });
});

test('the time of the whole is that of its parts, and a paper tells of its own', () => {
  tells({
    'Between July and December 2025 Washington spent $12 million on it, of which $9 million went to Rwanda.': [
      'spent 12000000 exact USD US>null 2025-07/2025-12',
      'paid 9000000 exact USD US>RW 2025-07/2025-12',
    ],
    'According to a study published last year, the scheme cost $4 million.': ['spent 4000000 exact USD US>null 2025'],
  });
});

test('what contracts, budgets and lists of expenses say of whom nothing is paid to', () => {
  tells({
    'Washington awarded contracts worth $74 million to build the centre.': ['committed 74000000 exact USD US>null'],
    'Washington has earmarked $9 million for it.': ['committed 9000000 exact USD US>null'],
    'The contract for the centre was let for $42 million.': ['committed 42000000 exact USD US>null'],
    'Expenses include $9 million for ships.': ['estimated 9000000 exact USD US>null'],
    'Washington gave Rwanda $4 million, with the aim of covering the costs.': ['paid 4000000 exact USD US>RW'],
    'The deal, struck in February, is put at $6 million.': ['estimated 6000000 exact USD US>null'],
  });
});

test('for whom and over how long: every asylum seeker, a one-off sum, three decades', () => {
  tells({
    'A further $20,000 will be paid to Rwanda for every asylum seeker relocated there.': [
      'committed 20000 exact USD US>RW per person',
    ],
    'The cost per deportee exceeded $1 million.': ['spent 1000000 at_least USD US>null per person'],
    'The United States would give Rwanda a one-off $10,000.': ['committed 10000 exact USD US>RW lump'],
    'The United States will pay Rwanda $70 million over the next three decades.': [
      'committed 70000000 exact USD US>RW total over several',
    ],
    'The United States has agreed to pay Rwanda $9 million over the five-year deal.': [
      'committed 9000000 exact USD US>RW total over several',
    ],
  });
});
