/** From the facts of a notification to the emails that are sent and the report that is stored. Pure. */
import { textsOf } from '../../../src-shared/languages/languages.ts';
import type { LanguageCode } from '../../../src-shared/model/language.ts';
import type { MailMessage } from '../../../src-shared/model/mail-message.ts';
import { composeSubject } from '../../../src-shared/wording/compose-subject.ts';
import type { SessionFacts } from '../../notifications/facts/notification-facts.ts';
import { base64RoomBeside, sizeOfMessage, type MessageSizeLimits } from '../../senders/message-size.ts';
import type { RenderContext, RouteContent } from '../channel.ts';
import { bytesInBase64 } from '../encode-base64.ts';
import type { ReportFile } from '../rendered-message.ts';
import { composeBody, type ReportPlace } from './compose-body.ts';
import { composeReport, zipContentType, type ReportPart } from './compose-report.ts';
import { composePartBody, composePartSubject } from './html-message.ts';

/** An email as it is stored, but for its attachments, which are bytes. */
export interface ComposedEmail extends Omit<MailMessage, 'attachments'> {
  /** Where it says that it is late: before this UTF-16 unit of `html`, and in which language. `null`: it never does. */
  lateness: { newsSinceMs: number; at: number; language: LanguageCode } | null;
  attachments: ReportFile[];
}

export interface ComposedNotification {
  /** The first one is the notification; further ones carry the parts of a report that is too large for it. */
  messages: [ComposedEmail, ...ComposedEmail[]];
  /** The full report, to be stored on this machine, whether it is attached or not; empty where the messages say it all. */
  report: ReportFile[];
}

/**
 * Room for what is added after the size has been measured: where the report is, part numbers, two attachments' names, and
 * that the message is late.
 */
const reservedBytes = 4_000;

export function composeNotification(
  facts: SessionFacts,
  target: RouteContent,
  { to, limits }: RenderContext,
): ComposedNotification {
  const { session, sourceName, objects, tally, noise, newsSinceMs } = facts;
  const bodyWith = composeBody(facts, to);
  const { run } = textsOf(to.language).words;
  const subject = composeSubject(run, target.subjectTemplate, session, to, facts.chain.job);
  const message = (html: string, lateness: ComposedEmail['lateness'] = null): ComposedEmail => ({
    recipients: target.recipients,
    subject,
    html,
    importance: target.importance ?? (session.result === 'Failed' ? 'high' : 'normal'),
    lateness,
    attachments: [],
  });
  const notification = (place: ReportPlace): ComposedEmail => {
    const { html, latenessAt } = bodyWith(place);
    return message(html, newsSinceMs === null ? null : { newsSinceMs, at: latenessAt, language: to.language });
  };
  const partOf = (index: number, parts: readonly Pick<ReportPart, 'firstRow' | 'lastRow'>[]) => ({
    part: index + 1,
    partCount: parts.length,
    firstRow: parts[index]?.firstRow ?? 0,
    lastRow: parts[index]?.lastRow ?? 0,
  });
  const partMessage = (part: ReturnType<typeof partOf>): ComposedEmail => ({
    ...message(composePartBody(session, part, tally.total, to)),
    subject: composePartSubject(subject, part, to),
  });
  const roomFirst = roomBeside(notification({ kind: 'none' }), limits);
  const roomLater = roomBeside(partMessage(partOf(0, [])), limits);
  const parts = composeReport({
    session,
    sourceName,
    objects,
    tally,
    noise,
    to,
    maxPartBytes: (index) => (index === 0 ? roomFirst : roomLater),
  });
  const report = parts.flatMap(({ files }) => files);
  const first = notification(placeOf(parts, target.shouldAttachReport, facts.kind === 'test'));
  if (!target.shouldAttachReport) return { messages: [first], report };
  const [firstPart, ...laterParts] = parts;
  return {
    messages: [
      attach(first, firstPart),
      ...laterParts.map((part, index) => attach(partMessage(partOf(index + 1, parts)), part)),
    ],
    report,
  };
}

/** @returns how many bytes of files may be attached to a message. */
function roomBeside(message: ComposedEmail, limits: MessageSizeLimits): number {
  const taken = reservedBytes + sizeOfMessage({ ...message, attachments: [] }, limits);
  return bytesInBase64(base64RoomBeside(taken, limits));
}

function placeOf(parts: readonly ReportPart[], isAttached: boolean, isTest: boolean): ReportPlace {
  const [first] = parts;
  if (first === undefined) return { kind: 'none' };
  // Nothing of a test is kept.
  if (!isAttached) return { kind: isTest ? 'none' : 'kept' };
  return parts.length === 1 ? { kind: 'attached', as: formOf(first) } : { kind: 'split', partCount: parts.length };
}

function formOf({ files: [first, ...others] }: ReportPart): 'files' | 'zip' | 'html' {
  if (first?.contentType === zipContentType) return 'zip';
  return others.length > 0 ? 'files' : 'html';
}

function attach(message: ComposedEmail, part: ReportPart | undefined): ComposedEmail {
  return { ...message, attachments: part?.files ?? [] };
}
