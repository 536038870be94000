import { html, raw } from 'hono/html';
import type { EmulatorContext } from '../emulator-env.ts';
import { pageStyle } from './page-style.ts';

export type Markup = ReturnType<typeof html>;

export interface PageContent {
  title: string;
  body: Markup;
  /** `card` for a dialog in the middle, `wide` for lists. */
  layout: 'card' | 'wide';
  /** Runs after the page is there; the page must work without it. */
  script?: string;
}

/** Every page of the emulator: says that it is one, follows light and dark, and loads nothing from anywhere. */
export function renderPage(context: EmulatorContext, { title, body, layout, script }: PageContent): Markup {
  const nonce = context.get('pageNonce');
  // Forms of the sign-in pages post to the program's listener, which is on this machine, on any port.
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    'img-src data:',
    "frame-src 'self'",
    "form-action 'self' http://localhost:* http://127.0.0.1:*",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  context.header('Content-Security-Policy', policy);
  context.header('Cache-Control', 'no-store');
  context.header('Referrer-Policy', 'no-referrer');
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style nonce="${nonce}">
          ${raw(pageStyle)}
        </style>
      </head>
      <body class="${layout}">
        <p class="ribbon">${context.get('service')} emulator (development)</p>
        <main>${body}</main>
        ${
          script === undefined
            ? ''
            : html`<script nonce="${nonce}">
                ${raw(script)};
              </script>`
        }
      </body>
    </html>`;
}
