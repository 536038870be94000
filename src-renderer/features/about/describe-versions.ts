/** What the About window says of the program and of what it runs on. Pure. */
import type { EngineView } from '../../../src-shared/model/engine-view.ts';
import { describeEnginePlace } from '../../../src-shared/wording/describe-engine.ts';
import { aboutText } from '../../text/about-text.ts';
import { commonText } from '../../text/common-text.ts';
import { words } from '../../text/words.ts';

export interface VersionLine {
  label: string;
  value: string;
}

/**
 * @param versions - as main tells them, by name; names that are not for people are left out.
 * @param engine - which engine the windows show
 */
export function describeVersions(versions: Readonly<Record<string, string>>, engine: EngineView): VersionLine[] {
  const place = describeEnginePlace(words, engine);
  const lines = Object.entries(aboutText.parts).flatMap(([name, label]) => {
    const value = versions[name];
    return value === undefined ? [] : [{ label, value }];
  });
  return place === null ? lines : [...lines, { label: aboutText.engine, value: place }];
}

/** For a message to support. */
export function describeVersionsAsText(versions: Readonly<Record<string, string>>, engine: EngineView): string {
  const title = `${commonText.productName} ${versions['program'] ?? ''}`.trim();
  return [title, ...describeVersions(versions, engine).map(({ label, value }) => `${label}: ${value}`)].join('\n');
}
