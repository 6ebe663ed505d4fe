// Dates in short texts: the words, what they mean (EDTF), and the rule that a reader is shown.
import { test } from 'node:test';
import { dates, reads } from './lines.ts';

test('a day is read with the month before or behind it, with or without its year', () => {
  reads(dates, {
    'The deal was signed on the 5th of May 2025.': ['5th of May 2025: 2025-05-05 (written: day and month)'],
    'Talks ran 4-5 May 2025 in Kigali.': ['4-5 May 2025: 2025-05-04/2025-05-05 (written: day and month)'],
    'Talks ran 4 to 5 May in Kigali.': [
      '4 to 5 May: 2025-05-04/2025-05-05 (written: day and month; year: the latest not after the publication)',
    ],
    'The judge sat on 4 and 5 May.': [
      '4 and 5 May: 2025-05-04/2025-05-05 (written: day and month; year: the latest not after the publication)',
    ],
    'Talks ran May 4 to 5, 2025, in Kigali.': ['May 4 to 5, 2025: 2025-05-04/2025-05-05 (written: month and day)'],
    'The judge sat on May 4 and 5.': [
      'May 4 and 5: 2025-05-04/2025-05-05 (written: month and day; year: the latest not after the publication)',
    ],
    'They met on Monday, May 5.': [
      'Monday, May 5: 2025-05-05 (written: month and day; year: the latest not after the publication)',
    ],
    'They met on Monday the 5th of May 2025.': ['Monday the 5th of May 2025: 2025-05-05 (written: day and month)'],
    'He was there Sept. 5, 2024.': ['Sept. 5, 2024: 2024-09-05 (written: month and day)'],
    'He was there in Jan.': [],
  });
});

test('days in digits are read where day and month cannot change places', () => {
  reads(dates, {
    'The file says 2025-04-06.': ['2025-04-06: 2025-04-06 (written: ISO date)'],
    'The file says 06.05.2025.': ['06.05.2025: 2025-05-06 (written: day, month and year in digits)'],
    'The file says 25/4/2025.': ['25/4/2025: 2025-04-25 (written: day, month and year in digits)'],
    'The file says 4/25/2025.': ['4/25/2025: 2025-04-25 (written: month, day and year in digits)'],
    'The file says 4/4/2025.': ['4/4/2025: 2025-04-04 (written: day, month and year in digits)'],
    'The file says 12/12/2024.': ['12/12/2024: 2024-12-12 (written: day, month and year in digits)'],
    'The file says 4/5/2025.': ['4/5/2025: open (digits: day and month may change places)'],
    'The file says 2025-04.': ['2025-04: 2025-04 (written: ISO month)'],
  });
});

test('a number behind a month that counts something is no day', () => {
  reads(dates, {
    'In March 20 people left.': ['March: 2025-03 (written: month; year: the latest not after the publication)'],
    'In March 20 frightened people left.': [
      'March: 2025-03 (written: month; year: the latest not after the publication)',
    ],
    'On March 20 people left.': [
      'March 20: 2025-03-20 (written: month and day; year: the latest not after the publication)',
    ],
    'They were heard on June 3 to 5 judges.': [
      'June 3: 2025-06-03 (written: month and day; year: the nearest to the publication)',
    ],
  });
});

test('a day that no calendar has is told and not read', () => {
  reads(dates, {
    'The file says 2025-13-06.': [
      '2025-13-06: open (written: ISO date)',
      '! 2025-13-06: No calendar has this day, so the date is not read: a digit or the month may be wrong.',
    ],
    'The file says 31.04.2025.': [
      '31.04.2025: open (written: day, month and year in digits)',
      '! 31.04.2025: No calendar has this day, so the date is not read: a digit or the month may be wrong.',
    ],
    'It began on 30 February 2025.': [
      '30 February 2025: open (written: day and month)',
      '! 30 February 2025: No calendar has this day, so the date is not read: a digit or the month may be wrong.',
    ],
    'It began on 29 February 2023.': [
      '29 February 2023: open (written: day and month)',
      '! 29 February 2023: No calendar has this day, so the date is not read: a digit or the month may be wrong.',
    ],
    'It began on 29 February 1900.': [
      '29 February 1900: open (written: day and month)',
      '! 29 February 1900: No calendar has this day, so the date is not read: a digit or the month may be wrong.',
    ],
    'It began on 31 June.': [
      '31 June: open (written: day and month)',
      '! 31 June: No calendar has this day, so the date is not read: a digit or the month may be wrong.',
    ],
    'They met 4-31 June.': [
      '4-31 June: open (written: day and month)',
      '! 4-31 June: No calendar has this day, so the date is not read: a digit or the month may be wrong.',
    ],
    'It ran from 30 February to 3 March 2025.': [
      '30 February to 3 March 2025: open (written: range)',
      '! 30 February to 3 March 2025: No calendar has this day, so the date is not read: a digit or the month may be wrong.',
    ],
    'It began on 29 February 2000.': ['29 February 2000: 2000-02-29 (written: day and month)'],
  });
});

test('29 February without a year is that of a leap year', () => {
  reads(dates, {
    'It closed on 29 February.': [
      '29 February: 2024-02-29 (written: day and month; year: the latest not after the publication)',
    ],
    'It will close on 29 February.': [
      '29 February: 2028-02-29 (written: day and month; year: the next one from the publication on)',
    ],
  });
});

test('parts of a year or month, quarters and seasons are read', () => {
  reads(dates, {
    'It opened in early May.': [
      'early May: 2025-05~ (written: part of a month or year; year: the latest not after the publication)',
    ],
    'It opened early in 2024.': ['early in 2024: 2024~ (written: part of a month or year)'],
    'It opened at the end of 2024.': ['end of 2024: 2024 (written: part of a month or year)'],
    'It opened in the middle of June 2024.': ['middle of June 2024: 2024-06~ (written: part of a month or year)'],
    'It opened in mid-June.': [
      'mid-June: 2024-06~ (written: part of a month or year; year: the latest not after the publication)',
    ],
    'It opened in mid-May, 2024.': ['mid-May, 2024: 2024-05~ (written: part of a month or year)'],
    'It opened in mid-2024.': ['mid-2024: 2024~ (written: part of a month or year)'],
    'It opened in late summer 2024.': ['late summer 2024: 2024-22~ (written: part of a month or year)'],
    'It was paid in Q1 2025.': ['Q1 2025: 2025-33 (written: quarter or half of a year)'],
    'It was paid in H2 2024.': ['H2 2024: 2024-41 (written: quarter or half of a year)'],
    'It was paid in H3 2024.': ['2024: 2024 (written: year)'],
    'It was paid in Q4.': [],
    'It was paid in the first quarter of 2025.': [
      'first quarter of 2025: 2025-33 (written: quarter or half of a year)',
    ],
    'It was paid in the second half of 2024.': ['second half of 2024: 2024-41 (written: quarter or half of a year)'],
    'It was paid in the third half of 2024.': ['2024: 2024 (written: year)'],
    'It began in summer 2024.': ['summer 2024: 2024-22 (written: season and year)'],
    'It began in the spring of 2024.': ['spring of 2024: 2024-21 (written: season and year)'],
    'It began in summer.': [],
  });
});

test('a decade leaves its last digit open', () => {
  reads(dates, {
    'It was so in the 1990s.': ['1990s: 199X (written: decade)'],
    "It was so in the '90s.": ["'90s: 199X (written: decade)"],
    'It was so in the mid-1990s.': ['mid-1990s: 199X (written: decade)'],
  });
});

test('four digits are a year only where nothing beside them says otherwise', () => {
  reads(dates, {
    'It was so in 2024.': ['2024: 2024 (written: year)'],
    'They counted 2024 men.': [],
    'In 2024 people were held.': ['2024: 2024 (written: year)'],
    'About 2024 were held.': [],
    'Room 2024 was closed.': [],
    'It cost $2024 in all.': [],
    'Up to 2024 were held.': [],
    'As many as 2024 were held.': [],
    'The share was 2024%.': [],
    'It began in 1850.': ['1850: 1850 (written: year)'],
    'It had 1850 beds.': [],
    '(2024) was a year.': ['2024: 2024 (written: year)'],
    'See page-2024 of it.': [],
  });
});

test('a range has both ends, and the first end takes its year from the second', () => {
  reads(dates, {
    'It ran from 2013 to 2021.': ['2013 to 2021: 2013/2021 (written: range)'],
    'It ran 2013-21.': ['2013-21: 2013/2021 (written: range of years)'],
    'It ran 2013/14.': ['2013/14: 2013/2014 (written: range of years)'],
    'It ran between 2013 and 2021.': ['2013 and 2021: 2013/2021 (written: range)'],
    'In 2013 and 2021 it ran.': ['2013: 2013 (written: year)', '2021: 2021 (written: year)'],
    'It ran between March and May 2025.': ['March and May 2025: 2025-03/2025-05 (written: range)'],
    'It ran from November to February 2025.': ['November to February 2025: 2024-11/2025-02 (written: range)'],
    'It ran May 4 to June 3, 2024.': ['May 4 to June 3, 2024: 2024-05-04/2024-06-03 (written: range)'],
    'It ran from May 4 to June 3.': [
      'May 4 to June 3: 2025-05-04/2025-06-03 (written: range; year: the nearest to the publication)',
    ],
    'It ran from 2021 to 2013.': ['2021: 2021 (written: year)', '2013: 2013 (written: year)'],
    'It ran from March to 2025.': [
      'March: 2025-03 (written: month; year: the latest not after the publication)',
      '2025: 2025 (written: year)',
    ],
    'It ran from Q1 2024 to Q3 2024.': [
      'Q1 2024: 2024-33 (written: quarter or half of a year)',
      'Q3 2024: 2024-35 (written: quarter or half of a year)',
    ],
    'They moved from March to 2025 men.': [
      'March: 2025-03 (written: month; year: the latest not after the publication)',
      '2025: 2025 (written: year)',
    ],
  });
});

test("a month's name that is a person's or a verb is no month", () => {
  reads(dates, {
    'May they be safe.': [],
    'They march in April.': ['April: 2025-04 (written: month; year: the latest not after the publication)'],
    'Theresa May spoke in May.': ['May: 2025-05 (written: month; year: the latest not after the publication)'],
    'Theresa May spoke on May.': [],
    'April Smith was hot.': [],
    'April was hot.': ['April: 2025-04 (written: month; year: the latest not after the publication)'],
    'March on, he said.': [],
  });
});

test('a date without a year lies behind the page, or ahead where the sentence says so', () => {
  reads(dates, {
    'It closed in March.': ['March: 2025-03 (written: month; year: the latest not after the publication)'],
    'It closed in May.': ['May: 2025-05 (written: month; year: the latest not after the publication)'],
    'It closed on 6 May.': ['6 May: 2025-05-06 (written: day and month; year: the latest not after the publication)'],
    'It closed in June.': ['June: 2024-06 (written: month; year: the latest not after the publication)'],
    'It will close in March.': ['March: 2026-03 (written: month; year: the next one from the publication on)'],
    'It will close in May.': ['May: 2025-05 (written: month; year: the next one from the publication on)'],
    'It will close on 6 May.': [
      '6 May: 2025-05-06 (written: day and month; year: the next one from the publication on)',
    ],
    'It will close on 5 May.': [
      '5 May: 2026-05-05 (written: day and month; year: the next one from the publication on)',
    ],
    'They must leave by 20 August.': [
      '20 August: 2025-08-20 (written: day and month; year: the next one from the publication on)',
    ],
    'The hearing is 20 June.': ['20 June: 2025-06-20 (written: day and month; year: the nearest to the publication)'],
    "On 20 August, they'll speak.": [
      '20 August: 2025-08-20 (written: day and month; year: the next one from the publication on)',
    ],
  });
});

test('without the day of publication the year stays open', () => {
  reads(
    dates,
    {
      'It closed in March.': ['March: XXXX-03 (written: month; year open)'],
      'It closed on 5 March.': ['5 March: XXXX-03-05 (written: day and month; year open)'],
      'It closed in December 2024 and reopened on 5 March.': [
        'December 2024: 2024-12 (written: month and year)',
        '5 March: XXXX-03-05 (written: day and month; year open)',
      ],
      'It ran from 4 May to 3 June.': ['4 May to 3 June: XXXX-05-04/XXXX-06-03 (written: range; year open)'],
    },
    null,
  );
});

test('on a page known to its month, months are read and days are not reckoned', () => {
  reads(
    dates,
    {
      'It closed in March.': ['March: 2025-03 (written: month; year: the latest not after the publication)'],
      'It closed on 20 May.': [
        '20 May: 2025-05-20 (written: day and month; year: the latest not after the publication)',
      ],
      'It closed on 20 August.': [
        '20 August: 2024-08-20 (written: day and month; year: the latest not after the publication)',
      ],
    },
    '2025-05',
  );
});
