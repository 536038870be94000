/**
 * The one door from windows into main. Every call names a request of the contract, and its argument is parsed with the
 * contract's schema before a handler sees it. Checking that the caller is one of our windows is the transport's part
 * (`adapters/electron/electron-windows.ts`), which alone knows frames.
 */
import { describeError } from '../../src-shared/model/describe-error.ts';
import {
  isRequestName,
  requests,
  type RequestInput,
  type RequestName,
  type RequestOutput,
} from '../../src-shared/contract/contract.ts';
import type { WindowHandle } from './window-handle.ts';

export type RequestHandlers = {
  [N in RequestName]: (input: RequestInput<N>, sender: WindowHandle) => Promise<RequestOutput<N>> | RequestOutput<N>;
};

/** A call that was refused before a handler saw it. Its message names the request and what was wrong, never a value. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest';
}

export interface RequestDispatcher {
  /**
   * @param name - untrusted
   * @param input - untrusted
   * @throws RefusedRequest for an unknown name or an argument that the contract refuses.
   */
  dispatch(name: unknown, input: unknown, sender: WindowHandle): Promise<unknown>;
}

export function createRequestDispatcher(handlers: RequestHandlers, log: (message: string) => void): RequestDispatcher {
  const refuse = (message: string): never => {
    log(message);
    throw new RefusedRequest(message);
  };
  const handle = async <N extends RequestName>(name: N, input: unknown, sender: WindowHandle): Promise<unknown> => {
    const parsed = parseInput(name, input);
    if (parsed === null) return refuse(`The request ${name} was refused: its argument cannot be read.`);
    if (!parsed.success) {
      const paths = parsed.error.issues.map((issue) => issue.path.map(String).join('.') || '(argument)');
      return refuse(`The request ${name} was refused: its argument does not fit the contract at ${paths.join(', ')}.`);
    }
    try {
      return await handlers[name](parsed.data as RequestInput<N>, sender);
    } catch (error) {
      // The window only says that something went wrong, and that the log says more.
      log(`The request ${name} failed: ${describeError(error)}`);
      throw error;
    }
  };
  return {
    dispatch: async (name, input, sender) =>
      isRequestName(name) ? handle(name, input, sender) : refuse('An unknown request was refused.'),
  };
}

/** `null` for a value that throws when it is looked at. */
function parseInput<N extends RequestName>(name: N, input: unknown) {
  try {
    return requests[name].input.safeParse(input);
  } catch {
    return null;
  }
}
