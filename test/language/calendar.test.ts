// The calendar's own arithmetic, held against the one that Node has.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayOf, daysOf, edtfOf, edtfOfDays, lengthOf, moved, pointOf, weekdayOf } from '../../src/language/calendar.ts';

const DAY = 86_400_000;
/** From the year 1000 to the year 2999. */
const anyDay = fc.integer({ min: -354_285, max: 376_199 });
const RUNS = { numRuns: 500, seed: 20250506 };

test('days since 1970 are those of the Gregorian calendar, there and back', () => {
  fc.assert(
    fc.property(anyDay, (days) => {
      const date = new Date(days * DAY);
      const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      assert.deepEqual(dayOf(days), day);
      assert.equal(daysOf(day.year, day.month, day.day), days);
      assert.equal(weekdayOf(days), (date.getUTCDay() + 6) % 7);
      assert.equal(edtfOfDays(days), date.toISOString().slice(0, 10));
      assert.deepEqual(pointOf(edtfOfDays(days)), { ...day, approximate: false });
    }),
    RUNS,
  );
});

test('the first and last days of months, of leap years and of centuries', () => {
  for (const year of [1600, 1700, 1900, 1999, 2000, 2023, 2024, 2100]) {
    for (let month = 1; month <= 12; month++) {
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      assert.equal(lengthOf(year, month), last);
      assert.deepEqual(dayOf(daysOf(year, month, last) + 1), {
        year: month === 12 ? year + 1 : year,
        month: (month % 12) + 1,
        day: 1,
      });
    }
  }
  assert.equal(lengthOf(null, 2), 29);
});

test('a date is read in EDTF or ISO form, and nothing else is', () => {
  const point = (year: number, month: number | null = null, day: number | null = null): object => ({
    year,
    month,
    day,
    approximate: false,
  });
  assert.deepEqual(pointOf('2025'), point(2025));
  assert.deepEqual(pointOf('2025-12'), point(2025, 12));
  assert.deepEqual(pointOf('2025-01-31'), point(2025, 1, 31));
  assert.deepEqual(pointOf('2025-05-06T10:00:30.5+02:00'), point(2025, 5, 6));
  assert.deepEqual(pointOf('2025-05~'), point(2025, 5));
  for (const none of [
    '2025-00',
    '2025-13',
    '2025-01-00',
    '2025-01-32',
    '2023-02-29',
    '2025-5',
    '12025',
    '',
    'May 2025',
  ])
    assert.equal(pointOf(none), null, none);
  for (const none of ['on 2025-05-06', '2025-05-06 or later', 'XXXX-05']) assert.equal(pointOf(none), null, none);
  assert.equal(pointOf(null), null);
});

test('a point is written as far as it is known', () => {
  const point = { year: null, month: null, day: null, approximate: false };
  assert.equal(edtfOf(point), null);
  assert.equal(edtfOf({ ...point, year: 987 }), '0987');
  assert.equal(edtfOf({ ...point, month: 3 }), 'XXXX-03');
  assert.equal(edtfOf({ ...point, month: 3, day: 4 }), 'XXXX-03-04');
  assert.equal(edtfOf({ ...point, year: 2025, day: 4 }), '2025');
  assert.equal(edtfOf({ ...point, year: 2025, month: 12, approximate: true }), '2025-12~');
});

test('a point is moved by no unit finer than it is', () => {
  const day = { year: 2025, month: 1, day: 31, approximate: false };
  const month = { ...day, day: null };
  const summer = { ...month, month: 22 };
  assert.equal(edtfOf(moved(day, 1, 'day')!), '2025-02-01');
  assert.equal(edtfOf(moved({ ...day, approximate: true }, 1, 'day')!), '2025-02-01~');
  assert.equal(edtfOf(moved(day, -1, 'fortnight')!), '2025-01-17~');
  assert.equal(edtfOf(moved(month, -1, 'month')!), '2024-12~');
  assert.equal(edtfOf(moved({ ...month, month: 12 }, 1, 'month')!), '2026-01~');
  assert.equal(edtfOf(moved(summer, -1, 'year')!), '2024~');
  assert.equal(edtfOf(moved(month, 1, 'century')!), '2125~');
  assert.equal(moved(month, 1, 'week'), null);
  assert.equal(moved({ ...summer, day: 3 }, 1, 'day'), null);
  assert.equal(moved(summer, 1, 'month'), null);
  assert.equal(moved({ ...month, month: null }, 1, 'month'), null);
  assert.equal(moved({ ...day, year: null }, 1, 'year'), null);
});
