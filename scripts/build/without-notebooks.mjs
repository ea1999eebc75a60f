// vscode-languageserver brings along what serves notebooks (10 kB). No plan is one, and nothing of it is asked for.

/** The esbuild plugin: in its place the library gets nothing but the mixin that it applies to itself. */
export const withoutNotebooks = {
  name: 'without notebooks',
  setup(build) {
    build.onLoad({ filter: /vscode-languageserver.*[/\\](?:protocol\.)?notebook\.js$/ }, () => ({
      contents: 'exports.NotebookSyncFeature = (Base) => Base;',
      loader: 'js',
    }));
  },
};
