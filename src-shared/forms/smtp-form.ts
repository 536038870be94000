/** The sender for a mail server, as the Notifications tab and its Advanced window edit it (product section 11.1). */
import { z } from 'zod';
import type { SmtpSenderSettings } from '../model/smtp-sender.ts';
import { parsedAs, type FieldProblem, type ParsedForm } from './parsed-form.ts';
import { isEmailAddress } from './recipients-text.ts';
import { anyPort, parseWhole, readServerAddress } from './server-address.ts';

export const smtpFormSchema = z.object({
  host: z.string(),
  port: z.string(),
  usesTls: z.boolean(),
  requiresLogin: z.boolean(),
  username: z.string(),
  /** Empty: the one that is stored, while {@link passwordIsFor} is where it goes. */
  password: z.string(),
  /** Server and user that a password is stored for, as {@link placeOfPassword} writes them; empty: there is none. */
  passwordIsFor: z.string(),
  fingerprint: z.string().nullable(),
  from: z.string(),
});
export type SmtpForm = z.infer<typeof smtpFormSchema>;

/** In the order of the windows. */
export const smtpFields = ['smtp.host', 'smtp.from', 'smtp.port', 'smtp.username', 'smtp.password'] as const;
export type SmtpField = (typeof smtpFields)[number];

export interface EditedSmtp extends Omit<SmtpSenderSettings, 'id' | 'kind' | 'login'> {
  /** `password`: a new one; `null`: the one that is stored. */
  login: { username: string; password: string | null } | null;
}

export function parseSmtpForm(form: SmtpForm): ParsedForm<EditedSmtp, SmtpField> {
  const place = parseSmtpPlace(form);
  const from = form.from.trim();
  const ofFrom: FieldProblem<SmtpField>[] = isEmailAddress(from)
    ? []
    : [{ field: 'smtp.from', problem: { kind: 'from-missing' } }];
  if (place.kind === 'invalid') return { kind: 'invalid', problems: inOrder([...place.problems, ...ofFrom]) };
  return parsedAs(ofFrom, { ...place.value, from });
}

/** What a test of the connection needs: it sends nothing, so the From address may be missing. */
export function parseSmtpPlace(form: SmtpForm): ParsedForm<Omit<EditedSmtp, 'from'>, SmtpField> {
  const problems: FieldProblem<SmtpField>[] = [];
  const host = readSmtpServer(form.host)?.host ?? '';
  if (form.host.trim() === '') {
    problems.push({ field: 'smtp.host', problem: { kind: 'smtp-server-missing' } });
  } else if (host === '') {
    problems.push({ field: 'smtp.host', problem: { kind: 'not-a-server' } });
  }
  const port = parseWhole(form.port, anyPort);
  if (port === null) problems.push({ field: 'smtp.port', problem: { kind: 'not-a-port' } });
  const username = form.username.trim();
  const { usesTls, requiresLogin, password, passwordIsFor, fingerprint } = form;
  if (requiresLogin && username === '') {
    problems.push({ field: 'smtp.username', problem: { kind: 'user-missing' } });
  }
  const needsPassword = requiresLogin && password === '';
  if (needsPassword && passwordIsFor === '') {
    problems.push({ field: 'smtp.password', problem: { kind: 'password-missing' } });
  } else if (needsPassword && port !== null && passwordIsFor !== placeOfPassword({ host, port, username })) {
    // A stored password must not be sent to another place by a change of the server alone.
    problems.push({ field: 'smtp.password', problem: { kind: 'password-for-other-server' } });
  }
  const login = requiresLogin ? { username, password: password === '' ? null : password } : null;
  return parsedAs(problems, { host, port: port ?? 0, usesTls, login, fingerprint });
}

export function toSmtpForm({ host, port, usesTls, login, fingerprint, from }: SmtpSenderSettings): SmtpForm {
  return {
    host,
    port: String(port),
    usesTls,
    requiresLogin: login !== null,
    username: login?.username ?? '',
    password: '',
    passwordIsFor: login === null ? '' : placeOfPassword({ host, port, username: login.username }),
    fingerprint,
    from,
  };
}

/** Names where a password goes, and for whom. */
export function placeOfPassword({ host, port, username }: { host: string; port: number; username: string }): string {
  return JSON.stringify([host, port, username]);
}

/** What people paste (`smtp://server:587`) is taken for its host, and its port where it names one. */
export function readSmtpServer(text: string): { host: string; port: string } | null {
  return readServerAddress(text.trim().replace(/^smtps?:\/\//i, ''));
}

function inOrder(problems: FieldProblem<SmtpField>[]): FieldProblem<SmtpField>[] {
  return problems.toSorted((a, b) => smtpFields.indexOf(a.field) - smtpFields.indexOf(b.field));
}
