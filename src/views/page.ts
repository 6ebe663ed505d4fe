import type { AsOf } from '../register/entry.ts';
import { limitsWords } from './entry-text.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';

/** What stands on every page. */
export interface PageParts {
  /** Of this page, without the name of the register. */
  readonly title: string;
  /** Which of the ways through the register is this page: its link is marked. */
  readonly here: 'register' | 'search' | null;
  /** The address of the same content as JSON, where there is one. */
  readonly json: string | null;
  readonly main: Html;
}

const link = (href: string, text: string, current: boolean): Html =>
  current ? html`<a href="${href}" aria-current="page">${text}</a>` : html`<a href="${href}">${text}</a>`;

/** A whole page. Nothing on it comes from anywhere else: no script, no font, no picture. */
export const pageOf = ({ title, here, json, main }: PageParts): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Elsewhere</title>
<link rel="stylesheet" href="/style.css">
${json && html`<link rel="alternate" type="application/json" href="${json}">`}
</head>
<body>
<a class="skip" href="#main">To the content</a>
<header class="top">
<p class="brand"><a href="/">Elsewhere</a> <span>register of third-country transfer arrangements</span></p>
<nav aria-label="Register">${link('/', 'Register', here === 'register')} ${link('/search', 'Search', here === 'search')}</nav>
</header>
<main id="main">
${main}
</main>
<footer>
<p>Every line leads to the words it rests on. What a machine read and nobody reviewed says so. People who were moved are counted, not named.</p>
${json && html`<p><a href="${json}">This page as JSON</a></p>`}
</footer>
</body>
</html>
`;

/** The two dates that a view of the register may be limited to, as a form of the same page. */
export function limitsForm(action: string, limits: AsOf): Html {
  const limited = limitsWords(limits);
  return html`<form class="limits" action="${action}" method="get">
<fieldset><legend>At another time</legend>
<label>as it stood on <input type="date" name="as-of" value="${limits.asOf ?? ''}"></label>
<label>as known on <input type="date" name="known-on" value="${limits.knownOn ?? ''}"></label>
<button>Show</button>${limited && html` <a href="${action}">Without limits</a>`}
</fieldset></form>
${limited && html`<p class="notice" role="status">Shown ${limited}.</p>`}`;
}

/** A page that says what went wrong and what can be done. */
export const messagePage = (title: string, message: string, near: readonly { id: string; title: string }[]): Html =>
  pageOf({
    title,
    here: null,
    json: null,
    main: html`<h1>${title}</h1>
<p>${message}</p>
${near.length > 0 && html`<p>Perhaps one of these:</p><ul>${near.map(({ id, title: name }) => html`<li><a href="/arrangements/${encodeURIComponent(id)}">${name}</a></li>`)}</ul>`}
<p><a href="/">To the register</a></p>`,
  });
