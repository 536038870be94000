/** Each lint rule and ban is proved on a file that breaks it: a rule that cannot fail protects nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runTool } from '../../harness/run-checks/run-tool.ts';
import { lintArguments } from '../../harness/run-checks/steps/lint.ts';
import { plant, type PlantedTree } from './planted-tree.ts';

/** Path, text, and what the complaint about it must say. */
const violations: readonly [what: string, path: string, text: string, complaint: RegExp][] = [
  ['a floating promise', 'src-main/adapters/system/v1.ts', 'Promise.resolve(1);', /no-floating-promises/],
  [
    'a promise as a condition',
    'src-main/adapters/system/v2.ts',
    'if (Promise.resolve(1)) { new Map(); }',
    /no-misused-promises/,
  ],
  [
    'awaiting what is no promise',
    'src-main/adapters/system/v3.ts',
    'export const f = async () => { await 1; };',
    /await-thenable/,
  ],
  [
    'a switch that forgets a case',
    'src-main/rules/v4.ts',
    "export function f(kind: 'a' | 'b') { switch (kind) { case 'a': return 1; } return 2; }",
    /switch-exhaustiveness-check.*"b"/,
  ],
  ['an explicit any', 'src-shared/model/v5.ts', 'export const f = (x: any) => String(x);', /no-explicit-any/],
  [
    'a member of any',
    'src-main/sources/folder/v6.ts',
    'export const f = (text: string) => JSON.parse(text).id as string;',
    /no-unsafe-member-access/,
  ],
  [
    'an assignment of any',
    'src-main/sources/folder/v7.ts',
    'export const f = (text: string) => { const x = JSON.parse(text); return typeof x; };',
    /no-unsafe-assignment/,
  ],
  [
    'a non-null assertion',
    'src-main/sources/folder/v8.ts',
    'export const f = (x: string | null) => x!.length;',
    /no-non-null-assertion/,
  ],
  ['a default export', 'src-main/sources/folder/v9.ts', 'export default 1;', /no-default-export/],
  [
    'a type imported as a value',
    'src-main/sources/folder/v10.ts',
    "import { Type } from './types.ts'; export let x: Type;",
    /consistent-type-imports/,
  ],
  [
    'a loose comparison',
    'src-main/sources/folder/v11.ts',
    'export const f = (x: string, y: string) => x == y;',
    /eqeqeq/,
  ],
  ['a console', 'src-renderer/api/v12.ts', "console.log('x');", /no-console/],
  [
    'a hook in a condition',
    'src-renderer/components/v13.tsx',
    "import { useState } from 'react'; export function Planted({ on }: { on: boolean }) { if (on) { useState(1); } return <p />; }",
    /rules-of-hooks/,
  ],
  [
    'HTML that React did not make',
    'src-renderer/components/v14.tsx',
    "export const Planted = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;",
    /React children/,
  ],
  [
    'innerHTML',
    'src-renderer/components/v15.ts',
    "export const f = (element: HTMLElement) => { element.innerHTML = ''; };",
    /React children/,
  ],
  [
    'a network of a window',
    'src-renderer/api/v16.ts',
    "export const f = () => fetch('x');",
    /src-shared\/contract\/contract\.ts/,
  ],
  [
    'a raw ipcMain',
    'src-main/adapters/electron/v17.ts',
    "import { ipcMain } from 'electron'; ipcMain.removeAllListeners();",
    /src-main\/ipc/,
  ],
  [
    'a raw ipcMain of a namespace',
    'src-main/adapters/electron/v18.ts',
    "import * as electron from 'electron'; electron.ipcMain.removeAllListeners();",
    /src-main\/ipc/,
  ],
  [
    'a raw ipcRenderer',
    'src-renderer/api/v19.ts',
    "import { ipcRenderer } from 'electron'; void ipcRenderer.invoke('x');",
    /src-renderer\/api/,
  ],
  [
    'a raw ipcRenderer beside the preload',
    'src-preload/v32.ts',
    "import { ipcRenderer } from 'electron'; void ipcRenderer.invoke('x');",
    /preload\.ts alone/,
  ],
  [
    'a raw shell',
    'src-main/adapters/electron/v20.ts',
    "import { shell } from 'electron'; void shell.openExternal('x');",
    /Desktop\.openUrl/,
  ],
  [
    'a raw send',
    'src-main/adapters/electron/v21.ts',
    "import type { BrowserWindow } from 'electron'; export const f = (w: BrowserWindow) => w.webContents.send('x');",
    /Windows\.publish/,
  ],
  ['fetch in a logic room', 'src-main/delivery/v22.ts', "export const f = () => fetch('x');", /HttpClient/],
  [
    'fetch by way of globalThis',
    'src-main/delivery/v23.ts',
    "export const f = () => globalThis.fetch('x');",
    /logic-globals/,
  ],
  ['a timer in a logic room', 'src-main/delivery/v24.ts', 'setTimeout(() => undefined, 1);', /Scheduler\.after/],
  [
    'a timer in the logic of a sender',
    'src-main/senders/microsoft/account/v40.ts',
    'setTimeout(() => undefined, 1);',
    /Scheduler\.after/,
  ],
  ['Date.now in a logic room', 'src-main/rules/v25.ts', 'export const f = () => Date.now();', /Clock\.nowMs/],
  ['new Date() in a logic room', 'src-main/rules/v26.ts', 'export const f = () => new Date();', /Clock\.nowMs/],
  ['Math.random in a logic room', 'src-main/rules/v27.ts', 'export const f = () => Math.random();', /IdSource/],
  [
    'node:fs in a logic room',
    'src-main/rules/v28.ts',
    "import { existsSync } from 'node:fs'; export const f = () => existsSync('x');",
    /src-main\/adapters/,
  ],
  [
    'Electron in a logic room',
    'src-main/health/v29.ts',
    "import { app } from 'electron'; app.quit();",
    /src-main\/platform\/shell\.ts/,
  ],
  ['process in a logic room', 'src-main/settings/v30.ts', 'export const f = () => process.platform;', /src-main\/app/],
  ['Node in the preload', 'src-preload/v31.ts', "import { existsSync } from 'node:fs'; existsSync('x');", /sandbox/],
];

const reportSchema = z.object({
  diagnostics: z.array(
    z.object({
      filename: z.string(),
      code: z.string().default(''),
      message: z.string(),
      help: z.string().nullish(),
    }),
  ),
});

describe('a file that breaks a rule', () => {
  let tree: PlantedTree;
  const complaints = new Map<string, string>();
  beforeAll(async () => {
    tree = plant({
      'src-main/sources/folder/types.ts': 'export interface Type { a: 1 }',
      'src-main/rules/allowed.ts': 'export const f = (nowMs: number) => new Date(nowMs).toISOString();',
      ...Object.fromEntries(violations.map(([, path, text]) => [path, text])),
    });
    // Named folders, because the linter would follow the link to node_modules.
    const folders = ['src-main', 'src-preload', 'src-renderer', 'src-shared'];
    const args = [...lintArguments, '--format=json', ...folders];
    const { output } = await runTool('oxlint/bin/oxlint', args, tree.directory);
    for (const { filename, code, message, help } of reportSchema.parse(JSON.parse(output)).diagnostics) {
      complaints.set(filename, `${complaints.get(filename) ?? ''}${code}: ${message} ${help ?? ''}\n`);
    }
  });
  afterAll(() => tree.remove());

  test.each(violations)('%s is refused, and the complaint says what to do', (_, path, __, complaint) => {
    expect(complaints.get(path)).toMatch(complaint);
  });

  test('a file that breaks none is let through', () => {
    expect(complaints.get('src-main/rules/allowed.ts')).toBeUndefined();
  });
});
