const FORMATTING = /<(\/?)(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])/gi;

/** More formatting elements than this left open are no page that somebody wrote. */
const MOST_OPEN = 500;

/**
 * HTML as it is, save where hundreds of formatting elements are left open: parsers open all of them again in each new
 * paragraph, which a small page can make gigabytes of. There their names are replaced by unknown ones of the same
 * length, so that every place in the text stays where it was.
 */
export function tamed(html: string): string {
  let open = 0;
  for (const [, slash] of html.matchAll(FORMATTING)) open += slash ? -1 : 1;
  if (open <= MOST_OPEN) return html;
  return html.replace(FORMATTING, (_, slash: string, name: string) => `<${slash}${'x'.repeat(name.length)}`);
}
