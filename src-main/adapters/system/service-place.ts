/** Where a service of this computer keeps its state, and how anybody sees that it is set up (12.2). */
import { accessSync, constants, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { serviceNames } from '../../../src-shared/model/service-names.ts';
import type { EnginePlatform } from '../../../src-shared/model/engine-view.ts';
import { folderName } from './usual-user-data-directory.ts';

export interface ServicePlace {
  userData: string;
  /** Is there as long as the service starts with the computer. */
  marker: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @returns `null` where a service works on the folder of the user who has set it up (macOS) */
export function servicePlaceOf(platform: EnginePlatform, environment: Environment): ServicePlace | null {
  switch (platform) {
    case 'linux':
      return {
        userData: `/var/lib/${serviceNames.linux}`,
        // What `systemctl enable` makes.
        marker: `/etc/systemd/system/multi-user.target.wants/${serviceNames.linux}.service`,
      };
    case 'windows': {
      const userData = join(environment['ProgramData'] || 'C:\\ProgramData', folderName);
      return { userData, marker: join(userData, 'service.json') };
    }
    case 'macos':
      return null;
  }
}

/** @returns the data folder of the service, where there is one and this user may look into it; else `null` */
export function findService(platform: EnginePlatform, environment: Environment): string | null {
  const place = servicePlaceOf(platform, environment);
  if (place === null) return null;
  try {
    lstatSync(place.marker);
    accessSync(place.userData, constants.X_OK);
    return place.userData;
  } catch {
    return null;
  }
}

export function enginePlatformOf(platform: NodeJS.Platform): EnginePlatform {
  if (platform === 'win32') return 'windows';
  return platform === 'darwin' ? 'macos' : 'linux';
}
