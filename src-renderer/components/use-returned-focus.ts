import { useEffect, useLayoutEffect, useRef } from 'react';

interface Place {
  element: HTMLElement;
  /** Where to look if the element is gone because of what the dialog did. */
  group: Element | null;
}

/**
 * Gives the focus back to where it was before a dialog opened by itself. (Fluent does so for dialogs that have a trigger.)
 * The dialog may also be another window, for which this one waits.
 * Where something else has taken the focus meanwhile, that stays.
 */
export function useReturnedFocus(isOpen: boolean): void {
  const previous = useRef<Place | null>(null);
  const leaving = useRef<Element | null>(null);
  // Before the effect in which the dialog takes the focus.
  useLayoutEffect(() => {
    const element = document.activeElement;
    if (!isOpen) leaving.current = element?.closest('[role="alertdialog"], [role="dialog"]') ?? null;
    else if (element instanceof HTMLElement) previous.current = { element, group: element.closest('[role="group"]') };
  }, [isOpen]);
  useEffect(() => {
    const place = previous.current;
    if (isOpen || place === null) return;
    previous.current = null;
    // Behind the dialog's own leaving.
    const timer = setTimeout(() => returnTo(place, leaving.current));
    return () => clearTimeout(timer);
  }, [isOpen]);
}

/** For a dialog's surface: while it fades away, neither the focus nor an access key goes to what is in it. */
export function leavingProps(isOpen: boolean): { 'data-leaving'?: string } {
  return isOpen ? {} : { 'data-leaving': '' };
}

/** @param leaving - the dialog that had the focus; another one that has opened meanwhile keeps it. */
function returnTo({ element, group }: Place, leaving: Element | null): void {
  const { activeElement } = document;
  const isFree = activeElement === document.body || leaving?.contains(activeElement) === true;
  if (!isFree) return;
  if (element.isConnected && element.closest('[data-leaving]') === null) element.focus();
  else group?.querySelector('button')?.focus();
}
