import { win32 } from 'node:path';
import { z } from 'zod';

/** What `Get-AuthenticodeSignature` says of a file. */
const signatureSchema = z.object({ status: z.string(), path: z.string(), subject: z.string().nullable() });

/**
 * Whether a file is signed by one of the publishers. Whatever cannot be understood is not.
 *
 * @param answer - what `verifyWindowsSignature` was told, as JSON
 * @param publisherNames - each a whole subject, or its common name; one of them has to be it, to the letter
 * @returns `null` if it is; otherwise why not, for the log.
 */
export function judgeSignature(answer: string, path: string, publisherNames: readonly string[]): string | null {
  const parsed = signatureSchema.safeParse(parseJson(answer));
  if (!parsed.success) return `the signature could not be read: ${JSON.stringify(answer.slice(0, 200))}`;
  const { status, subject } = parsed.data;
  if (win32.normalize(parsed.data.path).toLowerCase() !== win32.normalize(path).toLowerCase()) {
    return `the signature is that of another file: ${parsed.data.path}`;
  }
  if (status !== 'Valid' || subject === null) return `the signature is not valid: ${status}`;
  const names = [subject, commonNameOf(subject)];
  return publisherNames.some((name) => names.includes(name)) ? null : `it is signed by ${subject}`;
}

/** The value of `CN` in a distinguished name as Windows writes it: in quotes where it holds a comma, quotes in it doubled. */
function commonNameOf(subject: string): string | null {
  const [, quoted, plain] = /^CN=(?:"((?:[^"]|"")*)"|([^,"+]+))(?:,|$)/.exec(subject) ?? [];
  return quoted?.replaceAll('""', '"') ?? plain?.trim() ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
