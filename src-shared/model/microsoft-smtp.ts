/** Microsoft 365 as an SMTP server (product section 11.1): it is about to accept no password any more. */

const domains = ['office365.com', 'office365.us', 'partner.outlook.cn'];

/** Whether a server for SMTP is that of Microsoft 365, in whichever cloud. */
export function isMicrosoftSmtpHost(host: string): boolean {
  const name = host.trim().toLowerCase().replace(/\.$/, '');
  return domains.some((domain) => name === domain || name.endsWith(`.${domain}`));
}
