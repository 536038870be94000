/** The windows in every language but English, which all other scenes are in: names are read from the texts. */
import { textsOf } from '../../../src-shared/languages/languages.ts';
import { languageCodes, type LanguageCode } from '../../../src-shared/model/language.ts';
import { plainLabel } from '../../../src-renderer/components/access-key.ts';
import { openTab, type Scene } from './scene.ts';

/** A key that is no letter of the label is not shown until Alt is pressed. */
const shownName = (label: string) => plainLabel(label.replace(/ \(&\w\)$/, ''));

const table = { width: 1280, height: 660 };

function scenesIn(language: LanguageCode): Scene[] {
  const { tabs, tabsLabel } = textsOf(language).windows.options;
  const optionsTabs = (Object.keys(tabs) as (keyof typeof tabs)[]).map((tab): Scene => ({
    name: `${language}-options-${tab}`,
    state: tab === 'channels' ? 'channels' : 'valid',
    mayScroll: true,
    play: (page) => openTab(page, shownName(tabs[tab]), tabsLabel),
  }));
  return [
    ...optionsTabs,
    { name: `${language}-first-start`, state: 'first-start' },
    { name: `${language}-application-settings`, path: '/application-settings', mayScroll: true },
    { name: `${language}-history`, path: '/history', size: table },
    { name: `${language}-jobs`, path: '/jobs', size: table },
    { name: `${language}-about`, path: '/about', mayScroll: true },
  ].map((scene) => ({ ...scene, language }));
}

export const languageScenes = languageCodes.filter((code) => code !== 'en').flatMap(scenesIn);
