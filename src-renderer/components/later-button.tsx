import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';

const useStyles = makeStyles({ around: { display: 'contents' } });

interface LaterButtonProps {
  isRead: boolean;
  /** The button alone until what it opens is read; then both. */
  children: ReactNode;
}

/** Around a button that opens something read later. Pressed before, it opens then; and the focus stays on it. */
export function LaterButton({ isRead, children }: LaterButtonProps) {
  const group = useRef<HTMLDivElement>(null);
  const early = useRef<'none' | 'focused' | 'pressed'>('none');
  useEffect(() => {
    if (!isRead || early.current === 'none') return;
    // Behind Fluent's first look at the new button: it gives the focus back only to what it knows.
    const timer = setTimeout(() => {
      const button = group.current?.querySelector('button');
      button?.focus();
      if (early.current === 'pressed') button?.click();
    });
    return () => clearTimeout(timer);
  }, [isRead]);
  const note = (what: typeof early.current) => () => {
    if (!isRead) early.current = what;
  };
  return (
    <div
      ref={group}
      className={useStyles().around}
      onFocus={note('focused')}
      onBlur={note('none')}
      onClick={note('pressed')}
    >
      {children}
    </div>
  );
}
