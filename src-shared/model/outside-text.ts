/**
 * What a server says of itself and is stored or shown: cut, because it may be of any length. The one place where that is
 * done; a bound on the whole answer is set where it is read.
 */

/** Names, addresses and messages. */
export function outsideText(text: string, maxLength = 300): string {
  return text.length > maxLength ? `${text.slice(0, maxLength - 1).toWellFormed()}…` : text;
}

/** Codes and ids: one word. @returns `''` for anything else, which is of no use to a person */
export function outsideWord(text: string): string {
  return /^[\w.:@-]{1,100}$/.test(text) ? text : '';
}
