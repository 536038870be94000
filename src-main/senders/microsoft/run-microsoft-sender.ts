/** The sender for Microsoft 365 as the engine runs it: sending together with the account that it is done by. */
import type { EditedMicrosoft } from '../../../src-shared/forms/microsoft-form.ts';
import type { AccountView } from '../../../src-shared/model/account.ts';
import { isSameValue } from '../../../src-shared/model/same-value.ts';
import type { MicrosoftSenderSettings } from '../../../src-shared/model/sender.ts';
import { microsoftSenderOf, type Settings } from '../../../src-shared/model/settings.ts';
import type { RunningSender } from '../running-sender.ts';
import type { TestSender } from '../sender.ts';
import { setupOf } from './account/choose-account.ts';
import { sendAsPerson, type MicrosoftAccount } from './account/microsoft-account.ts';
import { identityOf } from './account/sign-in-flow.ts';
import type { ApplicationAccount } from './application/application-account.ts';
import type { CertificateEditor } from './application/certificate-editor.ts';
import type { CertificateLoading } from './application/certificate-keeper.ts';
import type { MicrosoftSender } from './microsoft-sender.ts';

export interface MicrosoftParts {
  /** The person who is signed in. */
  account: MicrosoftAccount;
  /** The application, where it signs in as itself. */
  application: ApplicationAccount;
  certificates: CertificateEditor;
  sender: MicrosoftSender;
  settings: () => Settings;
}

export interface CreatedMicrosoft {
  account: MicrosoftAccount;
  certificates: CertificateEditor;
  running: RunningSender;
  /** What the windows show of it. */
  readonly view: AccountView;
}

export function runMicrosoftSender(parts: MicrosoftParts): RunningSender {
  const { account, application, certificates, sender, settings } = parts;
  const known = Promise.withResolvers<void>();
  const saved = () => microsoftSenderOf(settings());
  return {
    name: 'account at Microsoft 365',
    sender,
    known: known.promise,
    get shownInWindows() {
      return viewOf(parts);
    },
    // A keyring that asks the user answers when the user does; whatever needs no sign-in goes on meanwhile.
    start: () =>
      void Promise.all([account.restore(saved()), application.use(setupOf(saved()))]).then(() => known.resolve()),
    replaced: async () => {
      void application.use(setupOf(saved()));
      await account.restore(saved());
    },
    wake: () => {
      void account.renew();
      void application.renew();
    },
    stop: async () => {
      application.stop();
      await account.stop();
    },
    testSender: (from, { microsoft }) =>
      from === 'in-use' || microsoft === null
        ? sender.testSender('in-use', saved().sendAs)
        : testWindow(parts, microsoft),
    prepareCommit: async ({ microsoft }) => {
      const before = saved();
      const commit = await account.prepareCommit();
      const own = await certificates.prepare(microsoft?.certificate, before.ownSignIn.certificate);
      const next: MicrosoftSenderSettings = {
        ...before,
        ...(microsoft !== null && editedSettings(microsoft, own.certificate)),
        authorization: commit.authorization,
      };
      return {
        settings: next,
        complete: async () => {
          await own.complete();
          // A keyring that is slow must not keep the window waiting.
          void application.use(setupOf(next));
          await account.completeCommit(commit, next.application);
        },
        abort: async () => {
          await own.abort();
          await account.abortCommit(commit);
        },
      };
    },
  };
}

/** What the windows show of it. */
export function viewOf({
  account,
  application,
  settings,
}: Pick<MicrosoftParts, 'account' | 'application' | 'settings'>): AccountView {
  const isItself = microsoftSenderOf(settings()).signInAs === 'application';
  return isItself ? { ...account.view, application: application.senderState } : account.view;
}

function editedSettings(
  { application, sendAs, signInAs, mailbox }: EditedMicrosoft,
  certificate: MicrosoftSenderSettings['ownSignIn']['certificate'],
): Pick<MicrosoftSenderSettings, 'application' | 'sendAs' | 'signInAs' | 'ownSignIn'> {
  return { application, sendAs, signInAs, ownSignIn: { mailbox, certificate } };
}

function testWindow(parts: MicrosoftParts, edited: EditedMicrosoft): TestSender {
  const { account, application, certificates, sender, settings } = parts;
  if (edited.signInAs === 'person') return sender.testThrough(sendAsPerson(account).forTest('window'), edited.sendAs);
  const saved = microsoftSenderOf(settings());
  const { certificate, mailbox } = edited;
  const asSaved = { ...saved, ...editedSettings(edited, saved.ownSignIn.certificate) };
  const isSaved = certificate?.draftId === null && isSameValue(setupOf(asSaved), setupOf(saved));
  // Of the setup that is in use, an accepted test says that it works.
  if (isSaved) return sender.testThrough(application.forTest(), null);
  const load = async (): Promise<CertificateLoading> =>
    certificate === null || mailbox === ''
      ? { kind: 'failed', failure: { area: 'account', kind: 'application-incomplete' }, isTemporary: false }
      : certificates.load(certificate, saved.ownSignIn.certificate);
  const identity = identityOf(edited.application, '');
  if (identity === null) throw new Error('An application signs in as itself only where it is an own one.');
  return sender.testThrough(application.attemptWith({ identity, mailbox }, load), null);
}
