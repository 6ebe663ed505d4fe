// Sums of money in short texts: how they are qualified, the amount, the currency, what for each of, the conversion.
import { test } from 'node:test';
import { reads, sums } from './lines.ts';

test('a sum has its sign, code or word before or behind', () => {
  reads(sums, {
    'They paid £50 million.': ['£50 million: exact 50000000 GBP'],
    'They paid US$3.4 million.': ['US$3.4 million: exact 3400000 USD'],
    'They paid US $5m to it.': ['US $5m: exact 5000000 USD'],
    'They paid U.S. $5 to it.': ['U.S. $5: exact 5 USD'],
    'They paid EUR 670 million.': ['EUR 670 million: exact 670000000 EUR'],
    'They paid EUR670m.': ['EUR670m: exact 670000000 EUR'],
    'They paid CHF1.2bn.': ['CHF1.2bn: exact 1200000000 CHF'],
    'They paid CHF1.2 billion.': ['CHF1.2 billion: exact 1200000000 CHF'],
    'They paid K10 million.': ['K10 million: exact 10000000 PGK'],
    'They paid A$12.5 billion.': ['A$12.5 billion: exact 12500000000 AUD'],
    'They paid 50 million pounds.': ['50 million pounds: exact 50000000 GBP'],
    'They paid half a billion dollars.': ['half a billion dollars: exact 500000000 $'],
    'It was a half-billion-dollar deal.': ['a half-billion-dollar: exact 500000000 $'],
    'They paid a million dollars.': ['a million dollars: exact 1000000 $'],
    'They paid two and a half million pounds.': ['two and a half million pounds: exact 2500000 GBP'],
    'They paid $5 US dollars.': ['$5 US dollars: exact 5 USD'],
    'They paid 5,000 Rwandan francs.': ['5,000 Rwandan francs: exact 5000 RWF'],
    'They paid £1 234 567.': ['£1 234 567: exact 1234567 GBP'],
    'They paid $1 trillion.': ['$1 trillion: exact 1000000000000 $'],
    'They paid EUR1,500,000.': ['EUR1,500,000: exact 1500000 EUR'],
    'They paid eur 5 to it.': [],
    'They paid millions of dollars.': ['millions of dollars: several null $'],
  });
});

test('a currency of several states stays open', () => {
  reads(sums, {
    'They paid 5,000 francs.': ['5,000 francs: exact 5000 Fr'],
    'They paid 45 million kroner.': ['45 million kroner: exact 45000000 kr'],
    'They paid 45,000 kronor.': ['45,000 kronor: exact 45000 SEK'],
  });
});

test('a sum without a currency has that of the sum before it', () => {
  reads(sums, {
    'They paid 408 million pounds at once and about 70 million a year.': [
      '408 million pounds: exact 408000000 GBP',
      'about 70 million a year: about 70000000 GBP per year',
    ],
    'It cost £9 million. Of that, 3 million went to lawyers.': [
      '£9 million: exact 9000000 GBP',
      '3 million: exact 3000000 GBP',
    ],
    'They paid £5 million and 20,000 per person.': [
      '£5 million: exact 5000000 GBP',
      '20,000 per person: exact 20000 GBP per person',
    ],
    'They paid £5 million. 3 million people live there.': ['£5 million: exact 5000000 GBP'],
    'They paid £5 million for 300 people.': ['£5 million: exact 5000000 GBP'],
    'Of 3 million it is not known whose they are.': [],
  });
});

test('what looks like a sum and is none is not read as one', () => {
  reads(sums, {
    'They took route K10 home.': [],
    'They ran 10 k 5 times.': [],
    'They ate 50 pounds of rice.': [],
    'He weighs 90 pounds.': [],
    'They paid half of it in dollars.': [],
    'They paid $ten for it.': [],
  });
});

test('what is qualified or ranges says so', () => {
  reads(sums, {
    'They paid over £50 million.': ['over £50 million: at_least 50000000 GBP'],
    'They paid at least £50 million.': ['at least £50 million: at_least 50000000 GBP'],
    'They paid up to 50 million pounds.': ['up to 50 million pounds: up_to 50000000 GBP'],
    'They paid £50m to £60m in all.': ['£50m to £60m: range 50000000 to 60000000 GBP'],
    'They paid between $5 and $6 million.': ['between $5 and $6 million: range 5000000 to 6000000 $'],
    'They paid from £5 to £6.': ['from £5 to £6: range 5 to 6 GBP'],
    'They paid from £5.': ['£5: exact 5 GBP'],
    'They paid 5 to 6 million dollars.': ['5 to 6 million dollars: range 5000000 to 6000000 $'],
    'They paid $5-6 million.': ['$5-6 million: range 5000000 to 6000000 $'],
    'They paid $5 or 6 million.': ['$5 or 6 million: range 5000000 to 6000000 $'],
    'They paid $5 and $6 million.': ['$5: exact 5 $', '$6 million: exact 6000000 $'],
    'They paid £5m to $6m in all.': ['£5m: exact 5000000 GBP', '$6m: exact 6000000 $'],
    'They paid $6m to $5m in all.': ['$6m: exact 6000000 $', '$5m: exact 5000000 $'],
    'They paid $5 million or 300 people.': ['$5 million: exact 5000000 $'],
    'They paid $5 to 300 people.': ['$5: exact 5 $'],
  });
});

test('what a sum is for each of belongs to it', () => {
  reads(sums, {
    'They paid £171,000 per person.': ['£171,000 per person: exact 171000 GBP per person'],
    'They paid £171,000 a head.': ['£171,000 a head: exact 171000 GBP per person'],
    'They paid £171,000 annually.': ['£171,000 annually: exact 171000 GBP per year'],
    'They paid £171,000, each year.': ['£171,000, each year: exact 171000 GBP per year'],
    'They paid £10,000-a-year for it.': ['£10,000-a-year: exact 10000 GBP per year'],
    'They paid £100-a-night for it.': ['£100-a-night: exact 100 GBP per night'],
    'They paid £100-per-head for it.': ['£100-per-head: exact 100 GBP per person'],
    'They paid £100-to-head for it.': ['£100: exact 100 GBP'],
    'They paid £10,000/person.': ['£10,000/person: exact 10000 GBP per person'],
    'They paid $5 million to $6 million a year.': [
      '$5 million to $6 million a year: range 5000000 to 6000000 $ per year',
    ],
    'They paid £50 million (about $66 million) a year.': [
      '£50 million (about $66 million) a year: exact 50000000 GBP per year; $66 million is 66000000 USD',
    ],
  });
});

test('a conversion printed beside a sum is no sum of its own', () => {
  reads(sums, {
    'They paid £50 million ($66 million).': [
      '£50 million ($66 million): exact 50000000 GBP; $66 million is 66000000 USD',
    ],
    'They paid £50 million [$66 million] to it.': [
      '£50 million [$66 million]: exact 50000000 GBP; $66 million is 66000000 USD',
    ],
    'They paid £50 million (roughly equivalent to $66 million).': [
      '£50 million (roughly equivalent to $66 million): exact 50000000 GBP; $66 million is 66000000 USD',
    ],
    'They paid £50 million, or $66 million, in all.': [
      '£50 million, or $66 million: exact 50000000 GBP; $66 million is 66000000 USD',
    ],
    'They paid £50 million or $66 million in all.': [
      '£50 million or $66 million: exact 50000000 GBP; $66 million is 66000000 USD',
    ],
    'They paid £50 million, about $660 million, in all.': [
      '£50 million: exact 50000000 GBP',
      'about $660 million: about 660000000 $',
    ],
    'They paid £50 million, about $66 million, in all.': [
      '£50 million, about $66 million: exact 50000000 GBP; $66 million is 66000000 USD',
    ],
    'They paid £50 million, $66 million, and more.': [
      '£50 million: exact 50000000 GBP',
      '$66 million: exact 66000000 $',
    ],
    'They paid 50 million pounds (€58m; $66m).': [
      '50 million pounds (€58m; $66m): exact 50000000 GBP; €58m is 58000000 EUR',
    ],
    'They paid 50 million pounds ($66 million in all).': [
      '50 million pounds ($66 million: exact 50000000 GBP; $66 million is 66000000 USD',
    ],
    'They paid $50 million (USD 50 million).': ['$50 million: exact 50000000 $', 'USD 50 million: exact 50000000 USD'],
    'They paid $50 million (A$77 million).': [
      '$50 million (A$77 million): exact 50000000 $; A$77 million is 77000000 AUD',
    ],
    'They paid £50 million (and $66 million).': ['£50 million: exact 50000000 GBP', '$66 million: exact 66000000 $'],
    'They paid 50,000 Rwandan francs, about $35, to each.': [
      '50,000 Rwandan francs, about $35: exact 50000 RWF; $35 is 35 USD',
    ],
  });
});
