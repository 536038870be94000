/** What a server said, as a sentence. */
import type { SmtpReply } from '../../../../model/failures/smtp-failure.ts';

export const quote = ({ status, code, text }: SmtpReply) => {
  const numbers = code === '' ? String(status) : `${status} ${code}`;
  return `Il a répondu : « ${text === '' ? numbers : `${numbers} ${text}`} ».`;
};

/** Begins with a space. */
export const quoteIfAny = (reply: SmtpReply | null | undefined) =>
  reply === null || reply === undefined ? '' : ` ${quote(reply)}`;
