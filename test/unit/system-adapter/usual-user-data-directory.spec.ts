import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageManifest from '../../../package.json' with { type: 'json' };
import { usualUserDataDirectory } from '../../../src-main/adapters/system/usual-user-data-directory.ts';

const { productName } = packageManifest;

test.each<[NodeJS.Platform, Record<string, string>, string]>([
  ['win32', { APPDATA: 'C:/Users/ä/AppData/Roaming' }, 'C:/Users/ä/AppData/Roaming'],
  ['win32', {}, join('/home/ä', 'AppData', 'Roaming')],
  ['darwin', { XDG_CONFIG_HOME: '/elsewhere' }, join('/home/ä', 'Library', 'Application Support')],
  ['linux', {}, join('/home/ä', '.config')],
  ['linux', { XDG_CONFIG_HOME: '' }, join('/home/ä', '.config')],
  ['linux', { XDG_CONFIG_HOME: '/elsewhere' }, '/elsewhere'],
])('on %s with %j it lies in %s', (platform, environment, parent) => {
  expect(usualUserDataDirectory(platform, environment, '/home/ä')).toBe(join(parent, productName));
});
