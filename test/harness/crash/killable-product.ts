/** The program in a process of its own, without windows; the process that started it says when it is to end in order. */
import { changeForm } from '../../../src-shared/forms/options-form.ts';
import { exchangeOnlinePace } from '../../../src-main/senders/microsoft/microsoft-sender.ts';
import { startEngine } from '../../../src-main/app/start-engine.ts';
import { headlessSystem } from '../headless-product/headless-system.ts';
import { startHeadlessProduct, type HeadlessProduct } from '../headless-product/start-headless-product.ts';
import { adminAccount } from '../microsoft-emulator/emulated-directory.ts';
import { walkSignIn } from '../microsoft-emulator/sign-in-visitor.ts';
import type { ChildProgramOptions, SetUp } from './child-program.ts';
import { LapsingClock, LapsingScheduler } from './lapsing-time.ts';

const { userDataDirectory, microsoftOrigin, lapse, host, setUp } = JSON.parse(
  process.argv[2] ?? '',
) as ChildProgramOptions;
// In this process only: the emulator sets no such limit here, and waiting for a minute to pass proves nothing.
exchangeOnlinePace.maxMessagesPerWindow = null;
const system = {
  userDataDirectory,
  microsoftOrigin,
  host,
  clock: new LapsingClock(lapse),
  scheduler: new LapsingScheduler(lapse),
};
const stop = host === 'service' ? await startAlone() : await startWhole();
// Whoever started it is gone: nobody would end it.
process.once('disconnect', () => process.exit(1));
process.on('message', (message) => {
  if (message === 'usage') {
    globalThis.gc?.();
    process.send?.({ ...process.cpuUsage(), ...process.memoryUsage() });
  } else void stop().then(() => process.exit(0));
});
process.send?.('ready');

async function startAlone(): Promise<() => Promise<void>> {
  const engine = startEngine(headlessSystem(system));
  await engine.started;
  return () => engine.stop();
}

async function startWhole(): Promise<() => Promise<void>> {
  const product = await startHeadlessProduct({
    ...system,
    browse: async (url) => {
      await walkSignIn(url, { account: adminAccount.address });
    },
  });
  if (setUp !== null) await setUpAsPerson(product, setUp);
  return () => product.stop();
}

async function setUpAsPerson(product: HeadlessProduct, { options, backupServer }: SetUp): Promise<void> {
  const signedIn = product.nextEvent('account.changed', ({ signIn }) => signIn.kind === 'signed-in');
  await product.api.request('account.start-sign-in', {
    application: { kind: 'preinstalled' },
    shouldSendAsOthers: false,
  });
  await signedIn;
  const { form } = await product.api.request('options.load', undefined);
  const enabled = changeForm(form, { route: { isEnabled: true, recipients: 'backup@contoso.com' } });
  const filled = changeForm(enabled, options);
  await product.api.request('options.save', filled);
  if (backupServer !== null) {
    // What had ended before the first contact would not be notified.
    const contacted = product.nextEvent('backup-servers.changed', ([view]) => view?.state.kind === 'connected');
    await product.api.request('backup-servers.save', backupServer);
    await contacted;
  }
}
