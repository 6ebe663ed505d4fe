// Reading is linear: a text of ten times the length costs at most twelve times the time, up to five megabytes.
import { read } from '../../src/desk/read.ts';
import { plainDocument } from '../../src/text/plain.ts';
import { PATHOLOGICAL } from '../pathological.ts';

const SHORT = 500_000;
const MOST = 12;
/** Whatever else the machine does only adds time: the best run is the nearest to the truth, and two are made, or more before a fault is called. */
const ROUNDS = 8;
/** Under this a run is shorter than the clock and the collector can tell apart: the longer text alone says enough. */
const TELLING_MS = 50;

const timed = (body: string): number => {
  const started = performance.now();
  read(plainDocument(body, { published: '2025-05-06' }));
  return performance.now() - started;
};

/** Times each shape at half a megabyte and at five; prints a line a shape; returns those that grow too fast. */
export function run(): readonly string[] {
  const faults: string[] = [];
  timed(PATHOLOGICAL[0]!.make(SHORT / 10));
  for (const { name, make } of PATHOLOGICAL) {
    let [short, long, ratio] = [Infinity, Infinity, Infinity];
    for (let round = 0; round < ROUNDS && (round < 2 || ratio > MOST); round++) {
      short = Math.min(short, timed(make(SHORT)), timed(make(SHORT)));
      long = Math.min(long, timed(make(SHORT * 10)));
      ratio = long / Math.max(short, TELLING_MS);
    }
    console.log(`linear: ${name}: ${Math.round(short)} ms, ${Math.round(long)} ms, ${ratio.toFixed(1)} times`);
    if (ratio > MOST) faults.push(`${name}: ten times the length costs ${ratio.toFixed(1)} times the time`);
  }
  return faults;
}
