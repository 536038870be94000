import { Button, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Loaded } from '../api/use-loaded.ts';
import { commonText } from '../text/common-text.ts';
import { PlainPage } from './plain-page.tsx';
import { useLate } from './use-late.ts';

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

function LateSpinner() {
  return useLate(true) ? (
    <PlainPage>
      <Spinner size="small" label={commonText.loading} />
    </PlainPage>
  ) : null;
}
