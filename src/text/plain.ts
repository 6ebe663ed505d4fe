import type { Section } from './document.ts';

/** The sections of a body without markup: each line or block of lines that a blank line sets off is a paragraph. */
export function plainSections(body: string): readonly Section[] {
  const sections: Section[] = [];
  for (const m of body.matchAll(/[^\n\r]+/g)) {
    const text = m[0].trim();
    if (!text) continue;
    const start = m.index + m[0].indexOf(text);
    sections.push({ start, end: start + text.length, kind: 'paragraph' });
  }
  return sections;
}
