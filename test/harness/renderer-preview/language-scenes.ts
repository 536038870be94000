/** The windows in every language but English, which all other scenes are in: names are read from the texts. */
import { textsWithWindows } from '../../fixtures/texts-with-windows.ts';
import type { WindowTexts } from '../../../src-shared/languages/texts.ts';
import { languageCodes } from '../../../src-shared/model/language.ts';
import { plainLabel } from '../../../src-renderer/components/access-key.ts';
import { openTab, type Scene } from './scene.ts';

/** A key that is no letter of the label is not shown until Alt is pressed. */
const shownName = (label: string) => plainLabel(label.replace(/ \(&\w\)$/, ''));

const table = { width: 1280, height: 660 };

/** @param name - what the names of the scenes begin with @param texts - that the windows have then */
export function windowScenes(name: string, texts: Pick<WindowTexts, 'options'>): Scene[] {
  const { tabs, tabsLabel } = texts.options;
  const optionsTabs = (Object.keys(tabs) as (keyof typeof tabs)[]).map((tab): Scene => ({
    name: `${name}-options-${tab}`,
    state: tab === 'channels' || tab === 'rules' ? tab : 'valid',
    mayScroll: true,
    play: (page) => openTab(page, shownName(tabs[tab]), tabsLabel),
  }));
  return [
    ...optionsTabs,
    { name: `${name}-first-start`, state: 'first-start', mayScroll: true },
    { name: `${name}-application-settings`, path: '/application-settings', mayScroll: true },
    { name: `${name}-history`, path: '/history', size: table },
    { name: `${name}-jobs`, path: '/jobs', size: table },
    { name: `${name}-about`, path: '/about', mayScroll: true },
  ];
}

export const languageScenes = languageCodes
  .filter((code) => code !== 'en')
  .flatMap((language) =>
    windowScenes(language, textsWithWindows[language].windows).map((scene): Scene => ({ ...scene, language })),
  );
