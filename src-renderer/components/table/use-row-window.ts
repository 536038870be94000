import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { decideRowWindow, decideScrollTo, keepInPlace, type FindRow, type RowWindow } from './row-window.ts';

/** Of the row with the names of the columns, in CSS pixels. */
export const headerHeight = 32;

interface RowWindowOptions<Place> {
  scroller: RefObject<HTMLDivElement | null>;
  /** What holds the drawn rows; moved by the part of the first row that is scrolled away. */
  shifted: RefObject<HTMLDivElement | null>;
  rows: readonly Place[];
  /** In CSS pixels. */
  rowHeight: number;
  find: FindRow<Place>;
  selected: Place | null;
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
export function useRowWindow<Place>(options: RowWindowOptions<Place>): RowWindowHandle {
  const { scroller, shifted, rows, rowHeight } = options;
  const [height, setHeight] = useState(0);
  const [scrollTop, setScrollTop] = useState(0);
  const pointerY = usePointer(scroller);
  const { first, end } = decideRowWindow({ scrollTop, height, rowHeight }, rows.length);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => setHeight(Math.max(0, element.clientHeight - headerHeight));
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

  useKeptPlace({ ...options, pointerY, onMoved: setScrollTop });

  useLayoutEffect(() => {
    if (shifted.current !== null) shifted.current.style.transform = `translateY(${first * rowHeight - scrollTop}px)`;
  }, [shifted, first, rowHeight, scrollTop]);

  const scrollToRow = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (element === null) return;
      element.scrollTop = decideScrollTo(index, {
        scrollTop: element.scrollTop,
        height: element.clientHeight - headerHeight,
        rowHeight,
      });
      setScrollTop(element.scrollTop);
    },
    [scroller, rowHeight],
  );
  return { first, end, height, scrollToRow };
}

interface KeptPlace<Place> extends Omit<RowWindowOptions<Place>, 'shifted'> {
  pointerY: RefObject<number | null>;
  onMoved: (scrollTop: number) => void;
}

function useKeptPlace<Place>(options: KeptPlace<Place>): void {
  const { scroller, rows, rowHeight, find, selected, pointerY, onMoved } = options;
  const before = useRef(rows);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || before.current === rows) return;
    const kept = keepInPlace(before.current, rows, find, {
      scrollTop: element.scrollTop,
      rowHeight,
      pointerY: pointerY.current,
      hasFocus: element.contains(document.activeElement),
      selected,
    });
    before.current = rows;
    element.scrollTop = kept;
    // The browser may allow less than was asked for.
    onMoved(element.scrollTop);
  }, [scroller, rows, rowHeight, find, selected, pointerY, onMoved]);
}

/** Where the pointer is, from the upper edge of the rows; `null` while it is elsewhere. */
function usePointer(scroller: RefObject<HTMLDivElement | null>): RefObject<number | null> {
  const pointerY = useRef<number | null>(null);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const move = (event: PointerEvent) => {
      const y = event.clientY - element.getBoundingClientRect().top - headerHeight;
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
