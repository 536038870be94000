/** Each import rule is proved on a file that breaks it: a rule that cannot fail protects nothing. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../harness/build/ensure-built.ts';
import { checkImportRules } from '../../harness/run-checks/steps/import-rules.ts';
import { plant, type PlantedTree } from './planted-tree.ts';

/** Path, text, and the rule that must complain about it. */
const violations: readonly [what: string, path: string, text: string, rule: string][] = [
  [
    'Electron in a logic room',
    'src-main/rules/p1.ts',
    "import { app } from 'electron'; app.quit();",
    'electron-at-the-edge',
  ],
  [
    'a type of Electron in a logic room',
    'src-main/health/p2.ts',
    "import type { App } from 'electron'; export let app: App;",
    'electron-at-the-edge',
  ],
  [
    'a type of Electron where requests are checked',
    'src-main/ipc/p46.ts',
    "import type { IpcMainInvokeEvent } from 'electron'; export let event: IpcMainInvokeEvent;",
    'electron-at-the-edge',
  ],
  [
    'files in the policy',
    'src-main/rules/p3.ts',
    "import { readFileSync } from 'node:fs'; readFileSync('x');",
    'logic-without-node',
  ],
  [
    'timers in the delivery',
    'src-main/delivery/p4.ts',
    "import { setTimeout } from 'timers/promises'; void setTimeout(1);",
    'logic-without-node',
  ],
  [
    'a library in a logic room',
    'src-main/sources/folder/p5.ts',
    "import { writeFile } from 'atomically'; void writeFile('x', '');",
    'logic-without-libraries',
  ],
  [
    'a logic room that uses an adapter',
    'src-main/journal/p6.ts',
    "import '../adapters/system/planted.ts';",
    'room-journal',
  ],
  [
    'a creator of a room that needs Electron',
    'src-main/history/create-p50.ts',
    "import '../adapters/electron/planted.ts';",
    'creators-join-a-room',
  ],
  [
    'a creator of a room that needs the rest of the program',
    'src-main/sources/folder/create-p51.ts',
    "import '../../app/planted.ts';",
    'creators-join-a-room',
  ],
  [
    'a logic room that uses a creator, and with it adapters',
    'src-main/health/p52.ts',
    "import './create-planted.ts';",
    'creators-are-for-the-app',
  ],
  [
    'a logic room that uses one it has no business with',
    'src-main/rules/p7.ts',
    "import '../settings/planted.ts';",
    'room-rules',
  ],
  [
    'a delivery that knows an account',
    'src-main/delivery/p42.ts',
    "import '../senders/microsoft/account/planted.ts';",
    'senders-behind-their-port',
  ],
  [
    'an account that uses the library behind its port',
    'src-main/senders/microsoft/account/p43.ts',
    "import '../sign-in/planted.ts';",
    'room-senders',
  ],
  [
    'a sender that uses another',
    'src-main/senders/carrier-pigeon/p76.ts',
    "import '../microsoft/account/planted.ts';",
    'senders-apart',
  ],
  [
    'the account of every service that knows one of them',
    'src-main/senders/account/p77.ts',
    "import '../microsoft/account/planted.ts';",
    'senders-apart',
  ],
  [
    'files in the logic of a sender',
    'src-main/senders/microsoft/p44.ts',
    "import { readFileSync } from 'node:fs'; readFileSync('x');",
    'logic-without-node',
  ],
  [
    'sending through Graph that knows how to sign in',
    'src-main/senders/microsoft/graph/p45.ts',
    "import '../sign-in/planted.ts';",
    'adapter-graph',
  ],
  [
    'a logic room that knows the contract',
    'src-main/channels/email/p8.ts',
    "import '../../../src-shared/contract/planted.ts';",
    'room-channels',
  ],
  [
    'delivery that knows a channel',
    'src-main/delivery/p71.ts',
    "import '../channels/email/planted.ts';",
    'channels-behind-their-port',
  ],
  [
    'a watch that knows a product',
    'src-main/sources/backup-servers/p74.ts',
    "import './vb365/planted.ts';",
    'products-behind-their-port',
  ],
  [
    'a product that uses another',
    'src-main/sources/backup-servers/vbr/p75.ts',
    "import '../vb365/planted.ts';",
    'products-apart',
  ],
  [
    'the output of a tool that knows its reader',
    'src-main/sources/readers/p76.ts',
    "import './restic/planted.ts';",
    'readers-behind-their-port',
  ],
  [
    'a reader that uses another',
    'src-main/sources/readers/borg/p77.ts',
    "import '../restic/planted.ts';",
    'readers-apart',
  ],
  ['a channel that uses another', 'src-main/channels/teams/p72.ts', "import '../email/planted.ts';", 'channels-apart'],
  [
    'facts that know a channel',
    'src-main/notifications/facts/p73.ts',
    "import '../../channels/planted.ts';",
    'room-facts',
  ],
  [
    'a port of the system that uses a room',
    'src-main/platform/p9.ts',
    "import '../settings/planted.ts';",
    'room-platform',
  ],
  ['an adapter that uses another', 'src-main/adapters/disk/p10.ts', "import '../system/planted.ts';", 'adapter-disk'],
  [
    'an adapter that uses a room whose port it does not implement',
    'src-main/adapters/sqlite/p11.ts',
    "import '../../rules/planted.ts';",
    'adapter-sqlite',
  ],
  [
    'an adapter that no line describes',
    'src-main/adapters/carrier-pigeon/p12.ts',
    "import '../../delivery/planted.ts';",
    'known-adapter',
  ],
  [
    'MSAL outside its adapter',
    'src-main/senders/microsoft/graph/p13.ts',
    "import '@azure/msal-node';",
    'only-sign-in-uses-azure-msal-node',
  ],
  [
    'the Graph client outside its adapter',
    'src-main/app/start-engine.ts',
    "import '@microsoft/microsoft-graph-client';",
    'only-graph-uses-microsoft-microsoft-graph-client',
  ],
  [
    'electron-log outside its adapter',
    'src-main/ipc/p15.ts',
    "import 'electron-log/node.js';",
    'only-log-uses-electron-log',
  ],
  [
    'atomically outside its adapter',
    'src-main/adapters/log/p31.ts',
    "import 'atomically';",
    'only-disk-uses-atomically',
  ],
  [
    'electron-store outside its adapter',
    'src-main/adapters/disk/p43.ts',
    "import 'electron-store';",
    'only-electron-uses-electron-store',
  ],
  [
    'the engine of electron-store without electron-store',
    'src-main/adapters/disk/p44.ts',
    "import 'conf';",
    'product-without-development-packages',
  ],
  [
    'electron-updater outside its adapter',
    'src-main/adapters/electron/p38.ts',
    "import 'electron-updater';",
    'only-updater-uses-electron-updater',
  ],
  ['a room of updates that fetches by itself', 'src-main/updates/p39.ts', "import 'node:https';", 'logic-without-node'],
  [
    'the updater in a program that also runs without Electron',
    'src-main/app/start-engine.ts',
    "import '../adapters/updater/planted.ts';",
    'app-without-electron',
  ],
  [
    'node:sqlite outside its adapter',
    'src-main/adapters/disk/p16.ts',
    "import { DatabaseSync } from 'node:sqlite'; new DatabaseSync('x');",
    'only-sqlite-uses-node-sqlite',
  ],
  [
    'a thread that is started past runInThread',
    'src-main/adapters/system/p32.ts',
    "import { Worker } from 'node:worker_threads'; new Worker('x');",
    'only-threads-uses-worker-threads',
  ],
  [
    'a thread that needs the program',
    'src-main/threads/p33.ts',
    "import '../adapters/electron/planted.ts';",
    'thread-is-a-root',
  ],
  [
    'a program that contains a thread',
    'src-main/app/start-engine.ts',
    "import '../threads/planted.ts';",
    'threads-are-started',
  ],
  [
    'a request handler that uses an adapter',
    'src-main/ipc/p17.ts',
    "import '../adapters/system/planted.ts';",
    'ipc-without-adapters',
  ],
  [
    'a program that needs Electron',
    'src-main/app/start-engine.ts',
    "import '../adapters/electron/planted.ts';",
    'app-without-electron',
  ],
  [
    'an engine that needs a desktop',
    'src-main/app/start-engine.ts',
    "import '../platform/shell.ts';",
    'engine-without-shell',
  ],
  [
    'a creator of a room that needs a desktop',
    'src-main/health/create-p53.ts',
    "import '../platform/shell.ts';",
    'engine-without-shell',
  ],
  [
    'a desktop that is more than types',
    'src-main/platform/shell.ts',
    "import '../adapters/system/planted.ts';",
    'platform-is-types',
  ],
  [
    'an area of the program that needs Electron',
    'src-main/app/p40.ts',
    "import '../adapters/electron/planted.ts';",
    'app-without-electron',
  ],
  ['an entry that does more than start', 'src-main/main.ts', "import './rules/planted.ts';", 'main-is-an-entry'],
  [
    'a platform that is more than types',
    'src-main/platform/system.ts',
    "import '../adapters/system/planted.ts';",
    'platform-is-types',
  ],
  [
    'a preload that does more than expose the contract',
    'src-preload/p21.ts',
    "import 'node:fs';",
    'preload-exposes-the-contract',
  ],
  [
    'a window that uses main',
    'src-renderer/features/p22.ts',
    "import '../../src-main/rules/planted.ts';",
    'renderer-in-its-sandbox',
  ],
  ['a window that uses Electron', 'src-renderer/features/p23.ts', "import 'electron';", 'electron-at-the-edge'],
  [
    'a window that uses Node',
    'src-renderer/api/p24.tsx',
    "import 'node:path'; export const a = <b></b>;",
    'renderer-without-node',
  ],
  [
    'a component that knows a feature',
    'src-renderer/components/p25.ts',
    "import '../features/planted.ts';",
    'renderer-layers',
  ],
  ['shared code that uses a library', 'src-shared/model/p26.ts', "import 'react';", 'shared-stands-alone'],
  [
    'a model that knows the contract',
    'src-shared/model/p27.ts',
    "import '../contract/planted.ts';",
    'model-stands-alone',
  ],
  ['a model that knows the forms', 'src-shared/model/p61.ts', "import '../forms/planted.ts';", 'model-stands-alone'],
  [
    'forms that know the contract',
    'src-shared/forms/p62.ts',
    "import '../contract/planted.ts';",
    'forms-know-the-model',
  ],
  [
    'a logic room that knows forms',
    'src-main/rules/p63.ts',
    "import '../../src-shared/forms/planted.ts';",
    'room-rules',
  ],
  [
    'a model that knows the words for it',
    'src-shared/model/failures/p46.ts',
    "import '../../wording/planted.ts';",
    'model-stands-alone',
  ],
  [
    'words that know how they reach a window',
    'src-shared/wording/p47.ts',
    "import '../contract/planted.ts';",
    'wording-without-contract',
  ],
  [
    'a room that decides and knows words',
    'src-main/delivery/p48.ts',
    "import '../../src-shared/wording/planted.ts';",
    'room-delivery',
  ],
  [
    'a product that contains parts of the tests',
    'src-main/app/start-engine.ts',
    "import '../../test/planted.ts';",
    'product-without-tests',
  ],
  [
    'a product that needs a development package',
    'src-main/adapters/system/p29.ts',
    "import 'vite';",
    'product-without-development-packages',
  ],
  ['an import of nothing', 'src-main/sources/folder/p30.ts', "import './not-there.ts';", 'no-unresolved'],
];

const cycle = ['src-main/journal/cycle-a.ts', 'src-main/journal/cycle-b.ts'] as const;
const typeCycle = [
  'src-main/senders/microsoft/account/cycle-a.ts',
  'src-main/senders/microsoft/account/cycle-b.ts',
] as const;
/** Breaks no rule: what joins a room with adapters may use Node too. */
const creator = 'src-main/health/create-planted.ts';
const importable = [
  'src-main/channels',
  'src-main/channels/email',
  'src-main/rules',
  'src-main/sources/backup-servers/vb365',
  'src-main/sources/readers/restic',
  'src-main/settings',
  'src-main/senders/microsoft/account',
  'src-main/senders/microsoft/sign-in',
  'src-main/delivery',
  'src-main/adapters/system',
  'src-main/adapters/electron',
  'src-main/adapters/updater',
  'src-main/threads',
  'src-main/app',
  'src-renderer/features',
  'src-shared/contract',
  'src-shared/forms',
  'src-shared/wording',
  'test',
];

function plantedFiles(): Record<string, string> {
  const files: Record<string, string> = {
    [cycle[0]]: "import { b } from './cycle-b.ts'; export const a = () => b;",
    [cycle[1]]: "import { a } from './cycle-a.ts'; export const b = () => a;",
    [typeCycle[0]]: "import type { B } from './cycle-b.ts'; export interface A { b: B }",
    [typeCycle[1]]: "import type { A } from './cycle-a.ts'; export interface B { a: A }",
  };
  files[creator] = "import { readFileSync } from 'node:fs'; import '../adapters/system/planted.ts'; readFileSync('x');";
  for (const folder of importable) files[`${folder}/planted.ts`] = 'export {};';
  for (const [, path, text] of violations) files[path] = `${files[path] ?? ''}${text}\n`;
  return files;
}

describe('a file that breaks a rule', () => {
  let tree: PlantedTree;
  let complaints: string;
  beforeAll(async () => {
    tree = plant(plantedFiles());
    complaints = (await checkImportRules(tree.directory)).details;
  });
  afterAll(() => tree.remove());

  test.each(violations)('%s is refused', (_, path, __, rule) => {
    expect(complaintsAbout(path)).toContain(rule);
  });

  test('two files that import each other are refused, also when they only share types', () => {
    for (const [path] of [cycle, typeCycle]) expect(complaintsAbout(path)).toContain('no-cycles');
  });

  test('a creator beside a room may use Node and adapters', () => {
    expect(complaintsAbout(creator)).toEqual([]);
  });

  test('a complaint gives the reason of the rule', () => {
    expect(complaints).toMatch(/logic-without-node: Logic rooms are pure, so that tests decide/);
  });

  /** The names of the rules that complain about a file. */
  function complaintsAbout(path: string): string[] {
    return [...complaints.matchAll(/^(\S+) -> .*\n {2}([\w-]+):/gm)].flatMap(([, from, rule]) =>
      from === path && rule !== undefined ? [rule] : [],
    );
  }
});

test('every TypeScript file of the product is looked at', async () => {
  const { summary } = await checkImportRules(projectRoot);
  const sources = ['src-main', 'src-preload', 'src-renderer', 'src-shared'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.tsx?$/.test(name),
    ),
  );
  expect(sources.length).toBeGreaterThan(0);
  expect(Number.parseInt(summary)).toBeGreaterThan(sources.length);
});

test('a tree in which nothing can be parsed does not pass', async () => {
  const empty = plant({ 'src-main/README.md': 'Nothing to see.' });
  try {
    expect((await checkImportRules(empty.directory)).isPassed).toBe(false);
  } finally {
    empty.remove();
  }
});
