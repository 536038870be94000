/** What administrators get, held to the form that Windows and macOS expect and to the program's own reading. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../../src-main/policy/parse-policy.ts';
import { projectRoot } from '../../harness/build/ensure-built.ts';
import { policyTemplates } from '../../harness/policy-templates/policy-templates.ts';
import { templateMembers } from '../../harness/policy-templates/template-members.ts';
import { checkPolicyTemplates } from '../../harness/run-checks/steps/policy-templates.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { parseXml, type XmlElement } from '../command-line/task-schema.ts';

const read = (name: string) => readFileSync(join(projectRoot, 'assets/policy', name), 'utf8');
const admx = parseXml(read('backup-notifier.admx'));
const adml = parseXml(read('en-US/backup-notifier.adml'));

const all = (element: XmlElement): XmlElement[] => element.children.flatMap((child) => [child, ...all(child)]);
const named = (root: XmlElement, name: string) => all(root).filter((element) => element.name === name);
const attributesOf = (root: XmlElement, name: string, attribute: string) =>
  named(root, name).map(({ attributes }) => attributes[attribute] ?? '');
const repeated = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) !== at);
/** What `$(string.id)` and `$(presentation.id)` refer to. */
const references = (kind: string) =>
  all(admx).flatMap(({ attributes }) =>
    Object.values(attributes).flatMap((value) => new RegExp(`^\\$\\(${kind}\\.(.*)\\)$`).exec(value)?.[1] ?? []),
  );

describe('the administrative templates', () => {
  test('have no id twice, and ids that Windows takes', () => {
    for (const ids of [
      attributesOf(admx, 'policy', 'name'),
      attributesOf(admx, 'category', 'name'),
      attributesOf(adml, 'string', 'id'),
      attributesOf(adml, 'presentation', 'id'),
    ]) {
      expect(repeated(ids)).toEqual([]);
      expect(ids.filter((id) => !/^[A-Za-z][A-Za-z0-9_]*$/.test(id))).toEqual([]);
    }
    for (const policy of named(admx, 'policy')) {
      const [elements] = named(policy, 'elements');
      expect(repeated((elements?.children ?? []).map(({ attributes }) => attributes['id'] ?? ''))).toEqual([]);
    }
  });

  test('have words for everything, and no words for nothing', () => {
    const strings = attributesOf(adml, 'string', 'id');
    expect(new Set(references('string'))).toEqual(new Set(strings));
    expect(named(adml, 'string').filter(({ text }) => text === '')).toEqual([]);
    expect(references('presentation').toSorted()).toEqual(attributesOf(adml, 'presentation', 'id').toSorted());
  });

  test('refer to categories, to what is supported and to elements that are there', () => {
    const categories = attributesOf(admx, 'category', 'name');
    expect(attributesOf(admx, 'parentCategory', 'ref').filter((ref) => !categories.includes(ref))).toEqual([]);
    expect(new Set(attributesOf(admx, 'supportedOn', 'ref').filter(Boolean))).toEqual(
      new Set(attributesOf(admx, 'definition', 'name')),
    );
    for (const policy of named(admx, 'policy')) {
      const id = /^\$\(presentation\.(.*)\)$/.exec(policy.attributes['presentation'] ?? '')?.[1];
      const presentation = named(adml, 'presentation').find(({ attributes }) => attributes['id'] === id);
      const elements = named(policy, 'elements').flatMap(({ children }) => children);
      const shown = (presentation?.children ?? []).flatMap(({ attributes }) => attributes['refId'] ?? []);
      expect(shown).toEqual(elements.map(({ attributes }) => attributes['id']));
    }
  });

  test('have what a policy consists of in the order of the schema', () => {
    const order = ['parentCategory', 'supportedOn', 'enabledValue', 'disabledValue', 'elements'];
    for (const { children } of named(admx, 'policy')) {
      const places = children.map(({ name }) => order.indexOf(name));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places).not.toContain(-1);
    }
    expect(admx.children.map(({ name }) => name)).toEqual([
      'policyNamespaces',
      'resources',
      'supportedOn',
      'categories',
      'policies',
    ]);
  });

  test('write values that the program reads, where it reads them', () => {
    const root = 'SOFTWARE\\Policies\\BackupNotifier';
    for (const { name, example, canBeRecommended } of templateMembers) {
      const keys = named(admx, 'policy')
        .filter((policy) => [policy, ...all(policy)].some(({ attributes }) => attributes['valueName'] === name))
        .map(({ attributes }) => attributes['key']);
      expect(keys).toEqual(canBeRecommended ? [root, `${root}\\Recommended`] : [root]);
      const beside = { MicrosoftClientId: '11112222-3333-4444-5555-666677778888', MicrosoftTenantId: 'contoso.com' };
      const value = { ...beside, [name]: typeof example === 'boolean' ? Number(example) : example };
      expect(parsePolicy([{ place: name, kind: 'read', value }]).problems).toEqual([]);
    }
    const values = named(admx, 'enum').map((each) => [
      each.attributes['valueName'],
      named(each, 'string').map(({ text }) => text),
    ]);
    expect(Object.fromEntries(values)).toMatchObject({ Theme: ['system', 'light', 'dark'] });
  });
});

/** What plutil makes of it as JSON. */
function valueOf({ name, children, text }: XmlElement): unknown {
  switch (name) {
    case 'dict':
      return Object.fromEntries(
        children.flatMap((child, at) => {
          const value = children[at + 1];
          return child.name === 'key' && value !== undefined ? [[child.text, valueOf(value)]] : [];
        }),
      );
    case 'array':
      return children.map(valueOf);
    case 'integer':
      return Number(text);
    case 'string':
      return text;
    default:
      return name === 'true';
  }
}

describe('the configuration profile', () => {
  const profile = read('backup-notifier.mobileconfig');
  /** As an administrator does who wants all of it. */
  const taken = profile.replace(/<!-- [^<>]*\n(\s*<key>[\s\S]*?)-->/g, '$1');
  const hasPlistutil = spawnSync('plistutil', ['--version']).error === undefined;

  test.skipIf(!hasPlistutil).each([
    ['as it is', profile, []],
    ['with everything out of its comments', taken, templateMembers.map(({ name }) => name)],
  ])('is a property list %s (plistutil of Debian’s libplist-utils)', (_, text, names) => {
    const path = join(temporaryFolder(), 'profile.plist');
    writeFileSync(path, text);
    // What is XML already it would hand on as it is.
    const binary = `${path}.bin`;
    expect(spawnSync('plistutil', ['-i', path, '-f', 'bin', '-o', binary]).status).toBe(0);
    const { stdout } = spawnSync('plistutil', ['-i', binary, '-f', 'xml', '-o', '-'], { encoding: 'utf8' });
    const [list] = parseXml(stdout.replace(/<!DOCTYPE[^>]*>\s*/, '')).children;
    const { PayloadContent } = (list === undefined ? {} : valueOf(list)) as {
      PayloadContent?: Record<string, unknown>[];
    };
    const payload = PayloadContent?.[0];
    const values = Object.fromEntries(Object.entries(payload ?? {}).filter(([key]) => !key.startsWith('Payload')));
    const { problems } = parsePolicy([{ place: 'profile', kind: 'read', value: values }]);
    expect([problems, payload?.['PayloadType']]).toEqual([[], 'app.backup-notifier']);
    expect(Object.keys(values)).toEqual([...names, 'Recommended']);
  });

  test('takes every value out of its own comment', () => {
    expect(taken.match(/<!--/g)?.length).toBe(3);
    expect(taken).not.toContain('--\n');
  });
});

describe('the check of what is written', () => {
  test('is passed by what is there', async () => {
    expect((await checkPolicyTemplates(projectRoot)).isPassed).toBe(true);
  });

  test('names what is missing, and what is out of date', async () => {
    const root = temporaryFolder();
    for (const { name, render } of policyTemplates.slice(1)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), name.endsWith('.md') ? 'old' : await render());
    }
    const { isPassed, details } = await checkPolicyTemplates(root);
    expect([isPassed, details.split('\n')]).toEqual([
      false,
      [
        'assets/policy/backup-notifier.admx is missing',
        'docs/policy.md is out of date',
        'Run `npm run policy`, and commit them.',
      ],
    ]);
  });
});
