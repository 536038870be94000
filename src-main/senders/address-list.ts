/** Addresses in a field of a message's head (RFC 5322), whatever is around them. Pure, and linear in the text. */

/** An entry of a list: an address as it was written, with its name. */
interface ListedAddress {
  address: string;
  raw: string;
}

/** @param value - unfolded. @returns the addresses, without names, comments and groups */
export function addressesIn(value: string): string[] {
  return entriesOf(value).map(({ address }) => address);
}

/** @returns the entries of a list whose address is wanted, as they were written; groups are dissolved */
export function addressListFor(value: string, isWanted: (address: string) => boolean): string[] {
  return entriesOf(value).flatMap(({ address, raw }) => (isWanted(address) ? [raw] : []));
}

function entriesOf(value: string): ListedAddress[] {
  return splitList(value).flatMap((raw) => {
    const address = addressOf(raw);
    return address === '' ? [] : [{ address, raw }];
  });
}

/** At commas, and at the colon and semicolon of a group, where they are not quoted, in a comment or in brackets. */
function splitList(value: string): string[] {
  const parts: string[] = [];
  let part = '';
  const end = (): void => {
    parts.push(part.trim());
    part = '';
  };
  for (const { text, isPlain } of tokensOf(value)) {
    if (!isPlain) part += text;
    else if (text === ',' || text === ';') end();
    // The name of a group.
    else if (text === ':') part = '';
    else part += text;
  }
  end();
  return parts.filter((each) => each !== '');
}

function addressOf(entry: string): string {
  const tokens = tokensOf(entry);
  const bracket = tokens.find(({ text }) => text.startsWith('<'));
  if (bracket !== undefined) return bracket.text.replace(/^</, '').replace(/>$/, '').trim();
  const bare = tokens.filter(({ text }) => !text.startsWith('(')).map(({ text }) => text);
  const address = bare.join('').trim();
  return address.includes('@') && !/\s/.test(address) ? address : '';
}

interface Token {
  text: string;
  /** One character outside of quotation marks, comments and brackets. */
  isPlain: boolean;
}

const closing: Readonly<Record<string, string>> = { '"': '"', '<': '>', '(': ')' };

function tokensOf(value: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < value.length;) {
    const begin = value.charAt(at);
    const end = closing[begin] === undefined ? at + 1 : endOf(value, at, closing[begin]);
    tokens.push({ text: value.slice(at, end), isPlain: closing[begin] === undefined });
    at = end;
  }
  return tokens;
}

/** Behind what closes it, or behind the whole text. Comments may be nested, brackets may hold quotation marks. */
function endOf(value: string, from: number, close: string): number {
  let depth = 1;
  for (let at = from + 1; at < value.length; at += 1) {
    const character = value.charAt(at);
    if (character === '\\') at += 1;
    else if (character === close) {
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (character === '(' && close === ')') depth += 1;
  }
  return value.length;
}
