import { useEffect, useRef, type RefObject } from 'react';

interface DialogKeys {
  onEnter: () => void;
  onEscape: () => void;
}

/** What Enter does by itself: press it, open it, or begin a new line. */
const ownEnter = 'button, a, textarea, [role="combobox"], [role="menuitem"], [role="option"], [contenteditable]';

/**
 * Enter is OK and Esc is Cancel (product section 2.8), for key presses in the window's surface or with nothing focused.
 * Menus, popovers and dialogs lie outside the surface and keep their keys.
 */
export function useDialogKeys(surface: RefObject<HTMLElement | null>, keys: DialogKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
      const element = surface.current;
      if (element === null || element.inert || !isMeant(element, event.target)) return;
      if (event.key === 'Escape') latest.current.onEscape();
      if (event.key === 'Enter' && !(event.target instanceof Element && event.target.closest(ownEnter))) {
        event.preventDefault();
        latest.current.onEnter();
      }
    };
    // On the window, behind Fluent's own listeners on the document (a tooltip closes on Esc).
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [surface]);
}

function isMeant(surface: HTMLElement, target: EventTarget | null): boolean {
  if (target instanceof Node && surface.contains(target)) return true;
  return target === document.body && document.querySelector('[role="dialog"], [role="alertdialog"]') === null;
}
