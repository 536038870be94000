import type { MenuItemConstructorOptions } from 'electron';
import { programText } from '../../../src-shared/wording/program-text.ts';

/**
 * The menu bar on macOS, which every program has: it brings the keys for copying and pasting. Electron's own would also
 * reload windows, and what is not saved in them would be gone without a question.
 */
export function describeMacMenu(productName: string, onAbout: () => void): MenuItemConstructorOptions[] {
  return [
    {
      label: productName,
      submenu: [
        { label: programText.aboutProgram(productName), click: onAbout },
        { type: 'separator' },
        { role: 'services' },
        { type: 'separator' },
        { role: 'hide' },
        { role: 'hideOthers' },
        { role: 'unhide' },
        { type: 'separator' },
        { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    { role: 'windowMenu' },
  ];
}
