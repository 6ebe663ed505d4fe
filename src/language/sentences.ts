import abbreviations from '../../data/en/abbreviations.json' with { type: 'json' };
import type { Section } from '../text/document.ts';
import { STORY_KINDS } from '../text/document.ts';
import type { Sentence, Token } from './parsed.ts';
import type { Tokenised } from './tokens.ts';

const OPENING = new Set(['“', '‘', '«', '(', '[', '"', "'"]);
const CLOSING = new Set(['”', '’', '»', ')', ']', '"', "'"]);
const ENDS = new Set(['.', '!', '?', '…', '...']);
/** Words after which a full stop does not end a sentence. */
const ABBREVIATED = new Set(abbreviations.map(({ word }) => word));

/**
 * The sentences of the story's sections. First breaks are the tokenizer's; a break is taken back after an abbreviation
 * and before a lower-case word, and a closing mark stays with the sentence that it closes.
 */
export function sentencesOf(tokenised: Tokenised, sections: readonly Section[]): readonly Sentence[] {
  const { tokens, starts } = tokenised;
  let next = 0;
  const sentences: Sentence[] = [];
  let section = 0;
  let from = 0;
  const close = (to: number): void => {
    if (to <= from) return;
    const { kind } = sections[section]!;
    sentences.push({ start: tokens[from]!.start, end: tokens[to - 1]!.end, from, to, section, kind });
    from = to;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    while (next < starts.length && starts[next]! < i) next++;
    if (token.start >= sections[section]!.end) {
      close(i);
      while (token.start >= sections[section]!.end) section++;
    } else if (i > from && starts[next] === i && breaksAt(tokens, i)) close(staysWithBefore(tokens, i));
  }
  close(tokens.length);
  return sentences;
}

/** The sections that are read as the story, as regions for the tokenizer. */
export const storyOf = (sections: readonly Section[]): readonly Section[] =>
  sections.filter(({ kind }) => STORY_KINDS.has(kind));

function breaksAt(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]!;
  const token = tokens[i]!;
  // "no" has its full stop beside it only where the tokenizer has seen the sentence end there.
  const word = tokens[i - 2]?.norm ?? '';
  if (before.norm === '.' && word !== 'no' && ABBREVIATED.has(word)) return false;
  if (before.norm.endsWith('.') && ABBREVIATED.has(before.norm.slice(0, -1)) && before.end === token.start)
    return false;
  if (before.end === token.start) return breaksWithoutSpace(tokens, i);
  if (/^\p{Ll}/u.test(token.text) && !ENDS.has(before.text)) return false;
  return !/^[,;:)\]]/.test(token.text);
}

/** Without a space ("pic.example.com", "D-N.C.") only before a capitalised word or a mark that opens something. */
function breaksWithoutSpace(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (OPENING.has(token.text)) return tokens[i + 1]?.start === token.end;
  const initial = (tokens[i - 2]?.text.length ?? 0) === 1;
  return ENDS.has(tokens[i - 1]!.text) && !initial && /^\p{Lu}\p{Ll}/u.test(token.text);
}

/** Where the break really is: closing marks that hang on the end of the sentence before belong to it. */
function staysWithBefore(tokens: readonly Token[], i: number): number {
  let at = i;
  while (
    at < tokens.length &&
    CLOSING.has(tokens[at]!.text) &&
    tokens[at]!.start === tokens[at - 1]!.end &&
    !(OPENING.has(tokens[at]!.text) && tokens[at + 1]?.start === tokens[at]!.end)
  )
    at++;
  return at;
}
