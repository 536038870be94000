/** The To field: from free text to addresses (product section 2.5). */
import { z } from 'zod';
import type { EntryProblem } from '../model/entry-problem.ts';
import { maxRecipients, type Recipient } from '../model/recipients.ts';
import { readEnclosed, splitRecipients } from './split-recipients.ts';

type RecipientsProblem = { kind: 'bad-address'; text: string } | { kind: 'too-many'; count: number };

const addressSchema = z.email({ pattern: z.regexes.unicodeEmail });

/**
 * Reads addresses separated by semicolons, commas, line breaks or blanks, as people type them and mail programs copy
 * them: `Name <a@b>`, `Last, First <a@b>`, `"Last, First" <a@b>`, `'a@b'`, `mailto:a@b`, `a@b (Name)`. Duplicates (by
 * address, letter case aside) are dropped, the first one wins.
 *
 * @returns the good addresses in their order, and a problem for each bad one.
 */
export function parseRecipients(text: string): { recipients: Recipient[]; problems: RecipientsProblem[] } {
  const recipients: Recipient[] = [];
  const problems: RecipientsProblem[] = [];
  const seen = new Set<string>();
  for (const part of splitRecipients(text)) {
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

/** What is said under the To field: the bad addresses are named together (2.5). */
export function entryProblemsOfRecipients(problems: readonly RecipientsProblem[]): EntryProblem[] {
  const texts = problems.flatMap((problem) => (problem.kind === 'bad-address' ? [problem.text] : []));
  const tooMany = problems.flatMap((problem) =>
    problem.kind === 'too-many' ? [{ kind: 'too-many-recipients' as const, count: problem.count }] : [],
  );
  return [...(texts.length === 0 ? [] : [{ kind: 'bad-recipients' as const, texts }]), ...tooMany];
}

/** @returns whether the text is one plain address without a display name. */
export function isEmailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  const domain = text.slice(at + 1);
  return (
    addressSchema.safeParse(text).success &&
    !/[\s<>()[\],;:\\"“”„‟«»‹›‘‚\p{Cc}\p{Cf}]/u.test(text) &&
    !/^[.'’`]|\.\.|\.$/.test(text.slice(0, at)) &&
    /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}.-]*[\p{L}\p{N}\p{M}])?$/u.test(domain) &&
    domain.includes('.') &&
    !domain.includes('..')
  );
}

function parseRecipient(part: string): Recipient | null {
  const whole = readEnclosed(part);
  if (whole !== null) return parseRecipient(whole.content.trim());
  // No regular expression over the whole part: a paste of many blanks would make it run for minutes.
  const commentAt = part.endsWith(')') ? part.lastIndexOf('(') : -1;
  const comment = commentAt === -1 ? '' : part.slice(commentAt + 1, -1);
  const main = commentAt === -1 ? part : part.slice(0, commentAt).trim();
  const open = main.endsWith('>') ? main.lastIndexOf('<') : -1;
  const address = readAddress(open === -1 ? main : main.slice(open + 1, -1));
  if (!isEmailAddress(address)) return null;
  const name = open === -1 ? '' : readName(main.slice(0, open).trim(), address);
  if (comment === '') return { address, name: toOneLine(name) };
  return { address, name: toOneLine(name === '' ? comment : `${name} (${comment})`) };
}

/** Without the marks and the scheme that come along when an address is copied. */
function readAddress(text: string): string {
  const trimmed = text.trim();
  const enclosed = readEnclosed(trimmed);
  if (enclosed !== null) return readAddress(enclosed.content);
  const scheme = /^(?:mailto|smtp):/i.exec(trimmed)?.[0];
  return scheme === undefined ? trimmed : (trimmed.slice(scheme.length).split('?')[0] ?? '').trim();
}

/** A name in straight double quotes is literal; other marks around it are an ornament, as is the address once more. */
function readName(text: string, address: string): string {
  const enclosed = readEnclosed(text);
  if (enclosed === null) return text.toLowerCase() === address.toLowerCase() ? '' : text;
  return enclosed.mark === '"'
    ? enclosed.content.replace(/\\(.)/gsu, '$1')
    : readName(enclosed.content.trim(), address);
}

function toOneLine(name: string): string {
  return name.replace(/\p{Cc}+/gu, ' ').trim();
}
