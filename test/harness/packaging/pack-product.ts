import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronRuntime } from '../electron-runtime/locate-electron-runtime.ts';
import { repositoryRoot } from '../electron-runtime/pinned-runtime.ts';
import { runCommand } from '../electron-runtime/run-command.ts';

export interface PackedProduct {
  /** The unpacked application. */
  directory: string;
  asarPath: string;
  executablePath: string;
  /** What a person starts, and what has the commands. */
  launcherPath: string;
}

export interface PackOptions {
  outputDirectory: string;
  /** The project, built; default: this repository. */
  projectDirectory?: string;
  /** `null`: packed around an empty stand-in, which shows what goes into the archive but cannot be started. */
  runtime: ElectronRuntime | null;
  /** electron-builder settings that a test adds so that the packed program starts on an older runtime. */
  override?: Readonly<Record<string, unknown>>;
  /** Packages to make as well; left out: none. */
  targets?: readonly string[];
  /** Added to the environment of electron-builder. */
  environment?: Readonly<Record<string, string>>;
}

/**
 * Packs what lies in `out/` of the project for Linux.
 *
 * @throws Error with what electron-builder said.
 */
export async function packProduct(options: PackOptions): Promise<PackedProduct> {
  const { outputDirectory, projectDirectory = repositoryRoot, runtime, override } = options;
  const { targets = ['dir'], environment = {} } = options;
  await mkdir(outputDirectory, { recursive: true });
  const configuration = {
    extends: join(repositoryRoot, 'electron-builder.yml'),
    directories: { output: outputDirectory },
    electronDist: runtime?.directory ?? (await makeStandInRuntime(outputDirectory)),
    ...(runtime ? { electronVersion: runtime.version } : { electronFuses: null }),
    ...override,
  };
  const configurationPath = join(outputDirectory, 'configuration.json');
  await writeFile(configurationPath, JSON.stringify(configuration));
  // Its own process, because it writes pages to the console.
  const builder = join(repositoryRoot, 'node_modules/electron-builder/cli.js');
  const project = ['--projectDir', projectDirectory, '--config', configurationPath, '--publish', 'never'];
  await runCommand(process.execPath, [builder, ...project, '--linux', ...targets], { environment });
  const unpacked = (await readdir(outputDirectory)).find((name) => name.endsWith('unpacked'));
  if (unpacked === undefined) throw new Error('electron-builder made no unpacked directory.');
  const directory = join(outputDirectory, unpacked);
  return {
    directory,
    asarPath: join(directory, 'resources/app.asar'),
    executablePath: join(directory, 'backup-notifier-app'),
    launcherPath: join(directory, 'backup-notifier'),
  };
}

async function makeStandInRuntime(outputDirectory: string): Promise<string> {
  const directory = join(outputDirectory, 'stand-in-runtime');
  await mkdir(join(directory, 'resources'), { recursive: true });
  await writeFile(join(directory, 'electron'), '', { mode: 0o755 });
  return directory;
}
