/**
 * Access keys (product section 2.8): Alt and the underlined letter of a label. Our own, because `accesskey` needs other
 * modifiers on other systems and cannot be told which control is meant while a dialog is open.
 *
 * Labels carry the mark `&` before their letter. A control names its key with {@link accessKeyProps}; one listener per
 * window, {@link listenForAccessKeys}, does the rest.
 */

export interface LabelParts {
  before: string;
  letter: string;
  after: string;
}

/** Splits a label such as `&From:` at its mark. `letter` is empty where there is none. As in Windows, `&&` is an `&` that is shown. */
export function parseLabel(label: string): LabelParts {
  const [, before, letter = '', after] = /^((?:[^&]|&&)*)(?:&([^&]))?(.*)$/s.exec(label) ?? ['', label, '', ''];
  return { before: withoutDoubling(before), letter, after: withoutDoubling(after) };
}

const withoutDoubling = (text = '') => text.replaceAll('&&', '&');

/** The label as it is read: without the mark, and without a letter that stands behind the text only to be one: `名前(&N):`. */
export function plainLabel(label: string): string {
  const { before, letter, after } = parseLabel(label.replace(/ ?\(&[a-z]\)/i, ''));
  return before + letter + after;
}

/** Attributes for the control that a label belongs to. */
export function accessKeyProps(label: string): { 'data-access-key'?: string; 'aria-keyshortcuts'?: string } {
  const { letter } = parseLabel(label);
  if (letter === '' || !hasAccessKeys()) return {};
  return { 'data-access-key': letter.toLowerCase(), 'aria-keyshortcuts': `Alt+${letter.toUpperCase()}` };
}

/** macOS has no access keys, and Option with a letter types characters there. */
function hasAccessKeys(): boolean {
  return !navigator.userAgent.includes('Macintosh');
}

/** @returns the letter of an access key press in lower case, or `null` for any other key press. */
export function readAccessKey(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
): string | null {
  // Control with Alt is AltGr, which types characters.
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase();
  // A layout without Latin letters still has its keys in their places.
  const [, letter] = /^Key([A-Z])$/.exec(event.code) ?? [];
  return letter === undefined ? null : letter.toLowerCase();
}

/**
 * Handles access keys in this window, and shows the underlines from the first press of Alt until a pointer is used.
 *
 * @returns a function that ends it.
 */
export function listenForAccessKeys(): () => void {
  if (!hasAccessKeys()) return () => {};
  const root = document.documentElement;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Alt') root.dataset['accessKeys'] = 'shown';
    const letter = readAccessKey(event);
    if (letter === null) return;
    const controls = findControls(letter);
    const control = controls[(controls.indexOf(focusedElement()) + 1) % Math.max(1, controls.length)];
    if (control === undefined) return;
    event.preventDefault();
    control.focus();
    // As in Windows: a letter that several controls share moves between them and presses none.
    if (controls.length === 1 && !isTextField(control)) control.click();
  };
  const onPointerDown = () => delete root.dataset['accessKeys'];
  document.addEventListener('keydown', onKeyDown);
  document.addEventListener('pointerdown', onPointerDown);
  return () => {
    document.removeEventListener('keydown', onKeyDown);
    document.removeEventListener('pointerdown', onPointerDown);
  };
}

function findControls(letter: string): HTMLElement[] {
  const dialogs = document.querySelectorAll<HTMLElement>(
    '[role="dialog"]:not([data-leaving]), [role="alertdialog"]:not([data-leaving])',
  );
  const scope: ParentNode = dialogs[dialogs.length - 1] ?? document;
  return [...scope.querySelectorAll<HTMLElement>(`[data-access-key="${letter}"]`)].filter(
    (control) => !control.matches(':disabled, [aria-disabled="true"]') && control.closest('[inert]') === null,
  );
}

function focusedElement(): HTMLElement {
  return document.activeElement instanceof HTMLElement ? document.activeElement : document.body;
}

function isTextField(control: HTMLElement): boolean {
  return control.matches('textarea, [role="combobox"], input:not([type="checkbox"]):not([type="radio"])');
}
