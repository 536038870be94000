import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { Loaded } from '../api/use-loaded.ts';
import { commonText } from '../text/common-text.ts';
import { PlainPage } from './plain-page.tsx';

/** Draws what was loaded; before that a spinner (where it takes long), or what to do if it failed. */
export function LoadedPage<T>({ loaded, children }: { loaded: Loaded<T>; children: (value: T) => ReactNode }) {
  switch (loaded.kind) {
    case 'loading':
      return <LateSpinner />;
    case 'failed':
      return (
        <PlainPage action={<Button onClick={loaded.retry}>{commonText.retry}</Button>}>
          {commonText.loadFailed}
        </PlainPage>
      );
    case 'loaded':
      return children(loaded.value);
  }
}

/** Below this, a spinner would only flicker. */
const spinnerDelayMs = 300;

function LateSpinner() {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), spinnerDelayMs);
    return () => clearTimeout(timer);
  }, []);
  return isShown ? (
    <PlainPage>
      <Spinner size="small" label={commonText.loading} />
    </PlainPage>
  ) : null;
}
