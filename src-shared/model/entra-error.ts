/** An error of Microsoft Entra ID: its number, by which administrators find it, and Microsoft's own words. */
import { z } from 'zod';
import { outsideText } from './outside-text.ts';

/** Stored on disk. */
export const entraErrorSchema = z.object({
  /** The number behind `AADSTS`. */
  number: z.int().positive(),
  /** Microsoft's own words, made fit to show by {@link cleanEntraText}. */
  text: z.string(),
});
export type EntraError = z.infer<typeof entraErrorSchema>;

/** Microsoft's words without the number, identifiers and time that follow them, on one line, and not too long. */
export function cleanEntraText(text: string): string {
  const words = text
    .slice(0, 4_000)
    .replace(/^[^]*?AADSTS\d+:?/, '')
    .replace(/[\s-]*(?:Trace ID|Correlation ID|Timestamp):[^]*$/i, '')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
  return outsideText(words);
}
