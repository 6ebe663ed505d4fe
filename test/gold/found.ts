// The program's statements in the shape of marked ones, so that both can be compared.
import type { Statement } from '../../src/statements/statement.ts';
import type { Span } from '../../src/text/span.ts';
import type { Placed } from './pairing.ts';

const THINGS: ReadonlySet<string> = new Set(['media', 'document']);

/** A statement of the program in the shape of a marked one. */
export const placedFound = (text: string, found: Statement, all: readonly Statement[]): Placed => {
  // the markings keep outlets and documents in the chain; people in whose words a statement stands have their own
  const speaks = ({ start }: Span): boolean => all.some(({ speaker }) => speaker.some((own) => own.start === start));
  const places = {
    speaker: found.speaker,
    cue: found.cue,
    content: found.content,
    addressee: found.addressee,
    via: found.via
      .filter(({ span, actor }) => (actor ? THINGS.has(actor.kind) : !speaks(span)))
      .map(({ span }) => span),
    hedges: found.hedges,
  };
  const words = Object.fromEntries(
    Object.entries(places).map(([role, spans]) => [role, spans.map(({ start, end }) => text.slice(start, end))]),
  ) as unknown as Record<keyof typeof places, readonly string[]>;
  const { mode, act, negated, actor } = found;
  return { statement: { ...words, mode, act, negated, actor }, places };
};
