import type { Document } from '../text/document.ts';
import { datesOf } from './dates.ts';
import { wordFindings } from './findings.ts';
import { moneyOf } from './money.ts';
import { withElided } from './money-elided.ts';
import { namesOf } from './names.ts';
import type { Parsed } from './parsed.ts';
import { peopleOf } from './people.ts';
import { quantitiesOf } from './quantities.ts';
import { quotationsOf } from './quotations.ts';
import { resolveMentions } from './resolve.ts';
import { sentencesOf, storyOf } from './sentences.ts';
import { tokenise } from './tokens.ts';

/**
 * All that the language layer finds in a document. Total and linear in the length of the body; nothing is thrown.
 * The document's publication date is what relative dates are resolved against and what offices are held as of.
 */
export function parse(document: Document): Parsed {
  const { body, sections } = document;
  const tokenised = tokenise(body, storyOf(sections));
  const { tokens } = tokenised;
  const sentences = sentencesOf(tokenised, sections);
  const quoted = quotationsOf(body, sections, tokens);
  const dated = datesOf(tokens, sentences, document.published);
  const money = withElided(tokens, sentences, moneyOf(tokens));
  const named = namesOf(document, tokens, sentences);
  const counted = quantitiesOf(tokens, money, dated.dates, named.mentions);
  const { quantities } = counted;
  const people = peopleOf(tokens, quantities, named.mentions);
  const mentions = resolveMentions(document, tokens, sentences, quoted.quotations, named.mentions);
  const words = wordFindings(tokens, sentences, quoted.quotations);
  const findings = [...quoted.findings, ...words, ...dated.findings, ...counted.findings, ...named.findings];
  return {
    document,
    tokens,
    sentences,
    quotations: quoted.quotations,
    mentions,
    quantities,
    people,
    money,
    dates: dated.dates,
    findings,
  };
}
