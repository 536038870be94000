/** Starting with the desktop on Linux: an entry in the autostart folder (freedesktop.org, Desktop Application Autostart). */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { StartAtSignIn } from '../../settings/start-at-sign-in.ts';

/** In the user's folder for settings. */
export const autostartEntry = 'autostart/backup-notifier.desktop';

export class XdgStartAtSignIn implements StartAtSignIn {
  readonly #path: string;
  readonly #command: readonly string[];
  readonly #makeFolder: (path: string) => Promise<void>;

  /**
   * @param path - of the entry, which need not be there
   * @param command - program and arguments
   * @param makeFolder - makes a folder, and those above it, where it is not there
   */
  constructor(path: string, command: readonly string[], makeFolder: (path: string) => Promise<void>) {
    this.#path = path;
    this.#command = command;
    this.#makeFolder = makeFolder;
  }

  async isOn(): Promise<boolean> {
    const entry = await readFile(this.#path, 'utf8').catch(() => null);
    // Desktops switch an entry off by these keys, and leave it in place.
    return entry !== null && !/^(Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/im.test(entry);
  }

  async set(isOn: boolean): Promise<void> {
    if (!isOn) return await rm(this.#path, { force: true });
    await this.#makeFolder(dirname(this.#path));
    await writeFile(this.#path, describeEntry(this.#command));
  }
}

/** As the Desktop Entry Specification quotes `Exec`: each argument in quotes, `%` doubled, and all of it as a string value. */
function describeEntry(command: readonly string[]): string {
  const quoted = command.map(
    (argument) => `"${argument.replaceAll(/["`$\\]/g, String.raw`\$&`).replaceAll('%', '%%')}"`,
  );
  const exec = quoted
    .join(' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', String.raw`\n`);
  return `[Desktop Entry]
Type=Application
Name=Backup Notifier for Microsoft 365
Comment=Tells by email how backup jobs ended
Exec=${exec}
Terminal=false
X-GNOME-Autostart-enabled=true
`;
}
