import { useEffect, type RefObject } from 'react';

/** Ctrl+F, on macOS Cmd+F, goes to the search field, as in every program with one. @param part - has the field in it */
export function useFindKey(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, shiftKey } = event;
      const isMeant = navigator.userAgent.includes('Macintosh') ? metaKey && !ctrlKey : ctrlKey && !metaKey;
      if (!isMeant || altKey || shiftKey || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      // Behind a question that has to be answered first.
      if (document.querySelector('[role="alertdialog"]') !== null) return;
      const field = part.current?.querySelector('input');
      field?.focus();
      field?.select();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [part]);
}
