import { useCallback, useEffect, useRef } from 'react';

/**
 * Gives a function that runs its argument at once, or, while a pointer is pressed, after it is released. Error lines
 * that appear on blur would otherwise move the very button away that is being clicked, and the click would be lost.
 */
export function useAfterPointer(): (run: () => void) => void {
  const isPressed = useRef(false);
  const waiting = useRef<(() => void)[]>([]);
  useEffect(() => {
    const press = () => {
      isPressed.current = true;
    };
    const release = () => {
      isPressed.current = false;
      // Behind the click, which follows the release.
      setTimeout(() => waiting.current.splice(0).forEach((run) => run()));
    };
    document.addEventListener('pointerdown', press, true);
    document.addEventListener('pointerup', release, true);
    document.addEventListener('pointercancel', release, true);
    return () => {
      document.removeEventListener('pointerdown', press, true);
      document.removeEventListener('pointerup', release, true);
      document.removeEventListener('pointercancel', release, true);
    };
  }, []);
  return useCallback((run) => {
    if (isPressed.current) waiting.current.push(run);
    else run();
  }, []);
}
