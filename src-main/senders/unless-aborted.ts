/** Ending works at once, also while something is asked that cannot be ended: its answer is then not waited for. */
export async function unlessAborted<T, A = T>(work: Promise<T>, signal: AbortSignal, whenAborted: A): Promise<T | A> {
  let endListening = (): void => {};
  const aborted = new Promise<A>((resolve) => {
    const onAbort = (): void => resolve(whenAborted);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    endListening = () => signal.removeEventListener('abort', onAbort);
  });
  try {
    return await Promise.race([aborted, work]);
  } finally {
    endListening();
  }
}
