import { defineConfig } from 'vite';

/** What the browser tests serve: the contract suite as a page script, and the stand-in for Agora's SDK. */
export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'target/test-frontend',
    emptyOutDir: true,
    minify: false,
    modulePreload: false,
    rollupOptions: {
      input: {
        'agora-stand-in': 'src/test/frontend/agora-stand-in.ts',
        contract: 'src/test/frontend/contract-page.ts',
      },
      // Exports of the entries are what the tests use.
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js' },
    },
  },
});
