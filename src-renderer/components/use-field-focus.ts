import { useEffect, type RefObject } from 'react';

/** A field that gets the focus, as its control names itself by `data-field`. Each new object moves the focus again. */
export type FieldFocus = { field: string } | null;

/** @param within - where the field is; default: anywhere in the window */
export function useFieldFocus(focus: FieldFocus, within?: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (focus === null) return;
    const place = within === undefined ? document : within.current;
    place?.querySelector<HTMLElement>(`[data-field="${focus.field}"]`)?.focus();
  }, [focus, within]);
}
