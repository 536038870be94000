/** The line that says where and how messages go, and what a test of the connection has shown. Pure. */
import { parseSmtpPlace, type SmtpForm } from '../../../../src-shared/forms/smtp-form.ts';
import type { SmtpTestOutcome } from '../../../../src-shared/forms/smtp-outcome.ts';
import { encryptionOf } from '../../../../src-shared/model/smtp-sender.ts';
import { smtpText } from '../../../text/smtp-text.ts';

/** `mail.contoso.com:587, STARTTLS, backup`; `null` where the form does not say where. */
export function describeConnection(form: SmtpForm): string | null {
  const parsed = parseSmtpPlace({ ...form, password: 'any' });
  if (parsed.kind === 'invalid') return null;
  const { host, port, login } = parsed.value;
  const place = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
  return [place, smtpText.encryption[encryptionOf(parsed.value)], login?.username ?? smtpText.noLogin].join(', ');
}

export function describeConnected(outcome: Extract<SmtpTestOutcome, { kind: 'connected' }>): string[] {
  const { isEncrypted, isLoggedIn, maxMessageBytes } = outcome;
  return [
    isEncrypted ? smtpText.encrypted : smtpText.notEncrypted,
    ...(isLoggedIn ? [smtpText.loggedIn] : []),
    ...(maxMessageBytes === null ? [] : [smtpText.largest(Math.floor(maxMessageBytes / 1_000_000))]),
  ];
}
