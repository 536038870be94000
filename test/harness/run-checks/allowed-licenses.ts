/** Under which licenses packages may be, by their SPDX ids (https://spdx.org/licenses), each with the reason. */

interface AllowedLicense {
  why: string;
  /** Also for what becomes a part of the program; the others are for tools only. */
  canShip: boolean;
}

const named = 'asks for its text to be passed on, which third-party-licenses.md does';

export const allowedLicenses: Readonly<Record<string, AllowedLicense>> = {
  MIT: { why: named, canShip: true },
  ISC: { why: named, canShip: true },
  'MIT-0': { why: 'asks for nothing', canShip: true },
  '0BSD': { why: 'asks for nothing', canShip: true },
  'BSD-2-Clause': { why: named, canShip: true },
  'BSD-3-Clause': { why: named, canShip: true },
  'Apache-2.0': { why: `${named}; none of ours has a NOTICE`, canShip: true },
  'BlueOak-1.0.0': { why: named, canShip: true },
  'Python-2.0': { why: `${named} (argparse, a part of js-yaml)`, canShip: true },
  'CC0-1.0': { why: 'asks for nothing', canShip: true },
  'MPL-2.0': { why: 'about changes to its own files, which nobody makes; a tool', canShip: false },
  'CC-BY-4.0': { why: 'tables of browsers that a tool reads', canShip: false },
  Unlicense: {
    why: 'gives up all rights, which not every country knows; a tool (fast-sha256, below standardwebhooks)',
    canShip: false,
  },
  WTFPL: { why: 'asks for nothing, but not every lawyer takes it for a license; a tool', canShip: false },
};

/** @param expression - `A OR B`, `A AND B` or one id, also in parentheses; whatever else it may be is not allowed */
export function isAllowedLicense(expression: string, willShip: boolean): boolean {
  const text = expression.trim().replace(/^\((.*)\)$/, '$1');
  if (text.includes(' OR ')) return text.split(' OR ').some((part) => isAllowedLicense(part, willShip));
  if (text.includes(' AND ')) return text.split(' AND ').every((part) => isAllowedLicense(part, willShip));
  const license = Object.hasOwn(allowedLicenses, text) ? allowedLicenses[text] : undefined;
  return license !== undefined && (license.canShip || !willShip);
}
