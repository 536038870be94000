import type { BrowserChoice } from './choose-browser.ts';
import { browserVariable } from './choose-browser.ts';

/** One way to get a browser onto this machine. */
export interface BrowserSource {
  /** For "Chromium is missing: ...". */
  description: string;
  /** Tries; whether it helped is seen by looking for a browser again. Never rejects. */
  fetch: () => Promise<void>;
}

export type ObtainedBrowser =
  { kind: 'found'; executablePath: string } | { kind: 'not-found'; explanation: string; command: string };

/** Looks for a browser, and tries one source after the other until there is one. */
export async function obtainBrowser(
  find: () => BrowserChoice,
  sources: readonly BrowserSource[],
  say: (line: string) => void,
): Promise<ObtainedBrowser> {
  const chosen = find();
  if (chosen.kind === 'found') return chosen;
  if (chosen.kind === 'named-but-absent') {
    return {
      kind: 'not-found',
      explanation: `${browserVariable} names ${chosen.path}, which is not there.`,
      command: `unset ${browserVariable}`,
    };
  }
  for (const source of sources) {
    say(`Chromium is missing: ${source.description}`);
    await source.fetch();
    const found = find();
    if (found.kind === 'found') return found;
  }
  return {
    kind: 'not-found',
    explanation: 'The end-to-end specs need a Chromium, Chrome or Edge, and none is installed here.',
    command: 'npx playwright install --with-deps chromium',
  };
}
