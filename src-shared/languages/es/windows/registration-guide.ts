import type { WindowTexts } from '../../texts.ts';

export const registrationGuideText: WindowTexts['registrationGuide'] = {
  windowTitle: 'Cómo registrar una aplicación',
  introduction:
    'El programa inicia sesión en Microsoft 365 como una aplicación que su organización conoce. Un administrador de Microsoft Entra ID la registra una sola vez:',
  steps: [
    {
      title: 'Registrar',
      text: 'En el Centro de administración de Microsoft Entra, abra Registros de aplicaciones y elija Nuevo registro. Escriba un nombre y elija «Solo las cuentas de este directorio organizativo».',
    },
    {
      title: 'Permitir el inicio de sesión',
      text: 'En Autenticación, agregue la plataforma «Aplicaciones móviles y de escritorio» con el URI de redirección http://localhost y permita los flujos de clientes públicos.',
    },
    {
      title: 'Conceder los permisos',
      text: 'En Permisos de API, agregue los permisos delegados de Microsoft Graph Mail.Send y User.Read, y Mail.Send.Shared para enviar como un buzón compartido. Conceda el consentimiento del administrador si su organización lo requiere.',
    },
    {
      title: 'Escribir los identificadores',
      text: 'Copie de la página de información general el Id. de aplicación (cliente) y el Id. de directorio (inquilino) en la ventana Configuración de la aplicación.',
    },
    {
      title: 'O dejar que la propia aplicación inicie sesión',
      text: 'Así nadie tiene que hacerlo. En lugar de los pasos 2 y 3, cargue un certificado en Certificados y secretos y haga que Exchange Online asigne el rol «Application Mail.Send» para un solo buzón (New-ServicePrincipal, New-ManagementScope, New-ManagementRoleAssignment). No dé consentimiento a Mail.Send en Entra ID: se aplicaría a todos los buzones.',
    },
  ],
  regions:
    'Una organización de GCC High, DoD o China (21Vianet) registra la aplicación en el portal de esa nube y elige la nube en la ventana Configuración de la aplicación.',
  close: '&Cerrar',
};
