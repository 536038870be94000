/** From a judged session to the messages that are sent and the report that is kept. Pure. */
import type { ChainContext } from '../../../src-shared/model/chain.ts';
import type { BackupObject, JobSession, JobSessionHead } from '../../../src-shared/model/job-session.ts';
import type { OutboxPriority } from '../../../src-shared/model/outbox-entry.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import type { Route } from '../../../src-shared/model/route.ts';
import type { MicrosoftSenderSettings } from '../../../src-shared/model/sender.ts';
import { composeSubject } from '../../../src-shared/model/subject.ts';
import { sizeOfMessage, type MessageSizeLimits } from '../../senders/message-size.ts';
import { composeBody, type ReportPlace } from './compose-body.ts';
import { composeReport, zipContentType, type ReportPart } from './compose-report.ts';
import { toMailMessage, type ComposedMessage, type ReportFile } from './composed-message.ts';
import { bytesInBase64 } from './encode-base64.ts';
import { tallyObjects } from '../../notifications/facts/object-tally.ts';
import { composePartBody, composePartSubject } from './html-message.ts';

export interface NotificationInput {
  session: JobSessionHead;
  /** Gone through several times, each time from its beginning; never held above 1000. */
  objects: Iterable<BackupObject>;
  chain: ChainContext;
}

export type MessageSettings = Pick<MicrosoftSenderSettings, 'sendAs'> &
  Pick<Route, 'recipients' | 'subjectTemplate' | 'shouldAttachReport'>;

export interface ComposedNotification {
  /** The first one is the notification; further ones carry the parts of a report that is too large for it. */
  messages: [ComposedMessage, ...ComposedMessage[]];
  /** The full report, to be kept on this machine, whether it is attached or not; empty where the
   * message says it all. */
  report: ReportFile[];
}

/** Room for what is added after the size has been measured: where the report is, part numbers, two attachments' names. */
const reservedBytes = 4_000;

export function composeNotification(
  { session, objects, chain }: NotificationInput,
  settings: MessageSettings,
  to: Presentation,
  { isTest, limits }: { isTest: boolean; limits: MessageSizeLimits },
): ComposedNotification {
  const tally = tallyObjects(objects);
  const bodyWith = composeBody({ session, tally, chain, to, isTest });
  const subject = composeSubject(settings.subjectTemplate, session, to);
  const message = (html: string): ComposedMessage => ({
    sendAs: settings.sendAs,
    recipients: settings.recipients,
    subject,
    html,
    importance: session.result === 'Failed' ? 'high' : 'normal',
    attachments: [],
  });
  const partOf = (index: number, parts: readonly Pick<ReportPart, 'firstRow' | 'lastRow'>[]) => ({
    part: index + 1,
    partCount: parts.length,
    firstRow: parts[index]?.firstRow ?? 0,
    lastRow: parts[index]?.lastRow ?? 0,
  });
  const partMessage = (part: ReturnType<typeof partOf>): ComposedMessage => ({
    ...message(composePartBody(session, part, tally.total, to)),
    subject: composePartSubject(subject, part),
  });
  const roomFirst = roomBeside(message(bodyWith({ kind: 'none' })), limits);
  const roomLater = roomBeside(partMessage(partOf(0, [])), limits);
  const parts = composeReport({
    session,
    objects,
    tally,
    to,
    maxPartBytes: (index) => (index === 0 ? roomFirst : roomLater),
  });
  const report = parts.flatMap(({ files }) => files);
  const first = message(bodyWith(placeOf(parts, settings.shouldAttachReport, isTest)));
  if (!settings.shouldAttachReport) return { messages: [first], report };
  const [firstPart, ...laterParts] = parts;
  return {
    messages: [
      attach(first, firstPart),
      ...laterParts.map((part, index) => attach(partMessage(partOf(index + 1, parts)), part)),
    ],
    report,
  };
}

export function priorityOf(session: Pick<JobSession, 'result'>): OutboxPriority {
  switch (session.result) {
    case 'Failed':
      return 'failure';
    case 'Warning':
      return 'warning';
    case 'Success':
      return 'success';
  }
}

/** @returns how many bytes of files may be attached to a message. */
function roomBeside(message: ComposedMessage, limits: MessageSizeLimits): number {
  return bytesInBase64(limits.maxMessageBytes - reservedBytes - sizeOfMessage(toMailMessage(message), limits));
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

function attach(message: ComposedMessage, part: ReportPart | undefined): ComposedMessage {
  return { ...message, attachments: part?.files ?? [] };
}
