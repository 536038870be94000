/** `service install | uninstall | status` (12.2): what it would do, and what it does. */
import { describe, expect, test } from 'vitest';
import { launchAgentPlist } from '../../../src-main/command-line/service/launch-agent.ts';
import { planInstall, planUninstall } from '../../../src-main/command-line/service/plan-service.ts';
import { runService } from '../../../src-main/command-line/service/run-service.ts';
import {
  describeStep,
  type ServiceFacts,
  type ServiceStep,
} from '../../../src-main/command-line/service/service-step.ts';
import type { ServiceCommand } from '../../../src-main/command-line/parse-command.ts';

const linux: ServiceFacts = {
  platform: 'linux',
  isAdministrator: true,
  executable: '/opt/Backup Notifier for Microsoft 365/backup-notifier-app',
  userData: '/var/lib/backup-notifier',
  hasUnit: true,
  canEncryptKey: true,
  hasEncryptedKey: false,
  isInstalled: false,
  home: '/root',
  userId: 0,
};
const windows: ServiceFacts = {
  ...linux,
  platform: 'windows',
  executable: String.raw`C:\Program Files\Backup & Co\Backup Notifier.exe`,
  userData: String.raw`C:\ProgramData\Backup Notifier for Microsoft 365`,
};
const mac: ServiceFacts = {
  ...linux,
  platform: 'macos',
  isAdministrator: false,
  home: '/Users/anna',
  userId: 501,
  userData: '/Users/anna/Library/data',
};

const stepsOf = (plan: ReturnType<typeof planInstall>) => (plan.kind === 'plan' ? plan.steps.map(describeStep) : []);

async function run(command: Partial<ServiceCommand>, facts = linux, failAt = -1) {
  const printed: string[] = [];
  const performed: ServiceStep[] = [];
  const code = await runService(
    { kind: 'service', action: 'install', isDryRun: false, takeOver: null, ...command },
    {
      ask: async () => ({ kind: 'not-running' }),
      print: (text) => printed.push(text),
      printError: (text) => printed.push(text),
    },
    {
      facts: () => facts,
      perform: (step) => {
        if (performed.length === failAt) throw new Error('Access denied');
        performed.push(step);
      },
    },
  );
  return { code, printed: printed.join(''), performed };
}

test('on Linux the account, the folder and the key come before the unit starts', () => {
  const steps = stepsOf(planInstall(linux, '/home/anna/data'));
  expect(steps.map((step) => step.split(/[ :]/)[0])).toEqual([
    'systemd-sysusers',
    'install',
    'sh',
    'write',
    'move',
    'chown',
    'systemctl',
    'systemctl',
  ]);
  expect(steps.at(-1)).toBe('systemctl enable --now backup-notifier');
});

test('a key that is there is kept, and where systemd protects none, the file is named', () => {
  const again = stepsOf(planInstall({ ...linux, hasEncryptedKey: true }, null));
  expect(again.filter((step) => step.includes('systemd-creds'))).toEqual([]);
  const without = planInstall({ ...linux, canEncryptKey: false }, null);
  expect(without.kind === 'plan' && without.afterwards[0]).toContain('/var/lib/backup-notifier/service.key');
  expect(stepsOf(without).filter((step) => step.includes('creds'))).toEqual([]);
});

test('a take-over says what does not move', () => {
  const plan = planInstall(linux, '/home/anna/data');
  expect(plan.kind === 'plan' && plan.afterwards.join(' ')).toContain('Authorize again');
});

test.each([
  ['without root', { ...linux, isAdministrator: false }, 'sudo'],
  ['from an AppImage', { ...linux, hasUnit: false }, 'Debian and Red Hat packages'],
  ['without an administrator on Windows', { ...windows, isAdministrator: false }, 'administrator'],
])('%s it is refused with the next step', (_, facts, step) => {
  expect(planInstall(facts, null)).toMatchObject({ kind: 'refused', reason: expect.stringContaining(step) });
});

test('uninstalling keeps the data, and says where it is', () => {
  for (const facts of [linux, windows, mac]) {
    const plan = planUninstall(facts);
    expect(plan.kind === 'plan' && plan.afterwards.join(' ')).toContain(facts.userData);
    expect(
      plan.kind === 'plan' && plan.steps.some((step) => step.kind === 'remove' && step.path === facts.userData),
    ).toBe(false);
  }
});

describe('the command', () => {
  test('a dry run prints each step and does none', async () => {
    const { code, printed, performed } = await run({ isDryRun: true });
    expect([code, performed]).toEqual([0, []]);
    expect(printed).toContain('systemctl enable --now backup-notifier');
    expect(printed).toContain('Nothing was changed.');
  });

  test('a step that fails ends it, with the reason', async () => {
    const { code, printed, performed } = await run({}, linux, 2);
    expect([code, performed.length]).toEqual([3, 2]);
    expect(printed).toContain('Access denied');
    expect(printed).toContain('running the command again is safe');
  });

  test('status says whether it is set up and runs, and exits with 1 where it does not', async () => {
    const { code, printed } = await run({ action: 'status' });
    expect(code).toBe(1);
    expect(printed).toContain('not set up');
    expect(printed).toContain('not running');
  });
});

test('the launch agent runs the engine from sign-in on, with paths as they are', () => {
  const plist = launchAgentPlist({ ...mac, executable: '/Applications/A & B.app/Contents/MacOS/A' });
  expect(plist).toContain('<string>/Applications/A &amp; B.app/Contents/MacOS/A</string>');
  expect(plist).toMatch(/<key>RunAtLoad<\/key>\s*<true\/>/);
});
