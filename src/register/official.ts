// Which documents are an official text or a judgment themselves, and not a page about one.
import type { DocumentId } from '../text/document.ts';
import type { Cell, Source } from './entry.ts';

type Page = Extract<Source, { type: 'document' }>;

/** A title by which a text says what it is: an instrument between states, a judgment, a decision, a law. */
const TITLED =
  /^(?:(?:the|interim|additional|supplementary) )?(?:treaty|agreement|protocol|memorandum of understanding|memorandum|exchange of (?:notes|letters)|diplomatic note|joint (?:statement|declaration)|convention|addendum|declaration of intent|letter of intent) (?:between|on|of|concerning|for|to)\b|\bjudgment of \d|^judgment\b|^in the (?:supreme|high|federal|constitutional) court\b|\[\d{4}\] (?:UKSC|EWCA|EWHC|FCA|HCA|SCC|PGSC)\b/i;
/** A page about a text may have a title that begins so. */
const ABOUT =
  /\b(?:explained|explainer|press (?:summary|release)|analysis|what we know|q&a|fact ?check|note laid|explanatory)\b/i;
/** How a text speaks of itself. */
const OWN_VOICE =
  /^(?:this|the present|article|section|paragraph|clause|annex|each party|the (?:parties|participants))\b/i;

const ownVoice = ({ statement, speaker }: Page): boolean =>
  statement !== null &&
  (statement.act === 'provide' || statement.act === 'rule') &&
  statement.via.length === 0 &&
  ((statement.actor === null && statement.speaker.length === 0) || OWN_VOICE.test((speaker ?? '').trim()));

/**
 * The documents that speak as a text in hand: their title says that they are an instrument or a judgment, or every claim of
 * theirs is made by a statement in which the text itself provides or rules. A page that tells of a treaty is none.
 */
export function officialDocuments(cells: readonly Cell[]): ReadonlySet<DocumentId> {
  const pages = Map.groupBy(
    cells.flatMap(({ source }) => (source.type === 'document' ? [source] : [])),
    ({ document }) => document,
  );
  const official = [...pages].filter(([, own]) => {
    const title = own[0]!.title ?? '';
    return (TITLED.test(title) && !ABOUT.test(title)) || own.every(ownVoice);
  });
  return new Set(official.map(([document]) => document));
}
