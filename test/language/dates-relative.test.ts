// Dates in short texts: the words, what they mean (EDTF), and the rule that a reader is shown.
import { test } from 'node:test';
import { dates, reads } from './lines.ts';

test('days are reckoned from the day of publication', () => {
  reads(dates, {
    'He said so yesterday.': ['yesterday: 2025-05-05 (published: yesterday)'],
    'He said so the day before yesterday.': ['day before yesterday: 2025-05-04 (published: the day before yesterday)'],
    'He will say so tomorrow.': ['tomorrow: 2025-05-07 (published: tomorrow)'],
    'He said so last night.': ['last night: 2025-05-05 (published: last night)'],
    'He said so this morning.': ['this morning: 2025-05-06 (published: this morning)'],
    'He told Russia Today on the phone.': [],
    "He told the BBC's Today programme so.": [],
  });
});

test('days are reckoned over the ends of months and years', () => {
  reads(
    dates,
    {
      'It closed yesterday.': ['yesterday: 2024-12-31 (published: yesterday)'],
      'It closed last week.': ['last week: 2024-12-23/2024-12-29 (published: last week)'],
      'It closed a month ago.': ['a month ago: 2024-12~ (published: 1 month ago)'],
      'It closed last winter.': ['last winter: 2024-24 (published: season)'],
      'It closed last December.': ['last December: 2024-12 (published: last such month)'],
    },
    '2025-01-01',
  );
});

test('the day before the first of March is the last of February', () => {
  reads(
    dates,
    {
      'It closed yesterday.': ['yesterday: 2024-02-29 (published: yesterday)'],
      'It closed a month ago.': ['a month ago: 2024-02~ (published: 1 month ago)'],
    },
    '2024-03-01',
  );
});

test('a weekday is the last one up to the page, or the next where the sentence looks ahead', () => {
  reads(dates, {
    'He said so on Sunday.': ['Sunday: 2025-05-04 (published: the last such day up to it)'],
    'He spoke on Tuesday.': ['Tuesday: 2025-05-06 (published: the last such day up to it)'],
    'He will speak on Sunday.': ['Sunday: 2025-05-11 (published: the next such day from it on)'],
    'He will speak on Tuesday.': ['Tuesday: 2025-05-06 (published: the next such day from it on)'],
    'He spoke last Tuesday.': ['last Tuesday: 2025-04-29 (published: the last such day before it)'],
    'He spoke last Sunday.': ['last Sunday: 2025-05-04 (published: the last such day before it)'],
    'He speaks next Tuesday.': ['next Tuesday: 2025-05-13 (published: the next such day after it)'],
    'He speaks next Sunday.': ['next Sunday: 2025-05-11 (published: the next such day after it)'],
    'He speaks this coming Friday.': ['this coming Friday: 2025-05-09 (published: the next such day after it)'],
    'He spoke this past Friday.': ['this past Friday: 2025-05-02 (published: the last such day before it)'],
  });
});

test('a weekday that is part of a name or comes again and again is no date', () => {
  reads(dates, {
    'The Sunday Times said so.': [],
    'The Mail on Sunday said so.': [],
    'It happens every Monday.': [],
    'On Black Friday it closed.': [],
  });
});

test("weeks, months, years and decades are those beside the page's own", () => {
  reads(dates, {
    'It closed last week.': ['last week: 2025-04-28/2025-05-04 (published: last week)'],
    'It closes next week.': ['next week: 2025-05-12/2025-05-18 (published: next week)'],
    'It closed this week.': ['this week: 2025-05-05/2025-05-11 (published: this week)'],
    'It closed last month.': ['last month: 2025-04 (published: last month)'],
    'It closed earlier this month.': ['earlier this month: 2025-05 (published: this month)'],
    'It closed early last month.': ['early last month: 2025-04~ (published: last month, early in it)'],
    'It closed late last year.': ['late last year: 2024~ (published: last year, late in it)'],
    'It closed earlier in this year.': ['earlier in this year: 2025 (published: this year)'],
    'It closed last decade.': ['last decade: 2015~ (published: last decade)'],
    'It closes next year.': ['next year: 2026 (published: next year)'],
  });
});

test('a named month or season is the nearest on its side of the page', () => {
  reads(dates, {
    'It closed last July.': ['last July: 2024-07 (published: last such month)'],
    'It closed last May.': ['last May: 2024-05 (published: last such month)'],
    'It closed last April.': ['last April: 2025-04 (published: last such month)'],
    'It closes next July.': ['next July: 2025-07 (published: next such month)'],
    'It closes next May.': ['next May: 2026-05 (published: next such month)'],
    'It closes next April.': ['next April: 2026-04 (published: next such month)'],
    'It closes this July.': ['this July: 2025-07 (published: this such month)'],
    'It closed last summer.': ['last summer: 2024-22 (published: season)'],
    'It closed last spring.': ['last spring: 2024-21 (published: season)'],
    'It closed last winter.': ['last winter: 2024-24 (published: season)'],
    'It closes next summer.': ['next summer: 2025-22 (published: season)'],
    'It closes next spring.': ['next spring: 2026-21 (published: season)'],
    'It closed this spring.': ['this spring: 2025-21 (published: season)'],
  });
});

test('a weekend is Saturday and Sunday', () => {
  reads(dates, {
    'It closed at the weekend.': ['weekend: 2025-05-03/2025-05-04 (published: the last weekend begun)'],
    'It closed last weekend.': ['last weekend: 2025-05-03/2025-05-04 (published: weekend)'],
    'It closes next weekend.': ['next weekend: 2025-05-17/2025-05-18 (published: weekend)'],
    'It closes this weekend.': ['this weekend: 2025-05-10/2025-05-11 (published: weekend)'],
  });
});

test('at the weekend of a Saturday is that same one', () => {
  reads(
    dates,
    {
      'It closed at the weekend.': ['weekend: 2025-05-03/2025-05-04 (published: the last weekend begun)'],
    },
    '2025-05-03',
  );
});

test('a stretch of time that ends with the page has both ends', () => {
  reads(dates, {
    'In the past year it closed.': ['past year: 2024-05/2025-05 (published: the past 1 year)'],
    'Over the last two months it closed.': ['last two months: 2025-03/2025-05 (published: the past 2 months)'],
    'Over the past three days it closed.': ['past three days: 2025-05-03/2025-05-06 (published: the past 3 days)'],
    'Over the past two weeks it closed.': ['past two weeks: 2025-04-22/2025-05-06 (published: the past 2 weeks)'],
    'Over the past decade it closed.': ['past decade: 2015-05/2025-05 (published: the past 1 decade)'],
    'Over the past 48 hours it closed.': [],
    'Over the past 1,000 days it closed.': [],
  });
});

test('so long ago is reckoned from the page, as exactly as its unit', () => {
  reads(dates, {
    'It closed three days ago.': ['three days ago: 2025-05-03 (published: 3 days ago)'],
    'It closed a week ago.': ['a week ago: 2025-04-29~ (published: 1 week ago)'],
    'It closed a fortnight ago.': ['a fortnight ago: 2025-04-22~ (published: 1 fortnight ago)'],
    'It closed four months ago.': ['four months ago: 2025-01~ (published: 4 months ago)'],
    'It closed five months ago.': ['five months ago: 2024-12~ (published: 5 months ago)'],
    'It closed a year ago.': ['a year ago: 2024~ (published: 1 year ago)'],
    'It closed two decades ago.': ['two decades ago: 2005~ (published: 2 decades ago)'],
    'It closed a century ago.': ['a century ago: 1925~ (published: 1 century ago)'],
    'It closed two hours ago.': ['two hours ago: 2025-05-06 (published: 2 hours ago)'],
    'It closed 20 minutes ago.': ['20 minutes ago: 2025-05-06 (published: 20 minutes ago)'],
    'It closed 1.5 years ago.': ['years ago: open (open: the words give no date)'],
    'It closed 1,000 years ago.': ['years ago: open (open: the words give no date)'],
  });
});

test('later and earlier are reckoned from the date before', () => {
  reads(dates, {
    'It opened on 5 January 2024. It closed two months later.': [
      '5 January 2024: 2024-01-05 (written: day and month)',
      'two months later: 2024-03~ (previous date: 2 months later)',
    ],
    'It opened on 5 January 2024. It closed three days later.': [
      '5 January 2024: 2024-01-05 (written: day and month)',
      'three days later: 2024-01-08 (previous date: 3 days later)',
    ],
    'It was planned on 5 January 2024, having been asked for a year earlier.': [
      '5 January 2024: 2024-01-05 (written: day and month)',
      'a year earlier: 2023~ (previous date: 1 year earlier)',
    ],
    'It opened on 5 January 2024 and closed the same day.': [
      '5 January 2024: 2024-01-05 (written: day and month)',
      'same day: 2024-01-05 (previous date: the same day)',
    ],
    'It opened in January 2024 and closed the following month.': [
      'January 2024: 2024-01 (written: month and year)',
      'following month: 2024-02 (previous date: the next month)',
    ],
    'It opened on 5 January 2024 and closed the next day.': [
      '5 January 2024: 2024-01-05 (written: day and month)',
      'next day: 2024-01-06 (previous date: the next day)',
    ],
    'It opened in 2024 and had been planned the previous year.': [
      '2024: 2024 (written: year)',
      'previous year: 2023 (previous date: the previous year)',
    ],
    'It opened on 31 December 2024 and closed the following day. It reopened a day later.': [
      '31 December 2024: 2024-12-31 (written: day and month)',
      'following day: 2025-01-01 (previous date: the next day)',
      'a day later: 2025-01-02 (previous date: 1 day later)',
    ],
    'It opened yesterday. It had been planned two days earlier.': [
      'yesterday: 2025-05-05 (published: yesterday)',
      'two days earlier: 2025-05-03 (previous date: 2 days earlier)',
    ],
    'It ran from March to June 2024. It reopened a month later.': [
      'March to June 2024: 2024-03/2024-06 (written: range)',
      'a month later: 2024-07~ (previous date: 1 month later)',
    ],
  });
});

test('what a text does not give exactly enough is left open and told', () => {
  reads(dates, {
    'It opened in 2024. It closed two months later.': [
      '2024: 2024 (written: year)',
      'two months later: open (previous date: 2 months later)',
      '! two months later: “two months later” is reckoned from a date before it, which the text does not give exactly enough: which date is meant stays open.',
    ],
    'It closed two months later.': [
      'two months later: open (previous date: 2 months later)',
      '! two months later: “two months later” is reckoned from a date before it, which the text does not give exactly enough: which date is meant stays open.',
    ],
  });
});

test('words about time that no calendar resolves are left open without a finding', () => {
  reads(dates, {
    'It closed less than a year after the deal.': ['a year after: open (open: 1 year after an event)'],
    'It closed in recent weeks.': ['in recent weeks: open (open: the words give no date)'],
    'It closed the same week.': ['same week: open (open: week)'],
    'It opened on 5 January 2024 and closed the following week.': [
      '5 January 2024: 2024-01-05 (written: day and month)',
      'following week: 2024-01-08/2024-01-14 (previous date: a week beside it)',
    ],
  });
});

test('without the day of publication nothing is reckoned from it', () => {
  reads(
    dates,
    {
      'It closed last week, and yesterday it opened.': [
        'last week: open (published: last week)',
        'yesterday: open (published: yesterday)',
        '! last week: “last week” is reckoned from the day of publication, which is not known: which date is meant stays open.',
        '! yesterday: “yesterday” is reckoned from the day of publication, which is not known: which date is meant stays open.',
      ],
      'It closed on Sunday.': [
        'Sunday: open (published: weekday)',
        '! Sunday: “Sunday” is reckoned from the day of publication, which is not known: which date is meant stays open.',
      ],
      'It closed last July, last summer and at the weekend.': [
        'last July: open (published: month)',
        'last summer: open (published: season)',
        'weekend: open (published: weekend)',
        '! last July: “last July” is reckoned from the day of publication, which is not known: which date is meant stays open.',
        '! last summer: “last summer” is reckoned from the day of publication, which is not known: which date is meant stays open.',
        '! weekend: “weekend” is reckoned from the day of publication, which is not known: which date is meant stays open.',
      ],
      'In the past year it closed.': [
        'past year: open (published: the past 1 year)',
        '! past year: “past year” is reckoned from the day of publication, which is not known: which date is meant stays open.',
      ],
    },
    null,
  );
});

test('on a page known to its month, only months and longer are reckoned from it', () => {
  reads(
    dates,
    {
      'It closed on Sunday.': [
        'Sunday: open (published: weekday)',
        '! Sunday: “Sunday” is reckoned from the day of publication, which is not known: which date is meant stays open.',
      ],
      'It closed last month.': ['last month: 2025-04 (published: last month)'],
      'It closed last July.': ['last July: 2024-07 (published: last such month)'],
      'It closed last week.': [
        'last week: open (published: last week)',
        '! last week: “last week” is reckoned from the day of publication, which is not known: which date is meant stays open.',
      ],
      'It closed three days ago.': [
        'three days ago: open (published: 3 days ago)',
        '! three days ago: “three days ago” is reckoned from the day of publication, which is not known: which date is meant stays open.',
      ],
      'It closed two months ago.': ['two months ago: 2025-03~ (published: 2 months ago)'],
    },
    '2025-05',
  );
});

test('a publication time says its day', () => {
  reads(
    dates,
    {
      'It closed yesterday.': ['yesterday: 2025-05-05 (published: yesterday)'],
    },
    '2025-05-06T23:30Z',
  );
});

test('a year, month or day that other words tell', () => {
  reads(dates, {
    'They arrived in July last year.': ['July last year: 2024-07 (written: month; published: last year)'],
    'It was paid in the third quarter of last year.': [
      'third quarter of last year: 2024-35 (written: quarter or half of a year; published: last year)',
    ],
    'They met in 2022 and signed in December of the same year.': [
      '2022: 2022 (written: year)',
      'December of the same year: 2022-12 (written: month; previous date: same year)',
    ],
    'The flight left on the 24th.': ['24th: 2025-04-24 (published: the nearest such day)'],
    'It was signed on 14 March 2025 and on the 20th they flew.': [
      '14 March 2025: 2025-03-14 (written: day and month)',
      '20th: 2025-03-20 (previous date: the month spoken of)',
    ],
    'They lived on the 24th floor.': [],
    'He said so on Thursday last week.': ['Thursday last week: 2025-05-01 (published: the day of a week)'],
    'They came the week before last.': ['week before last: 2025-04-21/2025-04-27 (published: the week before last)'],
    'It was signed on 16 July 2024; later that month they flew.': [
      '16 July 2024: 2024-07-16 (written: day and month)',
      'later that month: 2024-07 (previous date: that month)',
    ],
    'They will have flown by the end of the year.': ['end of the year: 2025 (published: year)'],
    'They were held over the winter.': ['winter: 2024-24 (published: the nearest such season)'],
    'It paid five million in the year to March 2024.': [
      'year to March 2024: 2023-04/2024-03 (written: 12 months up to one)',
    ],
  });
});

test('the year of a list and of what is told in its order', () => {
  reads(dates, {
    'It was paid in April and May 2023.': [
      'April: 2023-04 (written: month; year: that of the list)',
      'May 2023: 2023-05 (written: month and year)',
    ],
    'In April 2022 it was signed. In June the flight was stopped. A new one was signed in March.': [
      'April 2022: 2022-04 (written: month and year)',
      'June: 2022-06 (written: month; year: that of the sentence before)',
      'March: 2025-03 (written: month; year: the latest not after the publication)',
    ],
  });
});
