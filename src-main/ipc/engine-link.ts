/**
 * How a console speaks with the engine: what windows ask and are told is passed on as the contract says it, and a console
 * asks a few things more (`engine-contract.ts`), because files, folders and the browser are those of the user in front of it.
 */
import type { EngineView } from '../../src-shared/model/engine-view.ts';
import type { LanguageCode } from '../../src-shared/model/language.ts';
import type { EngineEventName, EngineEvents, EngineInput, EngineOutput, EngineRequestName } from './engine-contract.ts';

export type EngineHandlers = {
  [N in EngineRequestName]: (input: EngineInput<N>) => Promise<EngineOutput<N>> | EngineOutput<N>;
};

/** What the engine asks of a console. */
export interface ConsoleDesk {
  /** Of the system in front of its user, for whoever has not chosen a language. */
  systemLanguage: LanguageCode;
  /** @throws Error where no browser could be opened */
  openUrl(url: string): Promise<void>;
}

export interface EngineLink {
  request<N extends EngineRequestName>(name: N, input: EngineInput<N>): Promise<EngineOutput<N>>;
  /** @returns a function that ends the subscription. */
  subscribe<N extends EngineEventName>(name: N, listener: (payload: EngineEvents[N]) => void): () => void;
  /** From now on the engine may ask this console. @returns a function that ends it. */
  attach(desk: ConsoleDesk): () => void;
}

/** Which engine a console has. */
export interface EngineAttachment {
  readonly view: EngineView;
  /** @returns a function that ends the subscription. */
  onChanged: (listener: (view: EngineView) => void) => () => void;
}

/** Engine and console are one process. */
export const ownEngine: EngineAttachment = { view: { kind: 'own' }, onChanged: () => () => undefined };
