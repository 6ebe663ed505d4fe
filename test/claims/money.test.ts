// Claims about money in short texts: nature, amount, qualifier, currency, who pays whom, what it is for, the other currency, when.
import { test } from 'node:test';
import { tells } from './paid.ts';

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
