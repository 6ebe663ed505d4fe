/** A place in one document's body: UTF-16 code units, `start` included, `end` not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words at a span, exactly as the body has them. */
export const wordsAt = (body: string, span: Span): string => body.slice(span.start, span.end);

/** True where the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True where `inner` lies wholly inside `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The smallest span over all of them. Throws on an empty list: a cover of nothing is a bug. */
export function cover(spans: readonly Span[]): Span {
  const [first, ...rest] = spans;
  if (!first) throw new Error('cover() got no spans and wants at least one');
  return rest.reduce<Span>((a, b) => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }), first);
}

/** By start, then by end: reading order. */
export const inReadingOrder = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** The offset, or the one before it where it would cut a character of two code units in half. */
export function atCharacter(body: string, offset: number): number {
  const unit = body.charCodeAt(offset - 1);
  const next = body.charCodeAt(offset);
  return unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff ? offset - 1 : offset;
}

/** The number of the first item of an ordered list that begins at `start` or behind it; the length where none does. By halving. */
export function firstFrom(items: readonly { readonly start: number }[], start: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (items[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
