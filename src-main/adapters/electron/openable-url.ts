/**
 * Whether the system browser may be sent to `url`. Everything else could start programs (`file:`, `ms-msdt:` and the
 * like) with whatever the URL says.
 *
 * @param hasDevelopmentOrigin - a local stand-in for Microsoft is in use, whose sign-in page is plain http.
 */
export function isOpenableUrl(url: string, hasDevelopmentOrigin: boolean): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:') return true;
  return hasDevelopmentOrigin && protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
