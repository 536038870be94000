/** What the About window says of the program and of what it runs on. Pure. */
import { aboutText } from '../../text/about-text.ts';
import { commonText } from '../../text/common-text.ts';

export interface VersionLine {
  label: string;
  value: string;
}

/** @param versions - as main tells them, by name; names that are not for people are left out. */
export function describeVersions(versions: Readonly<Record<string, string>>): VersionLine[] {
  return Object.entries(aboutText.parts).flatMap(([name, label]) => {
    const value = versions[name];
    return value === undefined ? [] : [{ label, value }];
  });
}

/** For a message to support. */
export function describeVersionsAsText(versions: Readonly<Record<string, string>>): string {
  const title = `${commonText.productName} ${versions['program'] ?? ''}`.trim();
  return [title, ...describeVersions(versions).map(({ label, value }) => `${label}: ${value}`)].join('\n');
}
