/** What this computer says about services, and how a step of setting one up is done. */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import type { ServiceFacts, ServiceStep } from '../../command-line/service/service-step.ts';
import { encryptedKeyPath } from '../../command-line/service/plan-service.ts';
import { launchAgentPath } from '../../command-line/service/launch-agent.ts';
import { serviceNames } from '../../../src-shared/model/service-names.ts';
import { enginePlatformOf, servicePlaceOf } from './service-place.ts';
import { usualUserDataDirectory } from './usual-user-data-directory.ts';

export function readServiceFacts(): ServiceFacts {
  const platform = enginePlatformOf(process.platform);
  const home = homedir();
  const place = servicePlaceOf(platform, process.env) ?? {
    userData: usualUserDataDirectory(process.platform, process.env, home),
    marker: launchAgentPath(home),
  };
  const userId = process.getuid?.() ?? 0;
  return {
    platform,
    isAdministrator: platform === 'windows' ? isWindowsAdministrator() : userId === 0,
    executable: process.execPath,
    userData: place.userData,
    hasUnit: existsSync(`/usr/lib/systemd/system/${serviceNames.linux}.service`),
    canEncryptKey: platform === 'linux' && existsSync('/usr/bin/systemd-creds'),
    hasEncryptedKey: existsSync(encryptedKeyPath),
    isInstalled: isThere(place.marker),
    home,
    userId,
  };
}

/** @throws Error with what the system says */
export function performServiceStep(step: Exclude<ServiceStep, { kind: 'take-over' }>): void {
  switch (step.kind) {
    case 'run': {
      const [program = '', ...words] = step.command;
      const { error, status, stderr } = spawnSync(program, words, { encoding: 'utf8', windowsHide: true });
      if (error !== undefined) throw error;
      if (status !== 0) throw new Error(stderr.trim() || `${program} ended with code ${String(status)}`);
      return;
    }
    case 'write':
      mkdirSync(dirname(step.path), { recursive: true });
      writeFileSync(step.path, step.text, { mode: step.mode });
      return;
    case 'remove':
      rmSync(step.path, { force: true });
  }
}

/** Only administrators may look into this. */
function isWindowsAdministrator(): boolean {
  return spawnSync('net.exe', ['session'], { windowsHide: true }).status === 0;
}

/** Also a link that leads nowhere. */
function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}
