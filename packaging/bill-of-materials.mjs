/**
 * Beside each package, what is in it: a software bill of materials (CycloneDX 1.6, JSON). electron-builder calls this once
 * all packages are made, and publishes what it returns with them.
 *
 * The parts are those that the build itself has found in what it bundled (`third-party-licenses.md`), and Electron. The
 * same package always gets the same bill: it says no time, and its number is made from the package.
 */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '..');
/** What people install. The other files are for the updater. */
const packageFile = /\.(exe|dmg|zip|AppImage|deb|rpm)$/;
const partHeading = /^## (\S+) - (\S+) \((.+)\)$/gm;

/**
 * @param {{ artifactPaths: string[], configuration: { electronVersion?: string | null } }} result - of electron-builder
 * @returns {Promise<string[]>} paths of the bills
 */
export default async function describeParts({ artifactPaths, configuration }) {
  const parts = readParts(configuration.electronVersion ?? readJson('node_modules/electron/package.json').version);
  return Promise.all(
    artifactPaths
      .filter((path) => packageFile.test(path))
      .map(async (path) => {
        const bill = describePackage(basename(path), await hashFile(path), parts);
        const target = `${path}.cdx.json`;
        await writeFile(target, `${JSON.stringify(bill, null, 2)}\n`);
        return target;
      }),
  );
}

function describePackage(fileName, sha256, parts) {
  const { productName, version, license } = readJson('package.json');
  const product = {
    type: 'application',
    'bom-ref': 'product',
    name: productName,
    version,
    licenses: [{ license: { id: license } }],
    hashes: [{ alg: 'SHA-256', content: sha256 }],
    properties: [{ name: 'fileName', value: fileName }],
  };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${toUuid(sha256)}`,
    version: 1,
    metadata: { lifecycles: [{ phase: 'build' }], component: product },
    components: parts,
    dependencies: [{ ref: 'product', dependsOn: parts.map((part) => part['bom-ref']) }],
    // Chromium, Node and their libraries are in Electron, and it does not list them for us.
    compositions: [
      {
        aggregate: 'incomplete',
        assemblies: parts.filter(({ type }) => type === 'framework').map((part) => part['bom-ref']),
      },
    ],
  };
}

function readParts(electronVersion) {
  const texts = ['main', 'renderer'].map((name) =>
    readFileSync(join(root, `out/${name}/third-party-licenses.md`), 'utf8'),
  );
  const found = texts.flatMap((text) => [...text.matchAll(partHeading)]);
  // Main and windows may bundle the same package.
  const bundled = new Map(
    found.map(([, name, version, license]) => [`${name}@${version}`, { name, version, license }]),
  );
  if (bundled.size === 0) throw new Error('The build has listed no bundled packages: build it anew (npm run build).');
  return [
    describePart('framework', { name: 'electron', version: electronVersion, license: 'MIT' }),
    ...[...bundled.values()].map((part) => describePart('library', part)),
  ].toSorted((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
}

function describePart(type, { name, version, license }) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const [group, ownName] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return {
    type,
    'bom-ref': purl,
    ...(group !== undefined && { group }),
    name: ownName,
    version,
    licenses: [{ expression: license }],
    purl,
  };
}

/** A number that depends on nothing but the package (RFC 9562, version 8). */
function toUuid(sha256) {
  const digits = `${sha256.slice(0, 12)}8${sha256.slice(13, 16)}8${sha256.slice(17, 32)}`;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

async function hashFile(path) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
