/** `packaging/installer.nsh` in a small installer: compiled, and run where there is Wine. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasTool } from '../../fixtures/has-tool.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { repositoryRoot } from '../../harness/electron-runtime/pinned-runtime.ts';
import { compileSmallInstaller } from '../../harness/packaging/compile-small-installer.ts';

const product = 'Backup Notifier for Microsoft 365';
const parts = ['installer', 'uninstaller'] as const;

const source = readFileSync(join(repositoryRoot, 'packaging/installer.nsh'), 'utf8');

it('electron-builder’s own script inserts each part that is added to it', () => {
  const templates = join(repositoryRoot, 'node_modules/app-builder-lib/templates/nsis');
  const names = readdirSync(templates).filter((name) => /\.ns[ih]$/.test(name));
  const script = names.map((name) => readFileSync(join(templates, name), 'utf8')).join('\n');
  const inserted = new Set([...script.matchAll(/!insertmacro (custom\w+)/g)].map(([, name = '']) => name));
  const added = [...source.matchAll(/^ *!macro (custom\w+)/gm)].map(([, name = '']) => name);

  expect(added).toEqual(['customHeader', 'customInit', 'customInstall', 'customUnInstall']);
  expect(added.filter((name) => !inserted.has(name))).toEqual([]);
});

describe('makensis', () => {
  beforeEach(({ skip }) => {
    if (!hasTool('makensis')) skip('not run: there is no makensis on this machine');
  });

  it.each(parts)('takes what is added to the %s, without a warning', (part) => {
    expect(compileSmallInstaller({ folder: temporaryFolder(), part }).complaint).toBe('');
  });

  it.each([
    ['a plugin that there is not', 'nsExec::', 'nsExek::', 'Plugin not found'],
    ['a variable that there is not', '$installMode', '$installMood', 'unknown variable'],
    ['a condition that is not closed', '${ifNot} ${isUpdated}', '', 'without a preceding If'],
  ])('finds %s', (_, right, wrong, complaint) => {
    const folder = temporaryFolder();
    const include = join(folder, 'planted.nsh');
    writeFileSync(include, source.replace(right, wrong));
    const complaints = parts.map((part) => compileSmallInstaller({ folder, include, part }).complaint);

    expect(source).toContain(right);
    expect(complaints.join('\n')).toContain(complaint);
  });
});

describe('the installer, run in Wine', () => {
  const tools = ['makensis', 'wine', 'xvfb-run'];
  const missing = tools.find((tool) => !hasTool(tool));
  let work: string;
  let drive: string;
  let installer: string;

  beforeAll(async () => {
    if (missing !== undefined) return;
    work = mkdtempSync(join(tmpdir(), 'windows-installer-'));
    drive = join(work, 'prefix/drive_c');
    await wine('wineboot', '--init');
    const powerShell = join(drive, 'windows/system32/WindowsPowerShell/v1.0/powershell.exe');
    rmSync(powerShell);
    const recorder = join(repositoryRoot, 'test/harness/packaging/recorder.nsi');
    expect(spawnSync('makensis', ['-V1', `-DOUTPUT=${powerShell}`, recorder]).status).toBe(0);
    // Debian's Wine runs no programs of 32 bits, which electron-builder's installers are.
    const [target, folder] = ['amd64-unicode', work];
    await wine(compileSmallInstaller({ folder, part: 'uninstaller', target }).path, '/S');
    installer = compileSmallInstaller({ folder, part: 'installer', target }).path;
  }, 180_000);

  beforeEach(({ skip }) => {
    if (missing !== undefined) skip(`not run: there is no ${missing} on this machine`);
  });

  afterAll(() => {
    if (missing !== undefined) return;
    spawnSync('wineserver', ['--kill'], { env: environment() });
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  });

  it('takes the folder off the PATH that it has left: for one person, then for all, then in another folder', async () => {
    const [first, second, third] = [perUserFolder(), `C:\\Program Files\\${product}`, `C:\\Elsewhere\\${product}`];

    expect(await install('/currentuser')).toEqual({ code: 0, path: [`add User ${first}`] });
    expect(await install('/currentuser', '--updated')).toEqual({ code: 0, path: [`add User ${first}`] });
    expect(await install('/allusers')).toEqual({ code: 0, path: [`remove User ${first}`, `add Machine ${second}`] });
    expect(await install('/allusers', '/folder=C:\\Elsewhere\\')).toEqual({
      code: 0,
      path: [`remove Machine ${second}`, `add Machine ${third}`],
    });
    expect(await uninstall(third, '/S', '/allusers')).toEqual([`remove Machine ${third}`]);
  });

  it('moves a start at sign-in along, with what follows the program in it', async () => {
    const command = (folder: string) => `"${folder}\\${product}.exe" --background --user-data "D:\\x y"`;
    await install('/currentuser');
    await writeRunValue(command(perUserFolder()));

    await install('/currentuser', '/folder=C:\\Moved');
    expect(await readRunValue()).toBe(command(`C:\\Moved\\${product}`));

    // It starts something else, which is left alone.
    await writeRunValue('C:\\other.exe');
    await install('/currentuser', '/folder=C:\\Again');
    expect(await readRunValue()).toBe('C:\\other.exe');
    await uninstall(`C:\\Again\\${product}`, '/S', '/currentuser');
    expect(await readRunValue()).toBe('');
  });

  it('shares its folder with nobody: other files beside it stay, and a filled folder with its name is refused', async () => {
    const others = ['Tools/mine.txt', `Full/${product}/mine.txt`].map((path) => join(drive, path));
    for (const path of others) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, '');
    }

    expect(await install('/allusers', '/folder=C:\\Tools')).toMatchObject({ code: 0 });
    expect(existsSync(join(drive, 'Tools', product, `${product}.exe`))).toBe(true);
    // Once more over itself: the folder is filled, with the program.
    expect(await install('/allusers', '/folder=C:\\Tools')).toMatchObject({ code: 0 });
    expect(await install('/allusers', '/folder=C:\\Full')).toEqual({ code: 2, path: [] });
    await uninstall(`C:\\Tools\\${product}`, '/S', '/allusers');
    expect(existsSync(join(drive, 'Tools', product, `${product}.exe`))).toBe(false);
    expect(others.map((path) => existsSync(path))).toEqual([true, true]);
  });

  it('silent, keeps data unless --delete-app-data is given, and never what updates have left', async () => {
    await install('/currentuser');
    const settings = join(drive, 'users', user(), 'AppData/Roaming', product, 'settings.json');
    const leftByUpdates = join(drive, 'users', user(), 'AppData/Local/backup-notifier-updater');
    mkdirSync(dirname(settings), { recursive: true });
    mkdirSync(leftByUpdates, { recursive: true });
    writeFileSync(settings, '{}');

    await uninstall(perUserFolder(), '/S', '/currentuser');
    expect([existsSync(settings), existsSync(leftByUpdates)]).toEqual([true, false]);
    await install('/currentuser');
    await uninstall(perUserFolder(), '/S', '/currentuser', '--delete-app-data');
    expect(existsSync(settings)).toBe(false);
  });

  function environment(): NodeJS.ProcessEnv {
    return { ...process.env, WINEPREFIX: join(work, 'prefix'), WINEDEBUG: '-all', WINEDLLOVERRIDES: 'mscoree,mshtml=' };
  }

  async function wine(...args: readonly string[]): Promise<{ code: number | null; output: string }> {
    const child = spawn('xvfb-run', ['-a', 'wine', ...args], {
      env: environment(),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    await once(child, 'close');
    return { code: child.exitCode, output };
  }

  function user(): string {
    return process.env['USER'] ?? 'root';
  }

  function perUserFolder(): string {
    return `C:\\users\\${user()}\\AppData\\Local\\Programs\\${product}`;
  }

  async function install(...args: readonly string[]) {
    const { code } = await wine(installer, '/S', ...args);
    return { code, path: takeCalls() };
  }

  async function uninstall(folder: string, ...args: readonly string[]): Promise<string[]> {
    // NSIS wants the last argument as it is, with its blanks and without quotes; with it, the uninstaller is waited for.
    const line = `@"${folder}\\Uninstall ${product}.exe" ${args.join(' ')} _?=${folder}\r\n`;
    writeFileSync(join(drive, 'uninstall.bat'), line);
    await wine('cmd', '/c', 'C:\\uninstall.bat');
    return takeCalls();
  }

  /** How the PATH was to be changed since this was last asked. */
  function takeCalls(): string[] {
    const path = join(drive, 'calls.txt');
    const text = existsSync(path) ? readFileSync(path, 'utf16le') : '';
    rmSync(path, { force: true });
    return [...text.matchAll(/-Action (\w+) -Scope (\w+) -Directory "([^"]*)"/g)].map(
      ([, action = '', scope = '', folder = '']) => `${action} ${scope} ${folder}`,
    );
  }

  const runKey = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run';

  async function writeRunValue(command: string): Promise<void> {
    const file = join(drive, 'run.reg');
    const escaped = command.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
    const key = runKey.replace('HKCU', 'HKEY_CURRENT_USER');
    writeFileSync(file, `REGEDIT4\r\n\r\n[${key}]\r\n"app.backup-notifier"="${escaped}"\r\n`);
    await wine('regedit', '/S', 'C:\\run.reg');
  }

  async function readRunValue(): Promise<string> {
    const { output } = await wine('reg', 'query', runKey, '/v', 'app.backup-notifier');
    return /REG_SZ\s+(.*\S)/.exec(output)?.[1] ?? '';
  }
});
