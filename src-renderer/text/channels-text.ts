import { channelsText as english } from '../../src-shared/languages/en/windows/channels.ts';
import { inWindowLanguage } from './window-language.ts';

export const channelsText = inWindowLanguage('channels', english);
