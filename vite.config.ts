import { mkdir, rename, rm } from 'node:fs/promises';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';

const classes = 'target/classes';

/** The output folder also holds what Maven copies there, so only our own part of it is emptied. */
const emptyAssets: Plugin = {
  name: 'empty-assets',
  apply: 'build',
  buildStart: () => rm(`${classes}/static/assets`, { recursive: true, force: true }),
};

/** The server reads the manifest from its class path; it is not for the public. */
const hideManifest: Plugin = {
  name: 'hide-manifest',
  apply: 'build',
  async closeBundle() {
    await mkdir(`${classes}/frontend`, { recursive: true });
    await rename(`${classes}/static/manifest.json`, `${classes}/frontend/manifest.json`);
  },
};

/** Each page loads one of them before its own script. */
const languages = Object.fromEntries(
  ['en', 'de', 'es', 'fr', 'ar'].map((tag) => [`texts-${tag}`, `src/main/frontend/texts/${tag}.ts`]),
);

export default defineConfig({
  publicDir: false,
  plugins: [emptyAssets, hideManifest],
  build: {
    target: 'es2022',
    outDir: `${classes}/static`,
    emptyOutDir: false,
    assetsDir: 'assets',
    // Inlined assets would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      // For pages and SVG, of which a board's PDF has none: jsPDF asks for them when they are needed, and they never are.
      external: ['html2canvas', 'dompurify', 'canvg'],
      input: {
        pages: 'src/main/frontend/pages.ts',
        session: 'src/main/frontend/session.ts',
        check: 'src/main/frontend/check.ts',
        ...languages,
      },
    },
  },
  test: {
    include: ['src/test/frontend/**/*.test.ts'],
    setupFiles: ['src/test/frontend/testing/in-english.ts'],
    // Nothing waits for real time here: it only ends what hangs, and a busy machine is slow.
    testTimeout: 60_000,
    restoreMocks: true,
  },
});
