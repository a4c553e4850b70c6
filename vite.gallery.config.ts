import { defineConfig } from 'vite';

/** Every state of the session page without a server: `npm run gallery`, then open target/gallery through any web server. */
export default defineConfig({
  root: 'src/test/frontend/gallery',
  base: './',
  publicDir: false,
  build: { target: 'es2022', outDir: '../../../../target/gallery', emptyOutDir: true, assetsInlineLimit: 0 },
});
