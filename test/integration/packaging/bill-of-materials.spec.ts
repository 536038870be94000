/** The bill of materials beside each package (`packaging/bill-of-materials.mjs`), held to CycloneDX's own schema. */
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { ensureBuilt, projectRoot } from '../../harness/build/ensure-built.ts';

const partSchema = z.object({ name: z.string(), group: z.string().optional(), version: z.string(), purl: z.string() });
const billSchema = z.object({
  serialNumber: z.string(),
  metadata: z.object({
    component: z.object({ name: z.string(), version: z.string(), hashes: z.array(z.object({ content: z.string() })) }),
  }),
  components: z.array(partSchema),
});
const hookSchema = z.object({ default: z.custom<(result: object) => Promise<string[]>>() });

async function describe(names: readonly string[]): Promise<string[]> {
  const folder = temporaryFolder();
  const artifactPaths = names.map((name) => join(folder, name));
  for (const path of artifactPaths) writeFileSync(path, 'what is in the package');
  const hook = hookSchema.parse(await import(join(projectRoot, 'packaging/bill-of-materials.mjs')));
  return hook.default({ artifactPaths, configuration: { electronVersion: '45.4.1' } });
}

const readText = (path: string): string => readFileSync(path, 'utf8');
const nameOf = ({ group, name, version }: z.infer<typeof partSchema>): string =>
  `${group === undefined ? '' : `${group}/`}${name} - ${version}`;

beforeAll(() => ensureBuilt(), 120_000);

test('each package has a bill, and files for the updater have none', async () => {
  const bills = await describe(['a_1.0.0_amd64.deb', 'a-1.0.0.x86_64.rpm', 'latest.yml', 'a-Setup-1.0.0.exe.blockmap']);

  expect(bills.map((path) => path.replace(/^.*\//, ''))).toEqual([
    'a_1.0.0_amd64.deb.cdx.json',
    'a-1.0.0.x86_64.rpm.cdx.json',
  ]);
});

test('it keeps to the schema, and the schema finds what does not', async () => {
  const [path = ''] = await describe(['a.deb']);
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);

  expect(await validator.validate(readText(path))).toBeNull();
  expect(await validator.validate(readText(path).replace('"library"', '"librery"'))).not.toBeNull();
});

test('it names Electron and each package that the build bundled, and the very file that it is of', async () => {
  const [path = ''] = await describe(['a.deb']);
  const { components, metadata } = billSchema.parse(JSON.parse(readText(path)));
  const licenses = ['main', 'renderer'].map((part) =>
    readText(join(projectRoot, `out/${part}/third-party-licenses.md`)),
  );
  const bundled = licenses.flatMap((text) => [...text.matchAll(/^## (\S+ - \S+) \(/gm)].map(([, name = '']) => name));

  expect(components.map(nameOf).toSorted()).toEqual([...new Set([...bundled, 'electron - 45.4.1'])].toSorted());
  expect(components.find(({ group }) => group === '@azure')?.purl).toMatch(/^pkg:npm\/%40azure\/msal-/);
  expect(metadata.component.hashes.map(({ content }) => content)).toEqual([
    createHash('sha256').update('what is in the package').digest('hex'),
  ]);
});

test('the same package has the same bill, whenever and wherever it is made', async () => {
  const [[one = ''], [other = '']] = [await describe(['a.deb']), await describe(['a.deb'])];

  expect(readText(other)).toBe(readText(one));
});
