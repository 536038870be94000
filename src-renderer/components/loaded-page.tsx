import { Button, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { request } from '../api/backup-notifier-api.ts';
import { useAction } from '../api/use-action.ts';
import type { Loaded } from '../api/use-loaded.ts';
import { commonText } from '../text/common-text.ts';
import { PlainPage } from './plain-page.tsx';
import { longAfterMs, useLate } from './use-late.ts';

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
  const isLong = useLate(true, longAfterMs);
  const close = useAction(() => request('window.close', undefined));
  return useLate(true) ? (
    <PlainPage action={isLong && <Button onClick={() => close.run()}>{commonText.closeWindow}</Button>}>
      <Spinner size="small" label={isLong ? commonText.loadingLong : commonText.loading} />
    </PlainPage>
  ) : null;
}
