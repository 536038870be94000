import { programText } from '../../../src-shared/domain/program-text.ts';

/**
 * The pages that end the sign-in in the browser (product section 3.2). MSAL sends them without a charset, so they are
 * plain ASCII with a meta charset; they load nothing.
 */
function page({ title, text }: { title: string; text: string }): string {
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 "Segoe UI",system-ui,sans-serif;max-width:32em;margin:16vh auto 0;padding:0 24px}h1{font-size:24px;font-weight:600;margin:0 0 8px}</style>
</head><body><h1>${title}</h1><p>${text}</p></body></html>`;
}

export const successPage = page(programText.signInPages.success);
export const failurePage = page(programText.signInPages.failure);
