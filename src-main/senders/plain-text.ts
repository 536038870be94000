/** The text alternative of a message (product section 5.6): what its HTML says, without how it looks. Pure. */

const tag = /<!--[\s\S]*?-->|<![^>]*>|<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/gi;

/** Not shown, or shown by mail programs only. */
const hidden = new Set(['head', 'style', 'script', 'title']);
/** Begin a line of their own. */
const blocks = new Set(['p', 'div', 'table', 'tr', 'ul', 'ol', 'li', 'details', 'summary', 'pre', 'hr']);
/** Have an empty line before them. */
const headings = new Set(['h1', 'h2', 'h3']);

/** For the HTML of this program's own messages: well formed, everything from outside escaped. Any other gives text too. */
export function toPlainText(html: string): string {
  const text = new TextOfHtml();
  let hiddenIn: string | null = null;
  let from = 0;
  for (const match of html.matchAll(tag)) {
    if (hiddenIn === null) text.write(html.slice(from, match.index));
    from = match.index + match[0].length;
    const [, slash, named = '', attributes = ''] = match;
    const name = named.toLowerCase();
    const isEnd = slash === '/';
    if (hiddenIn !== null) {
      if (isEnd && name === hiddenIn) hiddenIn = null;
    } else if (!isEnd && (hidden.has(name) || attributes.includes('class="preheader"'))) {
      hiddenIn = name;
    } else if (name !== '') {
      text.take(name, isEnd);
    }
  }
  if (hiddenIn === null) text.write(html.slice(from));
  return text.whole;
}

class TextOfHtml {
  #lines: string[] = [];
  #line = '';
  /** Before the next text of this line. */
  #gap = '';
  #isPreformatted = false;

  get whole(): string {
    this.#endLine();
    return `${this.#lines.join('\n').trim()}\n`;
  }

  take(name: string, isEnd: boolean): void {
    if (name === 'br') this.#breakLine();
    else if (name === 'td' || name === 'th') this.#endCell(name, isEnd);
    else if (headings.has(name)) {
      this.#endLine();
      if (!isEnd && this.#lines.length > 0) this.#lines.push('');
    } else if (blocks.has(name)) {
      this.#endLine();
      if (name === 'pre') this.#isPreformatted = !isEnd;
    }
  }

  write(html: string): void {
    const text = decodeReferences(html);
    if (this.#isPreformatted) {
      const [first = '', ...others] = text.split('\n');
      this.#line += first;
      for (const line of others) {
        this.#lines.push(this.#line);
        this.#line = line;
      }
      return;
    }
    for (const word of text.split(/[ \t\r\n]+/).entries()) this.#writeWord(word[1], word[0] > 0);
  }

  #writeWord(word: string, isApart: boolean): void {
    if (isApart && this.#gap === '' && this.#line.trim() !== '') this.#gap = ' ';
    if (word === '') return;
    this.#line += this.#gap + word;
    this.#gap = '';
  }

  #endCell(name: string, isEnd: boolean): void {
    if (isEnd && this.#line.trim() !== '') this.#gap = name === 'th' ? ': ' : '  ';
  }

  /** Within a block: what follows belongs to it still. */
  #breakLine(): void {
    const isFilled = this.#line.trim() !== '';
    this.#endLine();
    if (isFilled) this.#line = '  ';
  }

  #endLine(): void {
    if (this.#line.trim() !== '') this.#lines.push(this.#isPreformatted ? this.#line : this.#line.trimEnd());
    this.#line = '';
    this.#gap = '';
  }
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  middot: '·',
};
/** It asks for a symbol to be drawn as text, which it is here. */
const variationSelector = 0xfe0e;

function decodeReferences(html: string): string {
  return html.replaceAll(/&(?:#(\d{1,7})|([a-z]+));/g, (whole, number: string | undefined, name = '') => {
    if (number === undefined) return named[String(name)] ?? whole;
    const code = Number(number);
    if (code === variationSelector) return '';
    return code === 0xa0 ? ' ' : code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
