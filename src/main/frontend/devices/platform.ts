export type BrowserFamily = 'chrome' | 'edge' | 'firefox' | 'safari' | 'other';
export type SystemFamily = 'windows' | 'macos' | 'ios' | 'android' | 'chromeos' | 'linux' | 'other';

export interface Platform {
  readonly browser: BrowserFamily;
  /** The first number of its version; empty when not known. */
  readonly version: string;
  readonly system: SystemFamily;
}

/** As told by the user agent, which is enough to name a menu. An iPad says it is a Mac, but no Mac has a touch screen. */
export function platformOf(userAgent: string, touchPoints: number): Platform {
  const [browser, version] = browserOf(userAgent);
  return { browser, version, system: systemOf(userAgent, touchPoints) };
}

/** In this order: Edge also says Chrome, and Chrome also says Safari. */
const browsers: readonly (readonly [BrowserFamily, RegExp])[] = [
  ['edge', /\bEdg(?:e|A|iOS)?\/(\d+)/],
  ['firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
  ['chrome', /\b(?:(?:Headless)?Chrome|CriOS|Chromium)\/(\d+)/],
  ['safari', /\bVersion\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari\//],
];

function browserOf(userAgent: string): [BrowserFamily, string] {
  for (const [family, pattern] of browsers) {
    const version = pattern.exec(userAgent)?.[1];
    if (version !== undefined) return [family, version];
  }
  return ['other', ''];
}

function systemOf(userAgent: string, touchPoints: number): SystemFamily {
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'ios';
  if (/Macintosh/.test(userAgent)) return touchPoints > 1 ? 'ios' : 'macos';
  if (/Android/.test(userAgent)) return 'android';
  if (/Windows/.test(userAgent)) return 'windows';
  if (/CrOS/.test(userAgent)) return 'chromeos';
  return /Linux|X11/.test(userAgent) ? 'linux' : 'other';
}
