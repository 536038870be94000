import type { SmtpReply } from '../../../../model/failures/smtp-failure.ts';

export const quote = ({ status, code, text }: SmtpReply) => {
  const numbers = code === '' ? String(status) : `${status} ${code}`;
  return `応答: 「${text === '' ? numbers : `${numbers} ${text}`}」。`;
};

export const quoteIfAny = (reply: SmtpReply | null | undefined) =>
  reply === null || reply === undefined ? '' : quote(reply);
