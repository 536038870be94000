/** How a service is set up and taken down on each system (product section 12.2). Pure. */
import { serviceNames } from '../../../src-shared/model/service-names.ts';
import { launchAgentPath, launchAgentPlist } from './launch-agent.ts';
import type { ServiceFacts, ServicePlan, ServiceStep } from './service-step.ts';
import { taskXml } from './task-xml.ts';

const name = serviceNames.linux;
const dropIn = `/etc/systemd/system/${name}.service.d/key.conf`;
/** The name is the one under which the engine looks for it. */
export const encryptedKeyPath = `/etc/credstore.encrypted/${name}.key`;

/** @param takeOver - data folder of a user whose program becomes the service; `null`: it begins with nothing */
export function planInstall(facts: ServiceFacts, takeOver: string | null): ServicePlan {
  switch (facts.platform) {
    case 'linux':
      return planLinux(facts, takeOver);
    case 'windows':
      return planWindows(facts, takeOver);
    case 'macos':
      return planMac(facts, takeOver);
  }
}

export function planUninstall(facts: ServiceFacts): ServicePlan {
  const { platform, isAdministrator, userData } = facts;
  if (platform !== 'macos' && !isAdministrator) return needsAdministrator(platform);
  const keep = `Its data stays in ${userData}: settings, history and waiting notifications. Delete the folder if you don't need it any more.`;
  switch (platform) {
    case 'linux':
      return {
        kind: 'plan',
        steps: [
          { kind: 'run', command: ['systemctl', 'disable', '--now', name] },
          { kind: 'remove', path: dropIn },
          { kind: 'run', command: ['systemctl', 'daemon-reload'] },
        ],
        afterwards: [keep, 'From now on, the program sends while its user is signed in.'],
      };
    case 'windows':
      return {
        kind: 'plan',
        steps: [
          { kind: 'run', command: ['schtasks.exe', '/end', '/tn', serviceNames.windows] },
          { kind: 'run', command: ['schtasks.exe', '/delete', '/f', '/tn', serviceNames.windows] },
          { kind: 'remove', path: `${userData}\\service.json` },
        ],
        afterwards: [keep],
      };
    case 'macos':
      return {
        kind: 'plan',
        steps: [
          { kind: 'run', command: ['launchctl', 'bootout', `gui/${facts.userId}/${serviceNames.macos}`] },
          { kind: 'remove', path: launchAgentPath(facts.home) },
        ],
        afterwards: [keep],
      };
  }
}

function planLinux(facts: ServiceFacts, takeOver: string | null): ServicePlan {
  const { isAdministrator, hasUnit, canEncryptKey, hasEncryptedKey, userData } = facts;
  if (!isAdministrator) return needsAdministrator('linux');
  if (!hasUnit) {
    return {
      kind: 'refused',
      reason:
        'The system unit is missing. It comes with the Debian and Red Hat packages, not with an AppImage: install one of these, then run the command again.',
    };
  }
  const makeKey = [
    'umask 077',
    'mkdir -p /etc/credstore.encrypted',
    `head -c 32 /dev/urandom | systemd-creds encrypt --name=${name}.key - ${encryptedKeyPath}`,
  ].join(' && ');
  const key: ServiceStep[] = canEncryptKey
    ? [
        ...(hasEncryptedKey ? [] : [{ kind: 'run', command: ['sh', '-c', makeKey] } as const]),
        {
          kind: 'write',
          path: dropIn,
          text: `[Service]\nLoadCredentialEncrypted=${name}.key:${encryptedKeyPath}\n`,
          mode: 0o644,
        },
      ]
    : [];
  const steps: ServiceStep[] = [
    { kind: 'run', command: ['systemd-sysusers', `/usr/lib/sysusers.d/${name}.conf`] },
    { kind: 'run', command: ['install', '-d', '-m', '0710', '-o', name, '-g', name, userData] },
    ...key,
    ...(takeOver === null
      ? []
      : ([
          { kind: 'take-over', from: takeOver, to: userData },
          { kind: 'run', command: ['chown', '-Rh', `${name}:${name}`, userData] },
        ] as const)),
    { kind: 'run', command: ['systemctl', 'daemon-reload'] },
    { kind: 'run', command: ['systemctl', 'enable', '--now', name] },
  ];
  return {
    kind: 'plan',
    steps,
    afterwards: [
      canEncryptKey
        ? 'systemd protects the key of its secrets, with the TPM or the key of this computer.'
        : `This system's systemd can't protect a key. The key of its secrets is in ${userData}/service.key, which only the service can read.`,
      `To use its windows, add your account to the group: sudo usermod -aG ${name} YOUR-USER. Sign in to the computer again, then start the program.`,
      ...(takeOver === null ? ['Then authorize, and enter the recipients.'] : afterTakeOver(takeOver, userData)),
    ],
  };
}

function planWindows(facts: ServiceFacts, takeOver: string | null): ServicePlan {
  const { isAdministrator, userData, executable } = facts;
  if (!isAdministrator) return needsAdministrator('windows');
  const taskPath = `${userData}\\task.xml`;
  return {
    kind: 'plan',
    steps: [
      { kind: 'write', path: taskPath, text: taskXml({ executable, userData }), mode: 0o600 },
      ...(takeOver === null ? [] : [{ kind: 'take-over', from: takeOver, to: userData } as const]),
      { kind: 'write', path: `${userData}\\service.json`, text: '{}\n', mode: 0o600 },
    ],
    afterwards: [
      'One step is left, because Windows asks for the password of the account that the task runs as. In a console of an administrator, with the account in place of ACCOUNT:',
      `schtasks /create /tn "${serviceNames.windows}" /xml "${taskPath}" /ru ACCOUNT /rp *`,
      `Give that account the right “Log on as a batch job” and full control of ${userData}, and nobody else but administrators. Then start it: schtasks /run /tn "${serviceNames.windows}"`,
      'To use its windows, start the program as an administrator or as that account.',
      ...(takeOver === null ? ['Then authorize, and enter the recipients.'] : afterTakeOver(takeOver, userData)),
    ],
  };
}

function planMac({ home, userId, executable, userData }: ServiceFacts, takeOver: string | null): ServicePlan {
  if (takeOver !== null) {
    return {
      kind: 'refused',
      reason:
        'On macOS the engine works on the data folder of its user, so there is nothing to take over. Leave out --take-over.',
    };
  }
  const path = launchAgentPath(home);
  return {
    kind: 'plan',
    steps: [
      { kind: 'write', path, text: launchAgentPlist({ executable, userData }), mode: 0o644 },
      { kind: 'run', command: ['launchctl', 'bootstrap', `gui/${userId}`, path] },
    ],
    afterwards: [
      'The engine runs while you are signed in to this Mac, with or without its windows. macOS gives no program without a session what this one needs: nothing is sent while nobody is signed in.',
      'Quit the program and start it again: its windows then show the engine.',
    ],
  };
}

function afterTakeOver(from: string, to: string): string[] {
  return [
    'The sign-in and passwords of backup servers were not moved: the keyring of their user protects them. Authorize again in the windows, and enter the passwords again. Until then, notifications wait.',
    `Scripts that name ${from} with --user-data have to name ${to} from now on.`,
  ];
}

function needsAdministrator(platform: 'linux' | 'windows'): ServicePlan {
  return {
    kind: 'refused',
    reason:
      platform === 'windows'
        ? 'Only an administrator can do this: run the command in a console that was started as an administrator.'
        : 'Only root can do this: run the command with sudo.',
  };
}
