/**
 * Bundles the page into build/public. Only that folder is emptied: build/ holds the compiled server as well. `#proto` is
 * resolved through the package's own imports map.
 */
const here = new URL('.', import.meta.url).pathname;

export default {
  root: here,
  base: './',
  build: {
    outDir: new URL('../build/public', import.meta.url).pathname,
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { fs: { allow: [new URL('..', import.meta.url).pathname] } },
};
