/** Parts of what REST APIs answer that products share: what is not understood of a field is absent, and texts have limits. */
import { z } from 'zod';
import { outsideText } from '../../../src-shared/model/outside-text.ts';
import { documentTextLimits } from '../document/document-problems.ts';

export const text = z.string().nullish();
/** Ids are UUIDs of 36 characters; they are stored, and asked for. */
export const id = z.string().min(1).max(200);
export const otherId = z.string().max(200).nullish();
/** Texts that are stored, cut where those of a session document are. */
export const name = z.string().transform((whole) => outsideText(whole, documentTextLimits.name));
export const message = z
  .string()
  .transform((whole) => outsideText(whole, documentTextLimits.objectMessage))
  .nullish()
  .catch(null);
export const amount = z.number().nonnegative().nullish().catch(null);
export const yesOrNo = z.boolean().nullish().catch(null);

export const tokenSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: text,
  expires_in: z.number().positive().catch(3600),
});

export const errorSchema = z.object({ message: z.string(), errorCode: text });

/** OAuth's own form of an error (RFC 6749, section 5.2). */
export const tokenErrorSchema = z.object({ error: z.string(), error_description: text.catch(null) });

/** Entries are parsed one by one, so that one that is not understood does not hide the others. */
export function parseEach<S extends z.ZodType>(entries: readonly unknown[], schema: S): z.infer<S>[] {
  return entries.flatMap((entry) => {
    const parsed = schema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}

/** .NET writes an id that is not there as zeros. */
export function toId(id: string | null | undefined): string | null {
  return id == null || /^[0-]*$/.test(id) ? null : id;
}

/**
 * Times as backup servers write them: any number of digits of a second, a zone or an offset or neither.
 *
 * @param zone - of a time that has none: `Z`, or an offset as `+02:00`
 * @returns ISO 8601 in UTC with milliseconds, or `null` where it is no time
 */
export function readServerTime(text: string | null | undefined, zone = 'Z'): string | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:?\d\d)?$/i.exec(text?.trim() ?? '');
  if (match === null) return null;
  const [, seconds = '', fraction = '', own = zone] = match;
  const atMs = Date.parse(`${seconds}${fraction.slice(0, 4)}${own.toUpperCase()}`);
  if (Number.isNaN(atMs)) return null;
  const instant = new Date(atMs).toISOString();
  // .NET's way to say "never", and what a session cannot hold.
  return instant.startsWith('0001-') || instant.length !== 24 ? null : instant;
}
