/**
 * Starts the program without windows and prints how many milliseconds passed from the end of Node's own start to the first
 * icon in the notification area, and until everything runs. `--sign-in`: prepares the folder for the starts to come.
 */
import { changeForm } from '../../../src-shared/forms/options-form.ts';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { startHeadlessProduct } from '../../harness/headless-product/start-headless-product.ts';
import { adminAccount } from '../../harness/microsoft-emulator/emulated-directory.ts';
import { walkSignIn } from '../../harness/microsoft-emulator/sign-in-visitor.ts';

const { values } = parseArgs({
  options: {
    'user-data': { type: 'string', default: '' },
    'microsoft-origin': { type: 'string', default: '' },
    'sign-in': { type: 'boolean', default: false },
  },
});
const sinceNode = () => performance.now() - performance.nodeTiming.bootstrapComplete;
const loadedMs = sinceNode();
let trayMs = NaN;
const product = await startHeadlessProduct({
  userDataDirectory: values['user-data'],
  microsoftOrigin: values['microsoft-origin'],
  browse: async (url) => {
    await walkSignIn(url, { account: adminAccount.address });
  },
  onTray: () => {
    if (Number.isNaN(trayMs)) trayMs = sinceNode();
  },
});
const startedMs = sinceNode();
if (values['sign-in']) {
  const signedIn = product.nextEvent('account.changed', ({ signIn }) => signIn.kind === 'signed-in');
  await product.api.request('account.start-sign-in', {
    application: { kind: 'preinstalled' },
    shouldSendAsOthers: false,
  });
  await signedIn;
  const { form } = await product.api.request('options.load', undefined);
  await product.api.request(
    'options.save',
    changeForm(form, { route: { isEnabled: true, recipients: 'backup@contoso.com' } }),
  );
}
await product.stop();
process.stdout.write(JSON.stringify({ loadedMs, trayMs, startedMs }));
process.exit(0);
