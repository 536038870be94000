import { expect, test } from 'vitest';
import { describeMacMenu, describeTextMenu } from '../../../src-main/adapters/electron/describe-menus.ts';

const editFlags = { canCut: false, canCopy: false, canPaste: true, canSelectAll: true };

test('a field to write in offers to paste with the mouse', () => {
  expect(describeTextMenu({ isEditable: true, selectionText: '', editFlags })).toEqual([
    { role: 'cut', enabled: false },
    { role: 'copy', enabled: false },
    { role: 'paste', enabled: true },
    { type: 'separator' },
    { role: 'selectAll', enabled: true },
  ]);
});

test('selected text can be copied, and elsewhere there is no menu', () => {
  const flags = { ...editFlags, canCopy: true };
  expect(describeTextMenu({ isEditable: false, selectionText: 'request id', editFlags: flags })).toEqual([
    { role: 'copy', enabled: true },
  ]);
  expect(describeTextMenu({ isEditable: false, selectionText: ' ', editFlags: flags })).toEqual([]);
});

test('the menu bar of macOS has nothing that reloads a window or opens its tools', () => {
  const roles = JSON.stringify(describeMacMenu('en', 'Backup Notifier', () => {}));
  expect(roles).toContain('editMenu');
  expect(roles).not.toMatch(/reload|devtools|viewMenu|fileMenu/i);
});

test('About in it is the product’s own window', () => {
  let opened = 0;
  const [application] = describeMacMenu('en', 'Backup Notifier', () => (opened += 1));
  const submenu = application?.submenu as { label?: string; click?: () => void }[];
  submenu.find(({ label }) => label === 'About Backup Notifier')?.click?.();
  expect(opened).toBe(1);
});
