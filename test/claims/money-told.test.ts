// More of how money is told: exchanges, wholes and parts, who finances what, for each person, over how long.
import { test } from 'node:test';
import { tells } from './paid.ts';

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

test('who finances what is not priced, what is still due, and what will not be paid', () => {
  tells({
    'The process will be completely financed by the US government.': ['committed undisclosed US>null'],
    'The United States will cover the resettlement and living expenses of those who come.': [
      'committed undisclosed US>null',
    ],
    'Washington said it had no intention of making any further payment.': ['denied undisclosed US>RW'],
    'Washington has paid Rwanda $4 million, with a further $5 million due in May.': [
      'committed 5000000 exact USD US>RW 2026-05',
      'paid 4000000 exact USD US>RW',
    ],
    'The $9 million included $2 million in payments to Rwanda.': ['paid 2000000 exact USD US>RW'],
    'Washington spent $12 million on the scheme, including $7 million in payments to Rwanda.': [
      'spent 12000000 exact USD US>null',
      'paid 7000000 exact USD US>RW',
    ],
    'Rwanda was promised AU$15 million (US$9.8 million).': ['committed 15000000 exact AUD US>RW 9800000 USD'],
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
