import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useMediaQuery } from '../use-media-query.ts';

interface DetailsHandle<Place> {
  selected: Place | null;
  /** The window shows either the table or the details. */
  isNarrow: boolean;
  /** The details are shown in place of the table. */
  isPage: boolean;
  panel: RefObject<HTMLDivElement | null>;
  select: (place: Place) => void;
  /** Selects it, and takes the keyboard to its details. */
  open: (place: Place) => void;
  /** The keyboard goes back to the table. */
  close: () => void;
}

/**
 * Which row is selected, and whether its details are open.
 *
 * @param scroller - the table
 * @param onePane - the media query of a window without room for the details beside the table
 */
export function useDetails<Place>(scroller: RefObject<HTMLDivElement | null>, onePane: string): DetailsHandle<Place> {
  const [selected, setSelected] = useState<Place | null>(null);
  const [isOpened, setIsOpened] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const isNarrow = useMediaQuery(onePane);
  const isPage = isNarrow && isOpened && selected !== null;
  const open = useCallback((place: Place) => {
    setSelected(place);
    setIsOpened(true);
    panel.current?.focus();
  }, []);
  // The panel may not have been there when it was opened.
  useEffect(() => {
    if (isPage) panel.current?.focus();
  }, [isPage]);
  const close = () => {
    // At once: what is covered takes no focus.
    flushSync(() => {
      setIsOpened(false);
      if (!isNarrow) setSelected(null);
    });
    scroller.current?.focus();
  };
  return { selected, isNarrow, isPage, panel, select: setSelected, open, close };
}
