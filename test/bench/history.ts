/** How fast the History window opens on a long history, and whether scrolling through it ever shows bare ground. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wholeHistory, type HistoryFilter } from '../../src-shared/model/history.ts';
import { endedAtMs, longHistory } from './long-history.ts';
import { aimsOfTableWindow, measureTableWindow, median } from './table-window.ts';

const entryCount = 100_000;

export const historyOfOneHundredThousand = {
  name: 'history',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'Backup Notifier bench '));
    try {
      const userDataDirectory = join(folder, 'user data');
      mkdirSync(userDataDirectory);
      const queries = fillJournal(join(userDataDirectory, 'journal.sqlite'));
      const window = await measureWindow(userDataDirectory);
      return {
        description: `A history of ${entryCount} entries: how long opening takes, and whether a frame shows bare ground.`,
        table: [
          ...Object.entries(queries).map(([name, ms]) => ({ measured: `query: ${name}`, value: `${ms} ms` })),
          ...Object.entries(window).map(([name, value]) => ({ measured: `window: ${name}`, value: String(value) })),
        ],
        figures: { queries, window },
        aims: aimsOfTableWindow(window),
      };
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

/** @returns the medians of the queries, in milliseconds. */
function fillJournal(path: string): Record<string, number> {
  const journal = longHistory(path, entryCount);
  const filters: Record<string, HistoryFilter> = {
    'first page and count': wholeHistory,
    'first page and count of one result': { ...wholeHistory, result: 'Failed' },
    'first page and count of what is parked': { ...wholeHistory, group: 'parked' },
    'search for a word': { ...wholeHistory, text: 'sharepoint' },
    'search for two words that nothing has': { ...wholeHistory, text: 'überwachung nowhere' },
  };
  const medians = Object.fromEntries(
    Object.entries(filters).map(([name, filter]) => [name, median(() => journal.history.page(filter, null, 200))]),
  );
  const middle = { atMs: endedAtMs(entryCount / 2), id: entryCount / 2 };
  medians['page of 5000 in the middle'] = median(() => journal.history.page(wholeHistory, middle, 5_000));
  medians['changes since'] = median(() => journal.history.changesSince(journal.history.revision() - 100, wholeHistory));
  journal.close();
  return medians;
}

function measureWindow(userDataDirectory: string): Promise<Record<string, number>> {
  return measureTableWindow(userDataDirectory, {
    name: 'history',
    size: { width: 1040, height: 660 },
    whenOpen: async (page) => ({
      'milliseconds from the first rows to all rows': Math.round(await page.evaluate(untilAllRowsAreThere, entryCount)),
    }),
  });
}

/** Runs in the page. */
function untilAllRowsAreThere(count: number): Promise<number> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const look = () => {
      const spacer = document.querySelector('[role="grid"]')?.firstElementChild;
      if (spacer instanceof HTMLElement && spacer.offsetHeight > count * 30) resolve(performance.now() - startedAt);
      else requestAnimationFrame(look);
    };
    look();
  });
}
