/** The sender for Gmail as the engine runs it: sending together with the account and its application. */
import type { EditedGmail } from '../../../src-shared/forms/gmail-form.ts';
import { gmailSenderId, type GmailSenderSettings } from '../../../src-shared/model/gmail-sender.ts';
import type { IdSource } from '../../platform/clock.ts';
import type { PasswordOwner, Passwords } from '../../secrets/passwords.ts';
import type { RunningSender } from '../running-sender.ts';
import type { GmailSender } from './gmail-sender.ts';
import type { GoogleAccountService } from './google-account.ts';

export interface RunGmailSenderPorts {
  account: GoogleAccountService;
  sender: GmailSender;
  settings: () => GmailSenderSettings;
  /** Keeps the client secret of a custom application. */
  secrets: Passwords;
  ids: IdSource;
}

export function runGmailSender(ports: RunGmailSenderPorts): RunningSender {
  const { account, sender, settings } = ports;
  const known = Promise.withResolvers<void>();
  return {
    name: 'account at Google',
    sender,
    known: known.promise,
    get shownInWindows() {
      return account.view;
    },
    // A keyring that asks the user answers when the user does; whatever needs no sign-in goes on meanwhile.
    start: () => void account.restore(settings()).then(known.resolve),
    wake: () => void account.renew(),
    stop: () => account.stop(),
    testSender: (from) => sender.testSender(from),
    prepareCommit: async ({ gmail }) => {
      const application = await prepareApplication(gmail, ports);
      const commit = await account.prepareCommit();
      const next: GmailSenderSettings = {
        ...settings(),
        application: application.settings,
        authorization: commit.authorization,
      };
      return {
        settings: next,
        complete: async () => {
          await application.complete();
          await account.completeCommit(commit, next.application);
        },
        abort: async () => {
          await application.abort();
          await account.abortCommit(commit);
        },
      };
    },
  };
}

interface PreparedApplication {
  settings: GmailSenderSettings['application'];
  complete(): Promise<void>;
  abort(): Promise<void>;
}

/** A new client secret is stored before the settings name it, and the one before goes when they no longer do. */
async function prepareApplication(
  edited: EditedGmail | null,
  { settings, secrets, ids }: RunGmailSenderPorts,
): Promise<PreparedApplication> {
  const before = settings().application;
  const unchanged = { settings: before, complete: async () => {}, abort: async () => {} };
  if (edited === null) return unchanged;
  const { application } = edited;
  const owner = secretOwnerOf(before);
  if (application.kind === 'preinstalled') {
    return before.kind === 'preinstalled'
      ? unchanged
      : { ...unchanged, settings: { kind: 'preinstalled' }, complete: () => secrets.forgetOwner(owner) };
  }
  const { clientId, clientSecret } = application;
  if (clientSecret === null) {
    return { ...unchanged, settings: { kind: 'custom', clientId, clientSecretId: owner.passwordId } };
  }
  const { passwordId, complete, abort } = await secrets.replace(owner, clientSecret, ids.newId());
  return { settings: { kind: 'custom', clientId, clientSecretId: passwordId }, complete, abort };
}

export function secretOwnerOf(application: GmailSenderSettings['application']): PasswordOwner {
  return { id: gmailSenderId, passwordId: application.kind === 'custom' ? application.clientSecretId : null };
}
