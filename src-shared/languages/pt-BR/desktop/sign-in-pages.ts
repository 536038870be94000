import type { Texts } from '../../texts.ts';

export const signInPagesText: Texts['desktop']['signInPages'] = {
  success: {
    title: 'Você entrou',
    text: 'Você pode fechar esta página. Volte ao Backup Notifier e clique em OK ou Aplicar para usar esta conta.',
  },
  failure: {
    title: 'A entrada não foi concluída',
    text: 'Você pode fechar esta página. O Backup Notifier mostra o mesmo.',
    why: (title, detail) => `${title}. ${detail}`,
  },
};
