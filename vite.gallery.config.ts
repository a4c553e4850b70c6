import { defineConfig } from 'vite';

/** Every state of the session page without a server: built beside the tests into target/gallery; any web server shows it. */
export default defineConfig({
  root: 'src/test/frontend/gallery',
  base: './',
  publicDir: false,
  build: { target: 'es2022', outDir: '../../../../target/gallery', emptyOutDir: true, assetsInlineLimit: 0 },
});
