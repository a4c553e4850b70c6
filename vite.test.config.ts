import { defineConfig } from 'vite';

/**
 * What the browser tests serve, one file each, by `--mode`: the contract suite as a page script, and the stand-in for Agora's
 * SDK.
 */
export default defineConfig(({ mode }) => ({
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'target/test-frontend',
    emptyOutDir: false,
    minify: false,
    modulePreload: false,
    rollupOptions: {
      input: `src/test/frontend/${mode}.ts`,
      // The stand-in's exports are what the page imports.
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js' },
    },
  },
}));
