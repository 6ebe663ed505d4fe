// Features by hashing (Weinberger and others, "Feature Hashing for Large Scale Multitask Learning", 2009): a template and
// the numbers it joins become a row of the table of weights. Two may fall into one row; with a million rows few do.

/** Powers of two. */
export const UNARY_ROWS = 1 << 20;
export const PAIR_ROWS = 1 << 16;

/** One number out of a template's number and what it joins. */
function joined(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template + 0x51ed27, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ Math.imul(b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39) ^ Math.imul(c, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 14)) >>> 0;
}

/** Tokens between, in nine steps. */
export const bucket = (distance: number): number =>
  distance <= 3 ? distance : distance <= 5 ? 4 : distance <= 8 ? 5 : distance <= 15 ? 6 : distance <= 30 ? 7 : 8;

export const upTo = (number: number, most: number): number => Math.min(number, most);

/** Puts rows into an array from `first` on, one a call: templates are numbered from `template`, rows kept under `rows`. */
export function writer(
  into: Int32Array,
  first: number,
  template: number,
  rows: number,
): (a: number, b?: number, c?: number) => void {
  let [at, number] = [first, template];
  return (a, b = 0, c = 0) => {
    into[at++] = joined(number++, a, b, c) & (rows - 1);
  };
}
