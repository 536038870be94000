/** How much of a long list fits into a message. Pure. */

const encoder = new TextEncoder();

export function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

/**
 * @param count - how many items there are
 * @param compose - makes the message with so many of them; its size grows with them, and it fits without any
 * @returns the message with as many as fit
 */
export function fitItems(
  count: number,
  maxBytes: number,
  compose: (shown: number) => string,
  sizeOf: (message: string) => number = bytesOf,
): string {
  const whole = compose(count);
  if (sizeOf(whole) <= maxBytes) return whole;
  let [fits, tooMany] = [0, count];
  let best = compose(0);
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    const message = compose(middle);
    if (sizeOf(message) <= maxBytes) [fits, best] = [middle, message];
    else tooMany = middle;
  }
  return best;
}
