/** Strings of the guide behind `How to register an application`. */
export const registrationGuideText = {
  windowTitle: 'How to register an application',
  introduction:
    'The program signs in to Microsoft 365 as an application that your organization knows. An administrator of Microsoft Entra ID registers it once:',
  steps: [
    {
      title: 'Register',
      text: 'In the Microsoft Entra admin center, open App registrations and choose New registration. Enter a name and choose “Accounts in this organizational directory only”.',
    },
    {
      title: 'Allow the sign-in',
      text: 'Under Authentication, add the platform “Mobile and desktop applications” with the redirect URI http://localhost, and allow public client flows.',
    },
    {
      title: 'Grant the permissions',
      text: 'Under API permissions, add the delegated Microsoft Graph permissions Mail.Send and User.Read, and Mail.Send.Shared to send as a shared mailbox. Grant admin consent where your organization asks for it.',
    },
    {
      title: 'Enter the IDs',
      text: 'From the overview page, copy the Application (client) ID and the Directory (tenant) ID into the Application Settings window.',
    },
    {
      title: 'Or let the application itself sign in',
      text: 'Then nobody has to. Instead of steps 2 and 3, upload a certificate under Certificates & secrets, and let Exchange Online give the role “Application Mail.Send” for one mailbox (New-ServicePrincipal, New-ManagementScope, New-ManagementRoleAssignment). Do not consent to Mail.Send in Entra ID: it would be for all mailboxes.',
    },
  ],
  regions:
    'An organization in GCC High, DoD or China (21Vianet) registers the application in the portal of that cloud, and chooses the cloud in the Application Settings window.',
  close: '&Close',
} as const;
