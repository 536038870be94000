/**
 * Whether the system browser may be sent to `url`. Everything but https could start programs (`file:`, `ms-msdt:` and the
 * like) with whatever the URL says, or be read on its way.
 */
export function isOpenableUrl(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}
