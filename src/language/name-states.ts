import type { Finding } from '../text/finding.ts';
import { spanOf } from './name-words.ts';
import type { Mention, Token } from './parsed.ts';
import { stateName } from './states.ts';

const PEOPLE =
  /^(?:national|citizen|migrant|people|man|men|woman|women|deportee|immigrant|refugee|detainee|prisoner|asylum|gang|family|families|boy|girl|child|children)s?$/;

/**
 * Ambiguous names are decided by what else the text names: a capital, another name or an adjective of just one of the
 * states they could be. What stays open says so. An adjective before a word for people is a nationality.
 */
export function decided(
  tokens: readonly Token[],
  mentions: readonly Mention[],
): { mentions: readonly Mention[]; findings: readonly Finding[] } {
  const clear = new Map<string, Mention>();
  for (const mention of mentions)
    if (mention.state && mention.candidates.length === 0 && !clear.has(mention.state))
      clear.set(mention.state, mention);
  const findings: Finding[] = [];
  const warned = new Set<string>();
  const out = mentions.map((mention) => {
    const known = mention.candidates.length > 1 && mention.state === null ? decide(mention, clear) : mention;
    if (known.candidates.length > 1 && known.state === null && known.kind !== 'office' && !warned.has(known.name)) {
      warned.add(known.name);
      findings.push({
        type: 'ambiguous_name',
        span: spanOf(known),
        message: `"${known.name}" could be ${known.candidates.map(stateName).join(' or ')}; the text does not say which, so it is left open.`,
      });
    }
    return nationality(tokens, known);
  });
  return { mentions: out, findings };
}

function decide(mention: Mention, clear: ReadonlyMap<string, Mention>): Mention {
  const named = mention.candidates.filter((code) => clear.has(code));
  // Georgia is so often the American state that the United States named elsewhere decides nothing.
  const fit = mention.candidates.includes('US') ? named.filter((code) => code !== 'US') : named;
  const [state] = fit;
  if (fit.length !== 1 || !state) return mention;
  return {
    ...mention,
    entity: `${mention.kind}:${state}`,
    name: stateName(state),
    state,
    rule: `${mention.rule}, decided by another name of the state in the text`,
    because: [spanOf(clear.get(state)!)],
    candidates: [],
  };
}

function nationality(tokens: readonly Token[], mention: Mention): Mention {
  if (mention.kind !== 'state' || mention.form !== 'adjective') return mention;
  const next = tokens[mention.to]?.norm ?? '';
  const after = tokens[mention.to + 1]?.norm ?? '';
  const people = PEOPLE.test(next) || (tokens[mention.to]?.pos === 'ADJ' && PEOPLE.test(after));
  if (!people) return mention;
  return { ...mention, kind: 'nationality', entity: mention.state && `nationality:${mention.state}` };
}
