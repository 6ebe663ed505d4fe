// Quoted words without a cue of their own go on with the statement before them.
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';

/** How many paragraphs of nothing but quotation a statement may run on over. */
const PARAGRAPHS = 12;

/**
 * Adds to each statement the quotations that follow it with no cue of their own: in the same paragraph, or as the next
 * paragraphs where these begin with the quoted words (annotation guide, 18). `drafts` are in the order of their cues.
 */
export function continueQuotations(scene: Scene, drafts: readonly Draft[]): void {
  const { tokens, sentences, sentenceAt } = scene;
  const covered = new Uint8Array(tokens.length);
  const ending: (Draft | undefined)[] = [];
  for (const draft of drafts) {
    for (const { from, to } of draft.content) covered.fill(1, from, to);
    if (
      draft.zone.quoted ||
      !draft.cue.frames.has('quotation') ||
      !(draft.act !== 'believe' || holdsQuotation(scene, draft))
    )
      continue;
    ending[sentenceAt[draft.at.from]!] = draft;
  }
  let speaking: Draft | undefined;
  let since = 0;
  let next = 0;
  const outermost = scene.parsed.quotations.filter(({ depth }) => depth === 0);
  for (const [number, sentence] of sentences.entries()) {
    while (next < outermost.length && outermost[next]!.from < sentence.from) next++;
    const section = sentence.section;
    const opening = outermost[next];
    if (
      opening &&
      opening.from === sentence.from &&
      !covered[opening.from] &&
      speaking &&
      section - since <= PARAGRAPHS
    ) {
      if (endsItsSentence(scene, opening.to)) {
        speaking.content.push({ from: opening.from, to: opening.to });
        speaking.rules.push('content: the quotation goes on');
        covered.fill(1, opening.from, opening.to);
        since = section;
      }
    }
    if (ending[number]) {
      speaking = ending[number];
      since = section;
    } else if (speaking && !covered[sentence.from] && section !== since) speaking = undefined;
  }
}

const holdsQuotation = (scene: Scene, { content }: Draft): boolean =>
  content.some(({ from, to }) => scene.outer[from]! >= 0 || scene.outer[to - 1]! >= 0);

/** True where the quotation that ends before `at` ends its sentence, so that no cue follows it there. */
function endsItsSentence({ tokens, sentenceAt, sentences }: Scene, at: number): boolean {
  const sentence = sentences[sentenceAt[at - 1]!]!;
  return at >= sentence.to || /^[.!?]$/.test(tokens[at]!.norm);
}
