/** Which files of the session folder are for us; everything else is left where it is (product section 7.1). */
export function isSessionFileName(name: string): boolean {
  return /\.(json|ndjson|jsonl)$/i.test(name);
}
