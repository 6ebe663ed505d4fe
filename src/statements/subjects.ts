import { nounPhraseFrom } from '../language/phrases.ts';
import { CUES } from './cues.ts';
import { REACH, type Scene, type Zone, zoneOf } from './scene.ts';
import { nounPhraseBefore, type Subject, subjectBefore } from './speakers.ts';

/** The subjects of a sentence's verb groups, found from left to right, each by its own words or from a group before it. */
export interface Subjects {
  /** The subject of group `number`, or null. Groups must be asked for in reading order. */
  of(number: number): Subject | null;
}

const FORWARD = new Set([
  'want',
  'urge',
  'ask',
  'tell',
  'allow',
  'expect',
  'order',
  'direct',
  'encourage',
  'persuade',
  'convince',
  'force',
  'lead',
  'call on',
  'press',
  'get',
  'require',
  'invite',
  'cause',
  'prompt',
  'enable',
  'permit',
  'help',
  'push',
  'need',
]);

/** A reader of subjects with its memory: what was found for the groups before is what later groups inherit. */
export function subjectsOf(scene: Scene): Subjects {
  const found = new Map<number, Subject | null>();
  const { groups } = scene.phrases;
  const of = (number: number): Subject | null => {
    const known = found.get(number);
    if (known !== undefined) return known;
    const subject = read(number);
    found.set(number, subject);
    return subject;
  };
  let mainOf: Zone['sentence'] | null = null;
  let main: Subject | null = null;
  /** Keeps the subject of the sentence's main clause, for the participles and verbs that follow without one. */
  const note = (zone: Zone, subject: Subject): void => {
    if (zone.quoted) return;
    if (mainOf !== zone.sentence) main = null;
    mainOf = zone.sentence;
    if (subject.rule !== 'speaker: relative pronoun' && !isSubordinate(scene, zone, subject.from)) main = subject;
  };
  const fromMain = (number: number, zone: Zone, rule: string): Subject | null =>
    !zone.quoted && mainOf === zone.sentence && main
      ? { from: main.from, to: main.to, rule }
      : inherited(number, zone, rule, true);
  const inherited = (number: number, zone: Zone, rule: string, finite: boolean): Subject | null => {
    for (let p = number - 1; p >= 0 && p > number - 8; p--) {
      const group = groups[p]!;
      if (group.from < zone.from) return null;
      if ((finite && group.form !== 'finite') || (!zone.quoted && scene.outer[group.head]! >= 0)) continue;
      const subject = found.get(p);
      if (subject) return { from: subject.from, to: subject.to, rule };
      if (!finite) continue;
      return null;
    }
    return null;
  };
  const read = (number: number): Subject | null => {
    const group = groups[number]!;
    const zone = zoneOf(scene, sentenceAt(scene, group.from), group.head);
    if (group.from < zone.from) return null;
    const before = scene.tokens[group.from - 1]?.norm ?? '';
    if (group.form === 'finite') {
      const own = subjectBefore(scene, zone, group.from);
      if (own) {
        note(zone, own);
        return own;
      }
      if (!/^(?:and|or|but|then|,)$/.test(before)) return null;
      const rule = 'speaker: subject of the verb before';
      const comma = before === ',' || scene.tokens[group.from - 2]?.norm === ',';
      return comma ? fromMain(number, zone, rule) : inherited(number, zone, rule, true);
    }
    if (group.form === 'infinitive') {
      const object = nounPhraseBefore(scene, zone, group.from);
      const governor = number > 0 ? groups[number - 1]! : null;
      if (
        object &&
        governor &&
        governor.to <= object.from &&
        governor.head >= zone.from &&
        FORWARD.has(lemmaOf(scene, governor.head))
      )
        return { ...object, rule: 'speaker: object of the governing verb' };
      return inherited(number, zone, 'speaker: subject of the governing verb', false);
    }
    if (before === 'as') return quotedAsSaying(scene, zone, number, inherited);
    if (group.from === zone.from) return afterFronted(scene, zone, group.to);
    if (before === ',' || scene.phrases.tags[group.from - 1] === 'ADP' || before === 'and')
      return fromMain(number, zone, 'speaker: subject of the main verb');
    const noun = nounPhraseBefore(scene, zone, group.from);
    return noun
      ? { ...noun, rule: 'speaker: noun before the participle' }
      : inherited(number, zone, 'speaker: subject of the main verb', true);
  };
  return { of };
}

/** "quoted two officials as saying", "was quoted as saying": the people quoted, not those who quote them. */
function quotedAsSaying(
  scene: Scene,
  zone: Zone,
  number: number,
  inherited: (number: number, zone: Zone, rule: string, finite: boolean) => Subject | null,
): Subject | null {
  const { groups } = scene.phrases;
  const before = groups[number - 1];
  const from = groups[number]!.from - 1;
  if (!before || before.from < zone.from) return null;
  if (before.passive || before.to === from) return inherited(number, zone, 'speaker: who is quoted', true);
  const object = { from: before.to, to: from, rule: 'speaker: who is quoted' };
  return object.to > object.from && object.to - object.from < REACH ? object : null;
}

const SUBORDINATES = new Set(
  'that who which whom whose if whether when while after before as because since although though until where how why what than for'.split(
    ' ',
  ),
);

/** True where the clause whose subject begins at `at` depends on another: "that he", "when he", "said he", "people he". */
export function isSubordinate({ tokens, phrases, outer }: Scene, zone: Zone, at: number): boolean {
  const before = at - 1;
  if (before < zone.from || outer[before]! >= 0) return false;
  const { norm } = tokens[before]!;
  if (SUBORDINATES.has(norm)) return true;
  if (norm === 'and' || norm === 'or') return tokens[before - 1]?.norm !== ',';
  return phrases.groupAt[before] !== -1 || /^(?:NOUN|PROPN|PRON|ADP|ADJ)$/.test(phrases.tags[before]!);
}

const sentenceAt = (scene: Scene, token: number) => scene.sentences[scene.sentenceAt[token]!]!;

const lemmaOf = (scene: Scene, at: number): string =>
  CUES.verb.get(scene.tokens[at]!.norm)?.[0]?.cue ?? scene.tokens[at]!.norm.replace(/(?:ed|ing|s)$/, '');

/** "Speaking in Lima, the minister said": the subject of a fronted participle stands after its comma. */
function afterFronted(scene: Scene, zone: Zone, at: number): Subject | null {
  const ceiling = Math.min(zone.to, at + REACH);
  for (let i = at; i < ceiling; i++) {
    if (scene.tokens[i]!.norm !== ',') continue;
    const to = nounPhraseFrom(scene.phrases, i + 1, ceiling);
    if (to > i + 1 && scene.phrases.groupAt[to] !== -1)
      return { from: i + 1, to, rule: 'speaker: subject after the fronted participle' };
  }
  return null;
}
