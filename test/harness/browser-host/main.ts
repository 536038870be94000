/** `npm run start:browser -- [--port N] [--user-data DIR] [--microsoft-origin URL]`: see README.md. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import { ensureBuilt, ensureNotificationAreaBuilt, projectRoot } from '../build/ensure-built.ts';
import { startBrowserHost } from './start-browser-host.ts';

const usage =
  'Usage: npm run start:browser -- [--port N] [--user-data DIR] [--microsoft-origin URL] [--google-origin URL]';

try {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      'user-data': { type: 'string', default: join(projectRoot, '.cache/browser-host') },
      'microsoft-origin': { type: 'string' },
      'google-origin': { type: 'string' },
      // Both of `npm run dev:browser`: where the windows come from, and a token that outlives a restart.
      'windows-from': { type: 'string' },
      token: { type: 'string' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port: expected 0 to 65535, found ${values.port}.`);
  const microsoftOrigin = values['microsoft-origin'] ?? process.env['BACKUP_NOTIFIER_MICROSOFT_ORIGIN'] ?? null;
  if (microsoftOrigin !== null && !URL.canParse(microsoftOrigin)) {
    throw new Error(`--microsoft-origin: expected an address such as http://127.0.0.1:9000, found ${microsoftOrigin}.`);
  }
  if (values['windows-from'] === undefined) ensureBuilt();
  ensureNotificationAreaBuilt();
  let stop = (): void => process.exit(0);
  const host = await startBrowserHost({
    port,
    token: values.token,
    windowsFrom: values['windows-from'],
    userDataDirectory: values['user-data'],
    microsoftOrigin,
    googleOrigin: values['google-origin'],
    onQuit: () => stop(),
  });
  stop = () => void host.stop().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write(`${JSON.stringify({ ready: true, url: host.url })}\n`);
} catch (error) {
  process.stderr.write(`${describeError(error)}\n${usage}\n`);
  process.exit(2);
}
