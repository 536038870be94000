/**
 * The job session document that scripts and backup products write (product section 7.4), as it should be. What a
 * document that is otherwise loses is decided where it is read: `job-session-document.ts`.
 */
import { z } from 'zod';
import {
  controls,
  directionControls,
  directionMarks,
  joiners,
  lineSeparators,
  widthless,
} from '../../../src-shared/model/invisible-characters.ts';
import { parseTime, timePattern } from './document-times.ts';

/*
 * What is done to ids and names of a document: two that look the same have to be the same, and none may be invisible, read
 * backwards, or go over several lines.
 */
const breaking = `${controls}${lineSeparators}`;
const needless = `${directionControls}${directionMarks}${widthless}`;

/** Something that is seen. Written without Unicode classes: validators in other languages take it from the schema. */
export const visiblePattern = new RegExp(`[^\\s${breaking}${needless}${joiners}]`);

const suspicious = new RegExp(`[${breaking}${needless}${joiners}]|^\\s|\\s$|[\\ud800-\\udfff]`);
const everyBreaking = new RegExp(`[${breaking}]+`, 'g');
const everyNeedless = new RegExp(`[${needless}]`, 'g');
/** Between ASCII they only hide. */
const needlessJoiner = new RegExp(String.raw`(?<![^\0-\x7f])[${joiners}]+|[${joiners}]+(?![^\0-\x7f])`, 'g');

/** @returns the name as it is seen, without blanks around it. */
export function cleanName(name: string): string {
  if (!suspicious.test(name)) return name;
  return name.toWellFormed().replace(everyNeedless, '').replace(needlessJoiner, '').replace(everyBreaking, ' ').trim();
}

/** `null` counts as absent: many programs write it for what they do not know. */
const orElse = <T extends z.ZodType, const F>(schema: T, otherwise: F) =>
  schema.nullish().transform((value): z.output<T> | F => value ?? otherwise);
const optional = <T extends z.ZodType>(schema: T) => orElse(schema, undefined);

const results = { success: 'Success', warning: 'Warning', failed: 'Failed' } as const;
const resultError = { error: 'expected Success, Warning or Failed' };
const anyCase = (word: string) => word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
const resultSchema = z
  .string(resultError)
  .regex(new RegExp(`^\\s*(${Object.keys(results).map(anyCase).join('|')})\\s*$`), resultError)
  .transform((value) => results[value.trim().toLowerCase() as keyof typeof results]);

const timeError = { error: 'expected a time in ISO 8601 with zone, for example 2026-11-22T22:00:00Z' };
const timeSchema = z
  .string(timeError)
  .regex(timePattern, timeError)
  .transform((text, context) => {
    const instant = parseTime(text);
    if (instant !== null) return instant;
    context.addIssue({ code: 'custom', message: timeError.error });
    return z.NEVER;
  });

/** Nothing that is counted or measured comes near; what is larger is a mistake, and cannot be shown. */
const largestAmount = 1e18;
/** Until then a retry is waited for. */
const longestWaitMinutes = 7 * 24 * 60;
const zeroOrMore = { error: 'expected 0 or more' };
const atMost = (most: number) => ({ error: `expected at most ${most}` });
const count = z.int({ error: 'expected a whole number' }).nonnegative(zeroOrMore);
const amount = z
  .number({ error: 'expected a number' })
  .nonnegative(zeroOrMore)
  .max(largestAmount, atMost(largestAmount));
const text = z.string({ error: 'expected text' });
const name = text.transform(cleanName);
const requiredName = text.regex(visiblePattern, { error: 'expected text that is not empty' }).transform(cleanName);
const flag = z.boolean({ error: 'expected true or false' });
const object = { error: 'expected an object' };

export const objectSchema = z.object(
  {
    name: requiredName,
    type: orElse(text, '').describe('For example Mailbox, Site, Folder.'),
    result: resultSchema.describe('Success, Warning or Failed, in any letter case.'),
    startedAt: orElse(timeSchema, null),
    endedAt: orElse(timeSchema, null),
    items: orElse(amount, null),
    transferredBytes: orElse(amount, null),
    message: orElse(text, ''),
  },
  object,
);

/** What each field means is said here once: the published JSON Schema carries these sentences. */
export const documentSchema = z
  .object(
    {
      id: optional(requiredName).describe(
        'Names this attempt for good: the same id is notified once. Only with another job, computer, result or attempt, or with an end more than 10 minutes apart, it is taken for another run. Default: a hash of the document.',
      ),
      job: z
        .object(
          {
            id: optional(requiredName).describe('The same for each run of the job. Default: its name.'),
            name: requiredName.describe('The job’s name, as people know it.'),
            type: orElse(
              z.enum(['backup', 'backup-copy'], { error: 'expected backup or backup-copy' }),
              'backup',
            ).describe('backup or backup-copy.'),
          },
          { error: 'expected an object with the job’s name' },
        )
        .describe('Which job it was.'),
      organization: orElse(name, '').describe('Whose data it was, for example contoso.onmicrosoft.com.'),
      host: optional(name).describe(
        'The computer that ran the job. Two documents that differ only in it are two sessions. `backup-notifier notify` fills it in.',
      ),
      result: resultSchema.describe('Success, Warning or Failed, in any letter case.'),
      startedAt: optional(timeSchema).describe('ISO 8601 with zone, at most a year before the end. Default: the end.'),
      endedAt: optional(timeSchema).describe(
        'ISO 8601 with zone, from the year 2000 to a day from now. Default: when the document was written.',
      ),
      message: orElse(text, '').describe('One line on the whole session.'),
      retry: section({
        attempt: orElse(count, 0).describe('0 for the first attempt, 1 for the first retry, and so on.'),
        limit: orElse(count, null).describe('How many retries the job allows.'),
        willBeRetried: orElse(flag, false).describe('Another attempt will follow and be reported.'),
        waitMinutes: orElse(amount.max(longestWaitMinutes, atMost(longestWaitMinutes)), null).describe(
          'So long the job waits before the next attempt; a week at most.',
        ),
        firstSessionId: optional(requiredName).describe(
          'The id of attempt 0. Without it, a retry is taken to follow the job’s last session that announced one.',
        ),
      }).describe('Where the job is tried again after a failure.'),
      backupWindow: section({
        terminatesJob: orElse(flag, false).describe('The job is terminated at the end of its backup window.'),
        isLastAttempt: orElse(flag, false).describe('No attempt will follow inside the window.'),
      }).describe('Where the job runs inside a backup window.'),
      statistics: section({
        transferredBytes: orElse(amount, null),
        processedItems: orElse(amount, null),
        processingRateBytesPerSecond: orElse(amount, null),
        readRateBytesPerSecond: orElse(amount, null),
        writeRateBytesPerSecond: orElse(amount, null),
        bottleneck: orElse(text, null).describe('For example Source, Network or Target.'),
      }),
      log: optional(text).describe('What the job wrote, as text with line breaks. Its last 64 KB are in the message.'),
      objects: z
        .array(objectSchema, { error: 'expected a list of objects' })
        .nullish()
        .transform((objects) => objects ?? [])
        .describe('What the job processed, one by one.'),
      objectCount: optional(count).describe('How many objects there were. Only where they are not listed.'),
      issueCount: optional(count).describe('How many of them Failed or had a Warning. Only where they are not listed.'),
    },
    object,
  )
  .describe(
    'One attempt of one backup job with its result. Only the name of the job and the result decide whether a document is accepted: any other field that cannot be used is left out, and the message and History name it. Fields that are not named here are ignored.',
  );

/** A part of the document that may be left out as a whole. */
function section<S extends z.ZodRawShape>(shape: S) {
  const schema = z.object(shape, object);
  return orElse(schema, schema.parse({}));
}
