/** A process that has broken down ends with one of these; specs that end one themselves use others. */
const crashSignals: readonly NodeJS.Signals[] = ['SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGTRAP', 'SIGABRT'];

export interface Crash {
  what: string;
  isOfProduct: boolean;
}

/**
 * Whether Electron has crashed. The product has no native code of its own, so a crash of a runtime to which parts are lent is that
 * runtime's: the specs say so and judge nothing by it. The Electron that ships must not crash.
 *
 * @param signal - with which the process ended; `null`: with an exit code, or not yet
 */
export function describeCrash(signal: NodeJS.Signals | null, isLent: boolean): Crash | null {
  if (signal === null || !crashSignals.includes(signal)) return null;
  if (isLent) return { what: `not the product: Electron 33 crashed (${signal}).`, isOfProduct: false };
  return { what: `Electron crashed (${signal}).`, isOfProduct: true };
}
