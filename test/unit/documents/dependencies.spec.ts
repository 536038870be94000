/** What the product is made of: exact versions with checksums, and nothing that may run code unasked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { projectRoot } from '../../harness/build/ensure-built.ts';

const read = (name: string): string => readFileSync(join(projectRoot, name), 'utf8');
const manifest = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(JSON.parse(read('package.json')));
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        resolved: z.string().optional(),
        integrity: z.string().optional(),
        hasInstallScript: z.boolean().optional(),
        dev: z.boolean().optional(),
        optional: z.boolean().optional(),
        os: z.array(z.string()).optional(),
        cpu: z.array(z.string()).optional(),
      }),
    ),
  })
  .parse(JSON.parse(read('package-lock.json')));

test('every version is exact', () => {
  const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  expect(all.filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
});

describe('the lock file', () => {
  const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

  test('names one place at most where packages come from, and none without TLS', () => {
    const addresses = installed.flatMap(([, { resolved }]) => (resolved === undefined ? [] : [new URL(resolved)]));

    expect(installed.length).toBeGreaterThan(100);
    expect(addresses.filter(({ protocol }) => protocol !== 'https:')).toEqual([]);
    expect(new Set(addresses.map(({ origin }) => origin)).size).toBeLessThanOrEqual(1);
  });

  test('holds the checksum of every package, except of tools’ binaries for other systems', () => {
    const unchecked = installed.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true);
    const isForeignTool = ({ dev, optional, os, cpu }: (typeof unchecked)[number][1]): boolean =>
      dev === true && optional === true && (os !== undefined || cpu !== undefined);

    expect(unchecked.filter(([, entry]) => !isForeignTool(entry)).map(([path]) => path)).toEqual([]);
  });
});

describe('install scripts', () => {
  test('are allowed or denied by name, each that there is and no other', () => {
    const withScript = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript === true);
    const names = withScript.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));

    expect(Object.keys(manifest.allowScripts).toSorted()).toEqual([...new Set(names)].toSorted());
  });

  test('that nobody has named fail the install', () => {
    expect(read('.npmrc')).toContain('strict-allow-scripts=true\n');
  });
});
