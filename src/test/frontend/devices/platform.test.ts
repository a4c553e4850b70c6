import { describe, expect, it } from 'vitest';
import { troubleCodes } from '../../../main/frontend/call/troubles';
import { platformOf, type Platform } from '../../../main/frontend/devices/platform';
import { list } from '../../../main/frontend/texts/text';
import { stepsFor } from '../../../main/frontend/ui/trouble-steps';

const mozilla = 'Mozilla/5.0';
const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('browser and system', () => {
  it.each<[string, number, Platform]>([
    [
      `${mozilla} (Windows NT 10.0; Win64; x64) ${webkit} Chrome/156.0.0.0 Safari/537.36`,
      0,
      { browser: 'chrome', version: '156', system: 'windows' },
    ],
    [
      `${mozilla} (Windows NT 10.0; Win64; x64) ${webkit} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0`,
      0,
      { browser: 'edge', version: '156', system: 'windows' },
    ],
    [
      `${mozilla} (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0`,
      0,
      { browser: 'firefox', version: '153', system: 'linux' },
    ],
    [
      `${mozilla} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15`,
      0,
      { browser: 'safari', version: '26', system: 'macos' },
    ],
    [
      `${mozilla} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15`,
      5,
      { browser: 'safari', version: '26', system: 'ios' },
    ],
    [
      `${mozilla} (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1`,
      5,
      { browser: 'safari', version: '26', system: 'ios' },
    ],
    [
      `${mozilla} (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/156.0 Mobile/15E148 Safari/604.1`,
      5,
      { browser: 'chrome', version: '156', system: 'ios' },
    ],
    [
      `${mozilla} (Linux; Android 10; K) ${webkit} Chrome/156.0.0.0 Mobile Safari/537.36`,
      5,
      { browser: 'chrome', version: '156', system: 'android' },
    ],
    ['something else', 0, { browser: 'other', version: '', system: 'other' }],
  ])('of %s with %i touch points', (userAgent, touchPoints, platform) => {
    expect(platformOf(userAgent, touchPoints)).toEqual(platform);
  });
});

describe('the steps out of a trouble', () => {
  const browsers = ['chrome', 'edge', 'firefox', 'safari', 'other'] as const;
  const systems = ['windows', 'macos', 'ios', 'android', 'chromeos', 'linux', 'other'] as const;
  const platforms = browsers.flatMap((browser) => systems.map((system) => ({ browser, system, version: '1' })));

  it('are there for every trouble in every browser on every system', () => {
    for (const platform of platforms) {
      for (const code of troubleCodes) expect(list(stepsFor(code, platform)).length).toBeGreaterThan(0);
    }
  });

  it('name the menus of this browser', () => {
    const firefox = stepsFor('permission-denied', { browser: 'firefox', version: '153', system: 'windows' });
    expect(list(firefox).join(' ')).toContain('Firefox');
  });

  it('name the settings of this system', () => {
    const mac = stepsFor('permission-denied-by-system', { browser: 'chrome', version: '156', system: 'macos' });
    expect(list(mac).join(' ')).toContain('System Settings');
  });

  it('lead to the settings of the device on iOS, where every browser asks the system', () => {
    expect(stepsFor('permission-denied', { browser: 'chrome', version: '1', system: 'ios' })).toBe(
      'advice.denied.other-ios',
    );
  });
});
