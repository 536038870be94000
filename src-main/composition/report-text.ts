/** @returns the text, or its beginning and a note of what is missing: nothing is dropped in silence (product section 5.5). */
export function cutReportText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  return `${text.slice(0, maxLength).toWellFormed()}… [cut: ${maxLength} of ${text.length} characters]`;
}
