import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { BrowserSource } from './obtain-browser.ts';

const limitMs = 10 * 60_000;

/** The ways that may work here, the least intrusive one first. */
export function browserSources(): readonly BrowserSource[] {
  const playwright: BrowserSource = {
    description: "downloading Playwright's own",
    fetch: () => runToItsEnd(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']),
  };
  const debian: BrowserSource = {
    description: 'installing the package chromium-headless-shell',
    fetch: async () => {
      await runToItsEnd('apt-get', ['update']);
      await runToItsEnd('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium-headless-shell']);
    },
  };
  return isDebianWithRootRights() ? [playwright, debian] : [playwright];
}

function isDebianWithRootRights(): boolean {
  return process.platform === 'linux' && existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

/** What it prints goes to stderr: what counts is whether a browser is there afterwards. */
function runToItsEnd(command: string, args: readonly string[]): Promise<void> {
  const child = spawn(command, args, {
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: limitMs,
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
}
