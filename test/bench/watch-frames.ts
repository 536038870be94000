/** Looks at each frame of a page while something is done: at its elements, and at pictures of what the screen shows. */
import type { Page } from '@playwright/test';

export interface FrameCount {
  frames: number;
  /** Frames in which a part of the table's room had no row. */
  blank: number;
  slowestMs: number;
  /** Pictures of the screen that Chromium took meanwhile. */
  pictures: number;
  /** Pictures on which a whole row's height of the table has one colour only. */
  blankPictures: number;
}

export async function watchFrames(page: Page, action: () => Promise<void>): Promise<FrameCount> {
  const client = await page.context().newCDPSession(page);
  const pictures: string[] = [];
  client.on('Page.screencastFrame', ({ data, sessionId }) => {
    pictures.push(data);
    void client.send('Page.screencastFrameAck', { sessionId });
  });
  await page.evaluate(beginWatching);
  await client.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  await action();
  await client.send('Page.stopScreencast');
  const counted = await page.evaluate(endWatching);
  await client.detach();
  const blankPictures = await countBlankPictures(page, pictures);
  return { ...counted, pictures: pictures.length, blankPictures };
}

/** Runs in the page. */
function beginWatching(): void {
  const watched = { frames: 0, blank: 0, slowestMs: 0, isOver: false };
  Object.assign(window, { watchedFrames: watched });
  let previousMs = performance.now();
  const look = (nowMs: number): void => {
    if (watched.isOver) return;
    watched.frames += 1;
    watched.slowestMs = Math.max(watched.slowestMs, Math.round(nowMs - previousMs));
    previousMs = nowMs;
    const grid = document.querySelector('[role="grid"]')?.getBoundingClientRect();
    const rows = [...document.querySelectorAll('[role="row"]')].map((row) => row.getBoundingClientRect());
    const top = Math.min(...rows.map((row) => row.top));
    const bottom = Math.max(...rows.map((row) => row.bottom));
    const covered = rows.reduce((sum, row) => sum + row.height, 0);
    const isWhole =
      grid !== undefined && top <= grid.top + 1 && bottom >= grid.bottom - 1 && covered >= grid.height - 1;
    if (!isWhole) watched.blank += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page. */
function endWatching(): Pick<FrameCount, 'frames' | 'blank' | 'slowestMs'> {
  const { watchedFrames: watched } = window as unknown as {
    watchedFrames: Pick<FrameCount, 'frames' | 'blank' | 'slowestMs'> & { isOver: boolean };
  };
  watched.isOver = true;
  return { frames: watched.frames, blank: watched.blank, slowestMs: watched.slowestMs };
}

/** In a page of its own, whose policy allows pictures: a row is blank where its stripe of the first column has one colour. */
async function countBlankPictures(page: Page, pictures: readonly string[]): Promise<number> {
  const grid = await page.getByRole('grid').boundingBox();
  if (grid === null) throw new Error('There is no table.');
  const viewer = await page.context().newPage();
  let blank = 0;
  for (const data of pictures) blank += (await viewer.evaluate(hasBareGround, { data, grid })) ? 1 : 0;
  await viewer.close();
  return blank;
}

/** Runs in the page. */
async function hasBareGround({
  data,
  grid,
}: {
  data: string;
  grid: { x: number; y: number; height: number };
}): Promise<boolean> {
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('There is no canvas.');
  context.drawImage(picture, 0, 0);
  const stripe = 64;
  for (let y = grid.y; y + stripe <= Math.min(picture.height, grid.y + grid.height); y += stripe / 2) {
    const { data: pixels } = context.getImageData(grid.x + 16, y, 150, stripe);
    let inked = 0;
    for (let index = 0; index < pixels.length; index += 4) {
      // Letters are far from the ground; the lines between rows are not.
      if (Math.abs((pixels[index] ?? 0) - (pixels[0] ?? 0)) > 100) inked += 1;
    }
    if (inked === 0) return true;
  }
  return false;
}
