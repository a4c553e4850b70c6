import type { TroubleCode } from '../call/troubles';
import type { Platform } from '../devices/platform';
import type { ListKey } from '../texts/text';

/** What helps with this trouble in this browser on this system; the general steps where nothing is special about them. */
export function stepsFor(code: TroubleCode, platform: Platform): ListKey {
  if (code === 'permission-denied') return deniedSteps(platform);
  if (code === 'permission-denied-by-system') return systemSteps(platform);
  return `trouble.${code}.steps`;
}

function deniedSteps({ browser, system }: Platform): ListKey {
  if (system === 'ios') return browser === 'safari' ? 'advice.denied.safari-ios' : 'advice.denied.other-ios';
  if (system === 'android') return browser === 'firefox' ? 'advice.denied.firefox-android' : 'advice.denied.android';
  switch (browser) {
    case 'chrome':
    case 'edge':
      return `advice.denied.${browser}`;
    case 'firefox':
      return 'advice.denied.firefox';
    case 'safari':
      return 'advice.denied.safari';
    case 'other':
      return 'trouble.permission-denied.steps';
  }
}

function systemSteps({ system }: Platform): ListKey {
  switch (system) {
    case 'windows':
    case 'macos':
    case 'ios':
    case 'android':
      return `advice.system.${system}`;
    case 'chromeos':
    case 'linux':
    case 'other':
      return 'trouble.permission-denied-by-system.steps';
  }
}
