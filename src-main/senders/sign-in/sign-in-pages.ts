/** The page that ends a sign-in in the browser (product sections 3.2 and 3.8). It loads nothing. */
import { textsOf } from '../../../src-shared/languages/languages.ts';
import type { Failure } from '../../../src-shared/model/failures/failure.ts';
import type { LanguageCode } from '../../../src-shared/model/language.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';

export function pageOf(
  language: LanguageCode,
  outcome: { kind: 'signed-in' } | { kind: 'failed'; failure: Failure },
): string {
  const { words, desktop } = textsOf(language);
  const { success, failure } = desktop.signInPages;
  if (outcome.kind === 'signed-in') return page(language, success.title, [success.text]);
  const { title, detail, nextStep } = describeFailure(words, outcome.failure, 'at-hand');
  const sentences = nextStep.kind === 'advice' ? [detail, nextStep.label] : [detail];
  return page(language, failure.title, [failure.why(title, words.failures.joinSentences(sentences)), failure.text]);
}

function page(language: LanguageCode, title: string, paragraphs: readonly string[]): string {
  return `<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 "Segoe UI",system-ui,sans-serif;max-width:32em;margin:16vh auto 0;padding:0 24px}h1{font-size:24px;font-weight:600;margin:0 0 8px}p{overflow-wrap:anywhere}</style>
</head><body><h1>${escape(title)}</h1>${paragraphs.map((text) => `<p>${escape(text)}</p>`).join('')}</body></html>`;
}

/** Whatever a service answers is text. */
function escape(text: string): string {
  return text.replace(/[^\w\s.,:;()/-]/gu, (character) => `&#${character.codePointAt(0)};`);
}
