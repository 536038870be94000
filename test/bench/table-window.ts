/** A window with a long table: how fast it opens, and whether scrolling through it ever shows bare ground. */
import { chromium, type Page } from '@playwright/test';
import { ensureBuilt } from '../harness/build/ensure-built.ts';
import { startBrowserHost } from '../harness/browser-host/start-browser-host.ts';
import { chromiumLaunchOptions } from '../harness/run-tests/browser/chromium-launch-options.ts';
import type { Aim } from './aim.ts';
import { watchFrames, type FrameCount } from './watch-frames.ts';

const rounds = 7;

const openingMs = 'milliseconds until the first rows, median of 5';
const byWheel = 'by wheel';
const byScrollBar = 'by scroll bar';
const bareGround = (way: string) => `pictures with bare ground, ${way}`;

interface MeasuredWindow {
  /** The route, for example `history`. */
  name: string;
  size: { width: number; height: number };
  /** What else is measured when it is open. */
  whenOpen?: (page: Page) => Promise<Record<string, number>>;
}

/** Opens it in the browser host, on what is in the folder. */
export async function measureTableWindow(
  userDataDirectory: string,
  { name, size, whenOpen }: MeasuredWindow,
): Promise<Record<string, number>> {
  ensureBuilt();
  const host = await startBrowserHost({ port: 0, userDataDirectory, microsoftOrigin: null, onQuit: () => {} });
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const context = await browser.newContext({ viewport: size });
    const page = await context.newPage();
    const url = host.url.replace('/options', `/${name}`);
    // The first opening also reads the program's files; what counts is the program, so one opening warms up.
    await open(page, url);
    const openings: number[] = [];
    for (let round = 0; round < 5; round += 1) openings.push(await open(page, url));
    const more = (await whenOpen?.(page)) ?? {};
    const scrolled = await scrollThrough(page);
    return {
      [openingMs]: medianOf(openings),
      'milliseconds until the first rows, slowest of 5': Math.max(...openings),
      ...more,
      ...scrolled,
    };
  } finally {
    await browser.close();
    await host.stop();
  }
}

/** What every such window has to keep to. */
export function aimsOfTableWindow(window: Record<string, number>): Aim[] {
  return [
    { figure: openingMs, value: window[openingMs] ?? NaN, aim: { atMost: 1_000 } },
    ...[byWheel, byScrollBar].map((way) => {
      const figure = bareGround(way);
      return { figure, value: window[figure] ?? NaN, aim: { atMost: 0 } };
    }),
  ];
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

/** @returns the median time of several rounds, in milliseconds */
export function median(action: () => void): number {
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
