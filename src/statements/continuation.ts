// Quoted words without a cue of their own: which statement of the paragraph, or of those before it, they belong to.
import type { Quotation } from '../language/parsed.ts';
import type { Draft } from './draft.ts';
import { best, weigh } from './linking.ts';
import type { Scene } from './scene.ts';

/** How many paragraphs of nothing but quotation a statement may run on over, and how many statements are weighed. */
const PARAGRAPHS = 12;
const CANDIDATES = 6;
/** The least sum of weights that links a quotation. */
const LEAST = 2;

const GOES_ON = 'content: the quotation goes on';

/** A statement that a quotation may belong to, and the last section in which it speaks. */
interface Speaking {
  readonly draft: Draft;
  readonly sentence: number;
  section: number;
}

/**
 * Adds to statements the quotations that have no cue of their own, each to the statement with the greatest sum of weights:
 * those before it, and the next one of its own paragraph (annotation guide, 18). `drafts` are in the order of their cues.
 */
export function continueQuotations(scene: Scene, drafts: readonly Draft[]): void {
  if (drafts.length === 0) return;
  const { tokens, sentences, sentenceAt, parsed } = scene;
  const covered = new Uint8Array(tokens.length);
  const speaking: Speaking[] = [];
  for (const draft of drafts) {
    for (const { from, to } of draft.content) covered.fill(1, from, to);
    if (draft.zone.quoted || !draft.cue.frames.has('quotation')) continue;
    const sentence = sentenceAt[draft.at.from]!;
    speaking.push({ draft, sentence, section: sentences[sentence]!.section });
  }
  const narrated = narration(scene, covered, drafts);
  let next = 0;
  for (const quotation of parsed.quotations) {
    const number = sentenceAt[quotation.from]!;
    if (quotation.depth > 0 || sentences[number]!.from !== quotation.from || covered[quotation.from]) continue;
    if (!endsItsSentence(scene, quotation.to)) continue;
    while (next < speaking.length && speaking[next]!.sentence < number) next++;
    const chosen = speakerOf(scene, quotation, number, speaking, next, narrated);
    if (!chosen) continue;
    chosen.draft.content.push({ from: quotation.from, to: quotation.to, rule: 'with the quotation' });
    if (!chosen.draft.rules.includes(GOES_ON)) chosen.draft.rules.push(GOES_ON);
    chosen.section = Math.max(chosen.section, sentences[number]!.section);
    covered.fill(1, quotation.from, quotation.to);
  }
}

function speakerOf(
  scene: Scene,
  quotation: Quotation,
  number: number,
  speaking: readonly Speaking[],
  next: number,
  narrated: Int32Array,
): Speaking | null {
  const { section } = scene.sentences[number]!;
  const candidates: { readonly one: Speaking; readonly score: number }[] = [];
  for (let i = next - 1; i >= 0 && i >= next - CANDIDATES; i--) {
    const one = speaking[i]!;
    if (section - one.section > PARAGRAPHS) break;
    const score = weigh('quotation', {
      'same paragraph': one.section === section,
      'paragraph before': one.section < section,
      'narration between': one.section < section ? narrated[section]! - narrated[one.section + 1]! : 0,
      'spoke last': i === next - 1,
      ...ownFeatures(scene, one),
    });
    candidates.push({ one, score });
  }
  const behind = speaking[next];
  if (behind && behind.section === section && behind.draft.at.from > quotation.to)
    candidates.push({
      one: behind,
      score: weigh('quotation', { 'same paragraph': true, 'stands behind': true, ...ownFeatures(scene, behind) }),
    });
  return best(candidates, LEAST)?.one ?? null;
}

const ownFeatures = (scene: Scene, { draft }: Speaking): Record<string, boolean> => {
  const quotes = holdsQuotation(scene, draft);
  return { 'holds quoted words': quotes, 'tells what somebody thinks': draft.act === 'believe' && !quotes };
};

/** For each section how many sections before it hold a sentence that nobody is given as saying. */
function narration({ sentences }: Scene, covered: Uint8Array, drafts: readonly Draft[]): Int32Array {
  const sections = (sentences.at(-1)?.section ?? 0) + 2;
  const plain = new Uint8Array(sections);
  const told = new Uint8Array(sentences.length);
  let number = 0;
  for (const { at } of drafts) {
    while (number < sentences.length && sentences[number]!.to <= at.from) number++;
    if (number < sentences.length) told[number] = 1;
  }
  for (const [i, { from, section }] of sentences.entries()) if (!covered[from] && !told[i]) plain[section] = 1;
  const sums = new Int32Array(sections + 1);
  for (let i = 0; i < sections; i++) sums[i + 1] = sums[i]! + plain[i]!;
  return sums;
}

const holdsQuotation = (scene: Scene, { content }: Draft): boolean =>
  content.some(({ from, to }) => scene.outer[from]! >= 0 || scene.outer[to - 1]! >= 0);

/** True where the quotation that ends before `at` ends its sentence, so that no cue follows it there. */
function endsItsSentence({ tokens, sentenceAt, sentences }: Scene, at: number): boolean {
  const sentence = sentences[sentenceAt[at - 1]!]!;
  return at >= sentence.to || /^[.!?]$/.test(tokens[at]!.norm);
}
