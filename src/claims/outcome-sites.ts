// The named place at which people are held or housed: a site of the table, or a camp, base or prison with a name of its own.
import type { TokenRange } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';
import type { Context } from './context.ts';

const FACILITY = /^(?:camp|base|prison|jail|penitentiary|centre|center|facility|complex|hostel)$/;
const LINK = /^(?:at|in|called|named|known|as|often|the|of)$/;
/** How many tokens behind the kind of place its name is looked for. */
const REACH = 7;

/** The site in the phrases of a verb; where people are only "there", the last one that the text named. Null for a place without a name. */
export function siteOf(context: Context, { obliques, objects, at }: Predication): string | null {
  for (const range of [...obliques, ...objects]) {
    const named = siteIn(context, range);
    if (named) return named;
  }
  return context.scene.tokens[at + 1]?.norm === 'there' ? lastSite(context, at) : null;
}

function siteIn({ scene }: Context, { from, to }: TokenRange): string | null {
  const { tokens, mentions } = scene;
  for (let i = from; i < to; i++) {
    const mention = mentions.get(i);
    if (mention?.kind === 'site') return mention.name;
  }
  const kind = to - 1;
  if (!FACILITY.test(tokens[kind]!.norm)) return null;
  let i = kind + 1;
  let called = false;
  for (; i < kind + REACH && LINK.test(tokens[i]?.norm ?? ''); i++)
    if (/^(?:called|named|known)$/.test(tokens[i]!.norm)) called = true;
  const site = mentions.get(i);
  if (site?.kind === 'site')
    return called ? site.name : scene.parsed.document.body.slice(tokens[kind]!.start, site.end);
  // "a camp in the capital", "a prison in a state": no name of its own
  if (i === kind + 1 || site || tokens[i]?.pos !== 'PROPN') return null;
  let end = i;
  while (tokens[end]?.pos === 'PROPN' && end < i + 4) end++;
  const start = called ? i : kind;
  return /^(?:camp|base)$/.test(tokens[kind]!.norm) || called
    ? scene.parsed.document.body.slice(tokens[start]!.start, tokens[end - 1]!.end)
    : null;
}

/** How far back "there" points, in tokens. */
const BACK = 160;
function lastSite({ scene }: Context, at: number): string | null {
  for (let i = at - 1; i >= Math.max(0, at - BACK); i--) {
    const mention = scene.mentions.get(i);
    if (mention?.kind === 'site') return mention.name;
  }
  return null;
}
