// Dates that are doubtful: names, verbs, parts and numbers that only look like one.
import { test } from 'node:test';
import { dates, reads } from './lines.ts';

test('where a person is called May, only the surest words make May a month', () => {
  reads(dates, {
    'It was signed by May.': ['May: 2025-05 (written: month; year: the next one from the publication on)'],
    'Theresa May spoke. It was signed by May.': [],
    'Theresa May spoke. It was signed in May.': [
      'May: 2025-05 (written: month; year: the latest not after the publication)',
    ],
    'Theresa May spoke. It was signed last May.': ['last May: 2024-05 (published: last such month)'],
    'Mrs May spoke. It closes next May.': ['next May: 2026-05 (published: next such month)'],
    'It may be signed by April.': ['April: 2026-04 (written: month; year: the next one from the publication on)'],
  });
});

test("a month's name beside a name is part of it", () => {
  reads(dates, {
    'Ana June spoke.': [],
    'June Okafor spoke.': [],
    'June came.': ['June: 2024-06 (written: month; year: the latest not after the publication)'],
  });
});

test('a verb tells whether a date lies ahead, the nearest one first', () => {
  reads(dates, {
    'On 20 August, they will meet.': [
      '20 August: 2025-08-20 (written: day and month; year: the next one from the publication on)',
    ],
    'On 20 August, they met.': [
      '20 August: 2024-08-20 (written: day and month; year: the latest not after the publication)',
    ],
    'They met there and will meet again on 20 August.': [
      '20 August: 2025-08-20 (written: day and month; year: the next one from the publication on)',
    ],
    'They will meet there, having met on 20 August.': [
      '20 August: 2024-08-20 (written: day and month; year: the latest not after the publication)',
    ],
    'They have decided on 20 August.': [
      '20 August: 2024-08-20 (written: day and month; year: the latest not after the publication)',
    ],
    'They wed on 20 August.': [
      '20 August: 2024-08-20 (written: day and month; year: the latest not after the publication)',
    ],
  });
});

test('a quarter, half or part wants its year', () => {
  reads(dates, {
    'It was paid in the first quarter.': [],
    'It opened in early summer.': [],
    'It opened in early 5 May 2024.': ['5 May 2024: 2024-05-05 (written: day and month)'],
    'It opened in mid-air.': [],
    'It opened at the beginning of 2024.': ['beginning of 2024: 2024 (written: part of a month or year)'],
    'It opened at the start of March.': [
      'start of March: 2025-03 (written: part of a month or year; year: the latest not after the publication)',
    ],
    'It opened in November of 2023.': ['November of 2023: 2023-11 (written: month and year)'],
    'It began in summer of 2024.': ['summer of 2024: 2024-22 (written: season and year)'],
  });
});

test('two days of one month are a range only in order', () => {
  reads(dates, {
    'It ran from 4 - 5 May 2025.': ['4 - 5 May 2025: 2025-05-04/2025-05-05 (written: day and month)'],
    'It ran 5-4 May 2025.': ['May 2025: 2025-05 (written: month and year)'],
    'It ran 5 to 4 May 2025.': ['4 May 2025: 2025-05-04 (written: day and month)'],
    'It ran May 5 - 6, 2025.': ['May 5 - 6, 2025: 2025-05-05/2025-05-06 (written: month and day)'],
    'It ran 0-4 May 2025.': ['May 2025: 2025-05 (written: month and year)'],
    'It was the 0th of May 2025.': ['May 2025: 2025-05 (written: month and year)'],
  });
});

test('words for time that are no date give none', () => {
  reads(dates, {
    'It closed last night and the day before.': ['last night: 2025-05-05 (published: last night)'],
    'It closed last day.': [],
    'It closed last hour.': [],
    'It closed the next minute.': [],
    'It closed this evening.': ['this evening: 2025-05-06 (published: this evening)'],
    'It was a later week.': [],
    'It was at 12022 and x2024.': [],
    'It cost 50 percent, and 2024 percent.': [],
    'It closed in 2024 and in 1850 and of 1850.': [
      '2024: 2024 (written: year)',
      '1850: 1850 (written: year)',
      '1850: 1850 (written: year)',
    ],
  });
});
