/**
 * Whether two values of plain data would be stored the same. Their properties have to be in the same order, as they are in
 * what one parser or one function made.
 */
export function isSameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
