/** The browser host as people start it; other specs run it in the process of the tests. */
import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../harness/build/ensure-built.ts';

test('it prints the address of its windows, and ends when it is told to', async ({ page }) => {
  const userData = mkdtempSync(join(tmpdir(), 'Backup Notifier tést '));
  const main = join(projectRoot, 'test/harness/browser-host/main.ts');
  const host = spawn(process.execPath, [main, '--port', '0', '--user-data', userData], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(host, 'exit');
  const [line] = (await once(createInterface({ input: host.stdout }), 'line')) as [string];
  const ready = JSON.parse(line) as { url: string };
  expect(ready).toEqual({ ready: true, url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/options\?token=/) });
  await page.goto(ready.url);
  await expect(page.getByRole('button', { name: 'OK', exact: true })).toBeVisible();

  host.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
});
