import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the keyboard in a group whose controls are exchanged: when the focused one goes away, the first of the new ones
 * gets the focus.
 *
 * @param controls - changes when the controls do.
 */
export function useKeptFocus(group: RefObject<HTMLElement | null>, controls: string): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    const element = group.current;
    const enter = () => {
      hadFocus.current = true;
    };
    // Without a next element the control was taken away, or the window is left for the browser: still our place.
    const leave = (event: FocusEvent) => {
      if (event.relatedTarget !== null) hadFocus.current = false;
    };
    element?.addEventListener('focusin', enter);
    element?.addEventListener('focusout', leave);
    return () => {
      element?.removeEventListener('focusin', enter);
      element?.removeEventListener('focusout', leave);
    };
  }, [group]);
  useLayoutEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return;
    group.current?.querySelector<HTMLElement>('button')?.focus();
  }, [group, controls]);
}
