/** From the facts of a digest to the one email that is sent. Pure. */
import { maxSubjectLength } from '../../../../src-shared/model/subject.ts';
import { cutText } from '../../../notifications/facts/clean-text.ts';
import { maxJobsInDigest, type DigestFacts } from '../../../notifications/facts/digest-facts.ts';
import { base64RoomBeside, sizeOfMessage, type MessageSizeLimits } from '../../../senders/message-size.ts';
import type { RenderContext, RouteContent } from '../../channel.ts';
import { describeDigestSubject } from '../../describe-digest.ts';
import { bytesInBase64 } from '../../encode-base64.ts';
import type { ReportFile } from '../../rendered-message.ts';
import { ZipArchive } from '../../zip-archive.ts';
import type { ComposedEmail } from '../compose-notification.ts';
import { zipContentType } from '../compose-report.ts';
import { csvContentType } from '../report-csv.ts';
import { composeDigestBody, type DigestExtent } from './digest-body.ts';
import { composeDigestCsv } from './digest-csv.ts';

/** Room for the attachment's name, and for the note that the message is late. */
const reservedBytes = 4_000;

/** A sender that takes little gets fewer jobs in the body, down to none: all of them are in the CSV file. */
export function composeDigest(
  facts: DigestFacts,
  target: Pick<RouteContent, 'recipients'>,
  { to, limits }: RenderContext,
): ComposedEmail {
  const { states, newsSinceMs } = facts;
  const message = (extent: DigestExtent, attachments: ReportFile[]): ComposedEmail => {
    const { html, latenessAt } = composeDigestBody(facts, extent, to);
    return {
      recipients: target.recipients,
      subject: cutText(describeDigestSubject(facts, to), maxSubjectLength),
      html,
      importance: states.failed + states.missed > 0 ? 'high' : 'normal',
      lateness: newsSinceMs === null ? null : { newsSinceMs, at: latenessAt, language: to.language },
      attachments,
    };
  };
  const csv = composeDigestCsv(facts, to);
  let shownJobs = Math.min(maxJobsInDigest, facts.jobs.length);
  for (;;) {
    const room = roomBeside(message({ shownJobs, csv: 'attached' }, []), limits);
    const files = attachmentOf(csv, room, facts.toMs);
    if (files.kind !== 'none' || shownJobs === 0) return message({ shownJobs, csv: files.kind }, files.files);
    shownJobs = Math.floor(shownJobs / 2);
  }
}

function attachmentOf(
  csv: Uint8Array<ArrayBuffer>,
  room: number,
  toMs: number,
): { kind: DigestExtent['csv']; files: ReportFile[] } {
  const name = `jobs-${new Date(toMs).toISOString().slice(0, 10)}`;
  if (csv.length <= room) {
    return { kind: 'attached', files: [{ name: `${name}.csv`, contentType: csvContentType, bytes: csv }] };
  }
  const archive = new ZipArchive([`${name}.csv`], new Date(toMs));
  archive.add(0, csv);
  const bytes = archive.finish();
  if (bytes.length > room) return { kind: 'none', files: [] };
  return { kind: 'zipped', files: [{ name: `${name}.zip`, contentType: zipContentType, bytes }] };
}

function roomBeside(message: ComposedEmail, limits: MessageSizeLimits): number {
  return bytesInBase64(
    base64RoomBeside(reservedBytes + sizeOfMessage({ ...message, attachments: [] }, limits), limits),
  );
}
