/** Prints the Debian packages that all tests need, one on each line. For `.ci/run`. */
import { debianPackages } from '../electron-runtime/debian-packages.ts';
import { packagingTools } from '../packaging/debian-packages.ts';
import { findBrowser } from './browser/find-browser.ts';

const browser = findBrowser().kind === 'found' ? [] : ['chromium'];
for (const name of [...browser, ...debianPackages, ...packagingTools]) console.log(name);
