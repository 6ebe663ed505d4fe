import type { MapSegment, Section } from '../text/document.ts';
import type { Piece } from './align.ts';

/** A stretch of the body and of the source that it was read from, both in code units. */
interface Link {
  start: number;
  end: number;
  from: number;
  to: number;
  readonly verbatim: boolean;
  readonly placeAt: PlaceAt;
}

/** Where an offset in what is read lies in the whole source. */
type PlaceAt = (index: number) => number;
const SAME_PLACE: PlaceAt = (index) => index;

/** White space that is written when more words follow in the same block. */
interface Space {
  readonly sign: string;
  readonly from: number;
  readonly to: number;
  readonly isBreak: boolean;
}

const WORDS = /[^ \t\n\f\r]+|[ \t\n\f\r]+/g;

/**
 * Writes the body of a page block by block: white space folded, blocks on lines of their own, and beside each word the
 * place of the source that it came from. What was written stays.
 */
export class BodyWriter<Info> {
  readonly #parts: string[] = [];
  readonly #links: Link[] = [];
  #length = 0;
  #placeAt = SAME_PLACE;
  #space: Space | null = null;
  #open: { start: number; readonly info: Info } | null = null;
  readonly #blocks: { readonly start: number; readonly end: number; readonly info: Info }[] = [];

  /** What is written from here on comes out of a part of the source, such as a string in JSON. */
  readFrom(placeAt: PlaceAt): void {
    this.close();
    this.#placeAt = placeAt;
  }

  /** The information of the block that is being written; null between two blocks. */
  get openInfo(): Info | null {
    return this.#open?.info ?? null;
  }

  /** Writes stretches of a text node. The information of the block's first words is the block's. */
  write(value: string, pieces: readonly Piece[], info: () => Info): void {
    for (const piece of pieces) {
      const words = value.slice(piece.from, piece.to);
      for (const { 0: run, index } of words.matchAll(WORDS)) {
        const from = piece.verbatim ? piece.sourceFrom + index : piece.sourceFrom;
        const to = piece.verbatim ? from + run.length : piece.sourceTo;
        if (/^[ \t\n\f\r]/.test(run)) this.space(' ', from, to);
        else this.#word(run, from, to, piece.verbatim, info);
      }
    }
  }

  /** Remembers white space; at the beginning and the end of a block there is none. */
  space(sign: string, from: number, to: number, isBreak = false): void {
    if (!this.#open) return;
    if (isBreak && this.#space?.isBreak) this.close();
    else if (!this.#space || isBreak || (sign === '\t' && !this.#space.isBreak))
      this.#space = { sign, from, to, isBreak };
  }

  /** Ends the block. */
  close(): void {
    if (this.#open) this.#blocks.push({ ...this.#open, end: this.#length });
    this.#open = null;
    this.#space = null;
  }

  #word(run: string, from: number, to: number, verbatim: boolean, info: () => Info): void {
    if (!this.#open) {
      if (this.#length > 0) this.#push('\n');
      this.#open = { start: this.#length, info: info() };
    } else if (this.#space) {
      const { sign, from: start, to: end } = this.#space;
      this.#link(sign, start, end, sign === ' ' && end - start === 1);
    }
    this.#space = null;
    this.#link(run, from, to, verbatim);
  }

  #link(words: string, from: number, to: number, verbatim: boolean): void {
    const last = this.#links[this.#links.length - 1];
    const end = this.#length + words.length;
    const placeAt = this.#placeAt;
    const goesOn = last && last.end === this.#length && last.verbatim === verbatim && last.placeAt === placeAt;
    if (goesOn && verbatim && last.to === from) {
      last.end = end;
      last.to = to;
    } else if (goesOn && !verbatim && last.from === from && last.to === to) last.end = end;
    else this.#links.push({ start: this.#length, end, from, to, verbatim, placeAt });
    this.#push(words);
  }

  #push(words: string): void {
    this.#parts.push(words);
    this.#length += words.length;
  }

  /** The body, its blocks, and the map with the places of the source as bytes. */
  finish(byteAt: (index: number) => number): {
    readonly body: string;
    readonly map: readonly MapSegment[];
    readonly blocks: readonly (Omit<Section, 'kind'> & { readonly info: Info })[];
  } {
    this.close();
    const map = this.#links.map(({ start, end, from, to, placeAt }) => ({
      body: { start, end },
      capture: { start: byteAt(placeAt(from)), end: byteAt(placeAt(to)) },
    }));
    return { body: this.#parts.join(''), map, blocks: this.#blocks };
  }
}
