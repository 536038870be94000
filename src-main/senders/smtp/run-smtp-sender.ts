/** The sender for a mail server as the engine runs it: sending together with the password that it is done with. */
import type { EditedSmtp } from '../../../src-shared/forms/smtp-form.ts';
import { isSameValue } from '../../../src-shared/model/same-value.ts';
import { smtpSenderId, type SmtpSenderSettings } from '../../../src-shared/model/smtp-sender.ts';
import type { IdSource } from '../../platform/clock.ts';
import type { Passwords } from '../../secrets/passwords.ts';
import type { PreparedSender, RunningSender } from '../running-sender.ts';
import type { SmtpSender } from './smtp-sender.ts';

export interface RunSmtpSenderPorts {
  sender: SmtpSender;
  settings: () => SmtpSenderSettings;
  passwords: Passwords;
  ids: IdSource;
}

export function runSmtpSender(ports: RunSmtpSenderPorts): RunningSender {
  const { sender, settings, passwords } = ports;
  const known = Promise.withResolvers<void>();
  return {
    name: 'SMTP server',
    sender,
    known: known.promise,
    // A keyring that asks the user answers when the user does.
    start: () => void sender.start().then(known.resolve),
    stop: () => sender.stop(),
    testSender: (from, { smtp }) =>
      from === 'in-use' || smtp === null ? sender.testSenderInUse : sender.testSender(smtp),
    replaced: async (before) => {
      const { host, port } = settings();
      const isOtherPlace = before.kind === 'smtp' && (before.host !== host || before.port !== port);
      // Of what is stored the settings name only what is meant for this place; in memory there may be another.
      if (isOtherPlace) await passwords.forgetOwner({ id: smtpSenderId, passwordId: null });
      sender.release();
    },
    prepareCommit: ({ smtp }) =>
      smtp === null
        ? Promise.resolve({ settings: settings(), complete: async () => {}, abort: async () => {} })
        : prepareCommit(smtp, ports),
  };
}

async function prepareCommit(
  { login, ...edited }: EditedSmtp,
  { sender, settings, passwords, ids }: RunSmtpSenderPorts,
): Promise<PreparedSender> {
  const before = settings();
  const owner = { id: smtpSenderId, passwordId: before.login?.passwordId ?? null };
  const next = { ...before, ...edited };
  if (login !== null && login.password !== null) {
    const { username, password } = login;
    const replaced = await passwords.replace(owner, password, ids.newId());
    return {
      settings: { ...next, login: { username, passwordId: replaced.passwordId } },
      complete: async () => {
        await replaced.complete();
        sender.release();
      },
      abort: replaced.abort,
    };
  }
  // A stored password must not go to another server, nor stay where it is not needed.
  const isKept =
    login !== null &&
    before.login?.username === login.username &&
    before.host === edited.host &&
    before.port === edited.port;
  const after: SmtpSenderSettings = {
    ...next,
    login: login === null ? null : { username: login.username, passwordId: isKept ? owner.passwordId : null },
  };
  return {
    settings: isSameValue(before, after) ? before : after,
    complete: async () => {
      if (!isKept) await passwords.forgetOwner(owner);
      // Nothing is known of other settings; what is the same may have its time to wait.
      if (!isSameValue(before, after)) sender.release();
    },
    abort: async () => {},
  };
}
