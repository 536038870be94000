/**
 * What the HTML of any mail says, in lines. Goes through it once, whatever it is: the mail comes from outside, and is looked
 * at before it is answered. Pure.
 */

/** Not shown. */
const hidden = new Set(['head', 'style', 'script', 'title']);
/** Stand on lines of their own. */
const blocks = new Set(
  'p div br tr table ul ol li pre hr h1 h2 h3 h4 h5 h6 blockquote section article dl dt dd'.split(' '),
);
const cells = new Set(['td', 'th']);

export function htmlText(html: string): string {
  // Of the same length, which the small letters of other scripts may not be.
  const small = html.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
  let text = '';
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    text += html.slice(at, start === -1 ? html.length : start).replaceAll(/\s+/g, ' ');
    if (start === -1) break;
    if (!/[a-z/!?]/.test(small.charAt(start + 1))) {
      text += '<';
      at = start + 1;
      continue;
    }
    const isComment = html.startsWith('<!--', start);
    const end = isComment ? html.indexOf('-->', start) : endOfTag(html, start);
    // Nothing ends what has begun, so that it is no text.
    if (end === -1) break;
    at = end + (isComment ? 3 : 1);
    const [, tag = ''] = /^<\/?([a-z][a-z0-9]*)/.exec(small.slice(start, start + 16)) ?? [];
    if (blocks.has(tag)) text += '\n';
    else if (cells.has(tag)) text += ' ';
    else if (hidden.has(tag) && html[start + 1] !== '/') at = endOf(small, tag, at);
  }
  return tidyLines(decodeReferences(text).replaceAll(/ {2,}/g, ' '));
}

/** So far a tag is looked through for quotes, which may hold what would end it. */
const maxQuoted = 500;

/** @returns where the tag ends; -1: nowhere */
function endOfTag(html: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < Math.min(html.length, start + maxQuoted); at += 1) {
    const character = html.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at;
    else if (character === '"' || character === "'") quote = character;
  }
  return html.indexOf('>', start);
}

/** Where what is hidden ends; what has no end goes on to the end of the mail. */
function endOf(small: string, tag: string, from: number): number {
  const close = small.indexOf(`</${tag}`, from);
  const end = close === -1 ? -1 : small.indexOf('>', close);
  return end === -1 ? small.length : end + 1;
}

/** Lines without blanks around them, and at most one empty one between two. */
export function tidyLines(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n');
  return lines
    .map((line) => line.replaceAll('\u00a0', ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

const named: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'amp=& lt=< gt=> quot=" apos=\' middot=· bull=• hellip=… ndash=– mdash=— lsquo=‘ rsquo=’ ldquo=“ rdquo=” bdquo=„ ' +
    'laquo=« raquo=» copy=© reg=® deg=° euro=€ auml=ä ouml=ö uuml=ü Auml=Ä Ouml=Ö Uuml=Ü szlig=ß aacute=á agrave=à ' +
    'acirc=â atilde=ã ccedil=ç eacute=é egrave=è ecirc=ê iacute=í ntilde=ñ oacute=ó ocirc=ô otilde=õ uacute=ú'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
);

function decodeReferences(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return name.toLowerCase() === 'nbsp' ? ' ' : (named[name] ?? whole);
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
}
