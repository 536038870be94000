/** The key of the service as systemd protects it: with the steps of `service install` itself, in a folder of the test's own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { encryptedKeyPath, planInstall } from '../../../src-main/command-line/service/plan-service.ts';
import { credentialName, findKeySource } from '../../../src-main/adapters/service-key/service-key.ts';
import { ServiceKeyVault } from '../../../src-main/adapters/service-key/service-key-vault.ts';
import { serviceNames } from '../../../src-shared/model/service-names.ts';
import { hasTool } from '../../fixtures/has-tool.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { projectRoot } from '../../harness/build/ensure-built.ts';

const plan = planInstall(
  {
    platform: 'linux',
    isAdministrator: true,
    executable: '/opt/backup-notifier/backup-notifier-app',
    userData: '/var/lib/backup-notifier',
    hasUnit: true,
    canEncryptKey: true,
    hasEncryptedKey: false,
    isInstalled: false,
    home: '/root',
    userId: 0,
  },
  null,
);
const steps = plan.kind === 'plan' ? plan.steps : [];
/** It makes the key and encrypts it. */
const makeKey = steps.find((step) => step.kind === 'run' && step.command[0] === 'sh');
const dropIn = steps.find((step) => step.kind === 'write');

const reasons = [
  [!hasTool('systemd-creds'), 'there is no systemd-creds on this machine'],
  [process.getuid?.() !== 0, 'only root encrypts with the key of the computer'],
] as const;
const notRun = reasons.find(([applies]) => applies)?.[1] ?? null;

/** Has this computer another key than its own, in the folder. */
function systemdIn(folder: string) {
  const env = { ...process.env, SYSTEMD_CREDENTIAL_SECRET: join(folder, 'host.key') };
  return (...command: readonly string[]) => {
    const [program = '', ...words] = command;
    const { status, stdout, stderr } = spawnSync(program, words, { env });
    if (status !== 0) throw new Error(`${command.join(' ')}: ${stderr.toString()}`);
    return stdout;
  };
}

test('the key that the installation encrypts is the key of the vault in every run, and is nowhere in clear', async ({
  skip,
}) => {
  if (notRun !== null) return skip(`not run: ${notRun}`);
  if (makeKey?.kind !== 'run') throw new Error('The installation makes no key.');
  const folder = temporaryFolder();
  const run = systemdIn(folder);
  const store = join(folder, 'credstore.encrypted');
  const encrypted = join(store, credentialName);
  run(...makeKey.command.map((word) => word.replaceAll(dirname(encryptedKeyPath), `'${store}'`)));

  /** As systemd does at each start of the service. */
  const vaultOfRun = (name: string) => {
    const credentials = join(folder, name);
    mkdirSync(credentials);
    writeFileSync(
      join(credentials, credentialName),
      run('systemd-creds', 'decrypt', `--name=${credentialName}`, encrypted, '-'),
    );
    const source = findKeySource(folder, { CREDENTIALS_DIRECTORY: credentials });
    expect(source.kind).toBe('credential');
    return { vault: new ServiceKeyVault(source), key: readFileSync(join(credentials, credentialName)) };
  };
  const [first, second] = [vaultOfRun('first'), vaultOfRun('second')];
  const secret = await first.vault.encrypt('Corréct horse');
  expect(await second.vault.decrypt(secret)).toEqual({ kind: 'read', text: 'Corréct horse' });
  expect(first.key).toHaveLength(32);
  expect(Buffer.from(readFileSync(encrypted, 'utf8'), 'base64').includes(first.key)).toBe(false);
});

test('systemd finds no fault in the unit with the key that the installation adds to it', ({ skip }) => {
  if (!hasTool('systemd-analyze')) return skip('not run: there is no systemd-analyze on this machine');
  if (dropIn?.kind !== 'write') throw new Error('The installation adds no key.');
  const units = temporaryFolder();
  const name = `${serviceNames.linux}.service`;
  const unit = readFileSync(join(projectRoot, 'packaging/linux', name), 'utf8');
  writeFileSync(join(units, name), unit.replace(/^ExecStart=\S+/m, 'ExecStart=/bin/true'));
  mkdirSync(join(units, `${name}.d`));
  const verifyWith = (text: string) => {
    writeFileSync(join(units, `${name}.d`, 'key.conf'), text);
    const env = { ...process.env, SYSTEMD_UNIT_PATH: `${units}:` };
    return spawnSync('systemd-analyze', ['verify', '--man=no', name], { env, encoding: 'utf8' });
  };

  expect(verifyWith(dropIn.text)).toMatchObject({ status: 0, stderr: '' });
  // It does read this file.
  expect(verifyWith(dropIn.text.replace('LoadCredentialEncrypted', 'LoadCredentialOdd')).stderr).toContain('Odd');
});
