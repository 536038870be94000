import type { Words } from '../../../texts.ts';

const notTakenIn = 'O email de outros programas não é aceito';

export const mailSourceText: Words['failures']['mailSource'] = {
  'in-use': {
    title: notTakenIn,
    detail: ({ port, reason }) => `Outro programa neste computador usa a porta ${port} (${reason}).`,
    advice: 'Escolha outra porta em Opções, Fontes de tarefas e digite-a também nos outros programas.',
  },
  'not-allowed': {
    title: notTakenIn,
    detail: ({ port, reason }) => `O sistema não permite que este programa use a porta ${port} (${reason}).`,
    advice: 'Escolha uma porta acima de 1023 em Opções, Fontes de tarefas e digite-a também nos outros programas.',
  },
  other: {
    title: notTakenIn,
    detail: ({ port, reason }) =>
      `A porta ${port} não pode ser usada: ${reason}. O programa tenta novamente a cada minuto.`,
    advice: 'Verifique as configurações de rede deste computador ou escolha outra porta.',
  },
  'mail-access-unreadable': {
    title: 'O email de outros computadores não é aceito',
    detail: 'Não é possível descriptografar o certificado e a senha para eles. O email deste computador é aceito.',
    advice:
      'Entre no computador como o usuário que ativou esta opção ou desbloqueie o chaveiro. Se os dados vieram de outro computador, crie uma nova senha em Opções, Fontes de tarefas.',
  },
};
