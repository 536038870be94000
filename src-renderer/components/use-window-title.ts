import { useEffect } from 'react';
import { describeTitleSuffix } from '../../src-shared/wording/describe-engine.ts';
import { useEngineView } from '../api/engine-view.ts';
import { words } from '../text/words.ts';

/** The title of the tab in a browser; in its own window the program writes the same. @returns it */
export function useWindowTitle(title: string): string {
  const whole = `${title}${describeTitleSuffix(words, useEngineView())}`;
  useEffect(() => {
    document.title = whole;
  }, [whole]);
  return whole;
}
