import { createContext, use } from 'react';
import type { EngineView } from '../../src-shared/model/engine-view.ts';

/** The engine that this window shows. */
export const EngineViewContext = createContext<EngineView>({ kind: 'own' });

export function useEngineView(): EngineView {
  return use(EngineViewContext);
}
