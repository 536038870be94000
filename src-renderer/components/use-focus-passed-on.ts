import { useLayoutEffect, type RefObject } from 'react';

const focusable = 'button, input, textarea, [tabindex="0"]';

/**
 * When a part of the window goes away with the focus in it, what it stood in gets the focus, if it can have it; else the
 * first control of the window. Without this the keyboard would have no place.
 */
export function useFocusPassedOn(part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = part.current;
    return () => {
      if (element?.contains(document.activeElement) !== true) return;
      const around = element.parentElement?.closest<HTMLElement>('[tabindex="0"]');
      // When everything that goes away in this step is gone.
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return;
        const heir = around?.isConnected === true ? around : findFirstControl();
        heir?.focus();
      });
    };
  }, [part]);
}

function findFirstControl(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(`main :is(${focusable})`)].find(
    (control) => control.tabIndex >= 0 && !control.matches(':disabled'),
  );
}
