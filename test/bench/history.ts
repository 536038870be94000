/** How fast the History window opens on a long history, and whether scrolling through it ever shows bare ground. */
import { chromium, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wholeHistory, type HistoryFilter } from '../../src-shared/model/history.ts';
import { ensureBuilt } from '../harness/build/ensure-built.ts';
import { startBrowserHost } from '../harness/browser-host/start-browser-host.ts';
import { chromiumLaunchOptions } from '../harness/run-tests/browser/chromium-launch-options.ts';
import { endedAtMs, longHistory } from './long-history.ts';
import { watchFrames, type FrameCount } from './watch-frames.ts';

const entryCount = 100_000;
const rounds = 7;

const openingMs = 'milliseconds until the first rows, median of 5';
const byWheel = 'by wheel';
const byScrollBar = 'by scroll bar';
const bareGround = (way: string) => `pictures with bare ground, ${way}`;

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
        aims: [
          { figure: openingMs, value: window[openingMs] ?? NaN, aim: { atMost: 1_000 } },
          ...[byWheel, byScrollBar].map((way) => {
            const figure = bareGround(way);
            return { figure, value: window[figure] ?? NaN, aim: { atMost: 0 } };
          }),
        ],
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

async function measureWindow(userDataDirectory: string): Promise<Record<string, number>> {
  ensureBuilt();
  const host = await startBrowserHost({ port: 0, userDataDirectory, microsoftOrigin: null, onQuit: () => {} });
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const context = await browser.newContext({ viewport: { width: 1040, height: 660 } });
    const page = await context.newPage();
    const url = host.url.replace('/options', '/history');
    // The first opening also reads the program's files; what counts is the program, so one opening warms up.
    await open(page, url);
    const openings: number[] = [];
    for (let round = 0; round < 5; round += 1) openings.push(await open(page, url));
    const loadedMs = await page.evaluate(untilAllRowsAreThere, entryCount);
    const scrolled = await scrollThrough(page);
    return {
      [openingMs]: medianOf(openings),
      'milliseconds until the first rows, slowest of 5': Math.max(...openings),
      'milliseconds from the first rows to all rows': Math.round(loadedMs),
      ...scrolled,
    };
  } finally {
    await browser.close();
    await host.stop();
  }
}

/** @returns milliseconds from asking for the page to the frame with its rows. */
async function open(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  return Math.round(
    await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const look = () => {
            if (document.querySelectorAll('[role="row"]').length > 5) resolve(performance.now());
            else requestAnimationFrame(look);
          };
          look();
        }),
    ),
  );
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

/** Turns the wheel, then drags the scroll bar over the whole length and back: thousands of rows a frame. */
async function scrollThrough(page: Page): Promise<Record<string, number>> {
  const box = await page.getByRole('grid').boundingBox();
  if (box === null) throw new Error('There is no table.');
  const wheel = await watchFrames(page, async () => {
    await page.mouse.move(box.x + 200, box.y + 200);
    for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, 400);
  });
  const drag = await watchFrames(page, async () => {
    await page.getByRole('grid').evaluate(async (grid) => {
      const steps = 120;
      for (let step = 0; step <= steps; step += 1) {
        grid.scrollTop = (grid.scrollHeight * Math.min(step, steps - step)) / (steps / 2);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
  });
  const named = (name: string, { frames, blank, slowestMs, pictures, blankPictures }: FrameCount) => ({
    [`frames, ${name}`]: frames,
    [`frames without rows, ${name}`]: blank,
    [`slowest frame in milliseconds, ${name}`]: slowestMs,
    [`pictures taken, ${name}`]: pictures,
    [bareGround(name)]: blankPictures,
  });
  return { ...named(byWheel, wheel), ...named(byScrollBar, drag) };
}

function median(action: () => void): number {
  action();
  return medianOf(
    Array.from({ length: rounds }, () => {
      const startedAt = performance.now();
      action();
      return performance.now() - startedAt;
    }),
  );
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10;
}
