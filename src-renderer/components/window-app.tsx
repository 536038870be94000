import type { ComponentType } from 'react';
import { hasApi } from '../api/backup-notifier-api.ts';
import { EngineFrame } from '../features/engine/engine-frame.tsx';
import { commonText } from '../text/common-text.ts';
import { PlainPage } from './plain-page.tsx';
import { WindowFrame } from './window-frame.tsx';

interface WindowAppProps {
  /** `null`: there is none for the address. */
  Page: ComponentType | null;
}

/** A window's whole content. */
export function WindowApp({ Page }: WindowAppProps) {
  return (
    <WindowFrame>
      <Content Page={Page} />
    </WindowFrame>
  );
}

function Content({ Page }: WindowAppProps) {
  if (Page === null) return <PlainPage>{commonText.unknownPage}</PlainPage>;
  if (!hasApi()) return <PlainPage>{commonText.outsideProgram}</PlainPage>;
  return (
    <EngineFrame>
      <Page />
    </EngineFrame>
  );
}
