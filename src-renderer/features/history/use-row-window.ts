import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { HistoryPlace, HistoryRow } from '../../../src-shared/model/history.ts';
import { decideRowWindow, decideScrollTo, keepInPlace, rowHeight, type RowWindow } from './row-window.ts';

interface RowWindowOptions {
  scroller: RefObject<HTMLDivElement | null>;
  /** What holds the drawn rows; moved by the part of the first row that is scrolled away. */
  shifted: RefObject<HTMLDivElement | null>;
  rows: readonly HistoryRow[];
  selected: HistoryPlace | null;
}

interface RowWindowHandle extends RowWindow {
  /** Of the room for rows, in CSS pixels. */
  height: number;
  scrollToRow: (index: number) => void;
}

/**
 * Draws the rows that are seen, at once with each step of scrolling, and keeps them in place while rows come and go.
 * Own, and not a library, because all rows are equally high: what is left is one division, and libraries place rows so
 * that fast scrolling shows bare ground before they are drawn.
 */
export function useRowWindow({ scroller, shifted, rows, selected }: RowWindowOptions): RowWindowHandle {
  const [height, setHeight] = useState(0);
  const [scrollTop, setScrollTop] = useState(0);
  const pointerY = usePointer(scroller);
  const { first, end } = decideRowWindow(scrollTop, height, rows.length);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => setHeight(Math.max(0, element.clientHeight - rowHeight));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    // In the same frame as the scroll bar moves.
    const onScroll = () => flushSync(() => setScrollTop(element.scrollTop));
    element.addEventListener('scroll', onScroll);
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller]);

  useKeptPlace({ scroller, rows, selected, pointerY, onMoved: setScrollTop });

  useLayoutEffect(() => {
    if (shifted.current !== null) shifted.current.style.transform = `translateY(${first * rowHeight - scrollTop}px)`;
  }, [shifted, first, scrollTop]);

  const scrollToRow = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (element === null) return;
      element.scrollTop = decideScrollTo(index, element.scrollTop, element.clientHeight - rowHeight);
      setScrollTop(element.scrollTop);
    },
    [scroller],
  );
  return { first, end, height, scrollToRow };
}

interface KeptPlace extends Pick<RowWindowOptions, 'scroller' | 'rows' | 'selected'> {
  pointerY: RefObject<number | null>;
  onMoved: (scrollTop: number) => void;
}

function useKeptPlace({ scroller, rows, selected, pointerY, onMoved }: KeptPlace): void {
  const before = useRef(rows);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || before.current === rows) return;
    const kept = keepInPlace(before.current, rows, {
      scrollTop: element.scrollTop,
      pointerY: pointerY.current,
      hasFocus: element.contains(document.activeElement),
      selected,
    });
    before.current = rows;
    element.scrollTop = kept;
    // The browser may allow less than was asked for.
    onMoved(element.scrollTop);
  }, [scroller, rows, selected, pointerY, onMoved]);
}

/** Where the pointer is, from the upper edge of the rows; `null` while it is elsewhere. */
function usePointer(scroller: RefObject<HTMLDivElement | null>): RefObject<number | null> {
  const pointerY = useRef<number | null>(null);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const move = (event: PointerEvent) => {
      const y = event.clientY - element.getBoundingClientRect().top - rowHeight;
      pointerY.current = y < 0 ? null : y;
    };
    const leave = () => {
      pointerY.current = null;
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', leave);
    return () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
    };
  }, [scroller]);
  return pointerY;
}
