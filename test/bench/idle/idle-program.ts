/**
 * The program without windows in a process of its own: signed in, switched on, with a session folder and backup servers.
 * Says `ready` once each server was read; answers `usage` with what it has used and what has woken it.
 */
import { changeForm } from '../../../src-shared/forms/options-form.ts';
import { takeWakeUps } from './timer-watch.ts';
import { watchConnection } from '../../../src-main/adapters/electron/watch-connection.ts';
import { SystemScheduler } from '../../../src-main/adapters/system/node-parts.ts';
import { type BackupServerForm, emptyBackupServerForm } from '../../../src-shared/forms/backup-server-form.ts';
import { startHeadlessProduct } from '../../harness/headless-product/start-headless-product.ts';
import { adminAccount } from '../../harness/microsoft-emulator/emulated-directory.ts';
import { walkSignIn } from '../../harness/microsoft-emulator/sign-in-visitor.ts';
import { z } from 'zod';

const wishSchema = z.object({
  userData: z.string(),
  microsoftOrigin: z.string(),
  servers: z.array(z.record(z.string(), z.unknown())),
});
const wish = wishSchema.parse(JSON.parse(process.argv[2] ?? '{}'));
const product = await startHeadlessProduct({
  userDataDirectory: wish.userData,
  microsoftOrigin: wish.microsoftOrigin,
  browse: async (url) => {
    await walkSignIn(url, { account: adminAccount.address });
  },
});
// Electron's host asks the system for the state of the network as well.
watchConnection(
  () => true,
  new SystemScheduler(),
  () => undefined,
);
process.once('disconnect', () => process.exit(1));
process.on('message', (message) => {
  if (message === 'usage') {
    process.send?.({ ...process.cpuUsage(), ...process.memoryUsage(), wakeUps: takeWakeUps() });
  } else void product.stop().then(() => process.exit(0));
});

const { api } = product;
const signedIn = product.nextEvent('account.changed', ({ signIn }) => signIn.kind === 'signed-in');
await api.request('account.start-sign-in', { application: { kind: 'preinstalled' }, shouldSendAsOthers: false });
await signedIn;
const { form } = await api.request('options.load', undefined);
await api.request('options.save', changeForm(form, { route: { isEnabled: true, recipients: 'backup@contoso.com' } }));
for (const server of wish.servers) {
  const connected = product.nextEvent('backup-servers.changed', (views) =>
    views.some(({ server: { port }, state }) => String(port) === String(server['port']) && state.kind === 'connected'),
  );
  const outcome = await api.request('backup-servers.save', {
    ...emptyBackupServerForm,
    ...server,
  } as BackupServerForm);
  if (outcome.kind !== 'saved') throw new Error(`A server was not saved: ${JSON.stringify(outcome)}`);
  await connected;
}
process.send?.('ready');
