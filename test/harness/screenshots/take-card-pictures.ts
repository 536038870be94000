/** Pictures of the cards for Teams, drawn by Microsoft's own library with colours near those of Teams. */
import { chromium, type Browser } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gatherFacts, type NotificationFacts } from '../../../src-main/notifications/facts/notification-facts.ts';
import { noChain } from '../../../src-shared/model/chain.ts';
import { sampleSession } from '../../../src-shared/model/sample-session.ts';
import { alarmFacts } from '../../builders/alarm.ts';
import { nightOfJobs } from '../../builders/digest.ts';
import { missedRunFacts } from '../../builders/missed-run.ts';
import { renderForChannel } from '../../fixtures/render-for-channel.ts';
import { chromiumLaunchOptions } from '../run-tests/browser/chromium-launch-options.ts';
import { chainScene, hostileScene, manyReasonsScene } from './odd-sessions.ts';

const library = resolve(import.meta.dirname, '../../../node_modules/adaptivecards/dist/adaptivecards.min.js');
const widths = [360, 800];

const themes = {
  light: {
    background: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    good: '#0e700e',
    warning: '#8a3b00',
    attention: '#b10e1c',
    goodBack: '#e7f2da',
    warningBack: '#fbf6d9',
    attentionBack: '#fcf4f6',
  },
  dark: {
    background: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    good: '#7fd07f',
    warning: '#f7b267',
    attention: '#ff99a4',
    goodBack: '#0d2e0d',
    warningBack: '#463100',
    attentionBack: '#3e1f25',
  },
} as const;
type Theme = keyof typeof themes;

function scenes(): [name: string, facts: NotificationFacts, isLate?: boolean][] {
  const sample = sampleSession('2026-11-22T22:38:33.000Z');
  const chain = chainScene();
  const [many, hostile] = [manyReasonsScene(), hostileScene()];
  const of = ({ session, chain: known = noChain }: typeof chain) =>
    gatherFacts({ session, objects: session.objects, chain: known });
  return [
    ['success', of({ session: { ...sample, result: 'Success', objects: [], objectCount: 412, issueCount: 0 } })],
    ['test', gatherFacts({ session: sample, objects: sample.objects, chain: noChain }, true)],
    ['chain-late', of(chain), true],
    ['many', of(many)],
    ['hostile', of(hostile)],
    ['missed', missedRunFacts()],
    ['digest', nightOfJobs()],
    ['alarm', alarmFacts()],
    ['all-clear', alarmFacts({ phase: 'ended', endedAtMs: Date.parse('2026-11-22T06:00:00Z') })],
  ];
}

/** @returns what is wrong with the cards; nothing where all is well. */
export async function takeCardPictures(folder: string, wanted: readonly string[]): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch(chromiumLaunchOptions());
  const complaints: string[] = [];
  for (const [name, facts, isLate = false] of scenes()) {
    if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
    const nowMs = (facts.newsSinceMs ?? 0) + (isLate ? 3 * 3_600_000 : 0);
    const message = renderForChannel('teams', facts, { nowMs })?.body ?? '';
    for (const width of widths) {
      for (const theme of ['light', 'dark'] as const) {
        const file = `${name}-${width}-${theme}`;
        complaints.push(...(await takePicture(browser, resolve(folder, `${file}.png`), { message, width, theme })));
      }
    }
  }
  await browser.close();
  return complaints;
}

interface Picture {
  message: string;
  width: number;
  theme: Theme;
}

async function takePicture(browser: Browser, path: string, { message, width, theme }: Picture): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width, height: 200 } });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`));
  await page.setContent(
    `<body style="margin:0;background:${themes[theme].background}"><div id="card" style="overflow-wrap:anywhere"></div>`,
  );
  await page.addScriptTag({ path: library });
  const found = await page.evaluate(
    ({ text, config }) => {
      const { AdaptiveCard, HostConfig } = (globalThis as unknown as { AdaptiveCards: CardLibrary }).AdaptiveCards;
      const card = new AdaptiveCard();
      card.hostConfig = new HostConfig(config);
      const { attachments } = JSON.parse(text) as { attachments: { content: unknown }[] };
      card.parse(attachments[0]?.content);
      document.querySelector('#card')?.append(card.render());
      return document.documentElement.scrollWidth;
    },
    { text: message, config: hostConfigOf(theme) },
  );
  if (found > width) complaints.push(`${path}: is ${found} px wide`);
  await page.screenshot({ path, fullPage: true });
  await page.close();
  return complaints;
}

/** What the page has of the library. */
interface CardLibrary {
  AdaptiveCard: new () => { hostConfig: unknown; parse(card: unknown): void; render(): Node };
  HostConfig: new (config: unknown) => unknown;
}

function hostConfigOf(theme: Theme): object {
  const { background, text, subtle, good, warning, attention, goodBack, warningBack, attentionBack } = themes[theme];
  const colour = (value: string) => ({ default: value, subtle: value === text ? subtle : value });
  const foregroundColors = {
    default: colour(text),
    good: colour(good),
    warning: colour(warning),
    attention: colour(attention),
  };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: 'Segoe UI, Helvetica, Arial, sans-serif',
    spacing: { small: 4, default: 8, medium: 12, padding: 16 },
    fontSizes: { small: 12, default: 14, medium: 14, large: 18 },
    containerStyles: {
      default: style(background),
      good: style(goodBack),
      warning: style(warningBack),
      attention: style(attentionBack),
    },
  };
}
