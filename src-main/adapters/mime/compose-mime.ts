/** {@link ComposeMime} by nodemailer's composer, which is given texts and bytes only: nothing to read from a file or fetch. */
import type { Recipient } from '../../../src-shared/model/recipients.ts';
import type { ComposeMime } from '../../senders/compose-mime.ts';
import { transferEncodingOf } from '../../senders/message-size.ts';
import { toPlainText } from '../../senders/plain-text.ts';

export const composeMime: ComposeMime = async (message, { internetMessageId, from, sentAtMs }) => {
  // Only some senders need it, and none at the start of the program.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const { recipients, subject, html, importance, attachments } = message;
  const composed = new MailComposer({
    messageId: internetMessageId,
    date: new Date(sentAtMs),
    from: toAddress(from),
    to: recipients.map(toAddress),
    subject,
    headers: {
      // Nobody's out-of-office reply is wanted (RFC 3834; the second is Exchange's).
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(importance === 'high' ? { 'X-Priority': '1', Importance: 'high' } : {}),
    },
    text: toPart(toPlainText(html)),
    html: toPart(html),
    attachments: attachments.map(({ name, contentType, contentBase64 }) => ({
      filename: name,
      contentType,
      contentTransferEncoding: 'base64',
      content: Buffer.from(contentBase64, 'base64'),
    })),
    // The same message gives the same bytes at each attempt. No body can hold a boundary: quoted-printable writes an
    // equals sign as =3D, and base64 has no underscore.
    boundaryPrefix: '=_',
    baseBoundary: internetMessageId.replaceAll(/[^0-9A-Za-z]/g, '').slice(0, 40),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Uint8Array(await composed.compile().build());
};

const toAddress = ({ address, name }: Recipient) => ({ address, name });

/** An empty content would be taken for none. */
function toPart(text: string): { content: string; contentTransferEncoding: string } {
  const content = text === '' ? '\r\n' : text.replaceAll(/\r?\n/g, '\r\n');
  return { content, contentTransferEncoding: transferEncodingOf(text) };
}
