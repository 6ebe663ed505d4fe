// The states that stand in a stretch of text as parties, and the pairs that talk, deals and money tie together.
import type { Mention } from '../language/parsed.ts';
import { sends } from './frames.ts';
import type { Move } from './moves.ts';
import { NEIGHBOURS } from './neighbours.ts';
import type { Pair } from './pair.ts';
import type { Scene } from './scene.ts';
import { isParty } from './scene.ts';
import { landOf, receiverAt } from './sites.ts';

/** "men from Cuba", "five men, from Cuba": where people come from, not where they are sent from. */
const comesFrom = (scene: Scene, i: number): boolean =>
  scene.tokens[i - 1]?.norm === 'from' && (scene.inPeople.has(i - 2) || scene.tokens[i - 2]?.text === ',');

/** "outside the European Union", "EU law", "other members of the Union": the Union as a place or a law and no side. */
function isSetting({ tokens }: Scene, { state, from, to }: Mention): boolean {
  if (state !== 'EU') return false;
  const lead = tokens[from - 1]?.norm === 'the' ? tokens[from - 2] : tokens[from - 1];
  return (
    /^(?:of|with|outside|under|in|within|from|into|inside)$/.test(lead?.norm ?? '') ||
    /^(?:member|members|law|laws|country|countries|state|states|leaders|court|courts|funding|rules?|regulations?|charter|directive|border|borders|citizens?|nationals|funds|money)$/.test(
      tokens[to]?.norm ?? '',
    )
  );
}

/** "OSLO/BRUSSELS –", "KIGALI (agency) –": where a page was written. */
function isDateline({ parsed, tokens }: Scene, { form, start, end, to }: Mention): boolean {
  if (form === 'alias' || end - start < 4 || !/^[^\p{Ll}]+$/u.test(parsed.document.body.slice(start, end)))
    return false;
  for (let i = to; i < Math.min(tokens.length, to + DATELINE); i++) if (/^[–—-]$/.test(tokens[i]!.text)) return true;
  return false;
}
/** Tokens between the town of a dateline and its dash, at most: another town, a day, an agency. */
const DATELINE = 8;

/** The states that act or are named as parties between two tokens, each once, in reading order. */
export function statesIn(scene: Scene, from: number, to: number): readonly Mention[] {
  const found: Mention[] = [];
  let origin = -1;
  const lands = new Set<string | null>();
  for (let i = from; i < to; i++) {
    const mention = scene.mentions.get(i);
    if (!mention || scene.inPeople.has(i) || scene.origins.has(i)) continue;
    if (mention.kind === 'site') {
      // the land a site lies in is no party where it does not receive: "the base at …, Cuba"
      if (receiverAt(mention) === null) lands.add(landOf(mention));
      i = mention.to - 1;
      continue;
    }
    // "a Mexican" is a person, "the British scheme" is Britain's
    if (
      mention.kind === 'state' &&
      (mention.form === 'adjective' || mention.form === 'demonym') &&
      !sends(mention.state ?? '')
    )
      continue;
    // "men from Cuba, Laos and Yemen": where people come from is no party
    const listed = /^(?:,|and)$/.test(scene.tokens[i - 1]?.text ?? '') && origin === i - 1;
    if (mention.state && !sends(mention.state) && (comesFrom(scene, i) || listed)) {
      origin =
        mention.to + (scene.tokens[mention.to]?.text === ',' && scene.tokens[mention.to + 1]?.norm === 'and' ? 1 : 0);
      continue;
    }
    if (isSetting(scene, mention) || isDateline(scene, mention)) continue;
    if (isParty(mention) && mention.to <= to && !found.some(({ state }) => state === mention.state))
      found.push(mention);
  }
  return lands.size ? found.filter(({ state }) => !lands.has(state)) : found;
}

const TIE =
  /^(?:talks|deals?|agreements?|treaty|treaties|pacts?|accords?|memorandum|memoranda|protocol|schemes?|plan|programme|program|partnership|arrangements?|negotiat\w*|discussions|destination|policy|addendum|paid|pays|pay|payment|agreed|signed|went|sent|notes|offered|offers|accept|accepts|accepted|host|hosts)$/;
const ABOUT =
  /^(?:migra\w*|immigra\w*|deport\w*|asylum|refugees?|removals?|removed|relocat\w*|expul\w*|expell\w*|resettl\w*|offshore|detainees?|third-country|transferees?|repatriat\w*|refoulement|hubs?)$/;
/** Words of migration from which on a text is about it. */
const ENOUGH = 2;

/** Words of movement that are most often of people who are made to go. */
const MADE_TO_GO =
  /^(?:send|sends|sent|sending|transfer|transfers|transferred|transferring|flown|fly|ship|shipped|expel|returned|return|removed|remove|held|landed|arrived|taken|take|brought|handed|moved|carried|taking|receiving|accepting|hosting|moving|sending|dispatched|ferried|received|receive|accepted|accept|freed|released|housing|housed)$/;
const TRANSFERS = /^(?:transfer|transfers|transferred|transferees?)$/;

/**
 * Words of migration, movements and groups of people, counted until there are enough; a group of people with a verb of being made
 * to go in its sentence counts as one, and so do the two sides of an arrangement that is known, where both are named or one alone
 * can be meant.
 */
export function isAbout(scene: Scene, moves: readonly Move[], isKnown: () => boolean): boolean {
  if (isOfSentences(scene)) return false;
  let found = scene.parsed.mentions.filter(({ kind }) => kind === 'site').length;
  found += moves
    .slice(0, 30)
    .reduce(
      (sum, { receivers, people, senders }) => sum + (receivers.length && people ? 1 + Math.sign(senders.length) : 0),
      0,
    );
  for (const [i, { norm }] of scene.tokens.entries()) {
    if (isThird(scene, i)) found++;
    if (found >= ENOUGH || (ABOUT.test(norm) && ++found >= ENOUGH)) return true;
  }
  // the two sides of a known arrangement, and people: that is what is spoken of
  if (isKnown()) found += scene.parsed.people.length > 0 || found > 0 ? ENOUGH : 1;
  let transfers = 0;
  for (const { norm } of scene.tokens) if (TRANSFERS.test(norm) && transfers++ < 2) found++;
  for (const { from, to } of scene.parsed.sentences) {
    if (found >= ENOUGH) return true;
    let [people, goes] = [false, false];
    for (let i = from; i < to && !(people && goes); i++) {
      people ||= scene.people.has(i) || /^(?:persons?|people)$/.test(scene.tokens[i]!.norm);
      goes ||= MADE_TO_GO.test(scene.tokens[i]!.norm);
    }
    if (people && goes) found++;
  }
  return found >= ENOUGH;
}

/** "third countries", "the third-country removal policy": with a word of removal beside it that is what the text is about. */
function isThird({ tokens }: Scene, at: number): boolean {
  const { norm } = tokens[at]!;
  const hyphen = tokens[at - 1]?.text === '-' ? 1 : 0;
  if (norm !== 'third-country') {
    if (!/^countr(?:y|ies)$/.test(norm) || tokens[at - 1 - hyphen]?.norm !== 'third') return false;
    if (norm === 'countries') return true;
  }
  for (let i = Math.max(0, at - 4); i < at + 3; i++)
    if (/^(?:removals?|deportations?|transfers?)$/.test(tokens[i]?.norm ?? '')) return true;
  return false;
}

const SENTENCED = /^(?:sentenced|sentence|sentences|convicted|convicts|prisoners|prisoner)$/;
const MIGRATION = /^(?:migra\w*|immigra\w*|deport\w*|asylum|refugees?|third-country|refoulement|hubs?)$/;
/** From this many words on a text is about the serving of sentences abroad, where it has fewer of migration. */
const SENTENCES = 4;

/** A treaty on prisoners is a wrong neighbour, however many people it moves. */
function isOfSentences({ tokens }: Scene): boolean {
  let [served, migration] = [0, 0];
  for (const { norm } of tokens) {
    if (SENTENCED.test(norm)) served++;
    else if (MIGRATION.test(norm)) migration++;
  }
  return served >= SENTENCES && migration * 2 < served;
}

/** A base abroad that a sender runs for itself, where the words name one: nobody else receives there. */
export function ownSite(scene: Scene, from: number, to: number): Mention | null {
  for (let i = from; i < to; i++) {
    const mention = scene.mentions.get(i);
    if (mention?.kind === 'site' && mention.state && sends(mention.state) && receiverAt(mention) === null)
      return mention;
  }
  return null;
}

/** A sending state and another state tied by talks, a deal or money, in a text about people who are moved. */
export function* bilateral(scene: Scene, about: boolean): Iterable<{ pair: Pair; sentence: number }> {
  for (const [number, { from, to }] of scene.parsed.sentences.entries()) {
    const site = ownSite(scene, from, to);
    if (site && about) yield { pair: { sending: site.state!, receiving: null, site: site.name }, sentence: number };
    const states = statesIn(scene, from, to);
    const senders = states.filter(({ state }) => sends(state!));
    const others = states.filter(({ state }) => !sends(state!));
    if (senders.length !== 1 || others.length !== 1) continue;
    let tie = false;
    let people = about;
    for (let i = from; i < to; i++) {
      if (TIE.test(scene.tokens[i]!.norm)) tie ||= !NEIGHBOURS.has(scene.tokens[i - 1]?.norm ?? '');
      people ||= scene.inPeople.has(i) || ABOUT.test(scene.tokens[i]!.norm);
    }
    if (tie && people)
      yield { pair: { sending: senders[0]!.state!, receiving: others[0]!.state!, site: null }, sentence: number };
  }
}
