// Where each claim stands: its arrangement, what it says, and its place among those that say the same. Counted as it changes.
import type { Database } from 'better-sqlite3';
import type { ArrangementId } from '../../register/arrangement-id.ts';
import { assertionOf, placeOf } from '../../register/assertion.ts';
import type { Cell } from '../../register/entry.ts';
import { cellAt, NOW } from '../../register/fold.ts';
import { type Placings, placingsAt } from '../../register/placing.ts';
import { arrangementAt, type Row } from '../../register/row.ts';
import { sha256 } from '../../text/hash.ts';
import { EVER_OF, placingRows, rowsAt } from './rows.ts';

/** How long the name of an assertion is: 128 bits of a hash of what is said and of which arrangement. */
const NAME = 32;

/** A row as the columns have it. */
export interface Standing {
  readonly arrangement: ArrangementId | null;
  /** Null where it is not in the register: replaced, rejected, waiting. */
  readonly assertion: string | null;
  readonly rank: number;
  readonly day: string;
  readonly source: string;
  readonly start: number;
}

export function standingOf(row: Row, placings: Placings): Standing {
  const arrangement = arrangementAt(row, placings, null);
  const cell = cellAt(row, NOW);
  const shown: Cell = cell ?? { ...row.cell, superseded: null, alike: 1, said: null };
  const assertion = cell && sha256(`${arrangement ?? ''} ${assertionOf(cell.claim)}`).slice(0, NAME);
  return { arrangement, assertion, ...placeOf(shown) };
}

/** The keeping of counts beside the claims of a database. */
export interface Places {
  readonly placings: () => Placings;
  /** Counts a new claim in. */
  readonly enter: (standing: Standing) => void;
  /** Works out anew where the rows of these keys stand, after a decision or a replacement. */
  readonly refresh: (keys: readonly number[]) => void;
  /** The keys of every row that may ever have spoken to one of these arrangements. */
  readonly everOf: (ids: readonly ArrangementId[]) => readonly number[];
}

export function placesIn(db: Database): Places {
  const placings = (): Placings => placingsAt(placingRows(db), null);
  const more = db.prepare(
    'INSERT INTO assertions (assertion, arrangement, claims) VALUES (?, ?, 1) ON CONFLICT (assertion) DO UPDATE SET claims = claims + 1',
  );
  const fewer = db.prepare('UPDATE assertions SET claims = claims - 1 WHERE assertion = ?');
  const none = db.prepare('DELETE FROM assertions WHERE assertion = ? AND claims = 0');
  const moreSource = db.prepare(
    'INSERT INTO sources (arrangement, source, claims) VALUES (?, ?, 1) ON CONFLICT (arrangement, source) DO UPDATE SET claims = claims + 1',
  );
  const fewerSource = db.prepare('UPDATE sources SET claims = claims - 1 WHERE arrangement = ? AND source = ?');
  const noneSource = db.prepare('DELETE FROM sources WHERE arrangement = ? AND source = ? AND claims = 0');
  const at = db.prepare('SELECT assertion, arrangement, source FROM claims WHERE key = ?');
  const move = db.prepare(
    'UPDATE claims SET arrangement = ?, assertion = ?, rank = ?, day = ?, source = ?, start = ? WHERE key = ?',
  );
  const ever = db.prepare(`SELECT c.key FROM claims c WHERE ${EVER_OF} ORDER BY c.key`).pluck();

  const enter = ({ assertion, arrangement, source }: Standing): void => {
    if (assertion === null) return;
    more.run(assertion, arrangement);
    moreSource.run(arrangement ?? '', source);
  };
  const leave = ({ assertion, arrangement, source }: Pick<Standing, 'assertion' | 'arrangement' | 'source'>): void => {
    if (assertion === null) return;
    fewer.run(assertion);
    none.run(assertion);
    fewerSource.run(arrangement ?? '', source);
    noneSource.run(arrangement ?? '', source);
  };
  return {
    placings,
    enter,
    refresh: (keys) => {
      const decided = placings();
      for (const [i, row] of rowsAt(db, keys).entries()) {
        const before = at.get(keys[i]) as Standing;
        const now = standingOf(row, decided);
        leave(before);
        move.run(now.arrangement, now.assertion, now.rank, now.day, now.source, now.start, keys[i]);
        enter(now);
      }
    },
    everOf: (ids) => ever.all({ ids: JSON.stringify(ids) }) as number[],
  };
}
