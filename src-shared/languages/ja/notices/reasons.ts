import type { Texts } from '../../texts.ts';

export const reasonsText: Texts['notices']['reasons'] = {
  none: '理由は報告されていません',
};
