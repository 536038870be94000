/** @returns the text, or its two ends and a note of what is missing: nothing is dropped in silence (product section 5.5). */
export function cutReportText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const half = Math.floor(maxLength / 2);
  const [head, tail] = [text.slice(0, half).toWellFormed(), text.slice(-half).toWellFormed()];
  return `${head}… [cut: ${2 * half} of ${text.length} characters] …${tail}`;
}
