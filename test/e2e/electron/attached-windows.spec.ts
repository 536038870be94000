/** Real windows of an engine that is another process, which runs without a display. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchElectron, prepareEngineCommand } from '../../harness/electron-runtime/launch-electron.ts';
import { repositoryRoot } from '../../harness/electron-runtime/pinned-runtime.ts';
import { adminAccount } from '../../harness/microsoft-emulator/emulated-directory.ts';
import { startMicrosoftEmulator } from '../../harness/microsoft-emulator/microsoft-emulator.ts';
import { walkSignIn } from '../../harness/microsoft-emulator/sign-in-visitor.ts';
import { enableFor, press } from '../support/steps.ts';
import { expect, test } from './electron-test.ts';

async function startEngine(userDataDirectory: string, microsoftOrigin: string): Promise<ChildProcess> {
  const command = prepareEngineCommand({ userDataDirectory, microsoftOrigin });
  const engine = spawn(command.executablePath, command.arguments, {
    env: command.environment,
    cwd: repositoryRoot,
    stdio: 'ignore',
  });
  await once(engine, 'spawn');
  return engine;
}

async function end(engine: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (engine.exitCode === null && engine.signalCode === null) {
    engine.kill(signal);
    await once(engine, 'exit');
  }
  return engine.exitCode;
}

test.skip(process.platform !== 'linux', 'Elsewhere the engine runs with a desktop.');

test('two programs attach, authorize and see the same; the engine is killed, comes back and sends', async ({
  userDataDirectory,
}) => {
  const emulator = await startMicrosoftEmulator({ hasLimits: false });
  const { origin } = emulator;
  const engineFolder = join(userDataDirectory, 'engine');
  let engine = await startEngine(engineFolder, origin);
  const open = async (name: string) => {
    const running = await launchElectron({
      userDataDirectory: join(userDataDirectory, name),
      microsoftOrigin: origin,
      arguments: ['--attach', engineFolder],
    });
    const options = await running.firstWindow();
    await options.getByRole('button', { name: 'OK' }).waitFor();
    return { running, options };
  };
  const [first, second] = [await open('first'), await open('second')];
  try {
    const title = first.running.application.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getTitle(),
    );
    expect(await title).toBe('Options (service)');

    const address = first.running.application.evaluate(({ shell }) => {
      const { promise, resolve } = Promise.withResolvers<string>();
      shell.openExternal = (url: string) => Promise.resolve(resolve(url));
      return promise;
    });
    await press(first.options, 'Authorize now');
    await walkSignIn(await address, { account: adminAccount.address });
    // The first account switches notifications on by itself: not while the box is ticked.
    await expect(first.options.getByText('Token is valid')).toBeVisible();
    await enableFor(first.options, 'backup@contoso.com');
    await press(first.options, 'Apply');
    await expect(first.options.getByText('Token is valid')).toBeVisible();
    await expect(second.options.getByText('Token is valid')).toBeVisible();
    await expect(second.options.getByLabel('To:')).toHaveValue('backup@contoso.com');

    emulator.faults.set('slow', { heldUntilCleared: true });
    const sessions = join(engineFolder, 'sessions');
    mkdirSync(sessions, { recursive: true });
    writeFileSync(join(sessions, 'a.part'), JSON.stringify({ job: { name: 'restic home' }, result: 'Success' }));
    renameSync(join(sessions, 'a.part'), join(sessions, 'a.json'));
    await emulator.waitForRequest(({ path }) => path.endsWith('/sendMail'));
    await end(engine, 'SIGKILL');
    for (const { options } of [first, second])
      await expect(options.getByText('The engine isn’t running')).toBeVisible();
    emulator.faults.clear();

    engine = await startEngine(engineFolder, origin);
    for (const { options } of [first, second]) await expect(options.getByText('The engine isn’t running')).toBeHidden();
    const [message] = await emulator.waitForMessages(1);
    expect(message?.subject).toContain('restic home');
  } finally {
    await first.running.close();
    await second.running.close();
    const code = await end(engine, 'SIGTERM');
    await emulator.stop();
    expect(code).toBe(0);
  }
});
