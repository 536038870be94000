/** Which files of the session folder are for us; everything else is left alone (product section 7.1). */
export function isSessionFileName(name: string): boolean {
  return /\.(nd)?json$/i.test(name);
}
