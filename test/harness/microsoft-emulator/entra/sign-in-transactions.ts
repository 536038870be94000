import { randomUUID } from 'node:crypto';
import type { EmulatedAccount } from '../emulated-directory.ts';
import type { AuthorizationRequest } from './authorization-request.ts';

/** One person's walk through the sign-in pages. */
export interface SignInTransaction {
  id: string;
  request: AuthorizationRequest;
  /** Set once an account was picked. */
  account: EmulatedAccount | null;
}

/** Sign-ins that are under way, by the id in their pages' URLs. */
export class SignInTransactions {
  #open = new Map<string, SignInTransaction>();

  begin(request: AuthorizationRequest): SignInTransaction {
    const transaction: SignInTransaction = { id: randomUUID(), request, account: null };
    this.#open.set(transaction.id, transaction);
    return transaction;
  }

  find(id: string): SignInTransaction | undefined {
    return this.#open.get(id);
  }

  clear(): void {
    this.#open.clear();
  }
}
