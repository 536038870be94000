/**
 * Puts text in place of the selection of a text field, and the caret behind it.
 *
 * @returns the whole new text, for the state that the field is drawn from.
 */
export function insertAtCaret(field: HTMLInputElement, text: string): string {
  const start = field.selectionStart ?? field.value.length;
  field.setRangeText(text, start, field.selectionEnd ?? start, 'end');
  return field.value;
}
