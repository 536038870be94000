import type { Page } from '@playwright/test';

/** Names of products and codes, which are the same in every language. */
const names: readonly string[] = ['Microsoft 365', 'Veeam Backup for Microsoft 365', 'SMTP', 'STARTTLS', 'JSON'];
/** Without what keeps the end of an address together. */
const withoutJoiners = (text: string) => text.replaceAll('\u2060', '').replaceAll('\u00a0', ' ');

/** What results are called in files of sessions; a window has words of its own for them. */
const results: readonly string[] = ['Success', 'Warning', 'Failed', 'Recovered', 'Missed'];
const addresses = /https?:\/\/\S*|%\w+%|--\w+/g;

/**
 * What the window shows or speaks that is neither a text in the pseudo-language nor data. Times, numbers and units have no Latin
 * letters, so the window must be in a locale of another script.
 *
 * @param data - what the window was given; its strings may be shown as they are
 */
export async function findUntranslatedTexts(page: Page, data: unknown): Promise<string[]> {
  const shown = await page.evaluate(() => {
    const attributes = ['placeholder', 'aria-label', 'title', 'alt', 'aria-description', 'aria-valuetext'];
    const texts = new Map<Element, string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      const { parentElement, nodeValue } = walker.currentNode;
      let block = parentElement;
      // A label is several nodes of text, because its access key is underlined.
      while (block?.parentElement && getComputedStyle(block).display === 'inline') block = block.parentElement;
      if (block?.checkVisibility() === true) texts.set(block, `${texts.get(block) ?? ''}${nodeValue}`);
    }
    const spoken = [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility())
      .flatMap((element) => attributes.flatMap((name) => element.getAttribute(name) ?? []));
    return [document.title, ...texts.values(), ...spoken];
  });
  const known = stringsOf(data)
    .filter((each) => !results.includes(each))
    .map(withoutJoiners);
  return [...new Set(shown)].filter((text) => !isTranslated(withoutJoiners(text), [...names, ...known]));
}

function isTranslated(text: string, known: readonly string[]): boolean {
  const outside = withoutPseudoTexts(text);
  // Where several are in a line, dots are between them.
  if (outside.split(' · ').some((part) => /[A-Za-z]/.test(part) && !known.includes(part.trim()))) return false;
  if (outside === text) return true;
  const longestFirst = known.filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
  const inside = longestFirst.reduce((rest, each) => rest.replaceAll(each, ''), text).replaceAll(addresses, '');
  // A letter alone is an access key.
  return !/[A-Za-z]{2}/.test(inside);
}

function withoutPseudoTexts(text: string): string {
  const rest = text.replaceAll(/⟦[^⟦⟧]*⟧/g, '');
  return rest === text ? text : withoutPseudoTexts(rest);
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
