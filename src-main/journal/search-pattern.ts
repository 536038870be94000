/** More words than a person would type; each makes the query longer. */
const maxWords = 8;

/**
 * A search text as patterns for SQLite's GLOB, one for each word. Any letter case is found, in any script: SQLite itself
 * knows only the cases of a to z.
 */
export function toSearchPatterns(text: string): string[] {
  const words = text.normalize('NFC').split(/\s+/u);
  return words
    .filter((word) => word !== '')
    .slice(0, maxWords)
    .map((word) => `*${Array.from(word, toPatternPart).join('')}*`);
}

function toPatternPart(character: string): string {
  const cases = [character.toLowerCase(), character.toUpperCase()].filter((each) => Array.from(each).length === 1);
  const [lower = character, upper = lower] = cases;
  if (lower !== upper) return `[${lower}${upper}]`;
  // In a set of its own, what would mean something to GLOB means itself.
  return /[*?[]/.test(character) ? `[${character}]` : character;
}
