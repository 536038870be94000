import { changeForm } from '../../../src-shared/forms/options-form.ts';
import { english } from '../../../src-shared/languages/en/index.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import type { BackupNotifierApi } from '../../../src-shared/contract/contract.ts';
import { startHeadlessProduct, type HeadlessProduct } from '../headless-product/start-headless-product.ts';
import { adminAccount } from '../microsoft-emulator/emulated-directory.ts';
import type { MicrosoftEmulator } from '../microsoft-emulator/microsoft-emulator.ts';
import { walkSignIn } from '../microsoft-emulator/sign-in-visitor.ts';
import { dropSessions } from './drop-sessions.ts';

const deadlineMs = 60_000;

/** The demo by itself, without a display: signs in, saves, takes the sessions in, and prints what arrived. */
export async function runUnattended(
  emulator: MicrosoftEmulator,
  userDataDirectory: string,
  print: (line: string) => void,
): Promise<void> {
  const product = await startHeadlessProduct({
    userDataDirectory,
    microsoftOrigin: emulator.origin,
    browse: async (url) => {
      await walkSignIn(url, { account: adminAccount.address });
    },
  });
  try {
    print(`Signed in as ${await signIn(product)}.`);
    await saveOptions(product.api);
    print('Notifications are enabled for backup@contoso.com and noc@contoso.com.');
    const count = dropSessions(userDataDirectory, Date.now());
    print(`${count} finished job sessions were put into the watched folder.`);
    const messages = await emulator.waitForMessages(count, AbortSignal.timeout(deadlineMs)).catch(() => {
      throw new Error(
        `Only ${emulator.mailbox.list().length} of ${count} messages arrived within ${deadlineMs / 1000} seconds.`,
      );
    });
    print(`${messages.length} messages arrived:`);
    for (const message of messages) {
      const attachments = message.attachments.map(({ name, bytes }) => `${name} (${bytes.length} bytes)`);
      print(`- ${message.subject}`);
      print(
        `    to ${message.to.map(({ address }) => address).join(', ')}; importance ${message.importance}; attachments: ${attachments.join(', ') || 'none'}`,
      );
    }
  } finally {
    await product.stop();
  }
}

async function signIn({ api, nextEvent }: HeadlessProduct): Promise<string> {
  const ended = nextEvent('account.changed', ({ signIn: { kind } }) => kind === 'signed-in' || kind === 'failed');
  await api.request('account.start-sign-in', { application: { kind: 'preinstalled' }, shouldSendAsOthers: false });
  const { signIn: state } = await ended;
  if (state.kind === 'signed-in') return state.account.mailbox;
  throw new Error(
    state.kind === 'failed' ? describeFailure(english.words, state.failure).detail : `The sign-in is ${state.kind}.`,
  );
}

async function saveOptions(api: BackupNotifierApi): Promise<void> {
  const { form } = await api.request('options.load', undefined);
  const route = { isEnabled: true, recipients: 'backup@contoso.com; noc@contoso.com', shouldAttachReport: true };
  const outcome = await api.request('options.save', changeForm(form, { route }));
  if (outcome.kind === 'invalid') throw new Error(JSON.stringify(outcome.problems));
  if (outcome.kind === 'not-saved') throw new Error(describeFailure(english.words, outcome.failure).detail);
}
