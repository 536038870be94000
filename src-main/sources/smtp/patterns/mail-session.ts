/** The job session that a recognised mail reports. Pure. */
import { earliestInstant, type JobSession } from '../../../../src-shared/model/job-session.ts';
import { headValue, type HeadField } from '../../../../src-shared/model/mail-head.ts';
import type { MailPattern, MailTexts, RecognisedMail } from '../../../../src-shared/model/mail-pattern.ts';
import { outsideText } from '../../../../src-shared/model/outside-text.ts';

/** Stored on disk, with its sessions. */
export const mailSourceName = 'mail';

export interface SessionOfMail {
  pattern: Pick<MailPattern, 'id'>;
  recognised: RecognisedMail;
  texts: MailTexts;
  fields: readonly HeadField[];
  receivedAtMs: number;
  /** For a mail that nothing tells from the next one. */
  newId: () => string;
}

export function sessionOfMail(mail: SessionOfMail): JobSession {
  const { pattern, recognised, texts, fields, receivedAtMs, newId } = mail;
  const { result, job, organization, host, message } = recognised;
  const id = idOfMail(fields, recognised) ?? newId();
  const endedAt = new Date(sentAtMs(fields, receivedAtMs) ?? receivedAtMs).toISOString();
  return {
    source: mailSourceName,
    id,
    job: { id: `${pattern.id}/${job}`, name: job, type: 'backup' },
    organization,
    host,
    result,
    startedAt: endedAt,
    endedAt,
    message,
    retry: { attempt: 0, limit: null, willBeRetried: false, waitMinutes: null, firstSessionId: id },
    backupWindow: { terminatesJob: false, isLastAttempt: false },
    statistics: {
      transferredBytes: null,
      processedItems: null,
      processingRateBytesPerSecond: null,
      readRateBytesPerSecond: null,
      writeRateBytesPerSecond: null,
      bottleneck: null,
    },
    objects: [],
    objectCount: null,
    issueCount: null,
    log: texts.body === '' ? null : { text: texts.body.slice(-maxLog), isCut: texts.body.length > maxLog },
    leftOut: [],
  };
}

/** In characters: 64 KB, whatever they are. */
const maxLog = 16_000;

/**
 * The same for a mail that is handed over again, because the answer to it was lost, and another one for the next mail. Some
 * devices give all their mails one message id, and report several jobs in one second.
 *
 * @returns `null` where nothing tells one mail from the next
 */
function idOfMail(fields: readonly HeadField[], recognised: RecognisedMail): string | null {
  const [messageId, date] = [headValue(fields, 'message-id'), headValue(fields, 'date')];
  if (messageId === '' && date === '') return null;
  const { result, job, organization, host } = recognised;
  const told = [
    messageId,
    date,
    headValue(fields, 'from'),
    headValue(fields, 'subject'),
    result,
    job,
    organization,
    host,
  ];
  return told.map((text) => outsideText(text)).join('\n');
}

const aheadMs = 5 * 60_000;
const behindMs = 7 * 24 * 60 * 60_000;

/** By the mail's date, where that can be: a mail may have waited for its way here. */
function sentAtMs(fields: readonly HeadField[], receivedAtMs: number): number | null {
  const atMs = Date.parse(headValue(fields, 'date').replace(/\s*\([^()]*\)\s*$/, ''));
  const isUsable =
    atMs >= Math.max(receivedAtMs - behindMs, Date.parse(earliestInstant)) && atMs <= receivedAtMs + aheadMs;
  return isUsable ? Math.min(atMs, receivedAtMs) : null;
}
