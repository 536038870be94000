/** Menus that Electron has no own form of: the bar of macOS, and the one of the right mouse button. */
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { textsOf } from '../../../src-shared/languages/languages.ts';
import type { LanguageCode } from '../../../src-shared/model/language.ts';

/**
 * The menu bar on macOS, which every program has: it brings the keys for copying and pasting. Electron's own would also
 * reload windows, and what is not saved in them would be gone without a question.
 */
export function describeMacMenu(
  language: LanguageCode,
  productName: string,
  onAbout: () => void,
): MenuItemConstructorOptions[] {
  return [
    {
      label: productName,
      submenu: [
        { label: textsOf(language).desktop.menus.about(productName), click: onAbout },
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

type TextPlace = Pick<ContextMenuParams, 'isEditable' | 'selectionText'> & {
  editFlags: Pick<ContextMenuParams['editFlags'], 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'>;
};

/** What the right mouse button offers: in a field to write in, and on text that is selected. @returns empty: nothing */
export function describeTextMenu({ isEditable, selectionText, editFlags }: TextPlace): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { role: 'copy', enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { role: 'cut', enabled: editFlags.canCut },
    copy,
    { role: 'paste', enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', enabled: editFlags.canSelectAll },
  ];
}
