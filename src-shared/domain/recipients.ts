/** The To field: from free text to addresses and back (product section 2.5). */
import { z } from 'zod';

export const recipientSchema = z.object({
  address: z.string(),
  /** Display name; empty where none was given. */
  name: z.string(),
});
export type Recipient = z.infer<typeof recipientSchema>;

/** Graph's own limit for one message. */
export const maxRecipients = 500;

export type RecipientsProblem = { kind: 'bad-address'; text: string } | { kind: 'too-many'; count: number };

const addressSchema = z.email({ pattern: z.regexes.unicodeEmail });

/**
 * Reads addresses separated by semicolons, commas or line breaks; `Name <a@b>` and `"Last, First" <a@b>` are
 * understood. Duplicates (by address, letter case aside) are dropped, the first one wins.
 *
 * @returns the good addresses in their order, and a problem for each bad one.
 */
export function parseRecipients(text: string): { recipients: Recipient[]; problems: RecipientsProblem[] } {
  const recipients: Recipient[] = [];
  const problems: RecipientsProblem[] = [];
  const seen = new Set<string>();
  for (const part of splitOutsideQuotes(text)) {
    const recipient = parseRecipient(part);
    if (recipient === null) {
      problems.push({ kind: 'bad-address', text: part });
      continue;
    }
    const key = recipient.address.toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    recipients.push(recipient);
  }
  if (recipients.length > maxRecipients) problems.push({ kind: 'too-many', count: recipients.length });
  return { recipients, problems };
}

/** The text form of recipients: what the To field shows, and what {@link parseRecipients} reads back unchanged. */
export function formatRecipients(recipients: readonly Recipient[]): string {
  return recipients.map(formatRecipient).join('; ');
}

/** The lines under the To field: each bad address is named (2.5), several in one sentence. */
export function describeRecipientsProblems(problems: readonly RecipientsProblem[]): string[] {
  const bad = problems.filter((problem) => problem.kind === 'bad-address');
  if (bad.length < 2) return problems.map(describeRecipientsProblem);
  const named = bad.map(({ text }) => `“${text}”`).join(', ');
  const others = problems.filter((problem) => problem.kind !== 'bad-address');
  return [`These are not email addresses: ${named}.`, ...others.map(describeRecipientsProblem)];
}

function describeRecipientsProblem(problem: RecipientsProblem): string {
  switch (problem.kind) {
    case 'bad-address':
      return `“${problem.text}” is not an email address.`;
    case 'too-many':
      return `At most ${maxRecipients} recipients can be entered; these are ${problem.count}.`;
  }
}

/** @returns whether the text is one plain address without a display name. */
export function isEmailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  const domain = text.slice(at + 1);
  return (
    addressSchema.safeParse(text).success &&
    !/[\s<>()[\],;:\\"\p{Cc}\p{Cf}]/u.test(text) &&
    !/^\.|\.\.|\.$/.test(text.slice(0, at)) &&
    /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}.-]*[\p{L}\p{N}\p{M}])?$/u.test(domain) &&
    domain.includes('.') &&
    !domain.includes('..')
  );
}

function formatRecipient({ address, name }: Recipient): string {
  if (name === '') return address;
  const plain = /^[\p{L}\p{N}\p{M} .'_-]+$/u.test(name);
  return `${plain ? name : `"${name.replace(/(["\\])/g, '\\$1')}"`} <${address}>`;
}

function parseRecipient(part: string): Recipient | null {
  // No regular expression over the whole part: a paste of many blanks would make it run for minutes.
  const open = part.endsWith('>') ? part.lastIndexOf('<') : -1;
  const address = open === -1 ? part : part.slice(open + 1, -1).trim();
  if (!isEmailAddress(address)) return null;
  const rawName = open === -1 ? '' : part.slice(0, open).trim();
  const quoted = /^"(.*)"$/su.exec(rawName);
  const name = quoted ? (quoted[1] ?? '').replace(/\\(.)/gsu, '$1') : rawName;
  return { address, name: name.replace(/\p{Cc}+/gu, ' ').trim() };
}

/** Marks that nobody sees and that come along when an address is copied from a web page or a chat. */
const invisibleMarks = /[\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;

function splitOutsideQuotes(text: string): string[] {
  const visible = text.replace(invisibleMarks, '');
  const parts: string[] = [];
  let current = '';
  let index = 0;
  while (index < visible.length) {
    const character = visible.charAt(index);
    const quoted = character === '"' && /(?:^|\s)$/.test(current.slice(-1)) ? readQuoted(visible, index) : '';
    if (quoted !== '') {
      current += quoted;
      index += quoted.length;
      continue;
    }
    if (/[;,\r\n]/.test(character)) {
      parts.push(current);
      current = '';
    } else {
      current += character;
    }
    index += 1;
  }
  parts.push(current);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** @returns the quoted text that begins at `start`, or nothing where it is never closed: it must not swallow the rest. */
function readQuoted(text: string, start: number): string {
  for (let index = start + 1; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '"') return text.slice(start, index + 1);
  }
  return '';
}
