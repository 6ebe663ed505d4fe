// Numbers in short texts: the words, how they are qualified, the count; shares and ranges.
import { test } from 'node:test';
import { quantities, reads } from './lines.ts';

test('digits are read as they are grouped', () => {
  reads(quantities, {
    'They held 300,000 files.': ['300,000: exact 300000'],
    'They held 1,00,000 files.': ['1,00,000: exact 100000'],
    'They held 12,34,567 files.': ['12,34,567: exact 1234567'],
    'They held 1.500.000 files.': ['1.500.000: exact 1500000'],
    'They held 12 500 files.': ['12 500: exact 12500'],
    'They held 1 200 300 files.': ['1 200 300: exact 1200300'],
    'They held 12 50 files.': ['12: exact 12', '50: exact 50'],
    'They held 12  500 files.': ['12: exact 12', '500: exact 500'],
    'They held 1.5 million files.': ['1.5 million: exact 1500000'],
    'They held 2½ tonnes.': ['2½: exact 2.5'],
    'They held 3¾ million tonnes.': ['3¾ million: exact 3750000'],
    'They held 1.5m files.': ['1.5m: exact 1500000'],
    'They held 5k files.': ['5k: exact 5000'],
    'They held 3 dozen files.': ['3 dozen: exact 36'],
    'They held 3-million files.': ['3-million: exact 3000000'],
    'They held 1 234 567 890 123 files.': ['1 234 567 890: exact 1234567890', '123: exact 123'],
  });
});

test('digits that cannot be read are not counted, and told where one may be lost', () => {
  reads(quantities, {
    'They held 1,2,3 files.': ['! number_unread: 1,2,3'],
    'They held 12,50 files.': ['! number_unread: 12,50'],
    'They held 60-50 files.': [],
    'They held 1,5 files.': [],
  });
});

test('numbers in words are read', () => {
  reads(quantities, {
    'They held two hundred and fifty files.': ['two hundred and fifty: exact 250'],
    'They held twenty-five files.': ['twenty-five: exact 25'],
    'They held twenty five files.': ['twenty five: exact 25'],
    'They held two thousand and five files.': ['two thousand and five: exact 2005'],
    'They held three hundred thousand files.': ['three hundred thousand: exact 300000'],
    'They held one hundred and twenty-five thousand files.': ['one hundred and twenty-five thousand: exact 125000'],
    'They held two million three hundred thousand files.': ['two million three hundred thousand: exact 2300000'],
    'They held five twenty files.': ['five: exact 5', 'twenty: exact 20'],
    'They held five and twenty files.': ['five: exact 5', 'twenty: exact 20'],
    'They held a hundred files.': ['a hundred: exact 100'],
    'They held a dozen files.': ['a dozen: exact 12'],
    'They held two dozen files.': ['two dozen: exact 24'],
    'They held half a dozen files.': ['half a dozen: exact 6'],
    'They held half-dozen files.': ['half-dozen: exact 6'],
    'They held a half-dozen files.': ['a half-dozen: exact 6'],
    'They held half a million files.': ['half a million: exact 500000'],
    'They held one and a half million files.': ['one and a half million: exact 1500000'],
    'They held a million and a half files.': ['a million and a half: exact 1500000'],
    'They held two million and a half files.': ['two million and a half: exact 2500000'],
    'They held five and a half thousand files.': ['five and a half thousand: exact 5500'],
    'They held five and a half files.': ['five and a half: exact 5.5'],
    'They held four-hundred files.': ['four-hundred: exact 400'],
    'They held an even hundred files.': [],
  });
});

test('a part of a whole is a share', () => {
  reads(quantities, {
    'They held two thirds of the files.': ['two thirds: exact 0.666666666667, a share'],
    'They held two-thirds of the files.': ['two-thirds: exact 0.666666666667, a share'],
    'They held one third of the files.': ['one third: exact 0.333333333333, a share'],
    'They held three thirds of the files.': ['three: exact 3'],
    'They held a quarter of the files.': ['a quarter: exact 0.25, a share'],
    'They held half of the files.': ['half: exact 0.5, a share'],
    'They held half their files.': ['half: exact 0.5, a share'],
    'They held half.': [],
    'The third country held one third country.': [],
    'They held 20% of files.': ['20%: exact 0.2, a share'],
    'They held 20 per cent of files.': ['20 per cent: exact 0.2, a share'],
    'They held 20 to 30 percent of files.': ['20 to 30 percent: range 0.2 to 0.3, a share'],
  });
});

test('one is a number only where it counts', () => {
  reads(quantities, {
    'They held one file.': ['one: exact 1'],
    'One said so.': [],
    'No one said so.': [],
    'This one is ours.': [],
    'One of them is ours.': ['One: exact 1'],
    'One small file was held.': ['One: exact 1'],
  });
});

test('a range has two ends, the lower first', () => {
  reads(quantities, {
    'They held 50-60 files.': ['50-60: range 50 to 60'],
    'They held 50 to 60 files.': ['50 to 60: range 50 to 60'],
    'They held 5 to 6 million files.': ['5 to 6 million: range 5000000 to 6000000'],
    'They held 500 to 6 million files.': ['500 to 6 million: range 500 to 6000000'],
    'They held between 50 and 60 files.': ['between 50 and 60: range 50 to 60'],
    'They held from 50 to 60 files.': ['from 50 to 60: range 50 to 60'],
    'They held 50 and 60 files.': ['50: exact 50', '60: exact 60'],
    'They held 5 or 6 files.': ['5 or 6: range 5 to 6'],
    'They held two or 250 files.': ['two: exact 2', '250: exact 250'],
    'They held 60 to 50 files.': ['60: exact 60', '50: exact 50'],
    'They held 50 – 60 files.': ['50 – 60: range 50 to 60'],
    'They held between 50-60 and 70 files.': ['between 50-60: range 50 to 60', '70: exact 70'],
  });
});

test('words that qualify a number belong to it', () => {
  reads(quantities, {
    'They held up to 250 files.': ['up to 250: up_to 250'],
    'They held at least 250 files.': ['at least 250: at_least 250'],
    'They held about 250 files.': ['about 250: about 250'],
    'They held some 250 files.': ['some 250: about 250'],
    'They held 250 or more files.': ['250 or more: at_least 250'],
    'They held about 250 or more files.': ['about 250 or more: at_least 250'],
    'They held up to 250 or more files.': ['up to 250: up_to 250'],
    'They held more than 250 files.': ['more than 250: at_least 250'],
    'They held exactly 250 files.': ['250: exact 250'],
    'They held several files.': ['several: several null'],
    'They held dozens of files.': ['dozens: several null'],
    'They held an undisclosed number of files.': ['an undisclosed number: undisclosed null'],
    'They held 250-plus files.': ['250-plus: at_least 250'],
  });
});

test('ages, times, votes and numbers of things count nothing', () => {
  reads(quantities, {
    'He is 43 years old.': [],
    'He is a 43-year-old man.': [],
    'They are 143 years old.': ['143: exact 143'],
    'He, aged 43, left.': [],
    'At the age of 12 they went.': [],
    'Olu Ade, 43, left.': [],
    'Olu Ade, 9, left.': ['9: exact 9'],
    'Those under 18 went.': [],
    'Under 18 men went.': ['Under 18: up_to 18'],
    'They left at 5 p.m. on time.': [],
    "They left at five o'clock.": [],
    'Article 33 says so.': [],
    'Room 12 was ours.': [],
    'Flight KQ123 left.': [],
    'It is at #12 today.': [],
    'It is (12) today.': [],
    'It is (120) today.': ['120: exact 120'],
    'They read 12/5 of it.': [],
    'See ab_12 of it.': [],
    'They held five-year plans.': ['five: exact 5'],
  });
});
