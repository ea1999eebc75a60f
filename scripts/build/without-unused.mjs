// vscode-languageserver brings along what no plan asks for (20 kB): notebooks, hierarchies of calls and types and the like, and the search for
// modules, which would start programs.

/** What the library applies to itself for each: in its place it gets itself back. */
const FEATURES = {
  notebook: 'NotebookSyncFeature',
  'protocol.notebook': '',
  callHierarchy: 'CallHierarchyFeature',
  typeHierarchy: 'TypeHierarchyFeature',
  moniker: 'MonikerFeature',
  inlineValue: 'InlineValueFeature',
  linkedEditingRange: 'LinkedEditingRangeFeature',
};

/** The esbuild plugin. */
export const withoutUnused = {
  name: 'without unused',
  setup(build) {
    for (const [file, feature] of Object.entries(FEATURES))
      build.onLoad({ filter: new RegExp(`vscode-languageserver.*[/\\\\]common[/\\\\]${file.replace('.', '\\.')}\\.js$`) }, () => ({
        contents: feature && `exports.${feature} = (Base) => Base;`,
        loader: 'js',
      }));
    build.onLoad({ filter: /vscode-languageserver[/\\]lib[/\\]node[/\\]files\.js$/ }, () => ({ contents: '', loader: 'js' }));
  },
};
