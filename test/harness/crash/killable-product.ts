/** The program in a process of its own, without windows; the process that started it says when it is to end in order. */
import { parseArgs } from 'node:util';
import { SystemScheduler } from '../../../src-main/adapters/system/system-scheduler.ts';
import { startHeadlessProduct } from '../headless-product/start-headless-product.ts';
import { adminAccount } from '../microsoft-emulator/emulated-directory.ts';
import { walkSignIn } from '../microsoft-emulator/sign-in-visitor.ts';

const { values } = parseArgs({
  options: {
    'user-data': { type: 'string', default: '' },
    'microsoft-origin': { type: 'string', default: '' },
    'clock-ahead-ms': { type: 'string', default: '0' },
    'sign-in': { type: 'boolean', default: false },
  },
});
const aheadMs = Number(values['clock-ahead-ms']);
const product = await startHeadlessProduct({
  userDataDirectory: values['user-data'],
  microsoftOrigin: values['microsoft-origin'],
  clock: { nowMs: () => Date.now() + aheadMs },
  scheduler: new SystemScheduler(),
  pace: { maxConcurrentRequests: 4, maxMessagesPerWindow: null },
  browse: async (url) => {
    await walkSignIn(url, { account: adminAccount.address });
  },
});
// Whoever started it is gone: nobody would end it.
process.once('disconnect', () => process.exit(1));
process.on('message', (message) => {
  if (message === 'usage') {
    globalThis.gc?.();
    process.send?.({ ...process.cpuUsage(), ...process.memoryUsage() });
  } else void product.stop().then(() => process.exit(0));
});
if (values['sign-in']) {
  const ended = product.nextEvent('account.changed', ({ signIn }) => signIn.kind === 'signed-in');
  await product.api.request('account.start-sign-in', {
    application: { kind: 'preinstalled' },
    shouldSendAsOthers: false,
  });
  await ended;
  const { form } = await product.api.request('options.load', undefined);
  await product.api.request('options.save', { ...form, isEnabled: true, recipients: 'backup@contoso.com' });
}
process.send?.('ready');
