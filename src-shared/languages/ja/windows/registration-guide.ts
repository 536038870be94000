import type { WindowTexts } from '../../texts.ts';

export const registrationGuideText: WindowTexts['registrationGuide'] = {
  windowTitle: 'アプリケーションの登録方法',
  introduction:
    'このプログラムは、組織に登録されたアプリケーションとして Microsoft 365 にサインインします。Microsoft Entra ID の管理者が一度だけ登録します:',
  steps: [
    {
      title: '登録する',
      text: 'Microsoft Entra 管理センターで [アプリの登録] を開き、[新規登録] を選択します。名前を入力し、[この組織ディレクトリのみに含まれるアカウント] を選択します。',
    },
    {
      title: 'サインインを許可する',
      text: '[認証] で、プラットフォーム [モバイル アプリケーションとデスクトップ アプリケーション] をリダイレクト URI http://localhost で追加し、パブリック クライアント フローを許可します。',
    },
    {
      title: 'アクセス許可を付与する',
      text: '[API のアクセス許可] で、委任された Microsoft Graph のアクセス許可 Mail.Send と User.Read を追加します。共有メールボックスとして送信する場合は、Mail.Send.Shared も追加します。組織で必要な場合は、管理者の同意を与えます。',
    },
    {
      title: 'ID を入力する',
      text: '[概要] ページの [アプリケーション (クライアント) ID] と [ディレクトリ (テナント) ID] を、[アプリケーションの設定] ウィンドウにコピーします。',
    },
    {
      title: 'または、アプリケーション自体でサインインする',
      text: 'この場合、ユーザーのサインインは不要です。手順 2 と 3 の代わりに、[証明書とシークレット] で証明書をアップロードし、Exchange Online で 1 つのメールボックスに対するロール「Application Mail.Send」を割り当てます (New-ServicePrincipal、New-ManagementScope、New-ManagementRoleAssignment)。Entra ID では Mail.Send に同意しないでください。すべてのメールボックスが対象になってしまいます。',
    },
  ],
  regions:
    'GCC High、DoD、または中国 (21Vianet) の組織では、そのクラウドのポータルでアプリケーションを登録し、[アプリケーションの設定] ウィンドウでクラウドを選択します。',
  close: '閉じる(&C)',
};
