import type { EngineView } from '../../src-shared/model/engine-view.ts';

/** Which engine a console has. */
export interface EngineAttachment {
  readonly view: EngineView;
  /** @returns a function that ends the subscription. */
  onChanged: (listener: (view: EngineView) => void) => () => void;
}

/** Engine and console are one process. */
export const ownEngine: EngineAttachment = { view: { kind: 'own' }, onChanged: () => () => undefined };
