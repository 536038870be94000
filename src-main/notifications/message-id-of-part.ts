/** @returns the id of the first message for part 1, and the same with `.n` after its local part for part n. */
export function messageIdOfPart(internetMessageId: string, part: number): string {
  return part === 1 ? internetMessageId : internetMessageId.replace(/@(?=[^@]*$)/, `.${part}@`);
}
